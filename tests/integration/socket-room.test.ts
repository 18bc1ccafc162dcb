import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { WorkshopUnknown } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreCorrupt, StoreUnavailable } from '../../server/store/store.ts'
import { must } from '../../shared/assert.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import { heldStore } from './held-store.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'
import { addNote } from './stock-client.ts'

const notes = (doc: Y.Doc): string => [...doc.getMap('notes').keys()].sort().join()

describe('a room', () => {
  afterEach(() => void vi.useRealTimers())

  it('is loaded once, however many come at the same time', async () => {
    const store = openSqliteStore(':memory:')
    const load = vi.spyOn(store, 'load')
    const { rooms } = await makeRooms(store)
    await Promise.all(Array.from({ length: 20 }, () => new DirectClient().join(rooms)))
    expect(load).toHaveBeenCalledTimes(1)
    expect(rooms.stats()).toMatchObject({ rooms: 1, connections: 20, storing: true })
    await rooms.close()
  })

  it('that cannot be loaded is not opened empty, and opens once it can be', async () => {
    const store = openSqliteStore(':memory:')
    const { rooms } = await makeRooms(store)
    vi.spyOn(store, 'load').mockRejectedValueOnce(new StoreUnavailable('no disk'))
    await expect(new DirectClient().join(rooms)).rejects.toThrow(StoreUnavailable)
    vi.spyOn(store, 'load').mockResolvedValueOnce({
      state: Uint8Array.of(9, 9, 9),
      seq: 1,
      updates: [],
      claims: new Map(),
    })
    await expect(new DirectClient().join(rooms)).rejects.toThrow(StoreCorrupt)
    const pending = Uint8Array.of(1, 1, 5, 9, 0, 1, 0)
    vi.spyOn(store, 'load').mockResolvedValueOnce({
      state: null,
      seq: 1,
      updates: [pending],
      claims: new Map(),
    })
    await expect(new DirectClient().join(rooms)).rejects.toThrow(StoreCorrupt)
    await expect(rooms.use('no-such-workshop-here', async () => {})).rejects.toThrow(WorkshopUnknown)
    const client = await new DirectClient().join(rooms)
    await eventually('the first copy', () => client.heard.some(f => f.type === 'step2'))
    await rooms.close()
  })

  it('goes when nobody is there, and comes back with everything', async () => {
    const store = openSqliteStore(':memory:')
    const { rooms } = await makeRooms(store, 20)
    const client = await new DirectClient().join(rooms)
    for (let i = 0; i < 150; i++) addNote(client.doc, `n${i}`, 'text')
    client.mark(1)
    await eventually('saved', () => client.messages().some(m => m.t === 'saved'))
    client.close(0)
    await eventually('the room to be gone', () => rooms.stats().rooms === 0)
    // a long log was compacted on the way out
    await eventually('the compaction', async () => (await store.load(ID)).updates.length === 0)
    const again = await new DirectClient().join(rooms)
    await eventually('all notes', () => again.doc.getMap('notes').size === 150)
    await rooms.close()
  })

  it('compacts a long log while people work, and nothing is lost by it', async () => {
    const store = openSqliteStore(':memory:')
    const { rooms } = await makeRooms(store)
    const client = await new DirectClient().join(rooms)
    addNote(client.doc, 'n1', 'text')
    for (let i = 0; i < 60; i++) {
      client.doc.getMap('tasks').set(`t${i % 3}/title`, `${i}${'x'.repeat(9_000)}`)
      client.mark(i)
      await eventually('saved', () => client.messages().some(m => m.t === 'saved' && m.n === i))
    }
    const stored = await store.load(ID)
    expect(stored.state).not.toBeNull()
    expect(stored.updates.length).toBeLessThan(60)
    const fresh = new LiveBoard(stored)
    expect(fresh.doc.getMap('tasks').toJSON()).toEqual(client.doc.getMap('tasks').toJSON())
    expect(fresh.claims.get(client.doc.clientID)).toBe('stock:participant')
    await rooms.close()
  })

  it('keeps the log where the compacted state does not read the same', async () => {
    const store = openSqliteStore(':memory:')
    const compact = vi.spyOn(store, 'compact')
    const { rooms } = await makeRooms(store, 10)
    const client = await new DirectClient().join(rooms)
    for (let i = 0; i < 120; i++) addNote(client.doc, `n${i}`, 'text')
    client.mark(1)
    await eventually('saved', () => client.messages().some(m => m.t === 'saved'))
    vi.spyOn(LiveBoard.prototype, 'state').mockReturnValue(Y.encodeStateAsUpdate(new Y.Doc()))
    client.close(0)
    await eventually('the room to be gone', () => rooms.stats().rooms === 0)
    await rooms.close()
    expect(compact).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(new LiveBoard(await store.load(ID)).doc.getMap('notes').size).toBe(120)
  })

  it('that was surprised by an admitted update goes back to what is stored, and asks for the rest', async () => {
    const { rooms } = await makeRooms()
    const [ana, evil, ben] = [new DirectClient(), new DirectClient(), new DirectClient()]
    for (const client of [ana, evil, ben]) await client.join(rooms)
    addNote(ana.doc, 'n1', 'stored')
    await eventually('the note', () => notes(ben.doc) === 'n1')
    const apply = LiveBoard.prototype.apply
    vi.spyOn(LiveBoard.prototype, 'apply').mockImplementation(function (this: LiveBoard, update) {
      apply.call(this, update)
      if (Buffer.from(update).includes('poison')) throw new Error('a surprise')
    })
    addNote(ana.doc, 'n2', 'of an honest person, in the same beat')
    addNote(evil.doc, 'n3', 'poison')
    ana.mark(1)
    await eventually('the culprit to be closed', () => evil.closed === CLOSE.malformed)
    await eventually('saved', () => ana.messages().some(m => m.t === 'saved' && m.n === 1))
    await eventually('the honest note', () => notes(ben.doc) === 'n1,n2')
    expect(rooms.stats().reloads).toBe(1)
    expect(ana.closed).toBeNull()
    vi.restoreAllMocks()
    await rooms.use(ID, async room => {
      expect(await room.read(doc => notes(doc))).toBe('n1,n2')
    })
    await rooms.close()
  })

  it('that cannot store for 30 seconds is given up: everybody comes back with their edits', async () => {
    const store = heldStore(openSqliteStore(':memory:'))
    const { rooms } = await makeRooms(store)
    const client = await new DirectClient().join(rooms)
    await eventually('the first copy', () => client.heard.some(f => f.type === 'step2'))
    const now = performance.now()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'setImmediate'] })
    // a faked clock begins at 0, and the room's goes on from where it was
    await vi.advanceTimersByTimeAsync(now)
    store.mode = 'fail'
    addNote(client.doc, 'n1', 'kept by its author')
    client.mark(1)
    // a beat may have been asked for before the clock was stopped: that one comes in its own time
    await vi.waitFor(() => expect(store.failures).toBeGreaterThan(0), { timeout: 10_000 })
    await vi.advanceTimersByTimeAsync(25_000)
    expect(client.closed).toBeNull()
    expect(client.messages().map(m => m.t)).toContain('denied')
    expect(rooms.stats().storing).toBe(false)
    expect(store.failures).toBeGreaterThan(5)
    expect(store.failures).toBeLessThan(20)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(client.closed).toBe(CLOSE.shuttingDown)
    expect(client.messages().filter(m => m.t === 'saved')).toEqual([])
    vi.useRealTimers()
    store.mode = 'open'
    const back = new DirectClient()
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(client.doc))
    await back.join(rooms)
    // a mark may only come after the answer to this
    await eventually('to be asked', () => back.heard.some(f => f.type === 'step1'))
    back.mark(1)
    await eventually('saved', () => back.messages().some(m => m.t === 'saved'))
    expect(new LiveBoard(await store.load(ID)).doc.getMap('notes').has('n1')).toBe(true)
    await rooms.close()
  })

  it('that cannot store is read as it is stored; where that cannot be read either, the next one who comes tries anew', async () => {
    const store = heldStore(openSqliteStore(':memory:'))
    const { rooms } = await makeRooms(store)
    const client = await new DirectClient().join(rooms)
    await eventually('the first copy', () => client.heard.some(f => f.type === 'step2'))
    addNote(client.doc, 'n1', 'stored')
    client.mark(1)
    await eventually('saved', () => client.messages().some(m => m.t === 'saved'))
    store.mode = 'fail'
    addNote(client.doc, 'n2', 'not stored')
    await eventually('read-only', () => !rooms.stats().storing)
    vi.spyOn(store, 'load').mockRejectedValueOnce(new StoreUnavailable('no disk'))
    const first = await new DirectClient().join(rooms)
    await eventually('to be sent away', () => first.closed === CLOSE.shuttingDown)
    const second = await new DirectClient().join(rooms)
    await eventually('the stored copy', () => second.doc.getMap('notes').size === 1)
    expect(notes(second.doc)).toBe('n1')
    expect(second.closed).toBeNull()
    store.mode = 'open'
    await rooms.close()
  })

  it('whoever comes in the moment in which a new epoch begins is let into that one', async () => {
    const { rooms, store } = await makeRooms()
    const { stage } = must(await store.workshop(ID), 'the workshop')
    const renewed = rooms.renew(ID, async () => {
      await new Promise(resolve => setImmediate(resolve))
      const state = Y.encodeStateAsUpdate(new Y.Doc())
      return store.renew(ID, { state, claims: new Map(), stage, snapshots: [], author: null })
    })
    const found = rooms.use(ID, async room => room.epoch)
    expect(await renewed).toBe(2)
    expect(await found).toBe(2)
    await rooms.close()
  })

  it('an edit of the server that throws changes nothing and is told', async () => {
    const { rooms } = await makeRooms()
    const client = await new DirectClient().join(rooms)
    addNote(client.doc, 'n1', 'stored')
    await rooms.use(ID, async room => {
      await expect(
        room.edit(doc => {
          addNote(doc, 'half', 'done')
          throw new Error('half way')
        }),
      ).rejects.toThrow('half way')
      await room.edit(doc => addNote(doc, 'n2', 'by the server'))
      await expect(room.edit(() => {})).resolves.toBeUndefined()
      expect(await room.read(doc => notes(doc))).toBe('n1,n2')
    })
    await eventually('both', () => notes(client.doc) === 'n1,n2')
    await rooms.close()
  })

  it('nobody writes in the name of the server', async () => {
    const { rooms } = await makeRooms()
    let server = 0
    await rooms.use(ID, room =>
      room.edit(doc => {
        server = doc.clientID
        addNote(doc, 'n1', 'by the server')
      }),
    )
    const evil = await new DirectClient().join(rooms)
    await eventually('the note', () => notes(evil.doc) === 'n1')
    evil.doc.clientID = server
    addNote(evil.doc, 'n2', 'forged')
    await eventually('to be sent away', () => evil.closed === CLOSE.forbidden)
    await rooms.close()
  })

  it('skips presence for who reads slowly, and cuts who does not read', async () => {
    const { rooms } = await makeRooms()
    const [slow, writer] = [await new DirectClient().join(rooms), await new DirectClient().join(rooms)]
    await eventually('the first copies', () =>
      [slow, writer].every(c => c.heard.some(f => f.type === 'step2')),
    )
    const state = new TextEncoder().encode('{"u":1}')
    const show = (clock: number): void =>
      writer.seat?.receive(Uint8Array.of(1, state.length + 4, 1, 5, clock, state.length, ...state))
    const shown = (client: DirectClient): number => client.heard.filter(f => f.type === 'awareness').length
    slow.unsent = 2 * 1024 * 1024
    show(1)
    await eventually('presence', () => shown(writer) === 1)
    expect(shown(slow)).toBe(0)
    addNote(writer.doc, 'n1', 'edits still come')
    await eventually('the edit', () => notes(slow.doc) === 'n1')
    slow.unsent = 0
    show(2)
    await eventually('all states', () => shown(slow) === 1)
    slow.unsent = 9 * 1024 * 1024
    addNote(writer.doc, 'n2', 'too much')
    await eventually('the cut', () => slow.closed === CLOSE.slowConsumer)
    await rooms.close()
  })
})
