import type { MapId, NoteId, ParticipantId, PartnerId } from './ids.ts'
import type { Point } from './note.ts'

export const SECTORS = [
  'local',
  'state',
  'federal',
  'private',
  'nonprofit',
  'education',
  'association',
  'tribal',
  'other',
] as const
export type Sector = (typeof SECTORS)[number]
export const RELATIONSHIP_STATUSES = [
  'no_contact',
  'occasional',
  'past_collaboration',
  'active',
  'strong',
  'strained',
] as const
export type RelationshipStatus = (typeof RELATIONSHIP_STATUSES)[number]

/** The four easy first steps of the guide, and one's own. */
export const FIRST_STEP_KINDS = [
  'share_alerts',
  'share_invitations',
  'guest_speaker',
  'joint_letter',
  'own',
] as const
export type FirstStepKind = (typeof FIRST_STEP_KINDS)[number]
export const STEP_STATES = ['idea', 'agreed', 'done'] as const
export type StepState = (typeof STEP_STATES)[number]

/** One line of a partner's `first_steps`. */
export interface FirstStep {
  readonly id: string
  readonly kind: FirstStepKind
  readonly text: string
  readonly state: StepState
  /** ISO date */
  readonly on?: string | undefined
}

/** Fields that hold one value each (`${pid}/${field}`); the record's long texts are `TEXT_FIELDS`. */
export const SCALAR_FIELDS = ['name', 'sector', 'relationship_status', 'owner'] as const
export type ScalarField = (typeof SCALAR_FIELDS)[number]
/** Long fields, typed together: each a Y.Text per participant. `notes` is a private remark, never shown to viewers. */
export const TEXT_FIELDS = ['goals', 'notes'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Where a record came from: one promoted note. */
export interface Provenance {
  readonly note: NoteId
  /** the note's words when it was promoted */
  readonly text: string
  readonly map: MapId
  readonly at: Point | null
  readonly step: string | null
  /** milliseconds since 1970 */
  readonly when: number
  readonly by: ParticipantId
  /** set once the note was taken out of the record again */
  readonly ended: boolean
}

/** A long text of a record: all its pieces in reading order. Typing goes into the first. */
export interface PartnerText {
  readonly key: string
  readonly text: string
}

/** One record as it reads after the read rule: several that share a note, or were merged, are one. */
export interface Partner {
  /** the smallest id of the records that it is made of */
  readonly id: PartnerId
  /** all of them, smallest first */
  readonly ids: readonly PartnerId[]
  readonly name: string
  readonly sector: Sector | null
  readonly relationship_status: RelationshipStatus | null
  /** a participant's id, or a name that was typed; '' for nobody */
  readonly owner: string
  readonly first_steps: readonly FirstStep[]
  readonly texts: Readonly<Record<TextField, readonly PartnerText[]>>
  /** values of joined records that did not win, by field */
  readonly also: Readonly<Partial<Record<ScalarField, readonly string[]>>>
  /** oldest first; ended ones included */
  readonly from: readonly Provenance[]
  readonly deleted: boolean
}

/** All pieces of a long text, one after another. */
export const wholeText = (partner: Partner, field: TextField): string =>
  partner.texts[field]
    .map(piece => piece.text)
    .filter(text => text !== '')
    .join('\n\n')
