import type { Comment } from './comment.ts'
import type { Connection } from './connection.ts'
import type { Frame } from './frame.ts'
import type { ConnectionId, FrameId, NoteId, PartnerId } from './ids.ts'
import type { Note } from './note.ts'
import type { Partner } from './partner.ts'
import type { Plan } from './plan.ts'

/** The workshop's own facts: words, dates (ISO) and values that `FACTS` has the kinds of. */
export const META_FIELDS = [
  'objective',
  'needs',
  'restrictions',
  'lead',
  'purpose',
  'service_area',
  'jurisdiction',
  'until',
  'vision',
  'sponsors',
  'lead_public',
  'lead_private',
  'review_on',
] as const
export type MetaField = (typeof META_FIELDS)[number]
export type Meta = Readonly<Record<MetaField, string>>
export const NO_META = Object.fromEntries(META_FIELDS.map(field => [field, ''])) as Meta
/** What viewers are told of them. */
export const OPEN_META = ['objective', 'purpose', 'service_area', 'until', 'vision', 'review_on'] as const

/**
 * The board as plain values. The maps are kept up to date in place; each entity in them is immutable and is replaced when
 * it changes, so identity tells whether something changed.
 */
export interface Board {
  meta: Meta
  /** living notes only */
  readonly notes: ReadonlyMap<NoteId, Note>
  /** deleted notes that were about money: what they said is not to be read in a record's name either */
  readonly goneMoney: ReadonlySet<NoteId>
  /** both ends living */
  readonly connections: ReadonlyMap<ConnectionId, Connection>
  /** living frames only */
  readonly frames: ReadonlyMap<FrameId, Frame>
  /** note → its comments, oldest first; notes without any are left out */
  readonly comments: ReadonlyMap<NoteId, readonly Comment[]>
  /** by `id`; deleted records and those without a living cause are left out */
  readonly partners: ReadonlyMap<PartnerId, Partner>
  /** note → the record it was promoted into */
  readonly partnerOf: ReadonlyMap<NoteId, PartnerId>
  /** our own organisation's record, blank until somebody writes in it; never among `partners` */
  own: Partner
  /** needs, goals, tasks, checklists, the matrix's columns; another object when something in it changed */
  plan: Plan
  /** entities that could not be read: hostile, or from a newer version */
  unreadable: number
}

/** What one step changed: the entity's new value, or null where it went. */
export interface BoardChange {
  readonly meta?: Meta
  readonly own?: Partner
  readonly plan?: Plan
  readonly notes: ReadonlyMap<NoteId, Note | null>
  readonly connections: ReadonlyMap<ConnectionId, Connection | null>
  readonly frames: ReadonlyMap<FrameId, Frame | null>
  /** a note's comments as they are now; null: none any more */
  readonly comments: ReadonlyMap<NoteId, readonly Comment[] | null>
  readonly partners: ReadonlyMap<PartnerId, Partner | null>
  /** promotions that changed: the record a note now belongs to, or null */
  readonly partnerOf: ReadonlyMap<NoteId, PartnerId | null>
}
