import { useState } from 'react'
import type { MapId } from '../../shared/model/ids.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import type { MenuRequest } from '../canvas/menu-request.ts'
import { withLateTexts } from '../i18n/load-messages.ts'
import { useWorkspace } from '../state/hooks.ts'
import bars from './map-bars.module.css'
import { useLate } from './use-late.ts'
import { useWaiting } from './use-waiting.ts'

/** What is around a map and not needed to see it: fetched at the first use, and ahead when hands are quiet. */
export const LATE = {
  selection: () => import('./chosen/selection-bar.tsx'),
  line: () => import('./line-bar.tsx'),
  menu: () => import('./menu/map-menu.tsx'),
  minimap: () => import('./minimap/minimap.tsx'),
  unplaced: withLateTexts(() => import('./asset-map/unplaced.tsx')),
} as const

interface Props {
  readonly canvas: MapCanvas
  readonly spec: MapSpec
}

export function LateSelectionBar({ canvas, spec }: Props) {
  const part = useLate(
    useWorkspace(w => w.selection.size > 0),
    LATE.selection,
  )
  return part ? <part.SelectionBar canvas={canvas} spec={spec} /> : null
}

export function LateLineBar() {
  const part = useLate(
    useWorkspace(w => w.connection !== null),
    LATE.line,
  )
  return (
    <div className={bars.place} data-side="bottom">
      {part ? <part.LineBar /> : null}
    </div>
  )
}

interface MenuProps extends Props {
  readonly request: MenuRequest | null
  readonly onClose: () => void
}

export function LateMapMenu({ request, ...rest }: MenuProps) {
  const [wanted, setWanted] = useState(false)
  if (request && !wanted) setWanted(true)
  const part = useLate(wanted, LATE.menu)
  return part ? <part.MapMenu request={request} {...rest} /> : null
}

export function LateMinimap({ canvas, spec }: Props) {
  const shown = useWorkspace(w => w.minimap)
  const part = useLate(shown, LATE.minimap)
  return shown && part ? <part.Minimap canvas={canvas} spec={spec} /> : null
}

/** On a map with areas: the notes that lie nowhere on it. */
export function LateUnplaced({ map }: { map: MapId }) {
  const ids = useWaiting(map)
  const part = useLate(ids.length > 0, LATE.unplaced)
  return part && ids.length > 0 ? <part.Unplaced ids={ids} /> : null
}
