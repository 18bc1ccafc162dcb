import { findDuplicates, groupDuplicates } from '../../shared/insight/duplicates.ts'
import type { Board } from '../../shared/model/board.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { useBoard } from '../state/hooks.ts'

/** Groups of notes of one map that may mean the same, the likest first. */
export function sameGroups({ notes, partnerOf }: Pick<Board, 'notes' | 'partnerOf'>): NoteId[][] {
  const joined = (a: NoteId, b: NoteId): boolean => {
    const record = partnerOf.get(a)
    return record !== undefined && record === partnerOf.get(b)
  }
  return groupDuplicates(findDuplicates(notes.values(), joined), notes)
}

export const useSameGroups = (): NoteId[][] => useBoard('notes', sameGroups)
