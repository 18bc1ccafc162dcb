import { useEffect } from 'react'
import { useSession } from '../../state/session.ts'

/** Where these keys belong to what has the focus. */
const TAKEN =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [data-map-canvas]'

/**
 * Keys of the map that also count while the focus is on a button or on nothing: Ctrl+F finds notes, for the browser's own search does
 * not see a canvas, and F1 opens the sheet of keys. Escape stops following.
 */
export function useMapKeys(): void {
  const { workspace } = useSession()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(TAKEN)) return
      const { view, following } = workspace.getState()
      const onMap = view.kind === 'map' || view.kind === 'connections'
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (ctrl && event.key.toLowerCase() === 'f' && onMap) workspace.setState({ panel: { kind: 'find' } })
      else if (event.key === 'F1') workspace.setState({ keysSheet: true })
      else if (event.key === 'Escape' && following !== null) workspace.setState({ following: null })
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [workspace])
}
