import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { countWalks } from '../../server/rooms/count-walks.ts'
import type { LiveBoard } from '../../server/rooms/live-board.ts'
import { locate, newsOf } from '../../server/rooms/locate.ts'
import { readUpdate } from '../../server/rooms/read-update.ts'
import { Refusal } from '../../server/rooms/refusal.ts'
import { any, craft, length, type Part, string, type } from './crafted-update.ts'
import { emptyBoard, seeded } from './gate-sessions.ts'

/** Items that Yjs itself passes: it puts each into two sets. */
let passed = 0
const add = Set.prototype.add
beforeEach(() => {
  passed = 0
  Set.prototype.add = function (value: unknown) {
    if (value instanceof Y.Item) passed += 0.5
    return add.call(this, value)
  }
})
afterEach(() => {
  Set.prototype.add = add
})

/** Steps that the gate counts for an update. Throws what the gate refuses. */
function counted({ doc, places }: LiveBoard, bytes: Uint8Array): number {
  const update = readUpdate(bytes)
  const news = newsOf(doc, update)
  return countWalks(doc, news, locate(doc, places, update, news))
}

/** The update's steps, as counted and as walked. */
function taken(board: LiveBoard, update: Uint8Array): [counted: number, walked: number] {
  const expected = counted(board, update)
  const before = passed
  board.transact(() => board.apply(update))
  board.assertWhole()
  return [expected, passed - before]
}

interface Crowd {
  readonly docs: readonly Y.Doc[]
  /** what each made and has not sent */
  readonly made: Uint8Array[][]
}

/** People who write the same text and the same keys, most of the time without hearing of each other. */
function crowdOf(people: number, random: () => number): Crowd {
  const made = Array.from({ length: people }, (): Uint8Array[] => [])
  const docs = made.map(updates => {
    const doc = new Y.Doc()
    doc.clientID = 1 + Math.floor(random() * 1e6)
    doc.on('update', (update, origin) => {
      if (origin !== 'server') updates.push(update)
    })
    return doc
  })
  docs[0]?.getMap('texts').set('t', new Y.Text('The first words of all'))
  return { docs, made }
}

function write(doc: Y.Doc, random: () => number): void {
  const text = doc.getMap<Y.Text>('texts').get('t')
  const at = Math.floor(random() * ((text?.length ?? 0) + 1))
  const dice = random()
  if (dice < 0.25) doc.getMap('meta').set(random() < 0.5 ? 'a' : 'b', random())
  else if (dice < 0.3) doc.getMap('meta').delete('a')
  else if (!text) return
  else if (dice < 0.5) text.insert(0, 'x')
  else if (dice < 0.6) text.insert(text.length, 'yz')
  else if (dice < 0.8) text.insert(at, 'words'.slice(Math.floor(random() * 5)))
  else if (at < text.length) text.delete(at, 1 + Math.floor(random() * Math.min(4, text.length - at - 1)))
}

describe('the steps that the gate counts', () => {
  it('are those that Yjs takes, for whatever people write at the same time, in whatever pieces it arrives', () => {
    let walked = 0
    let frames = 0
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 6 }), (seed, people) => {
        const random = seeded(seed)
        const { docs, made } = crowdOf(people, random)
        const board = emptyBoard()
        const first = made[0]?.splice(0) ?? []
        for (const update of first) {
          board.transact(() => board.apply(update))
          for (const doc of docs) Y.applyUpdate(doc, update, 'server')
        }
        for (let i = 0; i < 120; i++) {
          const who = Math.floor(random() * people)
          const doc = docs[who]
          const waiting = made[who]
          if (!doc || !waiting) continue
          if (random() < 0.85) write(doc, random)
          else {
            const whole = random() < 0.3
            const vector = Y.encodeStateVector(board.doc)
            const updates = waiting.splice(0)
            const sent = whole
              ? [Y.encodeStateAsUpdate(doc, vector)]
              : random() < 0.5
                ? updates
                : [Y.mergeUpdates(updates)]
            for (const update of updates.length === 0 ? [] : sent) {
              const [expected, took] = taken(board, update)
              expect(expected).toBe(took)
              walked += took
              frames++
            }
            if (random() < 0.5) Y.applyUpdate(doc, board.state(), 'server')
          }
        }
        const again = emptyBoard()
        const [expected, took] = taken(again, board.state())
        expect(expected).toBe(took)
      }),
      { numRuns: 60 },
    )
    expect(frames).toBeGreaterThan(300)
    expect(walked).toBeGreaterThan(frames)
  })

  it('are those that Yjs takes for neighbours that nobody honest names', () => {
    let walked = 0
    let refused = 0
    fc.assert(
      fc.property(fc.integer(), seed => {
        const random = seeded(seed)
        const board = emptyBoard()
        const parts = [
          { ...type(2), parent: 'texts', key: 't' },
          { ...string('words'), parent: [50, 0] as const },
          { ...any(1), parent: 'meta', key: 'k' },
        ]
        const start = craft([{ client: 50, clock: 0, parts }])
        board.transact(() => board.apply(start))
        const names: Names = { text: [1, 2, 3, 4, 5].map(clock => [50, clock]), key: [[50, 6]] }
        for (let i = 0; i < 12; i++) {
          const tried: Names = { text: [...names.text], key: [...names.key] }
          const update = hostile(board.doc, random, tried)
          try {
            const [expected, took] = taken(board, update)
            expect(expected).toBe(took)
            walked += took
            Object.assign(names, tried)
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
            refused++
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(walked).toBeGreaterThan(1_000)
    expect(refused).toBeGreaterThan(10)
  })
})

/** What stands in the text, and under one key. */
type Names = Record<'text' | 'key', [number, number][]>

/** Some structs, each beside any that are there: the text's between two of them, the key's after one of them. */
function hostile(doc: Y.Doc, random: () => number, names: Names): Uint8Array {
  const pick = (from: readonly [number, number][]): [number, number] =>
    from[Math.floor(random() * from.length)] ?? [50, 1]
  const sections = [70, 60, 50, 40].flatMap(client => {
    if (random() < 0.4) return []
    const clock = Y.getState(doc.store, client)
    const parts = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i): Part => {
      const inText = random() < 0.8
      const origin = pick(inText ? names.text : names.key)
      names[inText ? 'text' : 'key'].push([client, clock + i])
      if (!inText) return { ...(random() < 0.8 ? any(1) : length(1, 1)), origin }
      const sides = Math.floor(random() * 4)
      const what = random() < 0.8 ? string('x') : length(1, 1)
      if (sides === 0) return { ...what, parent: [50, 0] }
      if (sides === 1) return { ...what, origin }
      return { ...what, ...(sides === 2 ? { origin } : {}), right: pick(names.text) }
    })
    return [{ client, clock, parts }]
  })
  return craft(sections)
}
