import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { LIMITS } from '../../shared/model/limits.ts'
import { awarenessFrame } from '../../shared/protocol/frames.ts'
import { type PersonPointer, type Pointer, pointersDownFrame } from '../../shared/protocol/pointers.ts'

/** A connection, as far as presence cares. */
export interface Present {
  /** grows with each connection */
  readonly serial: number
  /** who it is: a participant, or `stock:<role>` */
  readonly owner: string
  /** said hello: nobody else can be this owner */
  readonly named: boolean
}

interface Shown {
  by: Present
  /** newest clock that its connection sent */
  heard: number
  /** newest clock that others were sent */
  told: number
  /** JSON as UTF-8; null: present, but shows nothing */
  state: Uint8Array | null
}

const MAX_CLOCK = 2 ** 40
/** Ids remembered after they went, so that whoever comes back is believed at once. */
const REMEMBERED = 2_000
const NULL = new TextEncoder().encode('null')

/**
 * Who is here: awareness states and pointers, in memory only. A state is bytes and a clock; it is checked once to be JSON
 * and passed on as it came. An awareness id belongs to the live connection that introduced it, each connection has one.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>()
  readonly #idOf = new Map<Present, number>()
  /** ids that went: the clock others were told last, and the newest connection then */
  readonly #gone = new Map<number, { told: number; serial: number }>()
  readonly #changed = new Set<number>()
  readonly #left = new Map<number, number>()
  readonly #pointers = new Map<Present, Pointer>()
  #serial = 0

  /** Takes an awareness update. States of others in it (stock clients echo all they get) are passed over. False: malformed. */
  receive(from: Present, update: Uint8Array): boolean {
    this.#serial = Math.max(this.#serial, from.serial)
    try {
      const d = decoding.createDecoder(update)
      const count = decoding.readVarUint(d)
      // an echo holds what was shown at most, those included that have just left
      if (count > this.#shown.size + LIMITS.roomConnections) return false
      for (let i = 0; i < count; i++) {
        const id = decoding.readVarUint(d)
        const clock = decoding.readVarUint(d)
        const state = decoding.readVarUint8Array(d)
        if (!this.#mayShow(from, id, count)) continue
        if (clock > MAX_CLOCK || !this.#show(from, id, clock, state)) return false
      }
      return true
    } catch {
      return false
    }
  }

  #mayShow(from: Present, id: number, count: number): boolean {
    const own = this.#idOf.get(from)
    if (own !== undefined) return own === id
    const shown = this.#shown.get(id)
    // A named person who came back before the old connection was found dead takes the place over.
    if (shown) return from.named && shown.by.owner === from.owner && from.serial > shown.by.serial
    const gone = this.#gone.get(id)
    return gone ? count === 1 && from.serial > gone.serial : true
  }

  #show(from: Present, id: number, clock: number, json: Uint8Array): boolean {
    const isNull = json.length === 4 && NULL.every((byte, i) => byte === json[i])
    if (json.length > LIMITS.awareness) return true
    if (!isNull && !isState(json)) return false
    const shown = this.#introduced(from, id)
    if (clock < shown.heard || (clock === shown.heard && !isNull)) return true
    shown.heard = clock
    shown.told = Math.max(clock, shown.told + 1)
    shown.state = isNull ? null : json.slice()
    this.#changed.add(id)
    return true
  }

  #introduced(from: Present, id: number): Shown {
    const known = this.#shown.get(id)
    if (known?.by === from) return known
    if (known) this.#idOf.delete(known.by)
    const told = known?.told ?? this.#gone.get(id)?.told ?? -1
    const shown: Shown = { by: from, heard: -1, told, state: null }
    this.#shown.set(id, shown)
    this.#idOf.set(from, id)
    this.#gone.delete(id)
    this.#left.delete(id)
    return shown
  }

  /** False: nobody knows whose pointer it is, it showed no state yet. */
  point(from: Present, pointer: Pointer): boolean {
    if (!this.#idOf.has(from)) return false
    this.#pointers.set(from, pointer)
    return true
  }

  /** The awareness id that a connection introduced. */
  idOf(who: Present): number | undefined {
    return this.#idOf.get(who)
  }

  leave(who: Present): void {
    this.#pointers.delete(who)
    const id = this.#idOf.get(who)
    const shown = id === undefined ? undefined : this.#shown.get(id)
    this.#idOf.delete(who)
    if (id === undefined || !shown) return
    this.#shown.delete(id)
    this.#changed.delete(id)
    this.#left.set(id, shown.told)
    this.#gone.set(id, { told: shown.told, serial: this.#serial })
    const [oldest] = this.#gone.keys()
    if (this.#gone.size > REMEMBERED && oldest !== undefined) this.#gone.delete(oldest)
  }

  get waiting(): boolean {
    return this.#changed.size + this.#left.size + this.#pointers.size > 0
  }

  /** What changed since the last call, as frames for everybody: states, and pointers of our own clients. */
  take(): { states: Uint8Array | null; pointers: Uint8Array | null } {
    const entries: Entry[] = [...this.#left].map(([id, told]) => [id, told, NULL])
    for (const id of this.#changed) {
      const shown = this.#shown.get(id)
      if (shown) entries.push([id, shown.told, shown.state ?? NULL])
    }
    const pointers: PersonPointer[] = []
    for (const [who, pointer] of this.#pointers) {
      const person = this.#idOf.get(who)
      if (person !== undefined) pointers.push({ person, ...pointer })
    }
    this.#left.clear()
    this.#changed.clear()
    this.#pointers.clear()
    return {
      states: entries.length > 0 ? statesFrame(entries) : null,
      pointers: pointers.length > 0 ? pointersDownFrame(pointers) : null,
    }
  }

  /** Everybody who shows something; null where nobody does. */
  all(): Uint8Array | null {
    const entries: Entry[] = []
    for (const [id, { told, state }] of this.#shown) if (state) entries.push([id, told, state])
    return entries.length > 0 ? statesFrame(entries) : null
  }
}

type Entry = [id: number, clock: number, json: Uint8Array]

function statesFrame(entries: readonly Entry[]): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, entries.length)
  for (const [id, clock, json] of entries) {
    encoding.writeVarUint(e, id)
    encoding.writeVarUint(e, clock)
    encoding.writeVarUint8Array(e, json)
  }
  return awarenessFrame(encoding.toUint8Array(e))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Whether every client can read it: JSON of an object, without a key that reaches a prototype. */
function isState(json: Uint8Array): boolean {
  try {
    const text = utf8.decode(json)
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !text.includes('"__proto__"')
  } catch {
    return false
  }
}
