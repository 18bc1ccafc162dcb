import type * as Y from 'yjs'
import { noteMap, reactionKey } from '../doc/board-doc.ts'
import type { Board } from '../model/board.ts'
import type { NoteId } from '../model/ids.ts'
import { MOST_APART, MOST_TAGS, NOTE_MARKS } from '../model/note.ts'
import { saysSomething } from './edit-notes.ts'
import { type EditContext, intend } from './intent.ts'
import { putPromotion } from './promote.ts'

/**
 * Merges notes that mean the same into one of them, in one step that undo takes back whole. Their words stay with their authors
 * and are shown with the one that is kept, as are their comments and lines (those by reading, so that what others write to them
 * meanwhile is there too: see `MergeIndex`); tags, reactions, marks that the kept one lacks and their record go along. Their dots are
 * added up where results are read. A note that is not there is passed over.
 *
 * @param board the document as plain values: says which records they are in
 */
export function mergeNotes(
  doc: Y.Doc,
  ctx: EditContext,
  keep: NoteId,
  others: readonly NoteId[],
  board: Pick<Board, 'partnerOf'>,
): void {
  const keeper = noteMap(doc, keep)
  const merged = [...new Set(others)].filter(id => id !== keep && noteMap(doc, id))
  if (!keeper || merged.length === 0) return
  intend(doc, 'merge-notes', () => {
    for (const id of merged) {
      const note = noteMap(doc, id)
      if (!note) continue
      takeOver(keeper, note, [keep, id])
      const record = board.partnerOf.get(id)
      if (record !== undefined && board.partnerOf.get(keep) !== record) putPromotion(doc, ctx, record, keep)
      note.set('merged', keep)
      note.set('gone', { by: ctx.by, at: ctx.now })
    }
  })
}

/** What the kept note gains beside words, comments and lines. */
function takeOver(keeper: Y.Map<unknown>, note: Y.Map<unknown>, both: readonly [NoteId, NoteId]): void {
  union(keeper, note, 'tags', MOST_TAGS)
  union(keeper, note, 'apart', MOST_APART, both)
  for (const mark of NOTE_MARKS) {
    const value = note.get(mark)
    if (mark !== 'apart' && saysSomething(value) && !saysSomething(keeper.get(mark))) keeper.set(mark, value)
  }
  for (const key of note.keys()) {
    if (key.startsWith(reactionKey('')) && note.get(key) && !keeper.get(key)) keeper.set(key, note.get(key))
  }
  if (note.get('target') === true && note.get('map') === keeper.get('map')) keeper.set('target', true)
  if (!keeper.get('at') && note.get('at') && note.get('map') === keeper.get('map'))
    keeper.set('at', note.get('at'))
}

function union(
  keeper: Y.Map<unknown>,
  note: Y.Map<unknown>,
  key: 'tags' | 'apart',
  most: number,
  without: readonly string[] = [],
): void {
  const before = wordsIn(keeper, key)
  const all = [...new Set([...before, ...wordsIn(note, key)])].filter(word => !without.includes(word))
  if (all.length > before.length) keeper.set(key, all.slice(0, most))
}

function wordsIn(note: Y.Map<unknown>, key: string): string[] {
  const stored: unknown = note.get(key)
  return Array.isArray(stored) ? stored.filter(word => typeof word === 'string') : []
}

/** Says of notes that they do not mean the same, however alike their words are: they are not suggested together any more. */
export function keepApart(doc: Y.Doc, ids: readonly NoteId[]): void {
  intend(doc, 'keep-apart', () => {
    for (const id of ids) {
      const note = noteMap(doc, id)
      if (!note) continue
      const before = wordsIn(note, 'apart')
      const others = ids.filter(other => other !== id && !before.includes(other))
      if (others.length > 0) note.set('apart', [...before, ...others].slice(-MOST_APART))
    }
  })
}
