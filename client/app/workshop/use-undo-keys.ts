import { useEffect } from 'react'
import { useSession } from '../../state/session.ts'

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"], [role="dialog"], [role="alertdialog"]'

/**
 * Ctrl/Cmd+Z, Shift+Z and Ctrl+Y undo and redo one's own edits wherever the focus is, but for fields, which have an undo of
 * their own, and for a view that took the key itself.
 */
export function useUndoKeys(): void {
  const { history } = useSession()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) history.redo()
      else history.undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [history])
}
