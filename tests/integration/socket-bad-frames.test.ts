import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../../shared/model/limits.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import {
  awarenessFrame,
  jsonFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import { any, craft } from '../property/crafted-update.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { RawSocket } from './raw-socket.ts'
import { addNote, StockClient } from './stock-client.ts'

const EVIL = 666
const root = craft([{ client: EVIL, clock: 0, parts: [{ ...any(1), parent: 'admin', key: 'k' }] }])
const own = (message: { t: string; [key: string]: unknown }): Uint8Array => jsonFrame(message)

/** Bad frame → the code that its socket is closed with. `stock`: also from a stock client. */
const BAD: [name: string, frame: Uint8Array | string, code: number][] = [
  ['text', 'hello', CLOSE.malformed],
  ['nothing', new Uint8Array(0), CLOSE.malformed],
  ['an unknown type', Uint8Array.of(99, 1, 2), CLOSE.malformed],
  ['an unknown sync message', Uint8Array.of(0, 7, 1, 0), CLOSE.malformed],
  ['a sync message that ends early', Uint8Array.of(0, 2, 200, 1), CLOSE.malformed],
  ['an update that is not one', updateFrame(Uint8Array.of(9, 9, 9)), CLOSE.malformed],
  ['a step 2 that is not one', step2Frame(Uint8Array.of(1, 255, 255, 255, 127)), CLOSE.malformed],
  ['a struct bomb', updateFrame(Uint8Array.of(1, 128, 128, 128, 16, 1, 0)), CLOSE.tooLarge],
  ['an unknown root', updateFrame(root), CLOSE.malformed],
  ['a state vector that is not one', step1Frame(Uint8Array.of(3, 1)), CLOSE.malformed],
  ['awareness that is not one', awarenessFrame(Uint8Array.of(5, 1)), CLOSE.malformed],
  ['awareness without JSON', awarenessFrame(Uint8Array.of(1, 9, 1, 3, 123, 123, 123)), CLOSE.malformed],
  ['awareness that is not text', awarenessFrame(Uint8Array.of(1, 9, 1, 2, 255, 254)), CLOSE.malformed],
  ['an auth message', Uint8Array.of(2, 0, 1, 65), CLOSE.malformed],
  ['a message that is not JSON', Uint8Array.of(120, 0, 2, 123, 65), CLOSE.malformed],
  ['an unknown message', own({ t: 'evil' }), CLOSE.malformed],
  ['a hello without a secret', own({ t: 'hello', name: 'x', color: '#123456' }), CLOSE.malformed],
  ['a mark that is no number', own({ t: 'mark', n: 'x' }), CLOSE.malformed],
  ['a pointer that is too short', Uint8Array.of(120, 1, 0, 0), CLOSE.malformed],
  ["others' pointers", Uint8Array.of(120, 2, 0), CLOSE.malformed],
  ['a frame of more than 4 MiB', new Uint8Array(LIMITS.frame + 1), CLOSE.tooLarge],
  ['a frame of more than 8 MiB', new Uint8Array(LIMITS.payload + 1), 1009],
]

describe('one bad frame', () => {
  let server: TestServer
  let workshop: NewWorkshop
  let bystander: RawSocket
  let honest: StockClient
  beforeAll(async () => {
    server = await startTestServer({ LOG_LEVEL: 'silent' })
    workshop = await createWorkshop(server.url)
    bystander = await new RawSocket(server.url, workshop.id, [
      'yjs',
      `key.${workshop.keys.participant}`,
    ]).settled()
    bystander.send(step1Frame(Uint8Array.of(0)))
    honest = await new StockClient(server.url, workshop.id, workshop.keys.facilitator).ready()
    await eventually('presence', () => bystander.heard().some(f => f.type === 'awareness'))
  })
  afterAll(async () => {
    honest.close()
    bystander.close()
    await server.close()
  })

  for (const [name, frame, code] of BAD) {
    it(`${name}: closes that socket with ${code}, and nobody else hears of it`, async () => {
      const heard = bystander.frames.length
      const evil = await new RawSocket(server.url, workshop.id, [
        'allymap.v1',
        `key.${workshop.keys.participant}`,
      ]).settled()
      evil.send(frame)
      expect(await evil.closeCode()).toBe(code)
      // the others go on: the next thing that the bystander hears is an honest edit
      addNote(honest.doc, `after ${name}`.replaceAll(' ', '-'), 'still here')
      await eventually('an honest edit', () => bystander.frames.length > heard)
      const news = bystander.heard().slice(heard)
      expect(news.map(f => f.type)).toEqual(['update'])
      expect(bystander.closed).toBeNull()
    })
  }

  it('in an empty workshop or another one: nothing of it is kept', async () => {
    const reader = await new StockClient(server.url, workshop.id, workshop.keys.participant).ready()
    expect([...reader.doc.share.keys()].filter(name => name === 'admin')).toEqual([])
    expect(reader.doc.getMap('notes').size).toBe(BAD.length)
    reader.close()
  })

  it('too many frames: closed for a while, not for ever', async () => {
    const evil = await new RawSocket(server.url, workshop.id, [
      'yjs',
      `key.${workshop.keys.participant}`,
    ]).settled()
    for (let i = 0; i < 700; i++) evil.send(Uint8Array.of(3))
    expect(await evil.closeCode()).toBe(CLOSE.tooFast)
  })

  it('an honest client may send as fast as people do', async () => {
    const busy = await new StockClient(server.url, workshop.id, workshop.keys.participant).ready()
    addNote(busy.doc, 'busy', 'x')
    const note = busy.doc.getMap<Y.Map<unknown>>('notes').get('busy')
    for (let i = 0; i < 400; i++) note?.set('at', [i, i])
    await eventually('the last place', () => {
      const there = honest.doc.getMap<Y.Map<unknown>>('notes').get('busy')?.get('at')
      return Array.isArray(there) && there[0] === 399
    })
    expect(busy.closed).toBeNull()
    busy.close()
  })

  it("new structs in another's name are refused, also from one's own offline copy", async () => {
    const victim = honest.doc.clientID
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(honest.doc))
    const before = Y.encodeStateVector(doc)
    doc.clientID = victim
    addNote(doc, 'forged', 'not by the victim')
    const evil = await new RawSocket(server.url, workshop.id, [
      'yjs',
      `key.${workshop.keys.participant}`,
    ]).settled()
    evil.send(updateFrame(Y.encodeStateAsUpdate(doc, before)))
    expect(await evil.closeCode()).toBe(CLOSE.forbidden)
    addNote(honest.doc, 'by-the-victim', 'still writes')
    await eventually('the victim to be heard', () => bystander.sniff().includes('by-the-victim'))
    expect(bystander.sniff()).not.toContain('not by the victim')
  })

  it("another's presence cannot be changed, with whatever clock", async () => {
    const id = honest.doc.clientID
    honest.provider.awareness.setLocalStateField('user', { name: 'Ana' })
    await eventually('the name', () => bystander.sniff().includes('Ana'))
    const forged = (clock: number, json: string): Uint8Array => {
      const text = new TextEncoder().encode(json)
      const varints = (n: number): number[] =>
        n < 128 ? [n] : [(n % 128) | 128, ...varints(Math.floor(n / 128))]
      return awarenessFrame(Uint8Array.of(1, ...varints(id), ...varints(clock), text.length, ...text))
    }
    const evil = await new RawSocket(server.url, workshop.id, [
      'yjs',
      `key.${workshop.keys.participant}`,
    ]).settled()
    const heard = bystander.frames.length
    evil.send(forged(Number.MAX_SAFE_INTEGER, '{"user":{"name":"Mallory"}}'))
    evil.send(forged(1_000, 'null'))
    honest.provider.awareness.setLocalStateField('user', { name: 'Ana B.' })
    await eventually('the new name', () => bystander.sniff().includes('Ana B.'))
    expect(bystander.frames.slice(heard).length).toBe(1)
    expect(bystander.sniff()).not.toContain('Mallory')
    evil.close()
  })
})
