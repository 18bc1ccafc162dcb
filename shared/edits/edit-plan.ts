import type * as Y from 'yjs'
import { root } from '../doc/board-doc.ts'
import { planKey } from '../doc/plan-index.ts'
import type { ParticipantId } from '../model/ids.ts'
import { CHECK, type Check, checkKey, PLAN, type PlanKind, type PlanPatch } from '../model/plan.ts'
import type { RowPatch, TableId } from '../model/tables.ts'
import { isDeletedBy } from './deleted-by.ts'
import { type EditContext, intend, lasting } from './intent.ts'
import { drop, put } from './put.ts'

/** Writes fields of an entity or a line; what reads as it did is not written, an empty value clears. */
export function writeFields(
  doc: Y.Doc,
  kind: PlanKind | 'checks' | 'rows',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  // columns are known by whoever shows a table, or reads a file
  const known = kind === 'rows' ? null : kind === 'checks' ? CHECK : PLAN[kind]
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || (known && !Object.hasOwn(known, field))) continue
    const at = planKey(kind, id, field)
    const map = root(doc, at.root)
    if (value !== null && value !== '') put(map, at.key, value)
    else if (map.has(at.key)) put(map, at.key, '')
  }
}

/** Makes an entity. Others may write in it by the time its maker takes that back: undo is `removePlanItem`, not the document's own. */
export const createPlanItem = <K extends PlanKind>(
  doc: Y.Doc,
  ctx: EditContext,
  kind: K,
  fields: PlanPatch<K>,
  id: string = ctx.newId(),
): string => create(doc, ctx, kind, fields, id)

/** Makes a row of a small table, like an entity; gives its key. */
export const createRow = (doc: Y.Doc, ctx: EditContext, table: TableId, cells: RowPatch): string =>
  create(doc, ctx, 'rows', cells, checkKey(table, ctx.newId()))

function create(
  doc: Y.Doc,
  ctx: EditContext,
  kind: PlanKind | 'rows',
  fields: Readonly<Record<string, unknown>>,
  id: string,
): string {
  lasting(doc, `create-${kind}`, () => {
    const made = planKey(kind, id, 'made')
    put(root(doc, made.root), made.key, { by: ctx.by, at: ctx.now })
    writeFields(doc, kind, id, fields)
  })
  return id
}

export const changePlanItem = <K extends PlanKind>(
  doc: Y.Doc,
  kind: K,
  id: string,
  patch: PlanPatch<K>,
): void => intend(doc, `change-${kind}`, () => writeFields(doc, kind, id, patch))

/** Writes cells of a row (`${table}/${row}`). */
export const changeRow = (doc: Y.Doc, key: string, cells: RowPatch): void =>
  intend(doc, 'change-row', () => writeFields(doc, 'rows', key, cells))

/** Soft: what others write in it meanwhile comes back with it. */
export function removePlanItem(
  doc: Y.Doc,
  ctx: EditContext,
  kind: PlanKind | 'rows',
  id: string,
  how: 'intend' | 'lasting' = 'intend',
): void {
  const { root: where, key } = planKey(kind, id, 'gone')
  const edit = () => put(root(doc, where), key, { by: ctx.by, at: ctx.now })
  if (how === 'lasting') lasting(doc, `remove-${kind}`, edit)
  else intend(doc, `remove-${kind}`, edit)
}

/** Takes `gone` away; with `by` only where this person deleted it. */
export function revivePlanItem(doc: Y.Doc, kind: PlanKind | 'rows', id: string, by?: ParticipantId): void {
  const { root: where, key } = planKey(kind, id, 'gone')
  const map = root(doc, where)
  if (isDeletedBy(map.get(key), by)) lasting(doc, `revive-${kind}`, () => drop(map, key))
}

/** A line of a checklist (`${list}/${line}`): its state, who, when, a note, a link. */
export function changeCheck(doc: Y.Doc, key: string, patch: Partial<Check>): void {
  intend(doc, 'check', () => writeFields(doc, 'checks', key, patch))
}

/**
 * [R47] Sets a dimension's weight. Weights are fixed before there are ratings: where there are any (`rated`), the change is
 * logged with who made it and what it was.
 */
export function changeWeight(
  doc: Y.Doc,
  ctx: EditContext,
  dimension: string,
  weight: { readonly was: number; readonly now: number },
  rated: boolean,
): void {
  intend(doc, 'change-weight', () => {
    writeFields(doc, 'dimensions', dimension, { weight: weight.now })
    if (rated)
      root(doc, 'lists').set(`weights/${ctx.newId()}`, { dimension, ...weight, by: ctx.by, at: ctx.now })
  })
}
