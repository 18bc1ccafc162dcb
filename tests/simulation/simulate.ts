import { vi } from 'vitest'
import * as Y from 'yjs'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { ROOTS } from '../../shared/doc/board-doc.ts'
import type { StageCommand } from '../../shared/protocol/messages.ts'
import { rooms as firstRooms, ID } from '../integration/room-without-network.ts'
import { seeded } from '../property/gate-sessions.ts'
import { SimPeer } from './sim-peer.ts'
import { type Disk, SimServer } from './sim-server.ts'

/** What happened in a run, to show that something did. */
export const COUNTS = {
  edits: 0,
  cuts: 0,
  silent: 0,
  kills: 0,
  full: 0,
  slow: 0,
  locks: 0,
  entries: 0,
  reveals: 0,
  cancels: 0,
  acknowledged: 0,
}
export type Counts = typeof COUNTS
/** What is broken on purpose: the store says too early that it has stored, or updates get lost without anybody's notice. */
export type Fault = 'early' | 'lossy'

const PEOPLE = 4
const STEPS = 70
/** The board of a document as canonical text: what two who have seen the same must agree on. */
function contentOf(doc: Y.Doc): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    )
  }
  return JSON.stringify(ROOTS.map(name => sorted(doc.getMap(name).toJSON())))
}

/** One run from its seed. Gives what was wrong, in words; nothing where all invariants held. Wants fake timers. */
export async function simulate(seed: number, did: Counts, fault: Fault | null = null): Promise<string[]> {
  const store = openSqliteStore(':memory:')
  await (await firstRooms(store)).rooms.close()
  const run = new Run(seed, store, did, fault)
  try {
    await run.all()
    return run.wrong
  } finally {
    await run.end()
    await store.close()
  }
}

class Run {
  readonly wrong: string[] = []
  readonly #random: () => number
  readonly #store: Store
  readonly #disk: Disk
  readonly #did: Counts
  readonly #peers: SimPeer[]
  #server: SimServer
  #step = 0
  /** sealed words → their author; those that were revealed leave */
  readonly #sealed = new Map<string, string>()
  /** rounds that somebody ordered to be revealed */
  readonly #revealed = new Set<string>()
  #texts = 0

  constructor(seed: number, store: Store, did: Counts, fault: Fault | null) {
    this.#random = seeded(seed)
    this.#store = store
    this.#did = did
    this.#disk = { full: false, slow: 0, early: fault === 'early' }
    this.#server = new SimServer(store, this.#disk)
    this.#peers = Array.from({ length: PEOPLE + 1 }, (_, i) => {
      const role = i === 0 ? 'facilitator' : i === PEOPLE ? 'viewer' : 'participant'
      const name = `peer${i}`
      return new SimPeer(name, role, 1_000 + i, () => this.#secretFrom(name))
    })
    for (const peer of this.#peers) if (fault === 'lossy') peer.loses = 4
  }

  *#secretFrom(name: string): Generator<string> {
    for (const [word, author] of this.#sealed) if (author !== name) yield word
  }

  #upTo(n: number): number {
    return Math.floor(this.#random() * n)
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#upTo(list.length)]
  }

  get #writers(): SimPeer[] {
    return this.#peers.filter(p => p.role !== 'viewer')
  }

  async all(): Promise<void> {
    for (const peer of this.#peers) void peer.connect(this.#server.rooms)
    await this.#pass(20)
    for (this.#step = 0; this.#step < STEPS; this.#step++) {
      this.#act()
      for (const peer of this.#peers) if (this.#random() < 0.7) peer.deliver(1 + this.#upTo(6))
      await this.#pass(this.#upTo(12))
      for (const peer of this.#peers) this.wrong.push(...peer.wrong.splice(0))
      if (this.wrong.length > 0) return
    }
    await this.#heal()
    await this.#check()
  }

  async end(): Promise<void> {
    for (const peer of this.#peers) peer.disconnect(true)
    this.#server.kill()
    await this.#pass(1_000)
    for (const peer of this.#peers) peer.doc.destroy()
  }

  async #pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
  }

  #act(): void {
    const dice = this.#random()
    const peer = this.#pick(this.#peers)
    const writer = this.#pick(this.#writers)
    if (!peer || !writer) return
    if (dice < 0.45) this.#edit(writer)
    else if (dice < 0.55) this.#connection(peer)
    else if (dice < 0.58) this.#kill()
    else if (dice < 0.62) this.#trouble()
    else if (dice < 0.66) this.#order({ what: 'lock', on: this.#random() < 0.5 }, 'locks')
    else if (dice < 0.72) this.#round()
    else if (dice < 0.85) this.#entry(writer)
  }

  #edit(writer: SimPeer): void {
    this.#did.edits++
    writer.edit((doc, n) => {
      const notes = doc.getMap<Y.Map<unknown>>('notes')
      const note = notes.get(this.#pick([...notes.keys()]) ?? '')
      const dice = this.#random()
      if (!note || dice < 0.3) {
        const made = new Y.Map<unknown>()
        notes.set(`${writer.name}-n${n}`, made)
        made.set('map', 'asset')
        made.set('at', [n, n])
        made.set('text', new Y.Text('words'))
        made.set('made', { by: writer.name, at: n })
      } else if (dice < 0.6) note.set('at', [this.#upTo(100), this.#upTo(100)])
      else if (dice < 0.9) {
        const text = note.get('text')
        if (!(text instanceof Y.Text)) return
        if (this.#random() < 0.7 || text.length === 0)
          text.insert(this.#upTo(text.length + 1), `t${this.#texts++}`)
        else text.delete(this.#upTo(text.length), 1)
      } else note.set('gone', { by: writer.name, at: n })
    })
  }

  #connection(peer: SimPeer): void {
    if (!peer.online) {
      void peer.connect(this.#server.rooms)
      return
    }
    const noticed = this.#random() < 0.7
    peer.disconnect(noticed)
    this.#did.cuts++
    if (!noticed) this.#did.silent++
  }

  #kill(): void {
    this.#did.kills++
    this.#server.kill()
    for (const peer of this.#peers) peer.disconnect(false)
    this.#checkStored('after a kill')
    this.#server = new SimServer(this.#store, this.#disk)
    for (const peer of this.#peers) if (this.#random() < 0.7) void peer.connect(this.#server.rooms)
  }

  /** What was called saved, and what anybody was shown, must be in the store whatever happens. */
  #checkStored(when: string): void {
    void this.#store.load(ID).then(stored => {
      const board = new LiveBoard(stored)
      const keys = board.doc.getMap('tasks')
      for (const peer of this.#writers) {
        for (const key of peer.written.slice(0, peer.saved))
          if (!keys.has(key)) this.wrong.push(`${when}: ${key} was called saved and is lost`)
        for (const other of this.#writers)
          if (other !== peer)
            for (const key of peer.doc.getMap('tasks').keys())
              if (key.startsWith(`${other.name}-`) && !keys.has(key))
                this.wrong.push(`${when}: ${key} was shown to ${peer.name} and is lost`)
      }
      board.destroy()
    })
  }

  #trouble(): void {
    const dice = this.#random()
    this.#disk.full = dice < 0.4
    this.#disk.slow = dice > 0.6 ? 1 + this.#upTo(40) : 0
    if (this.#disk.full) this.#did.full++
    if (this.#disk.slow > 0) this.#did.slow++
  }

  #order(command: StageCommand, count: 'locks' | 'reveals' | 'cancels' | null): void {
    const [facilitator] = this.#peers
    if (!facilitator?.online) return
    facilitator.say({ t: 'stage', do: command })
    if (count) this.#did[count]++
  }

  #round(): void {
    const id = this.#peers[0]?.round
    if (!id) {
      const settings = {
        kind: 'notes',
        map: 'asset',
        limit: 50,
        anonymous: this.#random() < 0.5,
        prompt: '',
        minutes: null,
      } as const
      this.#order({ what: 'round.open', settings }, null)
    } else if (this.#random() < 0.6) {
      // from the moment at which it is ordered its words may come, also those that overtake the order
      this.#sealed.clear()
      this.#revealed.add(id)
      this.#order({ what: 'round.reveal', id }, 'reveals')
    } else this.#order({ what: 'round.cancel', id }, 'cancels')
  }

  #entry(writer: SimPeer): void {
    if (!writer.online || !writer.round) return
    const word = `sealed${this.#step}by${writer.name}x`
    if (!this.#revealed.has(writer.round)) this.#sealed.set(word, writer.name)
    this.#did.entries++
    writer.say({
      t: 'entry.put',
      round: writer.round,
      id: `e${this.#step}`,
      value: { text: word, zone: null, color: 'mint' },
    })
  }

  /** All is well again: everybody is here, nothing is locked, and everything has arrived. */
  async #heal(): Promise<void> {
    this.#disk.full = false
    this.#disk.slow = 0
    await this.#pass(40_000)
    for (let i = 0; i < 400; i++) {
      for (const peer of this.#peers) {
        if (!peer.online) void peer.connect(this.#server.rooms)
        peer.deliver(1_000)
      }
      await this.#pass(60)
      const [facilitator] = this.#peers
      if (facilitator?.online && facilitator.locked && i % 10 === 0)
        this.#order({ what: 'lock', on: false }, null)
      if (
        i > 10 &&
        !facilitator?.locked &&
        this.#peers.every(p => p.online && p.waiting === 0) &&
        this.#allSaved
      )
        return
    }
    this.wrong.push(
      `nothing settled: ${this.#peers.map(p => `${p.name} ${p.online} ${p.waiting} ${p.saved}/${p.written.length}`)}`,
    )
  }

  get #allSaved(): boolean {
    return this.#writers.every(p => p.saved === p.written.length)
  }

  async #check(): Promise<void> {
    const stored = await this.#store.load(ID)
    const board = new LiveBoard(stored)
    const expected = contentOf(board.doc)
    const content = await this.#server.rooms.use(ID, room => room.read(doc => contentOf(doc)))
    if (content !== expected) this.wrong.push('the room differs from the store')
    for (const peer of this.#writers) {
      this.#did.acknowledged += peer.saved
      if (contentOf(peer.doc) !== expected) this.wrong.push(`${peer.name} differs from the store`)
      const { pendingStructs, pendingDs } = peer.doc.store
      if (pendingStructs || pendingDs) this.wrong.push(`${peer.name} waits for structs`)
      for (const key of peer.written)
        if (!board.doc.getMap('tasks').has(key)) this.wrong.push(`${key} is not in the store`)
    }
    board.destroy()
  }
}
