import type { ParticipantId } from '../../../shared/model/ids.ts'
import {
  LISTS,
  type ListField,
  SCALARS,
  type ScalarField,
  SETS,
  type SetField,
  type Written,
} from '../../../shared/model/partner-fields.ts'
import type { ValueSpec } from '../../../shared/model/value-kinds.ts'
import type { Translate } from '../../i18n/i18n.tsx'
import type { TextId } from '../../i18n/texts.ts'

type OneOf<S> = S extends { readonly kind: 'one'; readonly of: readonly (infer V)[] } ? V : never
type MemberOf<S> = S extends { readonly of: readonly (infer V)[] } ? V : never
type EnumScalar = { [F in ScalarField]: OneOf<(typeof SCALARS)[F]> extends never ? never : F }[ScalarField]
type EnumSet = { [F in SetField]: MemberOf<(typeof SETS)[F]> extends never ? never : F }[SetField]

/** For each field that holds one of a list's values: the text of a value. A value without words does not compile. */
const SCALAR_WORDS: { readonly [F in EnumScalar]: (value: OneOf<(typeof SCALARS)[F]>) => TextId } = {
  kind: v => `partner_kind.${v}`,
  sector: v => `sector.${v}`,
  partnership_type: v => `partnership_type.${v}`,
  level: v => `level.${v}`,
  contact_preference: v => `contact_way.${v}`,
  research_state: v => `research.${v}`,
  relationship_status: v => `status.${v}`,
  mechanism: v => `mechanism.${v}`,
  formality: v => `formality.${v}`,
  legal_fit: v => `fit.${v}`,
  operational_fit: v => `fit.${v}`,
  stage: v => `partner_stage.${v}`,
  depth: v => `depth.${v}`,
  tier_override: v => `tier.${v}`,
}
const SET_WORDS: { readonly [F in EnumSet]: (value: MemberOf<(typeof SETS)[F]>) => TextId } = {
  roles: v => `partner_role.${v}`,
  we_give: v => `exchange.${v}`,
  they_give: v => `exchange.${v}`,
  benefits: v => `benefit.${v}`,
}
type Cell<L extends ListField, C extends keyof (typeof LISTS)[L]['row']> = OneOf<(typeof LISTS)[L]['row'][C]>
const CELL_WORDS = {
  'first_steps.kind': (v: Cell<'first_steps', 'kind'>): TextId => `first_step.${v}`,
  'first_steps.state': (v: Cell<'first_steps', 'state'>): TextId => `step_state.${v}`,
  'contacts.tie': (v: Cell<'contacts', 'tie'>): TextId => `tie.${v}`,
  'barriers.kind': (v: Cell<'barriers', 'kind'>): TextId => `barrier.${v}`,
  'activities.kind': (v: Cell<'activities', 'kind'>): TextId => `activity.${v}`,
  'funding.status': (v: Cell<'funding', 'status'>): TextId => `funding.${v}`,
  'handoffs.accepted': (v: Cell<'handoffs', 'accepted'>): TextId => `hand_off.${v}`,
  'depth_history.depth': (v: Cell<'depth_history', 'depth'>): TextId => `depth.${v}`,
  'signals.kind': (v: Cell<'signals', 'kind'>): TextId => `signal.${v}`,
} as const

type Words = Readonly<Record<string, (value: string) => TextId>>
const ALL: Words = {
  ...(SCALAR_WORDS as Words),
  ...(SET_WORDS as Words),
  ...(CELL_WORDS as Words),
}

/** The text of one of a list's values; null where the field has no such list, or the value is not in it. */
function textOf(where: string, of: readonly string[] | null, value: string): TextId | null {
  return of?.includes(value) ? (ALL[where]?.(value) ?? null) : null
}

/** How a value is formatted on this screen. */
export interface Speech {
  readonly t: Translate
  readonly nameOf: (id: ParticipantId) => string
  /** an ISO date in the reader's language */
  readonly day: (iso: string) => string
  /** milliseconds since 1970, as a date in the reader's language and time zone */
  readonly moment: (when: number) => string
}

function spoken(spec: ValueSpec, where: string, value: Written, { t, day }: Speech): string {
  if (spec.kind === 'one') {
    const id = textOf(where, spec.of, String(value))
    return id ? t(id) : String(value)
  }
  return spec.kind === 'day' && value !== '' ? day(String(value)) : String(value)
}

/** A field's stored value in the words that people read; what is not one of a list's values is shown as it is. */
export function scalarWords(field: ScalarField, value: Written, speech: Speech): string {
  if (field === 'owner') return value === '' ? '' : speech.nameOf(String(value))
  const spec: ValueSpec = SCALARS[field]
  if (spec.kind === 'yes') return value === true ? speech.t('record.yes') : speech.t('record.no')
  return spoken(spec, field, value, speech)
}

/** A member of a set in words. */
export function memberWords(set: SetField, value: string, t: Translate): string {
  const id = textOf(set, SETS[set].of, value)
  return id ? t(id) : value
}

/** A cell of a row in words; '' for an empty one. A yes is said by its label. */
export function cellWords(list: ListField, cell: string, value: unknown, speech: Speech): string {
  const spec = Object.entries<ValueSpec>(LISTS[list].row).find(([name]) => name === cell)?.[1]
  if (!spec || value === null || value === undefined || value === '' || value === false) return ''
  if (value === true) return speech.t(`row.${cell}` as TextId)
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  if (isPerson(list, cell)) return speech.nameOf(String(value))
  return spoken(spec, `${list}.${cell}`, value, speech)
}

/** Cells that hold a participant's id, or a name that was typed. */
export const isPerson = (list: ListField, cell: string): boolean =>
  cell === 'by' || cell === 'known_by' || (list === 'handoffs' && (cell === 'from' || cell === 'to'))

/** The choices of a field, in words, with an empty one where it may be unset. */
export function scalarOptions(field: ScalarField, t: Translate): (readonly [string, string])[] {
  const spec: ValueSpec = SCALARS[field]
  const of = spec.kind === 'one' ? spec.of : []
  return [['', t('partners.unset')], ...of.map(value => [value, memberText(field, of, value, t)] as const)]
}

/** The choices of a cell, in words. */
export function cellOptions(
  list: ListField,
  cell: string,
  spec: ValueSpec,
  t: Translate,
): (readonly [string, string])[] {
  if (spec.kind !== 'one') return []
  const choices = spec.of.map(value => [value, memberText(`${list}.${cell}`, spec.of, value, t)] as const)
  return spec.or === null ? [['', t('partners.unset')], ...choices] : choices
}

function memberText(where: string, of: readonly string[], value: string, t: Translate): string {
  const id = textOf(where, of, value)
  return id ? t(id) : value
}
