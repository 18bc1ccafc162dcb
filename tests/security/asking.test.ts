import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMessage } from '../../server/rooms/read-message.ts'
import type { Rooms } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { type Store, StoreUnavailable } from '../../server/store/store.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { ROUND_LIMITS } from '../../shared/model/round.ts'
import { LIMITS_OF_MAP } from '../../shared/model/stage.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { awarenessFrame, FRAME, jsonFrame, KIND, step1Frame } from '../../shared/protocol/frames.ts'
import { closing } from '../integration/kept.ts'
import { DirectClient, ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { eventually } from '../support/eventually.ts'

const kept = closing()
const AT_ONCE = 480

async function setting(notes = 0): Promise<{ rooms: Rooms; ana: DirectClient }> {
  const { rooms } = await makeRooms()
  kept(rooms)
  const ana = await new DirectClient().join(rooms, 'participant', 'Ana')
  let n = 0
  const context = { by: 'ana', now: 1, newId: () => `n${n++}` }
  const note = {
    map: 'asset',
    at: [0, 0] as [number, number],
    text: 'words of a note',
    color: 'mint' as const,
  }
  createNotes(ana.doc, context, Array<typeof note>(notes).fill(note))
  ana.mark(1)
  await eventually('the notes', () => ana.messages().some(m => m.t === 'saved'))
  return { rooms, ana }
}

/** A state vector of one author whom nobody knows. */
function madeUp(author: number): Uint8Array {
  const e = encoding.createEncoder()
  for (const n of [1, author, 1]) encoding.writeVarUint(e, n)
  return encoding.toUint8Array(e)
}

const answers = (client: DirectClient): Uint8Array[] =>
  client.heard.flatMap(f => (f.type === 'step2' ? [f.update] : []))
const awareness = (client: DirectClient): number => client.heard.filter(f => f.type === 'awareness').length
const said = (client: DirectClient, t: string) => client.messages().filter(m => m.t === t)

it('[T13] who asks for the document on and on is answered a few times, all from one encoding; others are answered at once', async () => {
  const { rooms } = await setting(500)
  const evil = await new DirectClient().join(rooms, 'participant', 'Evil')
  await eventually('the first answer', () => answers(evil).length === 1)
  for (let i = 0; i < AT_ONCE; i++) evil.seat?.receive(step1Frame(madeUp(10_000 + i)))
  const honest = await new DirectClient().join(rooms, 'participant', 'Honest')
  await eventually('the honest one', () => honest.doc.getMap('notes').size === 500)
  await eventually('a few', () => answers(evil).length >= 4)
  expect(answers(evil).length).toBeLessThanOrEqual(8)
  const whole = Y.encodeStateAsUpdate(honest.doc).length
  expect(answers(evil).every(update => update.length === whole)).toBe(true)
  // the last one that was asked for is answered, too
  await eventually('all that wait', () => answers(evil).length === 5)
  expect(evil.closed).toBeNull()
})

it('[T13] two state vectors at once are answered both, in order', async () => {
  const { rooms, ana } = await setting(3)
  const bo = await new DirectClient().join(rooms, 'participant', 'Bo')
  await eventually('the first answer', () => answers(bo).length === 1)
  bo.seat?.receive(step1Frame(Y.encodeStateVector(ana.doc)))
  bo.seat?.receive(step1Frame(Uint8Array.of(0)))
  await eventually('both', () => answers(bo).length === 3)
  const [, rest, all] = answers(bo)
  expect(rest?.length).toBeLessThan(all?.length ?? 0)
})

it('[T14] who asks and does not read is cut instead of answered', async () => {
  const { rooms } = await setting(3)
  const bo = await new DirectClient().join(rooms, 'participant', 'Bo')
  await eventually('the first answer', () => answers(bo).length === 1)
  bo.unsent = 9 * 1024 * 1024
  bo.seat?.receive(step1Frame(Uint8Array.of(0)))
  await eventually('it to be cut', () => bo.closed)
  expect([bo.closed, answers(bo).length]).toEqual([CLOSE.slowConsumer, 1])
})

it('[T13] who asks for everybody’s presence on and on is told once a beat', async () => {
  const { rooms, ana } = await setting()
  const text = new TextEncoder().encode('{"a":1}')
  ana.seat?.receive(awarenessFrame(Uint8Array.of(1, 7, 1, text.length, ...text)))
  const evil = await new DirectClient().join(rooms, 'participant', 'Evil')
  await eventually('who is here', () => awareness(evil) > 0)
  const before = awareness(evil)
  for (let i = 0; i < AT_ONCE; i++) evil.seat?.receive(Uint8Array.of(FRAME.queryAwareness))
  await eventually('an answer', () => awareness(evil) > before)
  expect(awareness(evil) - before).toBeLessThanOrEqual(2)
})

it('[T13] hello on and on: few welcomes, few changes of the name, and the newest name in the end', async () => {
  const { rooms, ana } = await setting()
  const bo = await new DirectClient().join(rooms, 'participant', 'Bo')
  for (let i = 0; i < AT_ONCE; i++)
    bo.seat?.receive(
      jsonFrame({ t: 'hello', secret: 'Bo'.padEnd(22, '_'), name: `Bo ${i}`, color: '#336699' } as {
        t: string
      }),
    )
  await eventually('the newest name', () => JSON.stringify(said(ana, 'stage')).includes(`Bo ${AT_ONCE - 1}`))
  expect(said(bo, 'welcome').length).toBeLessThan(20)
  const names = new Set(JSON.stringify(said(ana, 'stage')).match(/Bo \d+/g))
  expect(names.size).toBeLessThanOrEqual(3)
})

it('who says hello while the server cannot store has a name once it can', async () => {
  let full = false
  const store = openSqliteStore(':memory:')
  const putStage: Store['putStage'] = async (...args) => {
    if (full) throw new StoreUnavailable('no space left')
    return store.putStage(...args)
  }
  const { rooms } = await makeRooms(Object.assign(Object.create(store) as Store, { putStage }))
  kept(rooms)
  const ana = await new DirectClient().join(rooms, 'participant', 'Ana')
  await eventually('Ana', () => JSON.stringify(said(ana, 'stage')).includes('"Ana"'))
  full = true
  const berta = await new DirectClient().join(rooms, 'participant', 'Berta')
  await eventually('to be told', () => said(berta, 'denied').length === 1)
  full = false
  await eventually('Berta', () => JSON.stringify(said(ana, 'stage')).includes('"Berta"'))
  expect(said(berta, 'denied')).toHaveLength(1)
})

it('[T4] a message is bounded before it is parsed, and before each of its values is looked at; the largest honest ones pass', async () => {
  const entry = (value: unknown): string => JSON.stringify({ t: 'entry.put', round: 'r', id: 'i', value })
  const scores = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, 5]))
  const zone = {
    id: 'z'.repeat(64),
    title: '\u0001'.repeat(LIMITS_OF_MAP.text),
    hint: '\u0001'.repeat(LIMITS_OF_MAP.text),
    rect: [-12345.678, -12345.678, 12345.678, 12345.678],
  }
  const map = {
    id: 'm',
    kind: 'zones',
    title: 'x',
    zones: Array.from({ length: LIMITS_OF_MAP.zones }, (_, i) => ({ ...zone, id: `${i}`.padEnd(64, 'z') })),
  }
  const put = JSON.stringify({ t: 'stage', do: { what: 'map.put', map } })
  const candidates = Array.from({ length: ROUND_LIMITS.candidates }, (_, i) => `${i}`.padEnd(64, 'c'))
  const prompt = '\u0001'.repeat(LIMITS.field)
  const settings = { kind: 'votes', candidates, limit: 3, perNote: 1, anonymous: true, prompt }
  const open = JSON.stringify({ t: 'stage', do: { what: 'round.open', settings } })
  const words = entry({ text: '\u0001'.repeat(LIMITS.field), zone: 'z'.repeat(64), as: 'a'.repeat(64) })
  expect(readMessage(words, 'participant').ok).toBe(true)
  expect(readMessage(entry({ scores: scores(6) }), 'participant').ok).toBe(true)
  expect([readMessage(put, 'facilitator').ok, readMessage(open, 'facilitator').ok]).toEqual([true, true])

  const many = entry({ scores: scores(1_000) })
  expect(many.length).toBeLessThan(LIMITS.message.length)
  expect(readMessage(many, 'participant')).toEqual({ ok: false, error: CLOSE.malformed })
  const deep = `{"t":"mark","n":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect(readMessage(deep, 'facilitator')).toEqual({ ok: false, error: CLOSE.malformed })

  const huge = `{"t":"entry.put","round":"${'r'.repeat(3_900_000)}"}`
  const { rooms } = await setting()
  for (const role of ['participant', 'viewer'] as const) {
    const evil = new DirectClient()
    evil.seat = await rooms.join(ID, evil, { role, own: true })
    const e = encoding.createEncoder()
    encoding.writeVarUint(e, FRAME.allymap)
    encoding.writeVarUint(e, KIND.json)
    encoding.writeVarString(e, huge)
    const frame = encoding.toUint8Array(e)
    expect(frame.length).toBeLessThan(LIMITS.frame)
    evil.seat.receive(frame)
    expect(evil.closed).toBe(CLOSE.tooLarge)
  }
})

it('[T2] a presence frame with more people than can have been here is refused; an echo of all who are is not', async () => {
  const { rooms } = await setting()
  const echo = (count: number): Uint8Array => {
    const e = encoding.createEncoder()
    encoding.writeVarUint(e, count)
    for (let i = 0; i < count; i++) {
      encoding.writeVarUint(e, i === 0 ? 5 : 6)
      encoding.writeVarUint(e, i)
      encoding.writeVarString(e, '{}')
    }
    return awarenessFrame(encoding.toUint8Array(e))
  }
  const evil = await new DirectClient().join(rooms, 'participant', 'Evil')
  evil.seat?.receive(echo(LIMITS.roomConnections))
  expect(evil.closed).toBeNull()
  evil.seat?.receive(echo(LIMITS.roomConnections + 10))
  expect(evil.closed).toBe(CLOSE.malformed)
})
