import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import type { TypingPace } from '../platform/typing-pace.ts'
import { useSession } from '../state/session.ts'
import { type Groups, NoteGroups } from './note-groups.ts'

/** Where many move notes at once, the lists follow this often (milliseconds); one's own moves they show at once. */
const PACE = 250
const WHILE_TYPING = 400

/** A map's notes by group; renders again only when a note enters, leaves or changes its group. */
export function useNoteGroups(map: MapSpec, pace: TypingPace): Groups {
  const { board } = useSession()
  const groups = useMemo(() => new NoteGroups(map, board.board.notes.values()), [map, board])
  const subscribe = useCallback(
    (again: () => void) => {
      // what changed between the first look and now
      groups.reset(board.board.notes.values())
      again()
      const changed = new Map<NoteId, Note | null>()
      let mine = false
      const { call, cancel } = pace.unhurried(
        last => (mine ? 0 : Math.max(last + PACE - performance.now(), pace.wait(last, WHILE_TYPING))),
        () => {
          mine = false
          const different = groups.apply(changed)
          changed.clear()
          if (different) again()
        },
      )
      const stop = board.onChange((change, own) => {
        for (const [id, note] of change.notes) changed.set(id, note)
        mine ||= own
        if (change.notes.size > 0) call()
      })
      return () => {
        stop()
        cancel()
      }
    },
    [board, groups, pace],
  )
  return useSyncExternalStore(subscribe, () => groups.groups)
}
