import type { Board } from '../../shared/model/board.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'

/** How many people took part: whoever's note came after the reveal is one of them, as far as notes are named and still there. */
export function peopleOf(result: RoundResult, { notes }: Pick<Board, 'notes'>): number {
  if (result.kind !== 'notes' || result.late.length === 0) return result.people
  const authors = new Set(result.notes.flatMap(id => notes.get(id)?.made.by || []))
  return Math.max(result.people, authors.size)
}
