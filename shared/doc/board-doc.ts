import * as Y from 'yjs'
import type { CommentId, FrameId, NoteId, ParticipantId, PartnerId } from '../model/ids.ts'

/** The version of the document's shape, kept in `meta.version`. */
export const DOC_VERSION = 1

/** The root types of a board document; anything else that a client writes is refused by the server. */
export const ROOTS = [
  'meta',
  'notes',
  'connections',
  'frames',
  'partners',
  'texts',
  'comments',
  'checklist',
  'tasks',
  'needs',
  'goals',
  'lists',
] as const
export type Root = (typeof ROOTS)[number]

/** A root of the document. Every root is a Y.Map. */
export const root = (doc: Y.Doc, name: Root): Y.Map<unknown> => doc.getMap(name)

export const notesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('notes')
export const framesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('frames')
export const commentsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('comments')
export const connectionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('connections')
export const partnersOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('partners')
export const textsOf = (doc: Y.Doc): Y.Map<Y.Text> => doc.getMap('texts')
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')

/** The Y.Map of a note, or null where there is none (or something hostile stands in its place). */
export function noteMap(doc: Y.Doc, id: NoteId): Y.Map<unknown> | null {
  const found = notesOf(doc).get(id)
  return found instanceof Y.Map ? found : null
}

/** The Y.Map of a frame, or null where there is none. */
export function frameMap(doc: Y.Doc, id: FrameId): Y.Map<unknown> | null {
  const found = framesOf(doc).get(id)
  return found instanceof Y.Map ? found : null
}

/** The words of a note, to type in; null where there is no such note. */
export function noteTextOf(doc: Y.Doc, id: NoteId): Y.Text | null {
  const text = noteMap(doc, id)?.get('text')
  return text instanceof Y.Text ? text : null
}

/** The Yjs client that last wrote a note's key; null where nobody did. */
export function noteWriter(doc: Y.Doc, id: NoteId, key: string): number | null {
  return noteMap(doc, id)?._map.get(key)?.id.client ?? null
}

/** Flat key of a comment. */
export const commentKey = (note: NoteId, comment: CommentId): string => `${note}/${comment}`
/** The key of a note's Y.Map under which a person's reaction stands. */
export const reactionKey = (by: ParticipantId): string => `r:${by}`

/** Flat keys of a partner record. */
export const partnerKey = {
  field: (pid: PartnerId, field: string): string => `${pid}/${field}`,
  row: (pid: PartnerId, list: string, row: string): string => `${pid}/${list}/${row}`,
  /** a cell that was changed after its row was made: it stands over the row's own, so that each cell merges by itself */
  cell: (pid: PartnerId, list: string, row: string, cell: string): string => `${pid}/${list}/${row}/${cell}`,
  from: (pid: PartnerId, note: NoteId): string => `${pid}/from/${note}`,
  text: (pid: PartnerId, field: string, by: ParticipantId): string => `${pid}/${field}#${by}`,
}

/** An empty document whose deleted content is collected. */
export const newBoardDoc = (): Y.Doc => new Y.Doc({ gc: true })
