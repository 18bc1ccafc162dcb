import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { goneOf, visibleLength } from '../../server/rooms/visible-length.ts'

/** A text of so many pieces that cannot be joined, by author 5; its clocks are 0, 2, 4, … */
function pieces(count: number): Y.Text {
  const doc = new Y.Doc()
  doc.clientID = 5
  const text = doc.getText('t')
  for (let i = 0; i < count; i++) {
    text.insert(0, 'x')
    doc.getMap('m').set('k', i)
  }
  return text
}

/** A list that counts how often something is read of it. */
function counting<T>(list: readonly T[]): { list: readonly T[]; reads: () => number } {
  let reads = 0
  const get = (target: readonly T[], key: string | symbol): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) reads++
    return Reflect.get(target, key)
  }
  return { list: new Proxy(list, { get }), reads: () => reads }
}

const ranges = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ client: 5, clock: 4 * i, length: 2 }))

it('a text’s visible length is found without reading every deletion for every piece', () => {
  const text = pieces(4_000)
  const deletes = counting(ranges(1_500))
  const length = visibleLength(text.doc ?? new Y.Doc(), text, [], new Map([[5, deletes.list]]))
  expect(length).toBe(4_000 - 1_500)
  expect(deletes.reads()).toBeGreaterThan(1_500)
  expect(deletes.reads()).toBeLessThan(4_000 * 20)
})

it('counts what a range covers of a piece, and no other author’s', () => {
  const doc = new Y.Doc()
  doc.clientID = 5
  const text = doc.getText('t')
  text.insert(0, '0123456789')
  const left = (...deletes: [number, number, number][]): number =>
    visibleLength(
      doc,
      text,
      [],
      goneOf(deletes.map(([client, clock, length]) => ({ client, clock, length }))),
    )
  expect(left()).toBe(10)
  expect(left([5, 0, 3])).toBe(7)
  expect(left([5, 1, 2], [5, 3, 1], [5, 8, 5])).toBe(5)
  expect(left([6, 0, 10])).toBe(10)
  expect(left([5, 0, 100])).toBe(0)
})
