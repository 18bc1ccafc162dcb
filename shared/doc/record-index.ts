import type { NoteId, PartnerId } from '../model/ids.ts'
import { entityId, isEntityId } from '../model/ids.ts'
import { OWN_RECORD, type Provenance } from '../model/partner.ts'
import {
  LISTS,
  type ListField,
  MEMBER_MAX,
  type RowOf,
  SETS,
  type SetField,
} from '../model/partner-fields.ts'
import { readRow } from '../model/partner-values.ts'
import { provenanceShape } from './partner-shapes.ts'

/** What is stored under one record id, before the read rule joins records. */
export interface RawRecord {
  readonly pid: PartnerId
  readonly fields: Map<string, unknown>
  readonly from: Map<NoteId, Provenance>
  /** list → row id → row */
  readonly rows: Map<ListField, Map<string, RowOf<ListField>>>
  /** `${list}/${row}` → what is stored of it: the row, and cells that were changed since */
  readonly stored: Map<string, StoredRow>
  readonly sets: Map<SetField, Set<string>>
  /** field → keys of its texts */
  readonly texts: Map<string, Map<string, string>>
  merged: PartnerId | null
  deleted: boolean
}

interface StoredRow {
  row: unknown
  readonly cells: Map<string, unknown>
}

/** What a key of `partners` or `texts` names. */
interface RecordKey {
  readonly pid: PartnerId
  readonly field: string
  /** row of a list, or participant of a text */
  readonly part: string | null
}

/** Takes `${pid}/${field}`, `${pid}/${list}/${row}` or `${pid}/${field}#${participant}` apart; null for anything else. */
function parseRecordKey(
  key: string,
  separator: '/' | '#',
  known: ReadonlyMap<PartnerId, RawRecord>,
): RecordKey | null {
  const slash = key.indexOf('/')
  if (slash < 1) return null
  const pid = key.slice(0, slash)
  const rest = key.slice(slash + 1)
  const cut = rest.indexOf(separator)
  const field = cut < 0 ? rest : rest.slice(0, cut)
  const part = cut < 0 ? null : rest.slice(cut + 1)
  // an id that is known was looked at before
  return (known.has(pid) || entityId.safeParse(pid).success) && field ? { pid, field, part } : null
}

const sameIds = (a: readonly PartnerId[], b: readonly PartnerId[] | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((id, i) => id === b[i])

const UNREAD = { success: false } as const

const isList = (field: string): field is ListField => Object.hasOwn(LISTS, field)
const isSet = (field: string): field is SetField => Object.hasOwn(SETS, field)

/**
 * The flat keys of all records, gathered by record id and joined into groups by the read rule (R7): records that share a
 * living promotion of a note, or that were merged, are one group, named by its smallest id.
 */
export class RecordIndex {
  readonly #records = new Map<PartnerId, RawRecord>()
  #groupOf = new Map<PartnerId, PartnerId>()
  #groups = new Map<PartnerId, PartnerId[]>()
  #byNote = new Map<NoteId, Set<PartnerId>>()
  #stale = false
  #regrouped = new Set<PartnerId>()
  /** keys that could not be read */
  unreadable = 0

  #record(pid: PartnerId): RawRecord {
    let record = this.#records.get(pid)
    if (!record) {
      record = {
        pid,
        fields: new Map(),
        from: new Map(),
        rows: new Map(),
        stored: new Map(),
        sets: new Map(),
        texts: new Map(),
        merged: null,
        deleted: false,
      }
      this.#records.set(pid, record)
      this.#stale = true
    }
    return record
  }

  /** Forgets a record of which nothing is left, as if it had never been: all who read the document must read alike. */
  #forgetBlank({ pid, fields, from, rows, stored, sets, texts, merged, deleted }: RawRecord): void {
    const written = [texts, rows, sets].some(many => [...many.values()].some(kept => kept.size > 0))
    if (written || fields.size + from.size + stored.size > 0 || merged !== null || deleted) return
    this.#records.delete(pid)
    this.#stale = true
  }

  /** Takes in the present value of a key of `partners` (undefined: it is gone). Gives the record it belongs to. */
  put(key: string, value: unknown): PartnerId | null {
    const parsed = parseRecordKey(key, '/', this.#records)
    if (!parsed) {
      this.unreadable++
      return null
    }
    const record = this.#record(parsed.pid)
    if (parsed.field === 'from' && parsed.part) this.#putFrom(record, parsed.part, value)
    else if (parsed.part && isList(parsed.field)) this.#putRow(record, parsed.field, parsed.part, value)
    else if (parsed.part && isSet(parsed.field)) this.#putMember(record, parsed.field, parsed.part, value)
    else if (parsed.field === 'merged') {
      record.merged = typeof value === 'string' ? value : null
      this.#stale = true
    } else if (parsed.field === 'deleted')
      record.deleted = value !== undefined && value !== null && value !== false
    else if (value === undefined) record.fields.delete(parsed.field)
    else record.fields.set(parsed.field, value)
    this.#forgetBlank(record)
    return parsed.pid
  }

  #putFrom(record: RawRecord, note: NoteId, value: unknown): void {
    this.#stale = true
    const shape = isEntityId(note) ? provenanceShape.safeParse(value) : UNREAD
    if (shape.success) record.from.set(note, { note, ...shape.data })
    else record.from.delete(note)
    if (!shape.success && value !== undefined) this.unreadable++
  }

  /** `part`: the row's id, or `${row}/${cell}`. A cell without its row says nothing: the row is gone, or still to come. */
  #putRow(record: RawRecord, list: ListField, part: string, value: unknown): void {
    const slash = part.indexOf('/')
    const id = slash < 0 ? part : part.slice(0, slash)
    const cell = slash < 0 ? null : part.slice(slash + 1)
    const name = `${list}/${id}`
    const stored = record.stored.get(name) ?? { row: undefined, cells: new Map<string, unknown>() }
    if (cell === null) stored.row = value
    else if (value === undefined) stored.cells.delete(cell)
    else stored.cells.set(cell, value)
    if (stored.row === undefined && stored.cells.size === 0) record.stored.delete(name)
    else record.stored.set(name, stored)

    const rows = record.rows.get(list) ?? new Map<string, RowOf<ListField>>()
    record.rows.set(list, rows)
    const row = entityId.safeParse(id).success ? readRow(list, id, stored.row, stored.cells) : null
    if (row) rows.set(id, row)
    else rows.delete(id)
    if (!row && cell === null && value !== undefined) this.unreadable++
  }

  #putMember(record: RawRecord, set: SetField, member: string, value: unknown): void {
    const members = record.sets.get(set) ?? new Set<string>()
    record.sets.set(set, members)
    const { of } = SETS[set]
    const known = of === null || (of as readonly string[]).includes(member)
    if (value === true && known && member !== '' && member.length <= MEMBER_MAX) members.add(member)
    else members.delete(member)
  }

  /** Takes in the present words of a key of `texts` (undefined: it is gone). Gives the record it belongs to. */
  putText(key: string, text: string | undefined): PartnerId | null {
    const parsed = parseRecordKey(key, '#', this.#records)
    if (!parsed?.part) {
      this.unreadable++
      return null
    }
    const record = this.#record(parsed.pid)
    const pieces = record.texts.get(parsed.field) ?? new Map<string, string>()
    record.texts.set(parsed.field, pieces)
    if (text === undefined) pieces.delete(key)
    else pieces.set(key, text)
    this.#forgetBlank(record)
    return parsed.pid
  }

  /** Names of the groups whose records changed, appeared or went since this was last asked. */
  regrouped(): Set<PartnerId> {
    this.#regroup()
    const changed = this.#regrouped
    this.#regrouped = new Set()
    return changed
  }

  #regroup(): void {
    if (!this.#stale) return
    this.#stale = false
    const before = this.#groups
    const parent = new Map<PartnerId, PartnerId>()
    // each that is passed is tied to the one above next: a chain is walked once, however long somebody made it
    const find = (id: PartnerId): PartnerId => {
      let top = id
      for (let up = parent.get(top); up !== undefined; up = parent.get(top)) {
        const above = parent.get(up)
        if (above !== undefined) parent.set(top, above)
        top = above ?? up
      }
      return top
    }
    const join = (a: PartnerId, b: PartnerId): void => {
      if (a === OWN_RECORD || b === OWN_RECORD) return
      const [x, y] = [find(a), find(b)]
      if (x < y) parent.set(y, x)
      else if (y < x) parent.set(x, y)
    }
    // a merge may name a record of which nothing is known here: it counts all the same, so that all read alike
    const named = new Set(this.#records.keys())
    this.#byNote = new Map()
    const firstOf = new Map<NoteId, PartnerId>()
    for (const record of this.#records.values()) {
      if (record.merged !== null) {
        named.add(record.merged)
        join(record.pid, record.merged)
      }
      for (const from of record.from.values()) {
        if (from.ended) continue
        const holders = this.#byNote.get(from.note) ?? new Set()
        if (record.pid !== OWN_RECORD) {
          join(record.pid, firstOf.get(from.note) ?? record.pid)
          firstOf.set(from.note, record.pid)
        }
        this.#byNote.set(from.note, holders.add(record.pid))
      }
    }
    this.#groupOf = new Map()
    this.#groups = new Map()
    for (const pid of [...named].sort()) {
      const name = find(pid)
      this.#groupOf.set(pid, name)
      const members = this.#groups.get(name)
      if (members) members.push(pid)
      else this.#groups.set(name, [pid])
    }
    for (const [name, ids] of this.#groups) if (!sameIds(ids, before.get(name))) this.#regrouped.add(name)
    for (const name of before.keys()) if (!this.#groups.has(name)) this.#regrouped.add(name)
  }

  /** The group that a record belongs to, by its smallest id; null for an unknown record. */
  groupOf(pid: PartnerId): PartnerId | null {
    this.#regroup()
    return this.#groupOf.get(pid) ?? null
  }

  /** The ids that a group is made of, smallest first. */
  idsOf(group: PartnerId): readonly PartnerId[] {
    this.#regroup()
    return this.#groups.get(group) ?? []
  }

  /** The records of a group, smallest id first. */
  members(group: PartnerId): RawRecord[] {
    return this.idsOf(group).flatMap(pid => this.#records.get(pid) ?? [])
  }

  /** The group that a note is promoted into; null for none. */
  groupOfNote(note: NoteId): PartnerId | null {
    this.#regroup()
    for (const pid of this.#byNote.get(note) ?? []) return this.#groupOf.get(pid) ?? null
    return null
  }

  /** All notes that are promoted now. */
  promotedNotes(): IterableIterator<NoteId> {
    this.#regroup()
    return this.#byNote.keys()
  }
}
