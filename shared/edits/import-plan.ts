import type * as Y from 'yjs'
import { root } from '../doc/board-doc.ts'
import { parsePlanKey, planKey } from '../doc/plan-index.ts'
import { isGuideDimension } from '../model/dimensions.ts'
import { CHECK, checkKey, PLAN, PLAN_KINDS, type Plan } from '../model/plan.ts'
import type { PlanJson } from '../model/plan-json.ts'
import { writeFields } from './edit-plan.ts'
import type { EditContext } from './intent.ts'
import { drop, put } from './put.ts'

/**
 * Merges the plan of a board file into the document, field by field; called within a transaction.
 *
 * @param whole fields that the file leaves out are emptied
 */
export function writePlan(doc: Y.Doc, ctx: EditContext, json: PlanJson, whole = false): void {
  const written = (specs: Specs, fields: Readonly<Record<string, unknown>>) =>
    whole ? { ...emptied(specs), ...fields } : fields
  for (const kind of PLAN_KINDS) {
    for (const { id, by, made, ...fields } of json[kind] ?? []) {
      const stamp = planKey(kind, id, 'made')
      const map = root(doc, stamp.root)
      if (!map.has(stamp.key) && (made !== undefined || !(kind === 'dimensions' && isGuideDimension(id))))
        put(map, stamp.key, { by: by ?? ctx.by, at: made ?? ctx.now })
      drop(map, planKey(kind, id, 'gone').key)
      writeFields(doc, kind, id, written(PLAN[kind], fields))
    }
  }
  for (const [table, rows] of Object.entries(json.lists ?? {})) {
    for (const { id, by, made, ...cells } of rows)
      writeRow(doc, ctx, checkKey(table, id), { by, made }, cells)
  }
  for (const { list, line, ...check } of json.checklist ?? [])
    writeFields(doc, 'checks', checkKey(list, line), written(CHECK, check))
  for (const { id, dimension, was, now, by, at } of json.weight_changes ?? [])
    put(root(doc, 'lists'), `weights/${id}`, { dimension, was, now, by, at })
}

function writeRow(
  doc: Y.Doc,
  ctx: EditContext,
  key: string,
  { by = ctx.by, made = ctx.now }: { readonly by: string | undefined; readonly made: number | undefined },
  cells: Readonly<Record<string, unknown>>,
): void {
  const lists = root(doc, 'lists')
  const stamp = planKey('rows', key, 'made').key
  if (!lists.has(stamp)) put(lists, stamp, { by, at: made })
  drop(lists, planKey('rows', key, 'gone').key)
  writeFields(doc, 'rows', key, cells)
}

/** Makes the plan read as the file does: what the file does not name goes (softly); called within a transaction. */
export function restorePlan(doc: Y.Doc, ctx: EditContext, before: Plan, json: PlanJson): void {
  writePlan(doc, ctx, json, true)
  restoreRows(doc, ctx, before, json)
  for (const kind of PLAN_KINDS) {
    const named = new Set((json[kind] ?? []).map(item => item.id))
    for (const id of before[kind].keys()) {
      const gone = planKey(kind, id, 'gone')
      if (!named.has(id)) put(root(doc, gone.root), gone.key, { by: ctx.by, at: ctx.now })
    }
  }
  const log = new Set((json.weight_changes ?? []).map(change => change.id))
  for (const { id } of before.weightChanges) if (!log.has(id)) drop(root(doc, 'lists'), `weights/${id}`)
  const lines = new Set((json.checklist ?? []).map(({ list, line }) => checkKey(list, line)))
  for (const key of before.checks.keys()) if (!lines.has(key)) writeFields(doc, 'checks', key, emptied(CHECK))
}

/** Cells that the file leaves out are emptied, also in rows that were gone. */
function restoreRows(doc: Y.Doc, ctx: EditContext, before: Plan, json: PlanJson): void {
  const lists = root(doc, 'lists')
  const named = new Map(
    Object.entries(json.lists ?? {}).flatMap(([table, rows]) =>
      rows.map(row => [checkKey(table, row.id), row] as const),
    ),
  )
  for (const key of [...lists.keys()]) {
    const parsed = parsePlanKey('lists', key)
    if (parsed?.kind !== 'rows' || parsed.field === 'made') continue
    const row = named.get(parsed.id)
    if (row && row[parsed.field] === undefined) put(lists, key, '')
  }
  for (const key of before.rows.keys())
    if (!named.has(key)) put(lists, planKey('rows', key, 'gone').key, { by: ctx.by, at: ctx.now })
}

type Specs = Readonly<Record<string, unknown>>
const emptied = (specs: Specs): Record<string, null> =>
  Object.fromEntries(Object.keys(specs).map(field => [field, null]))
