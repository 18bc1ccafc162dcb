import fc from 'fast-check'
import { LIST_FIELDS, LISTS, SCALARS, SETS, TEXT_FIELDS } from '../../shared/model/partner-fields.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'

const date = fc
  .integer({ min: 0, max: 20_000 })
  .map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))

const words = (max: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }).filter(text => text.length <= max),
    fc.constantFrom('=SUM(A1:A9)', 'Línea 1\nlínea 2; "x", y', 'Ana/Bo#3>4', '-1', '@home', '\tquoted'),
  )

export const anyValue = (spec: ValueSpec): fc.Arbitrary<unknown> => {
  switch (spec.kind) {
    case 'words':
      return words(spec.max)
    case 'one':
      return fc.constantFrom(...spec.of)
    case 'yes':
      return fc.boolean()
    case 'day':
      return date
    case 'number':
      return fc.integer({ min: Math.max(spec.least, -1_000), max: Math.min(spec.most, 1_000) })
  }
}

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const row = (list: (typeof LIST_FIELDS)[number]) =>
  fc.record(
    Object.fromEntries(
      Object.entries<ValueSpec>(LISTS[list].row).map(([cell, spec]) => [cell, anyValue(spec)]),
    ),
    { requiredKeys: [] },
  )

/** A record with any of its fields, each with any value that it can hold; made from the table of fields. */
export const anyPartnerFields: fc.Arbitrary<Omit<PartnerJson, 'id'>> = fc
  .record({
    ...Object.fromEntries(Object.entries(SCALARS).map(([field, spec]) => [field, some(anyValue(spec))])),
    ...Object.fromEntries(
      Object.entries<{ of: readonly string[] | null }>(SETS).map(([set, { of }]) => [
        set,
        some(
          fc.uniqueArray(
            of
              ? fc.constantFrom(...of)
              : words(60)
                  .map(word => word.trim())
                  .filter(word => word !== ''),
            { maxLength: 3 },
          ),
        ),
      ]),
    ),
    ...Object.fromEntries(
      LIST_FIELDS.map(list => [
        list,
        some(
          fc
            .array(row(list), { maxLength: 3 })
            .map(rows => rows.map((cells, i) => ({ ...cells, id: `r${i}`, made: i }))),
        ),
      ]),
    ),
    ...Object.fromEntries(TEXT_FIELDS.map(field => [field, some(words(400))])),
  })
  .map(fields => JSON.parse(JSON.stringify(fields)))
