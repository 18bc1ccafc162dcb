import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { GATE } from '../../server/rooms/gate-limits.ts'
import type { LiveBoard } from '../../server/rooms/live-board.ts'
import { threadTime } from '../support/thread-time.ts'
import { any, craft, type Part, string, type } from './crafted-update.ts'
import { shapedUpdate } from './fuzz-shapes.ts'
import { emptyBoard, seeded } from './gate-sessions.ts'
import { itemsPassed } from './items-passed.ts'

const SEED = Number(process.env.SEED ?? 20261127)
const BOARDS = Number(process.env.FUZZ_BOARDS ?? 6)
/** Frames of one board, and structs of the largest of them. */
const FRAMES = 60
const MOST = 3_000
/** Milliseconds of this thread's own work: ten times what the worst that is let in takes, a hundredth of what was let in once. */
const LONG = 500

/** A text of letters, each before the one before it, and keys written in turn: lists of many pieces. */
function boardOf(pieces: number): LiveBoard {
  const board = emptyBoard()
  const parts: Part[] = [{ ...type(2), parent: 'texts', key: 't' }]
  for (let i = 0; i < pieces; i++)
    parts.push(i === 0 ? { ...string('x'), parent: [1, 0] } : { ...string('x'), right: [1, i] })
  const writes: Part[] = []
  for (let i = 0; i < pieces; i++)
    writes.push(i < 2 ? { ...any(1), parent: 'meta', key: `k${i}` } : { ...any(i), origin: [2, i - 2] })
  const update = craft([
    { client: 2, clock: 0, parts: writes },
    { client: 1, clock: 0, parts },
  ])
  expect(board.admit(update, 'first').ok).toBe(true)
  board.transact(() => board.apply(update))
  return board
}

it(`${BOARDS * FRAMES} frames of many structs of one shape (seed ${SEED}): what is let in takes neither many steps nor long`, () => {
  let admitted = 0
  let worst = 0
  let slowest = 0
  const refused = new Map<string, number>()
  const spared: number[] = []
  for (let n = 0; n < BOARDS; n++) {
    const random = seeded(SEED + n)
    const board = boardOf(2_500)
    const spent = new Map<string, number>()
    for (let i = 0; i < FRAMES; i++) {
      const update = shapedUpdate(board.doc, random, random() < 0.5 ? MOST : 20)
      const owner = `evil${i % 3}`
      const begun = threadTime()
      const verdict = board.admit(update, owner)
      let cost = 0
      if (verdict.ok && verdict.value.news) {
        cost = itemsPassed(() => board.transact(() => board.apply(update)))
        board.assertWhole()
        admitted++
      }
      slowest = Math.max(slowest, threadTime() - begun)
      worst = Math.max(worst, cost)
      if (verdict.ok) spent.set(owner, (spent.get(owner) ?? 0) + verdict.value.walk)
      else {
        refused.set(verdict.error.why, (refused.get(verdict.error.why) ?? 0) + 1)
        if (verdict.error.message.includes('put in order in one') && spared.length < 3)
          spared.push(costOf(board, update))
      }
    }
    for (const walk of spent.values()) expect(walk).toBeLessThanOrEqual(GATE.purse)
    board.destroy()
  }
  console.log(
    `fuzz: ${BOARDS * FRAMES} shaped frames, seed ${SEED}: ${admitted} let in, most steps ${worst}, slowest ` +
      `${slowest.toFixed(0)} ms of CPU, refused ${JSON.stringify(Object.fromEntries(refused))}, spared ${spared}`,
  )
  expect(admitted).toBeGreaterThan(BOARDS * 3)
  expect(worst).toBeLessThanOrEqual(GATE.walk + GATE.walkEach * MOST)
  expect(slowest).toBeLessThan(LONG)
  // and it is such frames that are refused
  for (const why of ['malformed', 'too-large']) expect(refused.get(why), why).toBeGreaterThan(5)
  expect(Math.min(...spared)).toBeGreaterThan(GATE.walk)
})

/** What a refused frame would have cost. */
function costOf(board: LiveBoard, update: Uint8Array): number {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, board.state())
  return itemsPassed(() => Y.applyUpdate(doc, update))
}
