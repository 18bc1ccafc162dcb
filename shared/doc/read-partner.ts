import type { NoteId, PartnerId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import type { Note } from '../model/note.ts'
import {
  type Partner,
  type PartnerText,
  RELATIONSHIP_STATUSES,
  SCALAR_FIELDS,
  type ScalarField,
  SECTORS,
  TEXT_FIELDS,
  type TextField,
} from '../model/partner.ts'
import type { RawRecord, RecordIndex } from './record-index.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The values that a group wrote for one field: the winner first (the smallest id that has one), then others that differ. */
function valuesOf(members: readonly RawRecord[], field: ScalarField): string[] {
  const values: string[] = []
  for (const record of members) {
    const value = record.fields.get(field)
    if (typeof value === 'string' && !values.includes(value)) values.push(value.slice(0, LIMITS.field))
  }
  return values
}

function textsOfField(members: readonly RawRecord[], field: TextField): PartnerText[] {
  const out: PartnerText[] = []
  for (const record of members) {
    const pieces = [...(record.texts.get(field) ?? [])].sort((a, b) => compare(a[0], b[0]))
    for (const [key, text] of pieces) out.push({ key, text })
  }
  return out
}

const known = <T extends string>(list: readonly T[], value: string | undefined): T | null =>
  list.find(x => x === value) ?? null

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
  const from = members
    .flatMap(m => [...m.from.values()])
    .sort((a, b) => a.when - b.when || compare(a.note, b.note))
  const named = members.some(m => m.fields.has('name'))
  if ((from.length === 0 && !named) || members.every(m => m.deleted)) return null
  const values = Object.fromEntries(SCALAR_FIELDS.map(f => [f, valuesOf(members, f)])) as Record<
    ScalarField,
    string[]
  >
  const also: Partial<Record<ScalarField, string[]>> = {}
  for (const field of SCALAR_FIELDS) {
    const others = values[field].slice(1).filter(v => v !== '')
    if (others.length > 0) also[field] = others
  }
  const origin = from.find(f => !f.ended) ?? from[0]
  // a note that left the record no longer renames it
  const noteName = origin ? ((origin.ended ? undefined : notes.get(origin.note)?.text) ?? origin.text) : ''
  return {
    id: group,
    ids: index.idsOf(group),
    name: values.name[0] || noteName.split('\n')[0]?.slice(0, LIMITS.title) || '',
    sector: known(SECTORS, values.sector[0]),
    relationship_status: known(RELATIONSHIP_STATUSES, values.relationship_status[0]),
    owner: values.owner[0] ?? '',
    first_steps: members
      .flatMap(m => [...m.steps.values()])
      .sort((a, b) => a.made - b.made || compare(a.id, b.id))
      .map(({ made: _made, ...step }) => step),
    texts: Object.fromEntries(TEXT_FIELDS.map(f => [f, textsOfField(members, f)])) as Record<
      TextField,
      PartnerText[]
    >,
    also,
    from,
    deleted: false,
  }
}
