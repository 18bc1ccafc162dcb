import * as Y from 'yjs'
import {
  newBoardDoc,
  noteMap,
  noteTextOf,
  partnerKey,
  partnersOf,
  ROOTS,
  root,
} from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { storedRecords } from '../../shared/doc/stored-records.ts'
import { purgeGone } from '../../shared/edits/purge-gone.ts'
import { connectionId } from '../../shared/model/connection.ts'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import { nameOfNote } from '../../shared/model/record-name.ts'
import {
  anonymous,
  anonymousKey,
  type GoneRecords,
  type Nobody,
  type Way,
  withoutPartners,
} from './anonymous.ts'

/** What is to be gone from a workshop, snapshots included. */
export interface Erasure {
  /** a person: name and colour; what they did stays, by nobody */
  readonly person?: ParticipantId
  /** a partner's record, with all that was merged into it */
  readonly record?: PartnerId
  /** also the notes and comments that the person made, or that the record was made from */
  readonly notes?: boolean
}

/** An erasure worked out for one workshop: which ids, and whose name. */
export interface ErasePlan extends GoneRecords {
  readonly person: Nobody | null
  readonly notes: ReadonlySet<string>
  /** whether the person's own comments and texts go too */
  readonly words: boolean
}

const first = (key: string): string => key.split('/', 1)[0] ?? ''
/** Who did what a stored value says; undefined where it says nothing of that. */
export const byOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'by' in value ? value.by : undefined

/** Whether what stands at that key of that root goes. */
function goes(name: string, key: string, value: unknown, plan: ErasePlan): boolean {
  const own = plan.words && plan.person !== null
  switch (name) {
    case 'notes':
      return plan.notes.has(key)
    case 'comments':
      return plan.notes.has(first(key)) || (own && byOf(value) === plan.person?.id)
    case 'connections':
      return key.split('>').some(end => plan.notes.has(end))
    case 'partners':
      return (
        plan.records.has(first(key)) ||
        (key.split('/')[1] === 'from' && plan.notes.has(key.split('/')[2] ?? ''))
      )
    case 'texts':
      return plan.records.has(first(key)) || (own && key.endsWith(`#${plan.person?.id}`))
    default:
      return false
  }
}

/**
 * A new document that reads as the old one without what is erased. It shares no struct with it: what was deleted before is not in
 * it either, and no author id of the old one means anything in it. All of it is by the server from now on: what devices with wrong clocks
 * deleted is stamped anew (`now`: milliseconds since 1970), or it would be taken out at once.
 */
export function erasedCopy(old: Y.Doc, plan: ErasePlan, now = Date.now()): Y.Doc {
  const copy = newBoardDoc()
  const names = namesOfGone(old, plan)
  const keepers = keepersOf(old, plan)
  copy.transact(() => {
    for (const name of ROOTS) {
      const into = root(copy, name)
      const put = (key: string, value: unknown): void => {
        const fresh = copied(value, plan, [name, ...key.split('/')])
        if (fresh !== undefined) into.set(anonymousKey(key, plan.person, [name]), fresh)
      }
      for (const [key, value] of root(old, name)) {
        if (name === 'partners' && names.has(key)) continue
        if (!goes(name, key, value, plan)) put(key, value)
      }
      if (name === 'connections' || name === 'comments')
        for (const [key, value] of root(old, name)) {
          const kept = goes(name, key, value, plan) ? keptAs(name, key, value, plan, keepers) : null
          if (kept !== null && !into.has(kept)) put(kept, value)
        }
    }
    keepRecords(old, copy, plan)
    for (const [id, keeper] of keepers) {
      const note = noteMap(copy, id)
      if (note && plan.notes.has(String(note.get('merged')))) note.set('merged', keeper)
    }
  })
  purgeGone(copy, now, () => false)
  return copy
}

/** For each note that goes, but is seen with one that stays: that one. For those that stay and were merged, too. */
function keepersOf(old: Y.Doc, plan: ErasePlan): ReadonlyMap<string, string> {
  const keepers = new Map<string, string>()
  if (plan.notes.size === 0) return keepers
  for (const { id, absorbed } of readBoard(old).notes.values())
    if (!plan.notes.has(id)) for (const other of absorbed) keepers.set(other.id, id)
  return keepers
}

/** The key by which others' line or remark stays whose note goes, but was merged into one that stays; null where it goes, too. */
function keptAs(
  name: 'connections' | 'comments',
  key: string,
  value: unknown,
  plan: ErasePlan,
  keepers: ReadonlyMap<string, string>,
): string | null {
  const keeperOf = (note: string): string | null =>
    plan.notes.has(note) ? (keepers.get(note) ?? null) : note
  if (name === 'comments') {
    const [note = '', id = ''] = key.split('/')
    const own = plan.words && byOf(value) === plan.person?.id
    const keeper = own ? null : keeperOf(note)
    return keeper === null ? null : `${keeper}/${id}`
  }
  const [from = null, to = null] = key.split('>').map(keeperOf)
  return from === null || to === null || from === to ? null : connectionId(from, to)
}

/** The keys of names that say what notes say that go: a restore writes them down. */
function namesOfGone(old: Y.Doc, plan: ErasePlan): ReadonlySet<string> {
  const index = storedRecords(old)
  const found = new Set<string>()
  for (const group of new Set([...partnersOf(old).keys()].map(key => index.groupOf(first(key)) ?? ''))) {
    const members = index.members(group)
    const called = new Set(
      members
        .flatMap(({ from }) => [...from.values()].filter(({ note }) => plan.notes.has(note)))
        .flatMap(({ note, text }) => [text, noteTextOf(old, note)?.toString() ?? text].map(nameOfNote)),
    )
    for (const { pid, fields } of members)
      if (called.has(String(fields.get('name') || ' '))) found.add(partnerKey.field(pid, 'name'))
  }
  return found
}

/** A record whose only cause was a note that went stays, without a name, where anything else was written in it. */
function keepRecords(old: Y.Doc, copy: Y.Doc, plan: ErasePlan): void {
  const index = storedRecords(copy)
  for (const key of partnersOf(old).keys()) {
    const [pid = '', field, note = ''] = key.split('/')
    if (field !== 'from' || !plan.notes.has(note) || plan.records.has(pid)) continue
    const members = index.members(index.groupOf(pid) ?? pid)
    if (
      members.some(({ pid: id }) => id === pid) &&
      !members.some(m => m.from.size > 0 || m.fields.has('name'))
    )
      partnersOf(copy).set(partnerKey.field(members[0]?.pid ?? pid, 'name'), '')
  }
}

function copied(value: unknown, plan: ErasePlan, way: Way): unknown {
  const { person } = plan
  if (value instanceof Y.Text) return new Y.Text(String(anonymous(value.toString(), person, way)))
  if (!(value instanceof Y.Map))
    return value instanceof Y.AbstractType
      ? undefined
      : anonymous(withoutPartners(value, plan, way), person, way)
  const map = new Y.Map<unknown>()
  for (const [key, item] of value) {
    const fresh = copied(item, plan, [...way, key])
    if (fresh !== undefined) map.set(anonymousKey(key, person, way), fresh)
  }
  return map
}
