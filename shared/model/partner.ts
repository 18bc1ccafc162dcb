import type { MapId, NoteId, ParticipantId, PartnerId } from './ids.ts'
import type { Point } from './note.ts'
import {
  type DraftRow,
  LIST_FIELDS,
  type ListField,
  type RowOf,
  SCALAR_FIELDS,
  type ScalarField,
  type Scalars,
  SET_FIELDS,
  type SetField,
  TEXT_FIELDS,
  type TextField,
  type Written,
} from './partner-fields.ts'
import { emptyScalar } from './partner-values.ts'

/** The record of our own organisation: partners will ask us the same. It is never among the partners. Source: B43. */
export const OWN_RECORD: PartnerId = 'own'

/** One line of a partner's `first_steps`. */
export type FirstStep = DraftRow<'first_steps'>

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
  /** said of a note that is no more: it was about money */
  readonly money?: true | undefined
}

/** A long text of a record: all its pieces in reading order. Typing goes into the first. */
export interface PartnerText {
  readonly key: string
  readonly text: string
}

/** One record as it reads after the read rule: several that share a note, or were merged, are one. */
export interface Partner extends Scalars {
  /** the smallest id of the records that it is made of */
  readonly id: PartnerId
  /** all of them, smallest first */
  readonly ids: readonly PartnerId[]
  /** members in the order of their table, free words by code unit */
  readonly sets: Readonly<Record<SetField, readonly string[]>>
  /** rows in the order in which they were added */
  readonly lists: { readonly [L in ListField]: readonly RowOf<L>[] }
  readonly texts: Readonly<Record<TextField, readonly PartnerText[]>>
  /** values of joined records that did not win, by field */
  readonly also: Readonly<Partial<Record<ScalarField, readonly Written[]>>>
  /** oldest first; ended ones included */
  readonly from: readonly Provenance[]
}

const of = <K extends string, V>(fields: readonly K[], value: (field: K) => V): Record<K, V> =>
  Object.fromEntries(fields.map(field => [field, value(field)])) as Record<K, V>

/** A record in which nothing was written. */
export const blankPartner = (id: PartnerId): Partner => ({
  ...(of(SCALAR_FIELDS, emptyScalar) as unknown as Scalars),
  id,
  ids: [id],
  sets: of(SET_FIELDS, () => []),
  lists: of(LIST_FIELDS, () => []),
  texts: of(TEXT_FIELDS, () => []),
  also: {},
  from: [],
})

/** All pieces of a long text, one after another. */
export const wholeText = (partner: Partner, field: TextField): string =>
  partner.texts[field]
    .map(piece => piece.text)
    .filter(text => text !== '')
    .join('\n\n')
