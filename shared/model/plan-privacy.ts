import type { Privacy } from './partner-fields.ts'
import { readValue } from './partner-values.ts'
import type { PlanJson } from './plan-json.ts'
import { columnsOf, isTable, type ListsJson, type RowJson } from './tables.ts'

/** Rows with what their tables' columns may hold, and of these only what `may` names; unknown tables are left out. */
export function openLists(lists: ListsJson, may: ReadonlySet<Privacy>): ListsJson {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([table, rows]) =>
      isTable(table)
        ? [
            [
              table,
              rows.map(({ id, by, made, ...cells }): RowJson => {
                const shown: RowJson = { id, by, made }
                for (const [column, spec] of Object.entries(columnsOf(table))) {
                  const value = Object.hasOwn(cells, column) ? readValue(spec, cells[column]) : undefined
                  const open = spec.privacy === undefined || may.has(spec.privacy)
                  if (open && value !== undefined && value !== null && value !== '' && value !== false)
                    shown[column] = value
                }
                return shown
              }),
            ],
          ]
        : [],
    ),
  )
}

const EVERYTHING: ReadonlySet<Privacy> = new Set(['contacts', 'stance', 'money', 'remarks'])
const NOTHING: ReadonlySet<Privacy> = new Set()

/** The plan as a file has it: of the small tables what their columns may hold. */
export const tidyPlan = (json: PlanJson): PlanJson =>
  json.lists ? { ...json, lists: openLists(json.lists, EVERYTHING) } : json

/** What viewers get of the plan: without remarks, contacts and money, and without who changed a weight. */
export function redactPlan<T extends PlanJson>(json: T): Omit<T, 'weight_changes'> {
  const { weight_changes: _changes, ...rest } = json
  return {
    ...rest,
    ...(json.checklist
      ? { checklist: json.checklist.map(({ note: _note, evidence: _evidence, ...line }) => line) }
      : {}),
    ...(json.lists ? { lists: openLists(json.lists, NOTHING) } : {}),
  }
}
