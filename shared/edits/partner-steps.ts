import type * as Y from 'yjs'
import { closedGates, type Gate } from '../insight/gates.ts'
import type { Partner } from '../model/partner.ts'
import type { Depth, Fit } from '../model/partner-enums.ts'
import { writeField, writeRow } from './edit-partner.ts'
import { type EditContext, intend } from './intent.ts'

/** Says whether a gate is open. `checked`: who looked and on which day, where that is to be noted with it. */
export function checkGate(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  gate: Gate,
  fit: Fit | null,
  checked: { readonly by: string; readonly on: string } | null,
): void {
  intend(doc, 'check-gate', () => {
    writeField(doc, ctx, partner, gate, fit ?? '')
    if (!checked) return
    writeField(doc, ctx, partner, `${gate}_by`, checked.by)
    writeField(doc, ctx, partner, `${gate}_on`, checked.on)
  })
}

/** Makes a partnership active although gates say no (R60): for each of them the reason is kept, under the name of who gave it. */
export function activateDespite(doc: Y.Doc, ctx: EditContext, partner: Partner, reason: string): void {
  intend(doc, 'activate-despite', () => {
    for (const field of closedGates(partner))
      writeRow(doc, ctx, partner, 'overrides', { id: ctx.newId(), field, reason, by: ctx.by })
    writeField(doc, ctx, partner, 'stage', 'active')
  })
}

/** Says how deep the partnership goes from that day on; the days before stay in its history. */
export function setDepth(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  depth: Depth | null,
  on: string,
): void {
  if (partner.depth === depth) return
  intend(doc, 'set-depth', () => {
    writeField(doc, ctx, partner, 'depth', depth ?? '')
    writeRow(doc, ctx, partner, 'depth_history', {
      id: ctx.newId(),
      depth: depth ?? 'none',
      on,
      by: ctx.by,
      note: '',
    })
  })
}
