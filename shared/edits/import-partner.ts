import * as Y from 'yjs'
import { noteTextOf, partnerKey, partnersOf, textsOf } from '../doc/board-doc.ts'
import { inOneText } from '../doc/stored-value.ts'
import type { PartnerId } from '../model/ids.ts'
import {
  LIST_FIELDS,
  type ListField,
  SCALAR_FIELDS,
  type ScalarField,
  SET_FIELDS,
  TEXT_FIELDS,
  type TextField,
  type Written,
} from '../model/partner-fields.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import { emptyScalar, storedRow } from '../model/partner-values.ts'
import { nameOfNote } from '../model/record-name.ts'
import type { EditContext } from './intent.ts'
import { drop, put } from './put.ts'
import { replaceText } from './replace-text.ts'
import { dropCells, rowAt } from './stored-row.ts'

/** A record with what the file leaves out said as empty: so it is restored, where an import would leave it as it is. */
export const wholePartner = (json: PartnerJson): PartnerJson => ({
  ...Object.fromEntries(SCALAR_FIELDS.filter(f => f !== 'name').map(f => [f, emptyScalar(f)])),
  ...Object.fromEntries(TEXT_FIELDS.map(f => [f, ''])),
  ...json,
})

/** The flat keys of a root by the record that they belong to: gathered once, not once a record. */
export function keysByRecord(root: Pick<Y.Map<unknown>, 'keys'>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>()
  for (const key of root.keys()) {
    const pid = key.slice(0, Math.max(key.indexOf('/'), 0))
    const known = keys.get(pid)
    if (known) known.push(key)
    else keys.set(pid, [key])
  }
  return keys
}
export type RecordKeys = ReturnType<typeof keysByRecord>

/** The keys of `partners` and of `texts` by record, as they are before a file is written. */
export interface KnownKeys {
  readonly partners: RecordKeys
  readonly texts: RecordKeys
}
export const knownKeys = (doc: Y.Doc): KnownKeys => ({
  partners: keysByRecord(partnersOf(doc)),
  texts: keysByRecord(textsOf(doc)),
})

/**
 * Merges a record of a file into the document, within a transaction that runs. What the file does not name stays.
 *
 * @param known the keys as they were before
 */
export function writePartner(doc: Y.Doc, ctx: EditContext, json: PartnerJson, known: KnownKeys): void {
  const partners = partnersOf(doc)
  const { id } = json
  drop(partners, partnerKey.field(id, 'deleted'))
  for (const other of json.ids ?? []) put(partners, partnerKey.field(other, 'merged'), id)
  for (const { note, ...from } of json.from ?? []) {
    const key = partnerKey.from(id, note)
    put(partners, key, {
      ...from,
      at: from.at ?? placeIn(partners.get(key)),
      step: from.step ?? null,
      ended: from.ended ?? false,
    })
  }
  for (const field of SCALAR_FIELDS) writeScalar(partners, field, json, readsAsName(doc, json))
  for (const [field, values] of Object.entries(json.also ?? {})) {
    values.forEach((value, i) => {
      const other = json.ids?.[i]
      if (other !== undefined && !partners.has(partnerKey.field(other, field)))
        partners.set(partnerKey.field(other, field), value)
    })
  }
  for (const set of SET_FIELDS)
    for (const member of json[set] ?? []) put(partners, partnerKey.row(id, set, member), true)
  const places = rowPlaces(json, known.partners)
  for (const list of LIST_FIELDS) writeRows(partners, ctx, list, json, places)
  for (const field of TEXT_FIELDS) {
    const value = json[field]
    if (value !== undefined) writeText(doc, ctx, json, field, value, known.texts)
  }
}

/** Where a note stood, as it is known: a viewer's file may not say that. */
const placeIn = (known: unknown): unknown =>
  typeof known === 'object' && known !== null && 'at' in known ? known.at : null

/** An empty value is written only over another, so that a blank record stays blank. */
function writeScalar(
  partners: Y.Map<unknown>,
  field: ScalarField,
  json: PartnerJson,
  nameIsNotes: boolean,
): void {
  // with other names beside it, it is one that somebody typed
  if (json[field] === undefined || (field === 'name' && nameIsNotes && !json.also?.name)) return
  const key = partnerKey.field(json.id, field)
  const value: Written = json[field] === emptyScalar(field) ? '' : (json[field] ?? '')
  if (value !== '' || partners.has(key)) put(partners, key, value)
}

/** Under which id a row of a list stands, or is to stand; each place is given once. */
type RowPlaces = (list: ListField, row: string) => PartnerId

/** Joined records keep their rows under their own ids, and two of them may have a row of the same id. */
function rowPlaces({ id, ids = [] }: PartnerJson, known: RecordKeys): RowPlaces {
  if (ids.length === 0) return () => id
  const pids = [...new Set([id, ...ids])]
  const rows = new Map<string, { standing: PartnerId[]; used: Set<PartnerId>; next: number }>()
  const placesOf = (name: string) => {
    const places = rows.get(name) ?? { standing: [], used: new Set(), next: 0 }
    rows.set(name, places)
    return places
  }
  for (const pid of pids) {
    for (const key of known.get(pid) ?? []) {
      const [, list, row, cell] = key.split('/')
      if (row !== undefined && cell === undefined) placesOf(`${list}/${row}`).standing.push(pid)
    }
  }
  return (list, row) => {
    const places = placesOf(`${list}/${row}`)
    let pid = places.standing.shift()
    while (pid === undefined && places.next < pids.length) {
      const free = pids[places.next++] ?? id
      if (!places.used.has(free)) pid = free
    }
    places.used.add(pid ?? id)
    return pid ?? id
  }
}

function writeRows(
  partners: Y.Map<unknown>,
  ctx: EditContext,
  list: ListField,
  json: PartnerJson,
  places: RowPlaces,
): void {
  const rows = json[list] ?? []
  rows.forEach((row, i) => {
    const pid = places(list, row.id)
    const now = rowAt(partners, pid, list, row.id)
    const made = now?.get('made')
    const next = storedRow(list, row, row.made ?? (typeof made === 'number' ? made : ctx.now + i))
    // a row that reads like this anyhow stays as it is, with the cells that were changed since it was made
    if (now && inOneText(storedRow(list, Object.fromEntries(now), Number(made))) === inOneText(next)) return
    put(partners, partnerKey.row(pid, list, row.id), next)
    dropCells(partners, pid, list, row.id)
  })
}

/** True if the record reads this name anyhow, from its first note: then it stays with the note. */
function readsAsName(doc: Y.Doc, json: PartnerJson): boolean {
  if (partnersOf(doc).has(partnerKey.field(json.id, 'name'))) return false
  const first = (json.from ?? []).find(f => !f.ended) ?? json.from?.[0]
  const text = first ? (noteTextOf(doc, first.note)?.toString() ?? first.text) : undefined
  return text !== undefined && nameOfNote(text) === (json.name ?? '')
}

/** The whole text goes into the first piece, by difference; other pieces are emptied, as their words are in it. */
function writeText(
  doc: Y.Doc,
  ctx: EditContext,
  json: PartnerJson,
  field: TextField,
  value: string,
  textKeys: RecordKeys,
): void {
  const texts = textsOf(doc)
  const pids = [json.id, ...(json.ids ?? [])].sort()
  const keys = pids.flatMap(pid =>
    (textKeys.get(pid) ?? []).filter(k => k.startsWith(`${pid}/${field}#`)).sort(),
  )
  const pieces = keys.flatMap(key => texts.get(key) ?? []).filter(t => t instanceof Y.Text)
  const now = pieces.map(t => t.toString()).filter(t => t !== '')
  if (now.join('\n\n') === value) return
  let first: Y.Text | undefined = pieces[0]
  if (!first) {
    first = new Y.Text()
    texts.set(partnerKey.text(json.id, field, ctx.by), first)
  }
  replaceText(first, value)
  for (const other of pieces.slice(1)) other.delete(0, other.length)
}
