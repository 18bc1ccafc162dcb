import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { z } from 'zod/mini'
import { createStore } from 'zustand/vanilla'
import { personColor } from '../../shared/model/stage.ts'
import { awarenessFrame } from '../../shared/protocol/frames.ts'
import {
  type PersonPointer,
  type Pointer,
  pointerUpFrame,
  readPointersDown,
} from '../../shared/protocol/pointers.ts'
import type { Presence, PresentPerson, Shown } from '../state/session.ts'
import { oncePerFrame, throttled } from './throttle.ts'

const ids = z.array(z.string().check(z.maxLength(64))).check(z.maxLength(60))
/** What others may say of themselves; a field that cannot be read counts as not said. */
const shown = z.object({
  user: z.object({ name: z.string().check(z.maxLength(60)), color: z.catch(personColor, '#334155') }),
  participant: z.catch(z.string().check(z.maxLength(64)), ''),
  map: z.catch(z.nullable(z.string().check(z.maxLength(64))), null),
  selection: z.catch(ids, []),
  editing: z.catch(z.nullable(z.string().check(z.maxLength(64))), null),
  drag: z.catch(z.nullable(z.object({ ids, dx: z.number(), dy: z.number() })), null),
  following: z.catch(z.nullable(z.string().check(z.maxLength(64))), null),
  camera: z.catch(
    z.nullable(z.object({ x: z.number(), y: z.number(), zoom: z.number().check(z.positive()) })),
    null,
  ),
})
/** Characters of ids that others are shown of a selection, and of a drag: an awareness state stays under 2 KB. */
const SHOWN_IDS = 600

/** As many as go, from the first. */
function shownIds(ids: readonly string[]): string[] {
  let taken = 0
  const end = ids.findIndex(id => {
    // quotes and a comma each
    taken += id.length + 3
    return taken > SHOWN_IDS
  })
  return ids.slice(0, end < 0 ? ids.length : end)
}

/** More people than this are read this often (milliseconds); what they move glides from place to place. */
const CROWD = 60
const CROWD_PACE = 80

/** Milliseconds between two places of one's own pointer: what everybody sends to everybody grows with the square of the room. */
const pointerPace = (people: number): number => (people <= CROWD ? 40 : people <= 200 ? 66 : 100)

const NOWHERE: Shown = {
  map: null,
  selection: [],
  editing: null,
  drag: null,
  following: null,
  camera: null,
}

interface Me {
  readonly name: string
  readonly color: string
  readonly participant: string
}

/** Who is here: y-protocols awareness for people, packed frames for pointers. Foreign states are never echoed back. */
export class RoomPresence implements Presence {
  readonly people = createStore<readonly PresentPerson[]>(() => [])
  readonly #awareness: Awareness
  readonly #send: (frame: Uint8Array) => void
  readonly #listeners = new Set<(pointers: readonly PersonPointer[]) => void>()
  readonly #refresh = oncePerFrame(() => this.#read())
  readonly #refreshCrowd = throttled(CROWD_PACE, () => this.#read())
  readonly #sendState = throttled(33, () => this.#sendMine())
  readonly #sendPointer = throttled(
    () => pointerPace(this.#awareness.getStates().size),
    () => this.#pointer && this.#send(pointerUpFrame(this.#pointer)),
  )
  readonly #speaks: boolean
  readonly #known = new Map<number, { state: object; person: PresentPerson }>()
  #pointer: Pointer | null = null
  /** what is said of oneself once one may be seen again */
  #meant: Partial<Shown> = {}
  #unseen = false

  /** @param speaks false for a viewer, who sees others and is not seen */
  constructor(doc: Y.Doc, me: Me, speaks: boolean, send: (frame: Uint8Array) => void) {
    this.#awareness = new Awareness(doc)
    this.#send = send
    this.#speaks = speaks
    this.#awareness.setLocalState(
      speaks
        ? {
            user: { name: me.name, color: me.color },
            participant: me.participant,
            map: null,
            selection: [],
            editing: null,
            drag: null,
            following: null,
            camera: null,
          }
        : null,
    )
    this.#awareness.on('update', ({ removed }: { removed: number[] }, origin: unknown) => {
      for (const id of removed) this.#known.delete(id)
      if (this.#awareness.getStates().size > CROWD) this.#refreshCrowd.call()
      else this.#refresh.call()
      // 'local': also the renewal by which others know that we are still here
      if (origin === 'local') this.#sendState.call()
    })
    this.#read()
  }

  show(patch: Partial<Shown>): void {
    if (!this.#speaks) return
    this.#meant = { ...this.#meant, ...patch }
    if (!this.#unseen) this.#tell(patch)
  }

  /** While a sealed round is open nobody's pointer or selection shows what they are at; only that they are here. */
  unseen(on: boolean): void {
    if (!this.#speaks || this.#unseen === on) return
    this.#unseen = on
    this.#pointer = null
    this.#tell(on ? NOWHERE : this.#meant)
  }

  #tell(patch: Partial<Shown>): void {
    const next = { ...this.#awareness.getLocalState(), ...patch }
    if (patch.selection) next.selection = shownIds(patch.selection)
    if (patch.drag) next.drag = { ...patch.drag, ids: shownIds(patch.drag.ids) }
    this.#awareness.setLocalState(next)
  }

  point(pointer: Pointer): void {
    if (!this.#speaks || this.#unseen) return
    this.#pointer = pointer
    this.#sendPointer.call()
  }

  onPointers(listener: (pointers: readonly PersonPointer[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The connection is up: say who is here. */
  connected(): void {
    this.#sendMine()
  }

  /** The connection went: nobody else is known to be here. */
  disconnected(): void {
    const others = [...this.#awareness.getStates().keys()].filter(id => id !== this.#awareness.clientID)
    for (const id of others) {
      this.#known.delete(id)
      this.#awareness.states.delete(id)
      this.#awareness.meta.delete(id)
    }
    this.#read()
  }

  received(update: Uint8Array): void {
    applyAwarenessUpdate(this.#awareness, update, 'server')
  }

  receivedPointers(body: Uint8Array): void {
    const pointers = readPointersDown(body).filter(p => p.person !== this.#awareness.clientID)
    for (const listener of this.#listeners) listener(pointers)
  }

  destroy(): void {
    this.#awareness.destroy()
    this.#refresh.cancel()
    this.#refreshCrowd.cancel()
    this.#sendState.cancel()
    this.#sendPointer.cancel()
  }

  #sendMine(): void {
    if (this.#speaks)
      this.#send(awarenessFrame(encodeAwarenessUpdate(this.#awareness, [this.#awareness.clientID])))
  }

  /** A person keeps their identity while their state does, and the list while everybody in it does. */
  #read(): void {
    const people: PresentPerson[] = []
    for (const [connection, state] of this.#awareness.getStates()) {
      const person = this.#person(connection, state)
      if (person) people.push(person)
    }
    people.sort((a, b) => Number(b.me) - Number(a.me) || a.connection - b.connection)
    const before = this.people.getState()
    if (people.length !== before.length || people.some((p, i) => p !== before[i]))
      this.people.setState(people, true)
  }

  #person(connection: number, state: object): PresentPerson | null {
    const before = this.#known.get(connection)
    if (before?.state === state) return before.person
    const read = shown.safeParse(state)
    if (!read.success) return null
    const me = connection === this.#awareness.clientID
    const { user, drag, ...rest } = read.data
    // my own drag is drawn by my own hand
    const person = { connection, ...user, ...rest, drag: me ? null : drag, me }
    const same = before && JSON.stringify(before.person) === JSON.stringify(person)
    this.#known.set(connection, { state, person: same ? before.person : person })
    return same ? before.person : person
  }
}
