import * as Y from 'yjs'
import { newBoardDoc, partnerKey, partnersOf, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { storedRecords } from '../../shared/doc/stored-records.ts'
import { purgeGone } from '../../shared/edits/purge-gone.ts'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import { anonymous, anonymousKey, type Nobody, type Way } from './anonymous.ts'

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
export interface ErasePlan {
  readonly person: Nobody | null
  readonly records: ReadonlySet<string>
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
  copy.transact(() => {
    for (const name of ROOTS) {
      const into = root(copy, name)
      for (const [key, value] of root(old, name)) {
        if (goes(name, key, value, plan)) continue
        const way = [name, ...key.split('/')]
        const fresh = copied(value, plan, way)
        if (fresh !== undefined) into.set(anonymousKey(key, plan.person, [name]), fresh)
      }
    }
    keepRecords(old, copy, plan)
  })
  purgeGone(copy, now, () => false)
  return copy
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
    return value instanceof Y.AbstractType ? undefined : anonymous(value, person, way)
  const map = new Y.Map<unknown>()
  for (const [key, item] of value) {
    const fresh = copied(item, plan, [...way, key])
    if (fresh !== undefined) map.set(anonymousKey(key, person, way), fresh)
  }
  return map
}
