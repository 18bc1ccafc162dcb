import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { retryDelay } from '../../client/sync/socket.ts'
import {
  awarenessFrame,
  jsonFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import { closing } from '../integration/kept.ts'
import { RawSocket } from '../integration/raw-socket.ts'
import { DirectClient, ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { addNote, StockClient } from '../integration/stock-client.ts'
import { seeded } from '../property/gate-sessions.ts'
import { eventually } from '../support/eventually.ts'
import { Replicas } from '../support/replicas.ts'
import { startTestServer } from '../support/test-server.ts'
import { threadTime } from '../support/thread-time.ts'
import { createWorkshop } from '../support/workshop-api.ts'
import { bareServer, WORKSHOP } from './bare-server.ts'

const kept = closing()

it('[T31] who answers no ping is gone within 60 beats, with their presence; who is silent but there stays', async () => {
  const server = kept(await bareServer({ second: 10 }))
  const offer = ['yjs', `key.${server.keys.participant}`]
  const watcher = kept(await new StockClient(server.url, WORKSHOP, server.keys.participant).ready())
  const silent = kept(await new RawSocket(server.url, WORKSHOP, offer).settled())
  const dead = kept(await new RawSocket(server.url, WORKSHOP, offer).settled())
  const state = new TextEncoder().encode('{"user":{"name":"gone"}}')
  dead.send(awarenessFrame(Uint8Array.of(1, 77, 1, state.length, ...state)))
  await eventually('the presence', () => watcher.provider.awareness.getStates().has(77))
  // the other end of the cable is pulled: nothing is answered, nothing is closed
  dead.ws.pause()
  // beats of the server, told by the pings that somebody else is sent, one every 25 beats
  let pings = 0
  silent.ws.on('ping', () => pings++)
  await eventually('their presence to go', () => !watcher.provider.awareness.getStates().has(77))
  expect(pings).toBeLessThanOrEqual(12)
  // who is there and silent answers them, and stays
  pings = 0
  await eventually('six more pings', () => pings >= 6)
  expect(silent.ws.readyState).toBe(silent.ws.OPEN)
  expect(watcher.provider.wsconnected).toBe(true)
  expect(watcher.closed).toBeNull()
})

it('[T15] after an outage clients come back spread out: in no tenth of a second more than one in ten', () => {
  const random = seeded(15)
  const delays = Array.from({ length: 500 }, () => {
    // three tries that failed while the server was away, then the one that counts
    let at = 0
    for (let attempt = 0; attempt < 4; attempt++) at += retryDelay(attempt, random)
    return at
  })
  const inTenths = Map.groupBy(delays, at => Math.floor(at / 100))
  expect(Math.max(...[...inTenths.values()].map(list => list.length))).toBeLessThan(50)
  expect(Math.max(...delays)).toBeLessThan(20_000)
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(1_000)
})

it('[T15] 500 who come at once are given one and the same encoding, each all of it', async () => {
  const { rooms } = await makeRooms()
  const first = await new DirectClient().join(rooms)
  await eventually('the first copy', () => first.heard.some(f => f.type === 'step2'))
  first.doc.transact(() => {
    for (let i = 0; i < 1_000; i++) addNote(first.doc, `n${i}`, `words ${i}`)
  })
  first.mark(1)
  await eventually('saved', () => first.messages().some(m => m.t === 'saved'))
  const answers = new Set<Uint8Array>()
  let answered = 0
  const begun = threadTime()
  for (let i = 0; i < 500; i++) {
    const peer = {
      send: (frame: Uint8Array) => {
        if (frame[0] !== 0 || frame[1] !== 1) return
        answers.add(frame)
        answered++
      },
      close: () => {},
      buffered: () => 0,
    }
    const seat = await rooms.join(ID, peer, { role: 'participant', own: false })
    seat.receive(step1Frame(Uint8Array.of(0)))
  }
  await eventually('everybody to be answered', () => answered === 500)
  expect(answers.size).toBeLessThanOrEqual(2)
  expect(threadTime() - begun).toBeLessThan(20_000)
  await rooms.close()
})

it('[T32] every frame three times and in any order: the same board', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const random = seeded(32)
  const writers = new Replicas(3)
  const frames: Uint8Array[] = []
  for (const doc of writers.docs) doc.on('update', update => frames.push(update))
  for (let i = 0; i < 60; i++) {
    const doc = writers.doc(i % 3)
    if (i < 30) addNote(doc, `n${i}`, `words ${i}`)
    else {
      const note = doc.getMap<Y.Map<unknown>>('notes').get(`n${i - 30}`)
      note?.set('at', [i, i])
      const text = note?.get('text')
      if (text instanceof Y.Text) text.insert(0, 'more ')
    }
  }
  const sent = frames.flatMap(frame => [frame, frame, frame])
  for (let i = sent.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const [a, b] = [sent[i], sent[k]]
    if (a && b) [sent[i], sent[k]] = [b, a]
  }
  writers.settle()
  const replaying = kept(
    await new RawSocket(server.url, w.id, ['allymap.v1', `key.${w.keys.participant}`]).settled(),
  )
  await eventually('the first question', () => replaying.heard().some(f => f.type === 'step1'))
  // the server asks for what is missing: it gets everything
  let asked = 0
  replaying.ws.on('message', data => {
    const [type, kind] = new Uint8Array(data as Buffer)
    if (type !== 0 || kind !== 0) return
    asked++
    replaying.send(step2Frame(Y.encodeStateAsUpdate(writers.doc(0))))
  })
  for (const update of sent) replaying.send(updateFrame(update))
  const mark = { t: 'mark', n: 1 }
  replaying.send(jsonFrame(mark))
  await eventually('all of it to be stored', () => replaying.messages().some(m => m.t === 'saved'))
  expect(asked).toBeGreaterThan(0)
  const reader = kept(await new StockClient(server.url, w.id, w.keys.participant).ready())
  expect(reader.doc.getMap('notes').toJSON()).toEqual(writers.doc(0).getMap('notes').toJSON())
  expect(reader.doc.store.pendingStructs).toBeNull()
  expect(reader.doc.store.pendingDs).toBeNull()
})
