import * as Y from 'yjs'
import { partnerKey, partnersOf, textsOf } from '../doc/board-doc.ts'
import { cutText } from '../model/cut-text.ts'
import type { PartnerId } from '../model/ids.ts'
import type { Partner } from '../model/partner.ts'
import {
  type DraftRow,
  type ListField,
  MEMBER_MAX,
  SCALARS,
  type ScalarField,
  type SetField,
  type TextField,
  type Written,
} from '../model/partner-fields.ts'
import { readScalar, storedCell, storedRow } from '../model/partner-values.ts'
import { type EditContext, intend, lasting } from './intent.ts'
import { dropRow, rowAt } from './stored-row.ts'

/**
 * Writes one field of a record; null clears it. It goes to the record's smallest id, where the read rule looks first. What a `kept`
 * field read before goes into the record's history. A value that the field cannot hold is passed over.
 */
export function setPartnerField(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  field: ScalarField,
  value: Written | null,
): void {
  const written = readScalar(field, value ?? '')
  if (written === undefined) return
  intend(doc, 'set-field', () => writeField(doc, ctx, partner, field, written))
}

/** Writes a value that the field can hold ('' clears it). To be called inside a transaction. */
export function writeField(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  field: ScalarField,
  value: Written,
): void {
  const partners = partnersOf(doc)
  const before = partner[field]
  if ('kept' in SCALARS[field] && (before ?? '') !== value) {
    // one line for a person's changes of one field within a minute: trying values out is no history
    const row = `${field}.${ctx.by}.${Math.floor(ctx.now / 60_000)}`
    const key = partnerKey.row(partner.id, 'changes', row)
    if (!partners.has(key))
      partners.set(key, storedRow('changes', { field, was: String(before ?? ''), by: ctx.by }, ctx.now))
  }
  partners.set(partnerKey.field(partner.id, field), value)
}

/** Puts a value into one of the record's sets, or takes it out. */
export function setMember(doc: Y.Doc, partner: Partner, set: SetField, value: string, on: boolean): void {
  const member = cutText(value.trim(), MEMBER_MAX)
  if (member === '') return
  const partners = partnersOf(doc)
  intend(doc, 'set-member', () => {
    if (on) partners.set(partnerKey.row(partner.id, set, member), true)
    else for (const pid of partner.ids) partners.delete(partnerKey.row(pid, set, member))
  })
}

/**
 * Adds a row to one of the record's lists, or changes it where it stands: what two people change of one row at once is kept of both.
 *
 * @param only the cells that were changed; without it, all that differ
 */
export function setRow<L extends ListField>(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  list: L,
  row: DraftRow<L>,
  only?: readonly string[],
): void {
  intend(doc, 'set-row', () => writeRow(doc, ctx, partner, list, row, only))
}

/** Writes what changed of a row where it stands, or adds it. To be called inside a transaction. */
export function writeRow<L extends ListField>(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  list: L,
  row: DraftRow<L>,
  only?: readonly string[],
): void {
  const partners = partnersOf(doc)
  const pid = partner.ids.find(id => partners.has(partnerKey.row(id, list, row.id)))
  const before = pid === undefined ? null : rowAt(partners, pid, list, row.id)
  if (pid === undefined || before === null) {
    partners.set(partnerKey.row(pid ?? partner.id, list, row.id), storedRow(list, row, ctx.now))
    return
  }
  for (const [cell, value] of Object.entries(row)) {
    if (only && !only.includes(cell)) continue
    const next = storedCell(list, cell, value)
    if (next === undefined || next === storedCell(list, cell, before.get(cell))) continue
    partners.set(partnerKey.cell(pid, list, row.id, cell), next)
  }
}

export function removeRow(doc: Y.Doc, partner: Partner, list: ListField, row: string): void {
  intend(doc, 'remove-row', () => {
    for (const pid of partner.ids) dropRow(partnersOf(doc), pid, list, row)
  })
}

/**
 * Offers a record to another owner. The owner stays until the other accepts, so that there is exactly one at any time; an offer that
 * was open before is left open, and the one that is accepted last counts.
 */
export function handOff(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  offer: { readonly id: string; readonly to: string; readonly note: string; readonly on: string },
): void {
  intend(doc, 'hand-off', () =>
    writeRow(doc, ctx, partner, 'handoffs', { ...offer, from: partner.owner, accepted: 'asked' }),
  )
}

/** Accepts or declines an offer; accepting makes that person the owner, in the same edit. */
export function answerHandOff(
  doc: Y.Doc,
  ctx: EditContext,
  partner: Partner,
  row: string,
  accepted: boolean,
): void {
  const offer = partner.lists.handoffs.find(r => r.id === row)
  if (offer?.accepted !== 'asked') return
  intend(doc, 'answer-hand-off', () => {
    writeRow(doc, ctx, partner, 'handoffs', { ...offer, accepted: accepted ? 'yes' : 'no' })
    if (accepted) writeField(doc, ctx, partner, 'owner', offer.to)
  })
}

/** The text in which typing goes: the first piece of the field, or null where nobody has typed yet. */
export function firstText(doc: Y.Doc, partner: Partner, field: TextField): Y.Text | null {
  const key = partner.texts[field][0]?.key
  const text = key === undefined ? undefined : textsOf(doc).get(key)
  return text instanceof Y.Text ? text : null
}

/**
 * Makes the field's text at the first keystroke, under one's own name: if two do so at once, both stay and are read one after
 * the other. Not undone by removing it, since others may type in it by then.
 */
export function makeText(doc: Y.Doc, ctx: EditContext, pid: PartnerId, field: TextField): Y.Text {
  const key = partnerKey.text(pid, field, ctx.by)
  const there = textsOf(doc).get(key)
  if (there instanceof Y.Text) return there
  const text = new Y.Text()
  lasting(doc, 'make-text', () => textsOf(doc).set(key, text))
  return text
}
