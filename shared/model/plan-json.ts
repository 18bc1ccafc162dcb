import { z } from 'zod/mini'
import { entityId } from './ids.ts'
import { moment } from './moment.ts'
import { MOST } from './most.ts'
import { empty, strictValue } from './partner-values.ts'
import {
  CHECK,
  type Check,
  checkKey,
  NO_PLAN,
  PLAN,
  PLAN_KINDS,
  type Plan,
  type PlanItem,
  type PlanKind,
  type PlanPatch,
  type StoredRow,
  weightChange,
} from './plan.ts'
import type { ListsJson, RowJson } from './tables.ts'
import type { ValueSpec } from './value-kinds.ts'

type Specs = Readonly<Record<string, ValueSpec>>
const who = z.string().check(z.maxLength(64))

const fieldsJson = (specs: Specs) =>
  Object.fromEntries(Object.entries(specs).map(([field, spec]) => [field, z.optional(strictValue(spec))]))

/** One entity of the plan in a file: fields that are empty may be left out. */
export type PlanItemJson<K extends PlanKind> = { id: string; by?: string; made?: number } & PlanPatch<K>
/** One line of a checklist in a file. */
export type CheckJson = { list: string; line: string } & Partial<Check>

const itemsJson = <K extends PlanKind>(kind: K) =>
  z.optional(
    z
      .array(
        z.strictObject({
          ...fieldsJson(PLAN[kind]),
          id: entityId,
          by: z.optional(who),
          made: z.optional(moment),
        }),
      )
      .check(z.maxLength(MOST.items)),
    // the shape is made from the table of fields, and so is the type: the checker cannot follow the first to the second
  ) as unknown as z.ZodMiniOptional<z.ZodMiniType<PlanItemJson<K>[], PlanItemJson<K>[]>>

const cell = z.union([z.string().check(z.maxLength(2_000)), z.number(), z.boolean()])
/** Rows of small tables, whatever their columns: a board file is held to these as well (`listsJson`). */
const rowsJson = z.record(
  entityId,
  z
    .array(z.catchall(z.object({ id: entityId, by: z.optional(who), made: z.optional(moment) }), cell))
    .check(z.maxLength(MOST.items)),
) as unknown as z.ZodMiniType<ListsJson, ListsJson>

/** The plan's parts of a board file. */
export const planParts = {
  needs: itemsJson('needs'),
  goals: itemsJson('goals'),
  tasks: itemsJson('tasks'),
  dimensions: itemsJson('dimensions'),
  checklist: z.optional(
    z
      .array(z.strictObject({ ...fieldsJson(CHECK), list: entityId, line: entityId }))
      .check(z.maxLength(MOST.items)),
  ) as unknown as z.ZodMiniOptional<z.ZodMiniType<CheckJson[], CheckJson[]>>,
  lists: z.optional(rowsJson),
  weight_changes: z.optional(
    z.array(z.extend(weightChange, { id: entityId })).check(z.maxLength(MOST.items)),
  ),
}
export const planJson = z.object(planParts)
export type PlanJson = z.infer<typeof planJson>

const byId = <T extends { readonly id: string }>(items: Iterable<T>): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

const said = (specs: Specs, item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(specs).flatMap(([field, spec]) =>
      item[field] === empty(spec) ? [] : [[field, item[field]] as const],
    ),
  )

const itemToJson = <K extends PlanKind>(kind: K, item: PlanItem<K>): PlanItemJson<K> =>
  ({
    id: item.id,
    ...said(PLAN[kind], { ...item }),
    ...(item.made ? { by: item.made.by, made: item.made.at } : {}),
  }) as PlanItemJson<K>

/** The plan as a file has it, in the order of ids; parts without anything are left out. */
export function planToJson(plan: Plan): PlanJson {
  const items = <K extends PlanKind>(kind: K, all: ReadonlyMap<string, PlanItem<K>>): PlanItemJson<K>[] =>
    byId(all.values())
      .map(item => itemToJson(kind, item))
      .filter(json => Object.keys(json).length > 1)
  const checklist = [...plan.checks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, check]): CheckJson => {
      const [list = '', line = ''] = key.split('/')
      return { list, line, ...said(CHECK, { ...check }) }
    })
    .filter(json => Object.keys(json).length > 2)
  const parts = Object.fromEntries(
    Object.entries({
      needs: items('needs', plan.needs),
      goals: items('goals', plan.goals),
      tasks: items('tasks', plan.tasks),
      dimensions: items('dimensions', plan.dimensions),
      checklist,
      weight_changes: [...plan.weightChanges],
    }).filter(([, list]) => list.length > 0),
  )
  return plan.rows.size > 0 ? { ...parts, lists: listsToJson(plan.rows) } : parts
}

/** By table, and in the order of their ids. */
function listsToJson(rows: Plan['rows']): ListsJson {
  const lists: ListsJson = {}
  for (const [key, { id, made, cells }] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const table = key.slice(0, key.indexOf('/'))
    const list = lists[table] ?? []
    lists[table] = list
    list.push({ ...cells, id, by: made.by, made: made.at })
  }
  return lists
}

const rowsFromJson = (lists: ListsJson): Plan['rows'] =>
  new Map(
    Object.entries(lists).flatMap(([table, rows]) =>
      rows.map(({ id, by = '', made = 0, ...cells }: RowJson): [string, StoredRow] => [
        checkKey(table, id),
        { id, made: { by, at: made }, cells: cells as StoredRow['cells'] },
      ]),
    ),
  )

/** The plan as it reads, from a file's. */
export function planFromJson(json: PlanJson): Plan {
  const fields = (specs: Specs, item: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(specs).map(([field, spec]) => [field, item[field] ?? empty(spec)]))
  const items = (kind: PlanKind) =>
    new Map(
      (json[kind] ?? []).map(item => [
        item.id,
        {
          id: item.id,
          made: item.made === undefined ? null : { by: item.by ?? '', at: item.made },
          ...fields(PLAN[kind], item),
        },
      ]),
    )
  return {
    ...NO_PLAN,
    ...Object.fromEntries(PLAN_KINDS.map(kind => [kind, items(kind)])),
    rows: rowsFromJson(json.lists ?? {}),
    checks: new Map(
      (json.checklist ?? []).map(({ list, line, ...check }) => [
        checkKey(list, line),
        fields(CHECK, check) as Check,
      ]),
    ),
    weightChanges: json.weight_changes ?? [],
  }
}
