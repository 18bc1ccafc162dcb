import { type RefObject, useEffect, useRef } from 'react'
import { useSession } from '../state/session.ts'

/** F3 and Shift+F3 go on from anywhere while the panel is open; asking for the panel again goes to its field. */
export function useFindKeys(step: (by: 1 | -1) => void): RefObject<HTMLInputElement | null> {
  const { workspace } = useSession()
  const field = useRef<HTMLInputElement>(null)
  const act = useRef(step)
  act.current = step
  useEffect(() => {
    const focus = (): void => {
      field.current?.focus()
      field.current?.select()
    }
    // after the panel around it has noted where the focus came from
    const first = requestAnimationFrame(focus)
    const stop = workspace.subscribe((now, before) => {
      if (now.panel !== before.panel && now.panel.kind === 'find') focus()
    })
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      act.current(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', press)
    return () => {
      cancelAnimationFrame(first)
      stop()
      removeEventListener('keydown', press)
    }
  }, [workspace])
  return field
}
