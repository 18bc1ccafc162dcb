import type { Panel, View } from '../../state/session.ts'

const NONE: Panel = { kind: 'none' }

/** What the panel shows in that view; an outline belongs to a map. */
export const shownPanel = (panel: Panel, view: View): Panel =>
  panel.kind === 'outline' && view.kind !== 'map' ? NONE : panel
