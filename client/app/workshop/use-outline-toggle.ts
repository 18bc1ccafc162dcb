import type { MapId } from '../../../shared/model/ids.ts'
import { useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'

export interface OutlineToggle {
  /** the map whose outline there is; null where the view has none */
  readonly map: MapId | null
  readonly isOpen: boolean
  toggle(): void
}

/** Opens and closes the outline of the map in view. */
export function useOutlineToggle(): OutlineToggle {
  const { workspace } = useSession()
  const map = useWorkspace(w => (w.view.kind === 'map' ? w.view.map : null))
  const isOpen = useWorkspace(w => w.panel.kind === 'outline' && w.view.kind === 'map')
  return {
    map,
    isOpen,
    toggle: () => workspace.setState({ panel: isOpen ? { kind: 'none' } : { kind: 'outline' } }),
  }
}
