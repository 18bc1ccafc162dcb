import type * as Y from 'yjs'
import { root } from '../doc/board-doc.ts'
import { planKey } from '../doc/plan-index.ts'
import { CHECK, type Check, PLAN, type PlanKind, type PlanPatch } from '../model/plan.ts'
import { type EditContext, intend, lasting } from './intent.ts'
import { drop, put } from './put.ts'

/** Writes fields of an entity or a line; what reads as it did is not written, an empty value clears. */
export function writeFields(
  doc: Y.Doc,
  kind: PlanKind | 'checks',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const known: Readonly<Record<string, unknown>> = kind === 'checks' ? CHECK : PLAN[kind]
  for (const [field, value] of Object.entries(fields)) {
    if (!Object.hasOwn(known, field) || value === undefined) continue
    const at = planKey(kind, id, field)
    const map = root(doc, at.root)
    if (value !== null && value !== '') put(map, at.key, value)
    else if (map.has(at.key)) put(map, at.key, '')
  }
}

/** Makes an entity. Others may write in it by the time its maker takes that back: undo is `removePlanItem`, not the document's own. */
export function createPlanItem<K extends PlanKind>(
  doc: Y.Doc,
  ctx: EditContext,
  kind: K,
  fields: PlanPatch<K>,
  id: string = ctx.newId(),
): string {
  lasting(doc, `create-${kind}`, () => {
    const made = planKey(kind, id, 'made')
    put(root(doc, made.root), made.key, { by: ctx.by, at: ctx.now })
    writeFields(doc, kind, id, fields)
  })
  return id
}

export function changePlanItem<K extends PlanKind>(
  doc: Y.Doc,
  kind: K,
  id: string,
  patch: PlanPatch<K>,
): void {
  intend(doc, `change-${kind}`, () => writeFields(doc, kind, id, patch))
}

/** Soft: what others write in it meanwhile comes back with it. */
export function removePlanItem(
  doc: Y.Doc,
  ctx: EditContext,
  kind: PlanKind,
  id: string,
  how: 'intend' | 'lasting' = 'intend',
): void {
  const { root: where, key } = planKey(kind, id, 'gone')
  const edit = () => put(root(doc, where), key, { by: ctx.by, at: ctx.now })
  if (how === 'lasting') lasting(doc, `remove-${kind}`, edit)
  else intend(doc, `remove-${kind}`, edit)
}

export function revivePlanItem(doc: Y.Doc, kind: PlanKind, id: string): void {
  const { root: where, key } = planKey(kind, id, 'gone')
  lasting(doc, `revive-${kind}`, () => drop(root(doc, where), key))
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
