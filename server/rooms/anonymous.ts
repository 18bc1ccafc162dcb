import { nameKey } from '../../shared/model/name-key.ts'
import { type Column, TABLES } from '../../shared/model/tables.ts'

/**
 * Who is to be nobody: `alias` stands where the id stood. A typed name goes wherever a person of that name stands, also where another
 * one was meant who is called the same: nothing tells the two apart, and a name that stays would tell of who is gone.
 */
export interface Nobody {
  readonly id: string
  /** the name, as `nameKey` has it; '' for none */
  readonly called: string
  readonly alias: string
}

/** Ids that the server or Yjs made are so long that no words hold them by chance. */
const UNMISTAKABLE = 16
const SEPARATORS = /([/#>:.~|])/

/** Columns of the plan's tables that name somebody. */
const columns = (of: Column['names']): string[] =>
  Object.values<Readonly<Record<string, Column>>>(TABLES).flatMap(table =>
    Object.keys(table).filter(name => table[name]?.names === of),
  )
/**
 * Fields in which a person stands, by id or by name: those of notes, records, the plan, its tables and the workshop's facts. Anywhere
 * else a word that happens to be somebody's name, or somebody's short id, is a word.
 */
const PERSON: ReadonlySet<string> = new Set([
  ...columns('person'),
  ...['by', 'holder', 'taker', 'owner', 'who', 'known_by', 'legal_fit_by', 'operational_fit_by'],
  ...['lead', 'lead_public', 'lead_private'],
])
/** … and of a hand-off; elsewhere `from` and `to` are notes. */
const PARTIES = new Set(['from', 'to'])

/** Fields in which a partner stands, by a record's id or by a name that was typed. */
const PARTNER: ReadonlySet<string> = new Set([...columns('partner'), 'partner'])
/** Where a checklist says that a record is what shows it, the id stands after this. */
const SHOWN_BY = 'partner:'

/** Where a value stands: the keys on the way to it, the last one last; of the document, the root's name first. */
export type Way = readonly string[]

function isPerson(way: Way): boolean {
  const field = way.at(-1) ?? ''
  return PERSON.has(field) || (PARTIES.has(field) && way.includes('handoffs'))
}

/** What names records that are gone. */
export interface GoneRecords {
  readonly records: ReadonlySet<string>
  /** how they were called, as `nameKey` has them: whatever is typed so goes, also where another record of that name was meant */
  readonly called: ReadonlySet<string>
}

/** Plain JSON, or a text, in which nothing says any more that records that are gone were there. */
export function withoutPartners(value: unknown, gone: GoneRecords, way: Way): unknown {
  if (gone.records.size === 0) return value
  if (typeof value === 'string') {
    const field = way.at(-1) ?? ''
    const names = PARTNER.has(field) && (gone.records.has(value) || gone.called.has(nameKey(value)))
    const shows =
      field === 'evidence' && value.startsWith(SHOWN_BY) && gone.records.has(value.slice(SHOWN_BY.length))
    return names || shows ? '' : value
  }
  if (Array.isArray(value)) return value.map(item => withoutPartners(item, gone, way))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutPartners(item, gone, [...way, key])]),
  )
}

/** A value with the person in it, as it reads once nobody knows who that was. */
function word(text: string, person: Nobody, way: Way): string {
  if (text === '') return text
  if (person.id.length >= UNMISTAKABLE && text.includes(person.id))
    return text === person.id ? person.alias : text.replaceAll(person.id, person.alias)
  if (!isPerson(way)) return text
  if (text === person.id) return person.alias
  return nameKey(text) === person.called ? '' : text
}

/** A key, as `word`. A short id stands in keys of several parts, and as the key of a reaction. */
export function anonymousKey(key: string, person: Nobody | null, way: Way): string {
  if (!person) return key
  if (person.id.length >= UNMISTAKABLE) return key.replaceAll(person.id, person.alias)
  if (key === person.id) return way.at(-1) === 'reactions' ? person.alias : key
  const parts = key.length <= 400 && key.includes(person.id) ? key.split(SEPARATORS) : [key]
  if (parts.length < 2) return key
  return parts.map((part, i) => (i > 0 && part === person.id ? person.alias : part)).join('')
}

/** Plain JSON, or a text, without the person. */
export function anonymous(value: unknown, person: Nobody | null, way: Way): unknown {
  if (!person) return value
  if (typeof value === 'string') return word(value, person, way)
  if (Array.isArray(value)) return value.map(item => anonymous(item, person, way))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      anonymousKey(key, person, way),
      anonymous(item, person, [...way, wordOfPast(key, value) ?? key]),
    ]),
  )
}

/** Of a record's history: what a field read before is to be read as that field. */
function wordOfPast(key: string, row: object): string | null {
  return key === 'was' && 'field' in row && typeof row.field === 'string' ? row.field : null
}
