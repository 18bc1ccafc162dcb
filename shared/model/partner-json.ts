import { z } from 'zod/mini'
import { entityId, type PartnerId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { moment } from './moment.ts'
import { noteText, point } from './note.ts'
import { blankPartner, type Partner, type Provenance, wholeText } from './partner.ts'
import { OVER } from './partner-enums.ts'
import {
  LIST_FIELDS,
  LISTS,
  type ListField,
  MEMBER_MAX,
  type Privacy,
  type RowOf,
  SCALAR_FIELDS,
  SCALARS,
  type ScalarField,
  type Scalars,
  SET_FIELDS,
  SETS,
  type SetField,
  TEXT_FIELDS,
  TEXTS,
  type TextField,
  type Written,
} from './partner-fields.ts'
import { emptyScalar, readRow, strictValue } from './partner-values.ts'
import type { ValueSpec } from './value-kinds.ts'

const who = z.string().check(z.maxLength(64))

const provenanceJson = z.strictObject({
  note: entityId,
  text: noteText,
  map: who,
  at: z.optional(z.nullable(point)),
  step: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  when: moment,
  by: who,
  ended: z.optional(z.boolean()),
  money: z.optional(z.literal(true)),
})
type ProvenanceJson = z.infer<typeof provenanceJson>

type RowJson<L extends ListField> = { id: string; made?: number } & Partial<RowOf<L>>
type FieldsJson = {
  -readonly [F in ScalarField]?: Scalars[F]
} & {
  [S in SetField]?: string[]
} & {
  [L in ListField]?: RowJson<L>[]
} & {
  [T in TextField]?: string
}

/** One record in a file: every field under its own name; one that is empty may be left out. */
export interface PartnerJson extends FieldsJson {
  id: PartnerId
  /** other record ids that were joined into this one */
  ids?: PartnerId[]
  /** values of joined records that did not win */
  also?: Partial<Record<ScalarField, Written[]>>
  /** the notes that it came from */
  from?: ProvenanceJson[]
}

const each = <K extends string, V>(fields: readonly K[], value: (field: K) => V): Record<K, V> =>
  Object.fromEntries(fields.map(field => [field, value(field)])) as Record<K, V>
const longText = z.string().check(z.maxLength(LIMITS.longText))
/** Rows of one list of a record in a file. */
export const ROWS_MAX = 2_000

const rowJson = (list: ListField): z.ZodMiniType =>
  z.strictObject({
    id: entityId,
    made: z.optional(moment),
    ...each(Object.keys(LISTS[list].row), cell =>
      z.optional(
        strictValue((LISTS[list].row as Readonly<Record<string, ValueSpec>>)[cell] ?? { kind: 'yes' }),
      ),
    ),
  })

/** The parts of a record in a file, without its provenance. */
export const partnerParts = {
  id: entityId,
  ...each(SCALAR_FIELDS, field => z.optional(strictValue(SCALARS[field]))),
  ...each(SET_FIELDS, set =>
    z.optional(
      z
        .array(
          SETS[set].of ? z.enum(SETS[set].of) : z.string().check(z.minLength(1), z.maxLength(MEMBER_MAX)),
        )
        .check(z.maxLength(200)),
    ),
  ),
  ...each(LIST_FIELDS, list => z.optional(z.array(rowJson(list)).check(z.maxLength(ROWS_MAX)))),
  ...each(TEXT_FIELDS, () => z.optional(longText)),
}

// the shape is made from the tables of fields, and so is the type: the checker cannot follow the first to the second
export const partnerJson = z.strictObject({
  ...partnerParts,
  ids: z.optional(z.array(entityId).check(z.maxLength(1_000))),
  also: z.optional(
    z.partialRecord(
      z.enum(SCALAR_FIELDS),
      z.array(z.union([z.string().check(z.maxLength(LIMITS.field)), z.number(), z.boolean()])),
    ),
  ),
  from: z.optional(z.array(provenanceJson).check(z.maxLength(ROWS_MAX))),
}) as unknown as z.ZodMiniType<PartnerJson, PartnerJson>

/** A record as a file has it; `name`, sector, status, owner and first steps are always named, others where they hold something. */
export function partnerToJson(p: Partner): PartnerJson {
  const always: ReadonlySet<string> = new Set([
    'name',
    'sector',
    'relationship_status',
    'owner',
    'first_steps',
  ])
  const said = (field: string, value: unknown, empty: unknown): [string, unknown][] =>
    always.has(field) || (value !== empty && !(Array.isArray(value) && value.length === 0))
      ? [[field, value]]
      : []
  const others = p.ids.filter(id => id !== p.id)
  return {
    id: p.id,
    ...(others.length > 0 ? { ids: others } : {}),
    ...Object.fromEntries([
      ...SCALAR_FIELDS.flatMap(field => said(field, p[field], emptyScalar(field))),
      ...SET_FIELDS.flatMap(set => said(set, [...p.sets[set]], null)),
      ...LIST_FIELDS.flatMap(list => said(list, p.lists[list].map(rowToJson(list)), null)),
      ...TEXT_FIELDS.flatMap(field => said(field, wholeText(p, field), '')),
    ]),
    ...(Object.keys(p.also).length > 0
      ? { also: Object.fromEntries(Object.entries(p.also).map(([field, values]) => [field, [...values]])) }
      : {}),
    from: p.from.map(fromToJson),
  }
}

const rowToJson =
  (list: ListField) =>
  (row: RowOf<ListField>): Record<string, unknown> => {
    const blank: Readonly<Record<string, unknown>> = { ...readRow(list, row.id, {}) }
    return {
      ...Object.fromEntries(
        Object.entries(row).filter(([cell, value]) => value !== blank[cell] || ALWAYS.has(cell)),
      ),
    }
  }
/** cells that a file always names: what a row is and how far it is, also where that is what a new one has */
const ALWAYS: ReadonlySet<string> = new Set([
  'id',
  'made',
  'kind',
  'text',
  'state',
  'status',
  'accepted',
  'depth',
])

const fromToJson = ({ note, text, map, at, step, when, by, ended, money }: Provenance): ProvenanceJson => ({
  note,
  text,
  map,
  at: at ? [at[0], at[1]] : null,
  step,
  when,
  by,
  ...(ended ? { ended } : {}),
  ...(money ? { money } : {}),
})

/** A record as it reads, from one in a file. */
export function partnerFromJson(json: PartnerJson): Partner {
  const blank = blankPartner(json.id)
  return {
    ...blank,
    ...Object.fromEntries(SCALAR_FIELDS.flatMap(f => (json[f] === undefined ? [] : [[f, json[f]]]))),
    ids: [json.id, ...(json.ids ?? [])].sort(),
    sets: each(SET_FIELDS, set => json[set] ?? []),
    lists: each(LIST_FIELDS, list =>
      (json[list] ?? []).flatMap(row => readRow(list, row.id, row) ?? []),
    ) as unknown as Partner['lists'],
    texts: each(TEXT_FIELDS, field => (json[field] ? [{ key: field, text: json[field] }] : [])),
    also: json.also ?? {},
    from: (json.from ?? []).map(f => ({
      ...f,
      at: f.at ?? null,
      step: f.step ?? null,
      ended: f.ended ?? false,
    })),
  }
}

const PRIVACY: ReadonlyMap<string, Privacy> = new Map(
  [SCALARS, SETS, LISTS, TEXTS].flatMap(table =>
    Object.entries<{ privacy: Privacy }>(table).map(([field, { privacy }]) => [field, privacy] as const),
  ),
)

/** What a field of a record tells; `open` for what is no field. */
export const privacyOf = (field: string): Privacy => PRIVACY.get(field) ?? 'open'

/** When somebody is to be contacted: not told to readers who are not told either that nobody shall. */
const REMINDS: ReadonlySet<string> = new Set(['next_contact', 'cadence'])

/** A record in a file without what `may` does not name; values that others wrote go by their field. */
export function redactPartner(json: PartnerJson, may: ReadonlySet<Privacy>): PartnerJson {
  const quiet = !may.has('remarks') && (json.do_not_contact === true || OVER.has(json.stage ?? null))
  const shown = ([field]: [string, unknown]): boolean =>
    privacyOf(field) === 'open' ? !(quiet && REMINDS.has(field)) : may.has(privacyOf(field))
  const { also, ...rest } = json
  const kept = Object.fromEntries(Object.entries(also ?? {}).filter(shown))
  return {
    ...(Object.fromEntries(Object.entries(rest).filter(shown)) as unknown as PartnerJson),
    ...(Object.keys(kept).length > 0 && may.has('remarks') ? { also: kept } : {}),
  }
}
