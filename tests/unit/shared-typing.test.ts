// @vitest-environment happy-dom

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sharedText } from '../../client/state/shared-text.ts'
import { bindSharedTyping } from '../../client/ui/shared-typing.ts'
import { spliceOf } from '../../shared/edits/replace-text.ts'

function field(doc: Y.Doc) {
  const element = document.createElement('textarea')
  document.body.append(element)
  unbind = bindSharedTyping(element, sharedText(doc, doc.getText('t')))
  return element
}
let unbind = (): void => {}
const type = (element: HTMLTextAreaElement, value: string, caret = value.length) => {
  element.value = value
  element.setSelectionRange(caret, caret)
  element.dispatchEvent(new Event('input'))
}
const exchange = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'remote')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'remote')
}

describe('two people type in one field', () => {
  it('both see the same, and the caret stays where it was among the words', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const [left, right] = [field(a), field(b)]
    type(left, 'Library')
    exchange(a, b)
    expect(right.value).toBe('Library')
    right.focus()
    right.setSelectionRange(7, 7)
    type(left, 'Public Library')
    exchange(a, b)
    expect(right.value).toBe('Public Library')
    expect(right.selectionStart).toBe(14)
  })

  it('while an input method composes, the field is left alone, and nothing is lost afterwards', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const [left, right] = [field(a), field(b)]
    type(left, 'one two')
    exchange(a, b)
    right.dispatchEvent(new Event('compositionstart'))
    type(right, 'one two é')
    type(left, 'zero one two')
    exchange(a, b)
    expect(right.value).toBe('one two é')
    right.dispatchEvent(new Event('compositionend'))
    exchange(a, b)
    expect(right.value).toBe('zero one two é')
    expect(left.value).toBe('zero one two é')
  })

  it('a field that goes away while an input method composes hands over the word', () => {
    const doc = new Y.Doc()
    const only = field(doc)
    type(only, 'one')
    only.dispatchEvent(new Event('compositionstart'))
    type(only, 'one two')
    expect(doc.getText('t').toString()).toBe('one')
    unbind()
    expect(doc.getText('t').toString()).toBe('one two')
  })

  it('so does one that is left, or whose page is closed, and what is composed on comes after it', () => {
    const doc = new Y.Doc()
    const only = field(doc)
    type(only, 'one')
    only.dispatchEvent(new Event('compositionstart'))
    type(only, 'one two')
    only.dispatchEvent(new Event('blur'))
    expect(doc.getText('t').toString()).toBe('one two')
    type(only, 'one twofold')
    window.dispatchEvent(new Event('pagehide'))
    expect(doc.getText('t').toString()).toBe('one twofold')
    only.dispatchEvent(new Event('compositionend'))
    expect(doc.getText('t').toString()).toBe('one twofold')
    unbind()
  })

  it('any typing on both sides ends equal, with every character typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ side: fc.boolean(), at: fc.nat({ max: 30 }), sync: fc.boolean() }), {
          maxLength: 30,
        }),
        steps => {
          const docs = [new Y.Doc(), new Y.Doc()] as const
          const fields = [field(docs[0]), field(docs[1])] as const
          let typed = 0
          for (const { side, at, sync } of steps) {
            const element = fields[side ? 1 : 0]
            const place = Math.min(at, element.value.length)
            type(element, `${element.value.slice(0, place)}x${element.value.slice(place)}`, place + 1)
            typed++
            if (sync) exchange(...docs)
          }
          exchange(...docs)
          expect(fields[0].value).toBe(fields[1].value)
          expect(fields[0].value).toBe('x'.repeat(typed))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the smallest splice', () => {
  it('turns one text into the other and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const s = spliceOf(before, after)
        if (!s) {
          expect(before).toBe(after)
          return
        }
        expect(before.slice(0, s.at) + s.inserted + before.slice(s.at + s.removed)).toBe(after)
        expect(s.inserted.isWellFormed()).toBe(true)
        expect(before.slice(s.at, s.at + s.removed).isWellFormed()).toBe(true)
      }),
    )
    expect(spliceOf('😀', '😁')).toEqual({ at: 0, removed: 2, inserted: '😁' })
  })
})
