import type * as Y from 'yjs'
import { noteMap, partnersOf } from '../doc/board-doc.ts'
import type { BoardJson } from '../exchange/board-json.ts'
import type { NoteId, PartnerId } from '../model/ids.ts'
import type { Stage } from '../model/stage.ts'
import { importBoard } from './import-board.ts'
import { keysByRecord } from './import-partner.ts'
import { type EditContext, intend } from './intent.ts'

/** What an import made, so that it can be taken back. */
export interface BroughtIn {
  readonly notes: readonly NoteId[]
  readonly partners: readonly PartnerId[]
}

/**
 * Brings a file's entities into the board. What is new is made to last: others may write in it before it is taken back, which then
 * is a soft removal. What changes entities that were there is one intent, which undo reverses field by field.
 */
export function bringIn(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): BroughtIn {
  const records = keysByRecord(partnersOf(doc))
  const notes = split(json.notes ?? [], note => noteMap(doc, note.id) === null)
  const partners = split(json.partners ?? [], partner => !records.has(partner.id))
  const { notes: _notes, partners: _partners, ...rest } = json
  importBoard(doc, ctx, stage, { schema: json.schema, notes: notes.fresh, partners: partners.fresh })
  intend(doc, 'bring-in', () =>
    importBoard(doc, ctx, stage, { ...rest, notes: notes.known, partners: partners.known }),
  )
  return { notes: notes.fresh.map(note => note.id), partners: partners.fresh.map(partner => partner.id) }
}

function split<T>(all: readonly T[], isNew: (one: T) => boolean): { fresh: T[]; known: T[] } {
  const fresh: T[] = []
  const known: T[] = []
  for (const one of all) (isNew(one) ? fresh : known).push(one)
  return { fresh, known }
}
