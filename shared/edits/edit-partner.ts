import * as Y from 'yjs'
import { partnerKey, partnersOf, textsOf } from '../doc/board-doc.ts'
import { firstStepShape } from '../doc/partner-shapes.ts'
import type { PartnerId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import type { FirstStep, Partner, ScalarField, TextField } from '../model/partner.ts'
import { type EditContext, intend, lasting } from './intent.ts'

/** Writes one field of a record. It goes to the record's smallest id, where the read rule looks first. */
export function setPartnerField(
  doc: Y.Doc,
  partner: Partner,
  field: ScalarField,
  value: string | null,
): void {
  intend(doc, 'set-field', () => {
    partnersOf(doc).set(partnerKey.field(partner.id, field), (value ?? '').slice(0, LIMITS.field))
  })
}

/** Adds a line to the record's first steps, or changes it where it stands. */
export function setFirstStep(doc: Y.Doc, ctx: EditContext, partner: Partner, step: FirstStep): void {
  const partners = partnersOf(doc)
  const pid = partner.ids.find(id => partners.has(partnerKey.row(id, 'first_steps', step.id))) ?? partner.id
  const key = partnerKey.row(pid, 'first_steps', step.id)
  const before = firstStepShape.safeParse(partners.get(key))
  intend(doc, 'set-first-step', () => {
    partners.set(key, {
      kind: step.kind,
      text: step.text.slice(0, LIMITS.field),
      state: step.state,
      made: before.success ? before.data.made : ctx.now,
      ...(step.on ? { on: step.on } : {}),
    })
  })
}

export function removeFirstStep(doc: Y.Doc, partner: Partner, row: string): void {
  intend(doc, 'remove-first-step', () => {
    for (const pid of partner.ids) partnersOf(doc).delete(partnerKey.row(pid, 'first_steps', row))
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
