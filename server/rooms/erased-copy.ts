import * as Y from 'yjs'
import { newBoardDoc, ROOTS, root } from '../../shared/doc/board-doc.ts'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'

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
  readonly person: { readonly id: string; readonly name: string; readonly alias: string } | null
  readonly records: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
  /** whether the person's own comments and texts go too */
  readonly words: boolean
}

/** Ids that the server or Yjs made are so long that no words hold them by chance. */
const UNMISTAKABLE = 16
const SEPARATORS = /([/#>:.~|])/

/** A key or value with the person in it, as it reads once nobody knows who that was. */
export function anonymous(text: string, { person }: Pick<ErasePlan, 'person'>): string {
  if (!person || text === '') return text
  if (text === person.id) return person.alias
  if (text === person.name) return ''
  if (person.id.length >= UNMISTAKABLE) return text.replaceAll(person.id, person.alias)
  const parts = text.length <= 400 && text.includes(person.id) ? text.split(SEPARATORS) : [text]
  return parts.length < 2 ? text : parts.map(part => (part === person.id ? person.alias : part)).join('')
}

/** Plain JSON without the person. */
export function anonymousDeep(value: unknown, plan: Pick<ErasePlan, 'person'>): unknown {
  if (typeof value === 'string') return anonymous(value, plan)
  if (Array.isArray(value)) return value.map(item => anonymousDeep(item, plan))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [anonymous(key, plan), anonymousDeep(item, plan)]),
  )
}

const first = (key: string): string => key.split('/', 1)[0] ?? ''
const byOf = (value: unknown): unknown =>
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
 * it either, and no author id of the old one means anything in it.
 */
export function erasedCopy(old: Y.Doc, plan: ErasePlan): Y.Doc {
  const copy = newBoardDoc()
  copy.transact(() => {
    for (const name of ROOTS) {
      const into = root(copy, name)
      for (const [key, value] of root(old, name)) {
        if (goes(name, key, value, plan)) continue
        const fresh = copied(value, plan)
        if (fresh !== undefined) into.set(anonymous(key, plan), fresh)
      }
    }
  })
  return copy
}

function copied(value: unknown, plan: ErasePlan): unknown {
  if (value instanceof Y.Text) return new Y.Text(anonymous(value.toString(), plan))
  if (!(value instanceof Y.Map))
    return value instanceof Y.AbstractType ? undefined : anonymousDeep(value, plan)
  const map = new Y.Map<unknown>()
  for (const [key, item] of value) {
    const fresh = copied(item, plan)
    if (fresh !== undefined) map.set(anonymous(key, plan), fresh)
  }
  return map
}
