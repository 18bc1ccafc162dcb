import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { TypingPace } from '../platform/typing-pace.ts'
import { useSession } from '../state/session.ts'

/** While one types, a row shows what changed this often (milliseconds). */
const PACE = 200

/** True while the focus is in the row of that note: what one does there is seen at once. */
const inHand = (id: NoteId): boolean =>
  document.activeElement?.closest<HTMLElement>('[data-note-row]')?.dataset.noteRow === id

/** Everything of a note but where it lies, as a text to compare. */
const allButPlace = (note: Note): string => JSON.stringify({ ...note, at: null, z: 0 })

/**
 * A note as its row shows it; undefined once it is gone. Renders again when that note changes; while one types elsewhere, a
 * little later.
 *
 * @param placeless nothing in the row says where the note lies, so that a move alone changes nothing
 */
export function useRowNote(id: NoteId, pace: TypingPace, placeless: boolean): Note | undefined {
  const { board } = useSession()
  const read = () => board.board.notes.get(id)
  const shown = useRef<{ id: NoteId; placeless: boolean; note: Note | undefined } | null>(null)
  const take = (): Note | undefined => {
    const [before, now] = [shown.current, read()]
    const same =
      before?.id === id && placeless && before.note && now && allButPlace(before.note) === allButPlace(now)
    const note = same ? before.note : now
    shown.current = { id, placeless, note }
    return note
  }
  const again = useRef(take)
  again.current = take
  const subscribe = useCallback(
    (tell: () => void) => {
      const { call, cancel } = pace.unhurried(
        // a row goes at once with its note
        last => (board.board.notes.has(id) && !inHand(id) ? pace.wait(last, PACE) : 0),
        () => {
          again.current()
          tell()
        },
      )
      again.current()
      const stop = board.onNote(id, call)
      return () => {
        stop()
        cancel()
      }
    },
    [board, id, pace],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = shown.current
    return now?.id === id && now.placeless === placeless ? now.note : take()
  })
}
