import type { Board, BoardChange } from '../../shared/model/board.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { isOpenQuestion, type SessionMarks } from '../state/session-marks.ts'
import type { Placed } from './map-scene.ts'
import type { NoteWords } from './note-bitmap.ts'
import type { FootFacts } from './note-foot.ts'

export type FootWords = Pick<NoteWords, 'partner' | 'hidden' | 'late' | 'split' | 'contested'>
export type FactsOf = Pick<Placed, 'note' | 'chip' | 'isPartner' | 'hidden'>

/** What is to be shown at a note's foot. */
export function footFacts(
  { note, chip, isPartner, hidden }: FactsOf,
  board: Pick<Board, 'comments'>,
  marks: Pick<SessionMarks, 'of'>,
  words: FootWords,
): FootFacts {
  const mark = marks.of(note)
  const split = mark.spread?.reading.split ?? false
  return {
    note,
    chip,
    partner: isPartner ? words.partner : null,
    comments: board.comments.get(note.id)?.length ?? 0,
    dots: mark.dots,
    voting: mark.voting,
    hidden: hidden ? words.hidden : null,
    late: mark.late ? words.late : null,
    question: isOpenQuestion(mark, note) ? { split, text: split ? words.split : words.contested } : null,
  }
}

/** What rounds say of these notes changed: as if the notes themselves had. */
export function markChange(board: Pick<Board, 'notes'>, ids: Iterable<NoteId>): BoardChange {
  const none = new Map<string, never>()
  return {
    notes: new Map([...ids].map(id => [id, board.notes.get(id) ?? null] as const)),
    connections: none,
    frames: none,
    comments: none,
    partners: none,
    partnerOf: none,
  }
}
