import { FUNDING_STATES } from './partner-enums.ts'
import type { Privacy } from './partner-fields.ts'
import type { Cell, PlanStamp } from './plan.ts'
import { choice, day, LONG, number, oneOf, type ValueOf, type ValueSpec, words, yes } from './value-kinds.ts'

/**
 * The small tables that a board keeps beside its maps, once: columns and what they may hold. The document has every cell under
 * its own key (`lists`: `${table}/${row}/${column}`), so two people may write in one row. `id`, `by`, `made`, `gone` are no columns.
 * Sources: the rows of the guides that are named at each.
 */

/** On whose side somebody sits at the table. Source: M2, M3. */
export const SIDES = ['public', 'private', 'community'] as const
export type Side = (typeof SIDES)[number]
/** Source: M4. */
export const INVITATION_STATES = ['to_ask', 'asked', 'yes', 'no'] as const
/** Source: B31, E12, and the last step of the incident protocol's workshop. */
export const EVENT_KINDS = ['theirs', 'ours', 'exercise', 'advisory'] as const
/** What is done together once partners agree. Source: P10. */
export const TOGETHER_HEADINGS = ['work', 'plan', 'share', 'practice'] as const
export const TOGETHER_STATES = ['open', 'doing', 'done'] as const
/** Source: B11. */
export const REACH_KINDS = ['members', 'active_members', 'email_list', 'social_followers'] as const
/** Source: M10. */
export const RESOURCE_KINDS = ['thing', 'place', 'people', 'know_how'] as const
/** Source: M12. */
export const CHALLENGE_KINDS = ['threat', 'risk', 'vulnerability'] as const
export const CHALLENGE_SCOPES = ['individual', 'collective'] as const
export const CHALLENGE_ORIGINS = ['man_made', 'natural'] as const
/** One's own ways of telling people, and new ones. Source: G17, G18. */
export const CHANNEL_KINDS = ['own', 'new'] as const
/** Source: G16. */
export const NEEDED = ['yes', 'partly', 'no'] as const

/** A column: what it holds, whom it names (an id, or a name that was typed), and what it tells where that is not open to all. */
export type Column = ValueSpec & { readonly names?: 'person' | 'partner'; readonly privacy?: Privacy }

const text = words(LONG)
const person = { ...words(100), names: 'person' } as const
const partner = { ...words(), names: 'partner' } as const

export const TABLES = {
  /** who is in the room, for whom. Source: G12, M3. */
  attendance: { person, organization: partner, side: oneOf(SIDES) },
  /** who invites whom. Source: M4. */
  invitations: {
    name: text,
    organization: partner,
    side: oneOf(SIDES),
    asks: person,
    state: choice(INVITATION_STATES, 'to_ask'),
    on: day,
    note: { ...text, privacy: 'remarks' },
  },
  /** Source: B31, E12. */
  events: {
    kind: choice(EVENT_KINDS, 'theirs'),
    what: text,
    on: day,
    where: words(),
    goes: person,
    meet: text,
  },
  /** after an agreement. Source: P10. */
  together: {
    heading: choice(TOGETHER_HEADINGS, 'work'),
    text,
    partner,
    owner: person,
    on: day,
    state: choice(TOGETHER_STATES, 'open'),
    link: text,
  },
  /** Source: G6. */
  services: { service: text, audience: words(), partner, on: day },
  /** Source: G9. */
  funding: {
    what: { ...text, privacy: 'money' },
    source: { ...words(), privacy: 'money' },
    amount: { ...words(), privacy: 'money' },
    status: { ...choice(FUNDING_STATES, 'sought'), privacy: 'money' },
  },
  /** Source: G10. */
  training: { need: text, audience: words(), trainer: partner, on: day },
  /** Source: G18. */
  communications: {
    message: text,
    audience: words(),
    channel: words(),
    kind: oneOf(CHANNEL_KINDS),
    who: person,
    on: day,
    public_input: yes,
  },
  /** one register for everybody. Source: M10, M11. */
  resources: {
    what: text,
    kind: oneOf(RESOURCE_KINDS),
    quantity: words(),
    holder: partner,
    conditions: text,
    new_to_us: yes,
    release: { ...words(), privacy: 'contacts' },
  },
  /** Source: M12, M13. */
  challenges: {
    text,
    kind: oneOf(CHALLENGE_KINDS),
    scope: oneOf(CHALLENGE_SCOPES),
    origin: oneOf(CHALLENGE_ORIGINS),
    affects: text,
  },
  /** `specific`: what the facilitator says of it. Source: M7. */
  issues: { text, place: words(), hazard: words(), when: words(), specific: yes },
  /** Source: E11. */
  populations: { name: words(), hard_to_reach: yes, way: text },
  /** Source: G14. */
  ground_rules: { text, agreed: yes },
  /** Source: B11. */
  reach: {
    kind: choice(REACH_KINDS, 'members'),
    platform: words(),
    number: number(0, 1e9),
    on: day,
  },
  /** "was this meeting needed?" Source: G16. */
  reviews: { on: day, needed: oneOf(NEEDED), why: { ...text, privacy: 'remarks' } },
} as const satisfies Record<string, Record<string, Column>>

export type TableId = keyof typeof TABLES
export const TABLE_IDS = Object.keys(TABLES) as readonly TableId[]
export const isTable = (id: string): id is TableId => Object.hasOwn(TABLES, id)
/** The columns of a table, in their order. */
export const columnsOf = (table: TableId): Readonly<Record<string, Column>> => TABLES[table]

type Cells<T extends TableId> = {
  readonly [C in keyof (typeof TABLES)[T]]: ValueOf<(typeof TABLES)[T][C]>
}
/** A row as it reads. */
export type Row<T extends TableId> = {
  readonly id: string
  readonly made: PlanStamp
} & Cells<T>
/** What is written in a row; null or '' clears a cell. */
export type RowPatch = Readonly<Record<string, Cell | null>>

/** Rows of a table in a file: a key for each cell that holds something. */
export type RowJson = { id: string; by?: string | undefined; made?: number | undefined } & Record<
  string,
  Cell | undefined
>
export type ListsJson = Record<string, RowJson[]>
