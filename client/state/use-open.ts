import { useCallback, useSyncExternalStore } from 'react'
import { askBeforeLeaving } from '../platform/ask-before-leaving.ts'
import { hasAllTools } from './permit.ts'
import { type Session, useSessionHere } from './session.ts'

interface Open {
  /** what one writes is taken; outside of a workshop it always is */
  readonly open: boolean
  /** the same, as it is at this moment: a field that goes because the board was locked still has what held before */
  readonly isOpen: () => boolean
  /** Calls back as soon as what holds this person back has passed; until then closing the page asks first. */
  readonly later: (work: () => void) => void
}

/** Whether anything may be written now, and a way to wait for it that outlives the field in which it was typed. */
export function useOpen(): Open {
  const session = useSessionHere()
  const isOpen = useCallback(() => session?.editable.getState() ?? true, [session])
  const subscribe = useCallback(
    (again: () => void) => session?.editable.subscribe(again) ?? (() => {}),
    [session],
  )
  return {
    open: useSyncExternalStore(subscribe, isOpen),
    isOpen,
    later: useCallback((work: () => void) => (session ? whenOpen(session, work) : work()), [session]),
  }
}

/** The lock keeps one from everything, a step from some of it: the one of them that holds now is waited for. */
function whenOpen(session: Pick<Session, 'editable' | 'stage' | 'role'>, work: () => void): void {
  const locked = !session.editable.getState()
  const passed = (): boolean => (locked ? session.editable.getState() : hasAllTools(session))
  if (passed()) {
    work()
    return
  }
  const stops = [askBeforeLeaving()]
  const look = (): void => {
    if (!passed()) return
    for (const stop of stops) stop()
    work()
  }
  stops.push(session.editable.subscribe(look), session.stage.subscribe(look))
}
