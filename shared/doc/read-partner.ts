import type { NoteId, PartnerId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'
import {
  blankPartner,
  OWN_RECORD,
  type Partner,
  type PartnerText,
  type Provenance,
} from '../model/partner.ts'
import {
  LIST_FIELDS,
  type ListField,
  type RowOf,
  SCALAR_FIELDS,
  type ScalarField,
  type Scalars,
  SET_FIELDS,
  SETS,
  type SetField,
  TEXT_FIELDS,
  type TextField,
  type Written,
} from '../model/partner-fields.ts'
import { readScalar, scalarOr } from '../model/partner-values.ts'
import { nameOfNote } from '../model/record-name.ts'
import type { RawRecord, RecordIndex } from './record-index.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The values that a group wrote for one field: the winner first (the smallest id that has one), then others that differ. */
function valuesOf(members: readonly RawRecord[], field: ScalarField): Written[] {
  const values = new Set<Written>()
  for (const record of members) {
    const value = record.fields.has(field) ? readScalar(field, record.fields.get(field)) : undefined
    if (value !== undefined) values.add(value)
  }
  return [...values]
}

function textsOfField(members: readonly RawRecord[], field: TextField): PartnerText[] {
  const out: PartnerText[] = []
  for (const record of members) {
    const pieces = [...(record.texts.get(field) ?? [])].sort((a, b) => compare(a[0], b[0]))
    for (const [key, text] of pieces) out.push({ key, text })
  }
  return out
}

const rowsOf = (members: readonly RawRecord[], list: ListField): RowOf<ListField>[] =>
  members
    .flatMap(m => [...(m.rows.get(list)?.values() ?? [])])
    .sort((a, b) => a.made - b.made || compare(a.id, b.id))

/** Members that have words in the order of their table, and any others after them by code unit. */
function membersOf(records: readonly RawRecord[], set: SetField): string[] {
  const all = new Set(records.flatMap(m => [...(m.sets.get(set) ?? [])]))
  const table: readonly string[] = SETS[set].of ?? []
  const known = table.filter(member => all.delete(member))
  return [...known, ...[...all].sort()]
}

const each = <K extends string, V>(fields: readonly K[], value: (field: K) => V): Record<K, V> =>
  Object.fromEntries(fields.map(field => [field, value(field)])) as Record<K, V>

const BLANK = blankPartner('')

/** What the members of a group wrote, provenance and the name that comes from it aside. */
function contentOf(members: readonly RawRecord[]): Partner {
  const also: Partial<Record<ScalarField, Written[]>> = {}
  const scalars: Partial<Record<ScalarField, Scalars[ScalarField]>> = {}
  // in the order of the table, not of arrival: all who read the document must read alike
  for (const field of SCALAR_FIELDS) {
    if (!members.some(m => m.fields.has(field))) continue
    const [first, ...others] = valuesOf(members, field)
    const kept = others.filter(value => value !== '')
    if (kept.length > 0) also[field] = kept
    scalars[field] = scalarOr(field, first)
  }
  const holds = (part: 'sets' | 'rows' | 'texts') => members.some(m => m[part].size > 0)
  return {
    ...BLANK,
    ...(scalars as Partial<Scalars>),
    ...(holds('sets') ? { sets: each(SET_FIELDS, set => membersOf(members, set)) } : {}),
    ...(holds('rows')
      ? { lists: each(LIST_FIELDS, list => rowsOf(members, list)) as unknown as Partner['lists'] }
      : {}),
    ...(holds('texts') ? { texts: each(TEXT_FIELDS, field => textsOfField(members, field)) } : {}),
    also,
  }
}

const byAge = (a: Provenance, b: Provenance): number => a.when - b.when || compare(a.note, b.note)

/** How the notes came into a group, oldest first; of a note that several of its records hold a living promotion, else the oldest. */
function provenanceOf(members: readonly RawRecord[]): Provenance[] {
  const all = members.flatMap(m => [...m.from.values()])
  all.sort((a, b) => Number(a.ended) - Number(b.ended) || byAge(a, b))
  const first = new Map<NoteId, Provenance>()
  for (const from of all) if (!first.has(from.note)) first.set(from.note, from)
  return [...first.values()].sort(byAge)
}

/**
 * One record by the read rule (R7): per field the smallest id with a value wins and the others are kept beside it; texts are
 * read one after another; the name reads as the first note's text until somebody types one.
 * Null where the group has no cause (no promotion, and no name that somebody gave it) or is deleted in every part.
 */
export function readPartner(
  index: RecordIndex,
  group: PartnerId,
  notes: ReadonlyMap<NoteId, Note>,
): Partner | null {
  const members = index.members(group)
  const from = provenanceOf(members)
  const named = members.some(m => m.fields.has('name'))
  if ((from.length === 0 && !named) || members.every(m => m.deleted)) return null
  const content = contentOf(members)
  const origin = from.find(f => !f.ended) ?? from[0]
  // a note that left the record no longer renames it
  const noteName = origin ? ((origin.ended ? undefined : notes.get(origin.note)?.text) ?? origin.text) : ''
  return {
    ...content,
    id: group,
    ids: index.idsOf(group),
    name: content.name || nameOfNote(noteName),
    from,
  }
}

/** Our own organisation's record: blank until somebody writes in it, and never gone. */
export function readOwn(index: RecordIndex): Partner {
  const members = index.members(OWN_RECORD)
  return members.length === 0
    ? blankPartner(OWN_RECORD)
    : { ...contentOf(members), id: OWN_RECORD, ids: [OWN_RECORD], from: [] }
}
