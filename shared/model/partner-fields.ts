import { TIES } from './note.ts'
import {
  ACTIVITIES,
  BARRIERS,
  BENEFITS,
  CONTACT_WAYS,
  DEPTHS,
  EXCHANGES,
  FIRST_STEP_KINDS,
  FITS,
  FORMALITIES,
  FUNDING_STATES,
  HAND_OFF_ANSWERS,
  LEVELS,
  MECHANISMS,
  PARTNER_KINDS,
  PARTNER_ROLES,
  PARTNER_STAGES,
  PARTNERSHIP_TYPES,
  RELATIONSHIP_STATUSES,
  RESEARCH_STATES,
  SECTORS,
  SIGNALS,
  STEP_STATES,
  TIERS,
} from './partner-enums.ts'
import { choice, day, LONG, number, oneOf, type ValueOf, type ValueSpec, words, yes } from './value-kinds.ts'

/**
 * Every field of a partner record, once. Reading, writing, board files, what viewers get and what leaves in files all go by these
 * tables. Fields and values: the domain's record (HSDS, Popolo, CiviCRM, vCard) and the guides behind each list.
 */

/** What a field tells; files and viewers are given all but `open` only where somebody ticked it, and viewers never `contacts` or `remarks`. */
export type Privacy = 'open' | 'contacts' | 'stance' | 'money' | 'remarks'

const open = { privacy: 'open' } as const
const remark = { privacy: 'remarks' } as const
/** its changes are kept in the record's history */
const kept = { privacy: 'open', kept: true } as const

/** Fields that hold one value each (`${pid}/${field}`). */
export const SCALARS = {
  name: { ...words(LONG), ...open },
  kind: { ...oneOf(PARTNER_KINDS), ...open },
  sector: { ...oneOf(SECTORS), ...kept },
  subtype: { ...words(), ...open },
  partnership_type: { ...oneOf(PARTNERSHIP_TYPES), ...open },
  level: { ...oneOf(LEVELS), ...open },
  parent_org: { ...words(), ...open },
  website: { ...words(LONG), ...open },
  email: { ...words(), privacy: 'contacts' },
  phone: { ...words(), privacy: 'contacts' },
  address: { ...words(LONG), privacy: 'contacts' },
  contact_preference: { ...oneOf(CONTACT_WAYS), ...open },
  do_not_contact: { ...yes, ...kept },
  research_state: { ...oneOf(RESEARCH_STATES), ...kept },
  relationship_status: { ...oneOf(RELATIONSHIP_STATUSES), ...kept },
  mechanism: { ...oneOf(MECHANISMS), ...kept },
  formality: { ...oneOf(FORMALITIES), ...kept },
  legal_fit: { ...oneOf(FITS), ...kept },
  legal_fit_note: { ...words(LONG), ...remark },
  legal_fit_by: { ...words(), ...open },
  legal_fit_on: { ...day, ...open },
  operational_fit: { ...oneOf(FITS), ...kept },
  operational_fit_note: { ...words(LONG), ...remark },
  operational_fit_by: { ...words(), ...open },
  operational_fit_on: { ...day, ...open },
  /** a participant's id, or a name that was typed; '' for nobody */
  owner: { ...words(), ...kept },
  stage: { ...oneOf(PARTNER_STAGES), ...kept },
  depth: { ...oneOf(DEPTHS), ...kept },
  tier_override: { ...oneOf(TIERS), ...kept },
  tier_reason: { ...words(LONG), ...remark },
  /** smaller ones are called first */
  outreach_order: { ...number(-1e12, 1e12), ...open },
  first_meeting: { ...day, ...kept },
  first_meeting_channel: { ...words(), ...open },
  last_contact: { ...day, ...open },
  next_contact: { ...day, ...open },
  /** weeks */
  cadence: { ...number(1, 520), ...open },
  cost_share: { ...words(LONG), privacy: 'money' },
  advisory_group: { ...yes, ...open },
  key_player: { ...yes, ...open },
  familiar: { ...yes, ...open },
} as const satisfies Record<string, ValueSpec & { privacy: Privacy; kept?: boolean }>
export type ScalarField = keyof typeof SCALARS
export const SCALAR_FIELDS = Object.keys(SCALARS) as readonly ScalarField[]
/** What is written for a field; null clears it. */
export type Written = string | number | boolean
export type Scalars = { readonly [F in ScalarField]: ValueOf<(typeof SCALARS)[F]> }

/** Fields that hold several values (`${pid}/${set}/${value}: true`); `of`: the values that have words, null where any word goes. */
export const SETS = {
  other_names: { of: null, ...open },
  service_areas: { of: null, ...open },
  populations: { of: null, ...open },
  channels: { of: null, ...open },
  roles: { of: PARTNER_ROLES, ...open },
  we_give: { of: EXCHANGES, ...open },
  they_give: { of: EXCHANGES, ...open },
  benefits: { of: BENEFITS, ...open },
} as const satisfies Record<string, { of: readonly string[] | null; privacy: Privacy }>
export type SetField = keyof typeof SETS
export const SET_FIELDS = Object.keys(SETS) as readonly SetField[]
/** Characters of one member of a set. */
export const MEMBER_MAX = 100

const person = words(100)
/** Fields that hold rows (`${pid}/${list}/${row}`). */
export const LISTS = {
  first_steps: {
    ...open,
    row: {
      kind: choice(FIRST_STEP_KINDS, 'own'),
      text: words(LONG),
      state: choice(STEP_STATES, 'idea'),
      on: day,
    },
  },
  contacts: {
    privacy: 'contacts',
    row: {
      name: words(),
      title: words(),
      email: words(),
      phone: words(),
      tie: oneOf(TIES),
      /** who of us knows them */
      known_by: person,
      /** inside our own larger body. Source: E8. */
      internal: yes,
    },
  },
  sources: { ...open, row: { title: words(LONG), url: words(LONG), on: day } },
  barriers: { ...remark, row: { kind: choice(BARRIERS, 'other'), text: words(LONG) } },
  milestones: { ...open, row: { text: words(LONG), on: day, done: yes } },
  activities: {
    ...open,
    row: {
      kind: choice(ACTIVITIES, 'meeting'),
      text: words(LONG),
      on: day,
      where: words(),
      who: words(),
      done: yes,
    },
  },
  meetings: {
    ...remark,
    row: {
      on: day,
      who: words(),
      learned: words(LONG),
      shared: words(LONG),
      /** our share of the talking, in hundredths. Source: B44. */
      talk: number(0, 100),
      next: words(LONG),
    },
  },
  handoffs: {
    ...remark,
    row: {
      from: person,
      to: person,
      on: day,
      note: words(LONG),
      accepted: choice(HAND_OFF_ANSWERS, 'asked'),
    },
  },
  funding: {
    privacy: 'money',
    row: { source: words(), amount: words(), status: choice(FUNDING_STATES, 'sought') },
  },
  ratings: {
    ...remark,
    row: {
      by: person,
      dimension: words(64),
      /** 1 to 5; null: "don't know" */
      value: number(1, 5),
      reason: words(LONG),
      /** they say that they were not part of the anonymous round before it */
      apart: yes,
    },
  },
  depth_history: {
    ...open,
    row: { depth: choice(DEPTHS, 'none'), on: day, by: person, note: words(LONG) },
  },
  /** a gate that says no, passed over for a reason */
  overrides: { ...remark, row: { field: words(64), reason: words(LONG), by: person } },
  thanks: { ...open, row: { text: words(LONG), on: day, by: person } },
  signals: {
    ...remark,
    row: { kind: choice(SIGNALS, 'issue'), text: words(LONG), from: words(), on: day, handled: yes },
  },
  /** what a `kept` field read before, and who changed it */
  changes: { ...remark, row: { field: words(64), was: words(LONG), by: person } },
} as const satisfies Record<string, { privacy: Privacy; row: Record<string, ValueSpec> }>
export type ListField = keyof typeof LISTS
export const LIST_FIELDS = Object.keys(LISTS) as readonly ListField[]
type Cells<L extends ListField> = {
  readonly [C in keyof (typeof LISTS)[L]['row']]: ValueOf<(typeof LISTS)[L]['row'][C]>
}
/** A row as it is written. */
export type DraftRow<L extends ListField> = { readonly id: string } & Cells<L>
/** A row as it reads; `made`: when it was added, milliseconds since 1970. */
export type RowOf<L extends ListField> = DraftRow<L> & { readonly made: number }

/** Long fields, typed together: each a Y.Text per participant. */
export const TEXTS = {
  description: open,
  goals: open,
  overlap: open,
  conflict: remark,
  capacities: open,
  constraints: remark,
  brings: open,
  needs: open,
  represents: open,
  accountable_to: open,
  history: remark,
  roles_responsibilities: open,
  past_collaboration: open,
  motivations: remark,
  tensions: remark,
  pros: remark,
  cons: remark,
  message_need: open,
  message_benefit: open,
  message_ask: open,
  responsibilities: open,
  expectations: remark,
  info_sharing: open,
  exercises: open,
  /** private remarks, never shown to viewers */
  notes: remark,
} as const satisfies Record<string, { privacy: Privacy }>
export type TextField = keyof typeof TEXTS
export const TEXT_FIELDS = Object.keys(TEXTS) as readonly TextField[]
