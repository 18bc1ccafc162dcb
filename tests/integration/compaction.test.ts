import { pino } from 'pino'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Compaction } from '../../server/compaction.ts'
import { compactState } from '../../server/rooms/compact-state.ts'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { createRooms } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { StoredDoc } from '../../server/store/store.ts'
import { eventually } from '../support/eventually.ts'
import { closing } from './kept.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'
import { addNote } from './stock-client.ts'

const kept = closing()
const going = new AbortController().signal

function logOf(notes: number): StoredDoc {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  for (let i = 0; i < notes; i++) addNote(doc, `n${i}`, `text ${i}`)
  return { state: null, seq: updates.length, updates, claims: new Map() }
}

const read = (state: Uint8Array): unknown =>
  new LiveBoard({ state, seq: 0, updates: [], claims: new Map() }).doc.getMap('notes').toJSON()

it('a log is compacted in a thread of its own as it is on this one; one that is broken fails alone', async () => {
  const compaction = kept(new Compaction())
  const stored = logOf(200)
  const broken = { ...stored, updates: stored.updates.slice(1) }
  const [good, bad, again] = [stored, broken, stored].map(one => compaction.compact(one, going))
  expect(read((await good) ?? new Uint8Array())).toEqual(read(compactState(stored)))
  await expect(bad).rejects.toThrow('structs that are missing')
  expect(await again).toEqual(await good)
})

it('gives up what it was asked for when the server stops', async () => {
  const compaction = new Compaction()
  const asked = [1, 2].map(() =>
    compaction.compact(logOf(2_000), going).then(
      () => 'done',
      (e: Error) => e.name,
    ),
  )
  await compaction.close()
  expect(await Promise.all(asked)).not.toContain('done')
})

it('a large board is compacted elsewhere; what is written meanwhile stays in the log', async () => {
  const compaction = kept(new Compaction())
  const { store } = await makeRooms(openSqliteStore(':memory:'))
  const gate: { open(): void } = { open: () => {} }
  const held = new Promise<void>(open => {
    gate.open = open
  })
  let asked = 0
  const compactElsewhere = async (stored: StoredDoc, signal: AbortSignal): Promise<Uint8Array> => {
    asked++
    await held
    return compaction.compact(stored, signal)
  }
  const rooms = createRooms({ store, log: pino({ level: 'silent' }), compactElsewhere })
  const client = await new DirectClient().join(rooms)
  const saved = async (n: number): Promise<void> => {
    client.mark(n)
    await eventually('saved', () => client.messages().some(m => m.t === 'saved' && m.n === n))
  }
  client.doc.transact(() => {
    for (let i = 0; i < 400; i++) addNote(client.doc, `n${i}`, 'x'.repeat(1_000))
  })
  await saved(1)
  // a room that still has something to do compacts at the next commit
  addNote(client.doc, 'next', 'one more')
  await saved(2)
  await eventually('the compaction to be asked for', () => asked === 1)
  addNote(client.doc, 'late', 'written meanwhile')
  await saved(3)
  gate.open()
  await eventually('the compaction', async () => (await store.load(ID)).state !== null)
  const stored = await store.load(ID)
  expect(stored.updates).toHaveLength(1)
  expect(new LiveBoard(stored).doc.getMap('notes').toJSON()).toEqual(client.doc.getMap('notes').toJSON())
  await rooms.close()
})

it('a room that ends gives up its compaction: nobody waits for it, and it replaces nothing afterwards', async () => {
  const { store } = await makeRooms(openSqliteStore(':memory:'))
  const held = Promise.withResolvers<Uint8Array>()
  const asked = Promise.withResolvers<StoredDoc>()
  const compactElsewhere = (stored: StoredDoc): Promise<Uint8Array> => {
    asked.resolve(stored)
    return held.promise
  }
  const rooms = createRooms({ store, log: pino({ level: 'silent' }), compactElsewhere })
  const client = await new DirectClient().join(rooms)
  client.doc.transact(() => {
    for (let i = 0; i < 400; i++) addNote(client.doc, `n${i}`, 'x'.repeat(1_000))
  })
  client.mark(1)
  await eventually('saved', () => client.messages().some(m => m.t === 'saved'))
  addNote(client.doc, 'next', 'one more')
  const stored = await asked.promise
  await rooms.close()
  held.resolve(compactState(stored))
  await held.promise
  expect((await store.load(ID)).state).toBeNull()
})
