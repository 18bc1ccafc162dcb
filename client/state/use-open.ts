import { useCallback, useSyncExternalStore } from 'react'
import { askBeforeLeaving } from '../platform/ask-before-leaving.ts'
import { hasAllTools } from './permit.ts'
import { type Session, useSessionHere } from './session.ts'

/** What else holds a field back: a lock of its own, say. */
export interface Until {
  readonly passed: () => boolean
  /** calls back when that may have changed; gives back how to stop */
  readonly watch: (again: () => void) => () => void
}

interface Open {
  /** what one writes is taken; outside of a workshop it always is */
  readonly open: boolean
  /** the same, as it is at this moment: a field that goes because the board was locked still has what held before */
  readonly isOpen: () => boolean
  /** Calls back as soon as what holds this person back has passed; until then leaving asks first, and offers `words`. */
  readonly later: (work: () => void, words: string, until?: Until) => void
  /** Counts words among what is not safe yet, until what comes back is called. */
  readonly hold: (words: () => string) => () => void
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
    later: useCallback(
      (work: () => void, words: string, until?: Until) =>
        session ? whenOpen(session, work, words, until) : work(),
      [session],
    ),
    hold: useCallback(
      (words: () => string) => (session ? session.waiting.hold(words) : askBeforeLeaving()),
      [session],
    ),
  }
}

/** The lock keeps one from everything, a step from some of it: the one of them that holds now is waited for. */
function whenOpen(
  session: Pick<Session, 'editable' | 'stage' | 'role' | 'waiting'>,
  work: () => void,
  words: string,
  until?: Until,
): void {
  const locked = !session.editable.getState()
  const { editable } = session
  const passed = (): boolean => {
    if (until) return editable.getState() && until.passed()
    return locked ? editable.getState() : hasAllTools(session)
  }
  if (passed()) {
    work()
    return
  }
  const stops = [session.waiting.hold(() => words)]
  const look = (): void => {
    if (!passed()) return
    for (const stop of stops) stop()
    work()
  }
  stops.push(session.editable.subscribe(look), session.stage.subscribe(look))
  if (until) stops.push(until.watch(look))
}
