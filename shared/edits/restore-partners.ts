import type * as Y from 'yjs'
import { partnerKey, partnersOf } from '../doc/board-doc.ts'
import type { Board } from '../model/board.ts'
import { OWN_RECORD } from '../model/partner.ts'
import { LIST_FIELDS, SCALAR_FIELDS, SET_FIELDS } from '../model/partner-fields.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import type { RecordKeys } from './import-partner.ts'
import type { EditContext } from './intent.ts'
import { drop, put } from './put.ts'

/**
 * Takes away what stands in the single fields of joined records and is neither the file's value nor one beside it: called within a
 * transaction, before they are written.
 */
export function dropOtherValues(partners: Y.Map<unknown>, records: readonly PartnerJson[]): void {
  for (const record of records) {
    for (const field of SCALAR_FIELDS) {
      const said: readonly unknown[] = ['', record[field], ...(record.also?.[field] ?? [])]
      for (const pid of record.ids ?? []) {
        const key = partnerKey.field(pid, field)
        if (!said.includes(partners.get(key))) drop(partners, key)
      }
    }
  }
}

/**
 * Takes away what a file's records do not have: called within a transaction, once they are written. Records that were joined since
 * come apart, each with what was written under its own id; others are hidden, as if somebody had removed them.
 *
 * @param before the board as it was before anything was written
 * @param recordKeys the keys of `partners` as they were then
 */
export function restorePartners(
  doc: Y.Doc,
  ctx: EditContext,
  before: Pick<Board, 'partners'>,
  records: readonly PartnerJson[],
  recordKeys: RecordKeys,
): void {
  const partners = partnersOf(doc)
  const recordOf = new Map(records.flatMap(p => [p.id, ...(p.ids ?? [])].map(id => [id, p] as const)))
  const shown = new Set([...before.partners.values()].flatMap(p => p.ids))
  const promoted = new Set(records.flatMap(livingNotes))
  const twice = new Set(records.flatMap(record => rowsTwice(record, recordKeys)))
  for (const [pid, keys] of recordKeys) {
    if (pid === OWN_RECORD) continue
    const record = recordOf.get(pid)
    const merged = partnerKey.field(pid, 'merged')
    if (record) {
      if (pid === record.id) drop(partners, merged)
      dropRows(partners, record, keys)
      for (const key of keys) if (twice.has(key.split('/', 3).join('/'))) drop(partners, key)
      continue
    }
    // neither by a merge nor by a note does it stay joined to a record of the file
    if (recordOf.has(String(partners.get(merged)))) drop(partners, merged)
    endPromotions(partners, keys, note => promoted.has(note))
    if (shown.has(pid)) put(partners, partnerKey.field(pid, 'deleted'), { by: ctx.by, at: ctx.now })
  }
}

/**
 * The places in which a row stands more often than the file's record has it: two devices may have brought the same file in. Rows are
 * written where they stand, under the record's own id first.
 */
function rowsTwice(record: PartnerJson, recordKeys: RecordKeys): string[] {
  if (!record.ids) return []
  const left = new Map<string, number>()
  for (const list of LIST_FIELDS)
    for (const { id } of record[list] ?? []) left.set(`${list}/${id}`, (left.get(`${list}/${id}`) ?? 0) + 1)
  return [...new Set([record.id, ...record.ids])].flatMap(pid =>
    [...(recordKeys.get(pid) ?? [])].filter(key => {
      const [, list = '', row, cell] = key.split('/')
      if (row === undefined || cell !== undefined || !isList(list)) return false
      const more = left.get(`${list}/${row}`) ?? 0
      left.set(`${list}/${row}`, more - 1)
      return more <= 0
    }),
  )
}

const livingNotes = (json: PartnerJson): string[] =>
  (json.from ?? []).flatMap(from => (from.ended ? [] : [from.note]))

const isList = (name: string): boolean => LIST_FIELDS.some(list => list === name)

/** Takes away members and rows that the file's record does not have, and ends promotions that are over in it. */
export function dropRows(partners: Y.Map<unknown>, json: PartnerJson, keys: readonly string[]): void {
  const kept = new Map<string, ReadonlySet<string>>([
    ...SET_FIELDS.map(set => [set, new Set(json[set])] as const),
    ...LIST_FIELDS.map(list => [list, new Set((json[list] ?? []).map(row => row.id))] as const),
  ])
  for (const key of keys) {
    const [, list = '', ...rest] = key.split('/')
    // the cells of a row go with it
    const member = isList(list) ? (rest[0] ?? '') : rest.join('/')
    if (member !== '' && kept.has(list) && !kept.get(list)?.has(member)) partners.delete(key)
  }
  const living = new Set(livingNotes(json))
  endPromotions(partners, keys, note => !living.has(note))
}

function endPromotions(
  partners: Y.Map<unknown>,
  keys: readonly string[],
  ends: (note: string) => boolean,
): void {
  for (const key of keys) {
    const [, list, note = ''] = key.split('/')
    const from = list === 'from' && ends(note) ? partners.get(key) : null
    if (typeof from === 'object' && from !== null) put(partners, key, { ...from, ended: true })
  }
}
