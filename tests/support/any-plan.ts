import fc from 'fast-check'
import { CHECK, PLAN, PLAN_KINDS, type PlanKind } from '../../shared/model/plan.ts'
import type { PlanJson } from '../../shared/model/plan-json.ts'
import { columnsOf, TABLE_IDS, type TableId } from '../../shared/model/tables.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'
import { anyValue } from './any-partner.ts'

const fields = (specs: Readonly<Record<string, ValueSpec>>) =>
  fc.record(Object.fromEntries(Object.entries(specs).map(([field, spec]) => [field, anyValue(spec)])), {
    requiredKeys: [],
  })

const items = (kind: PlanKind) =>
  fc
    .array(fields(PLAN[kind]), { maxLength: 3 })
    .map(all => all.map((item, i) => ({ ...item, id: `${kind}-${i}`, by: 'ana', made: i })))

const rows = (table: TableId) =>
  fc
    .array(fields(columnsOf(table)), { maxLength: 3 })
    .map(all => all.map((row, i) => ({ ...row, id: `row-${i}`, by: 'ana', made: i })))

/** A plan with any of its fields, made from the tables of fields; parts that hold nothing are left out, as in a file. */
export const anyPlan: fc.Arbitrary<PlanJson> = fc
  .record({
    ...Object.fromEntries(PLAN_KINDS.map(kind => [kind, items(kind)])),
    checklist: fc
      .array(fields(CHECK), { maxLength: 3 })
      .map(all => all.map((check, i) => ({ ...check, list: 'office', line: `C1.${i}` }))),
    lists: fc.record(Object.fromEntries(TABLE_IDS.map(table => [table, rows(table)])), { requiredKeys: [] }),
    weight_changes: fc
      .array(fc.record({ was: fc.integer({ min: 0, max: 3 }), now: fc.integer({ min: 0, max: 3 }) }), {
        maxLength: 2,
      })
      .map(all =>
        all.map((change, i) => ({ ...change, id: `w${i}`, dimension: 'access', by: 'ana', at: i })),
      ),
  })
  .map(plan => JSON.parse(JSON.stringify(plan)))
