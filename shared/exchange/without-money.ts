import type { NoteId } from '../model/ids.ts'
import { isAboutMoney, MONEY } from '../model/note-kinds.ts'
import { untoldOf, withGoneMoney, withoutUntold } from '../model/untold-notes.ts'
import type { BoardJson } from './board-json.ts'

/**
 * A board in which these notes are about money, those that hold the words of one of them, and what records have from them: the file may be
 * older than what was said of them.
 */
export function asMoney(board: BoardJson, ids: ReadonlySet<NoteId>): BoardJson {
  if (ids.size === 0) return board
  const notes = board.notes?.map(note =>
    [note, ...(note.merged ?? [])].some(({ id }) => ids.has(id))
      ? { ...note, tags: [...(note.tags ?? []), MONEY] }
      : note,
  )
  const partners = board.partners?.map(partner => withGoneMoney(partner, ids))
  return { ...board, ...(notes ? { notes } : {}), ...(partners ? { partners } : {}) }
}

/** A board without notes about money, lines to them, and names that come from them. Source: B12, F34. */
export function withoutMoney(board: BoardJson): BoardJson {
  const notes = board.notes ?? []
  const hidden = new Set(notes.filter(note => isAboutMoney(note.tags ?? [])).map(note => note.id))
  const untold = untoldOf(notes)
  return {
    ...board,
    ...(board.partners ? { partners: board.partners.map(partner => withoutUntold(partner, untold)) } : {}),
    ...(hidden.size === 0
      ? {}
      : {
          notes: notes.filter(note => !hidden.has(note.id)),
          connections: (board.connections ?? []).filter(
            ({ from, to }) => !hidden.has(from) && !hidden.has(to),
          ),
        }),
  }
}
