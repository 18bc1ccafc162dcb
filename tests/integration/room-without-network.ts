import { pino } from 'pino'
import * as Y from 'yjs'
import type { Peer } from '../../server/rooms/peer.ts'
import { createRooms, type Rooms, type Seat } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { must } from '../../shared/assert.ts'
import type { Role } from '../../shared/model/role.ts'
import {
  type Frame,
  jsonFrame,
  readFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import { templateStage } from '../../shared/templates/templates.ts'

export const ID = 'workshop-without-net'

/** A client whose connection is two function calls. */
export class DirectClient implements Peer {
  readonly doc = new Y.Doc()
  readonly heard: Frame[] = []
  closed: number | null = null
  unsent = 0
  seat: Seat | null = null
  #asked: Uint8Array | null = null

  constructor() {
    this.doc.on('update', (update, origin) => {
      if (origin !== this) this.seat?.receive(updateFrame(update))
    })
  }

  send(bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (!frame.ok) throw new Error(frame.error)
    this.heard.push(frame.value)
    if (frame.value.type === 'step1') this.#answer(frame.value.stateVector)
    else if (frame.value.type === 'step2' || frame.value.type === 'update') {
      Y.applyUpdate(this.doc, frame.value.update, this)
    }
  }

  /** The room may ask before it has given the seat. */
  #answer(known: Uint8Array): void {
    if (this.seat) this.seat.receive(step2Frame(Y.encodeStateAsUpdate(this.doc, known)))
    else this.#asked = known
  }

  close(code: number): void {
    this.closed ??= code
    this.seat?.left()
  }

  buffered(): number {
    return this.unsent
  }

  messages(): { t: string; [key: string]: unknown }[] {
    return this.heard.flatMap(f => (f.type === 'json' ? [JSON.parse(f.json)] : []))
  }

  mark(n: number): void {
    this.seat?.receive(jsonFrame({ t: 'mark', n } as { t: string }))
  }

  /** @param name says hello first, as our client does */
  async join(rooms: Rooms, role: Role = 'participant', name = ''): Promise<this> {
    this.seat = await rooms.join(ID, this, { role, own: true })
    const hello = { t: 'hello', secret: name.padEnd(22, '_'), name, color: '#336699' }
    if (name) this.seat.receive(jsonFrame(hello))
    this.seat.receive(step1Frame(Y.encodeStateVector(this.doc)))
    if (this.#asked) this.#answer(this.#asked)
    this.#asked = null
    return this
  }
}

/** Rooms on a store in memory that holds one workshop. */
export async function rooms(
  store: Store = openSqliteStore(':memory:'),
  grace = 30_000,
): Promise<{ rooms: Rooms; store: Store }> {
  const hash = new Uint8Array(32)
  const known = await store.workshop(ID)
  if (!known) {
    const stage = must(templateStage('two-maps', 'A better town', 'en'), 'template')
    await store.createWorkshop({
      id: ID,
      keyHashes: { facilitator: hash, participant: hash, viewer: hash },
      stage,
      createdAt: Date.now(),
    })
  }
  return { rooms: createRooms({ store, log: pino({ level: 'silent' }), grace }), store }
}
