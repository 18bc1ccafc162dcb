import { useCallback, useEffect, useRef, useState } from 'react'
import { type Until, useOpen } from '../state/use-open.ts'

interface Draft {
  /** what the field shows */
  readonly shown: string
  readonly change: (next: string) => void
  /** hands over what was typed, if it is new, and shows the shared value again */
  readonly finish: () => void
  /** true while something is typed that was not handed over by leaving */
  readonly typing: boolean
  /** forgets what was typed */
  readonly drop: () => void
  /** back to what stood there when typing began */
  readonly revert: () => void
}

/**
 * A field with one shared value: what is typed is handed over by `finish` (Enter, leaving the field), when the field goes
 * away, and, with `idle`, after that many milliseconds without a key. While it is typed in, others' changes do not disturb it. While
 * the board is locked, or the field is `shut` for another reason, what was typed waits, in the field or, where that goes away, without
 * it, and is handed over once it may be (`until`: what is waited for besides the board, once the field is gone).
 */
export function useDraft(
  value: string,
  commit: (next: string) => void,
  idle = 0,
  shut = false,
  until?: Until,
): Draft {
  const { open, isOpen, later, hold } = useOpen()
  const held = shut || !open
  const [draft, setDraft] = useState<string | null>(null)
  const state = useRef({ draft, value, commit, held, until, first: value, sent: value })
  state.current.commit = commit
  state.current.value = value
  state.current.held = held
  state.current.until = until
  if (draft === null) {
    state.current.first = value
    state.current.sent = value
  }

  const send = useCallback(() => {
    const now = state.current
    if (now.held || !isOpen() || now.draft === null || now.draft === now.sent) return
    now.sent = now.draft
    now.commit(now.draft)
  }, [isOpen])
  const set = useCallback((next: string | null) => {
    state.current.draft = next
    setDraft(next)
  }, [])

  useEffect(() => {
    if (draft === null || idle === 0) return
    const timer = setTimeout(send, idle)
    return () => clearTimeout(timer)
  }, [draft, idle, send])
  useEffect(
    () => () => {
      const { draft, sent, commit, held, until } = state.current
      if (draft !== null && draft !== sent && (held || !isOpen())) later(() => commit(draft), draft, until)
      else send()
    },
    [send, isOpen, later],
  )
  const finish = useCallback(() => {
    if (state.current.held || !isOpen()) return
    send()
    set(null)
  }, [send, set, isOpen])
  useEffect(() => {
    if (!held) finish()
  }, [held, finish])
  const waits = held && draft !== null && draft !== value
  useEffect(() => (waits ? hold(() => state.current.draft ?? '') : undefined), [waits, hold])

  return {
    shown: draft ?? value,
    typing: draft !== null,
    change: set,
    drop: useCallback(() => set(null), [set]),
    finish,
    revert: useCallback(() => {
      const { first, sent } = state.current
      if (sent !== first) state.current.commit(first)
      set(null)
    }, [set]),
  }
}
