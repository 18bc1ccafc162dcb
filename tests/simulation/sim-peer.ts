import * as Y from 'yjs'
import type { Peer } from '../../server/rooms/peer.ts'
import type { Rooms, Seat } from '../../server/rooms/room-registry.ts'
import type { Role } from '../../shared/model/role.ts'
import { isPermanent } from '../../shared/protocol/close-codes.ts'
import { jsonFrame, readFrame, step1Frame, step2Frame, updateFrame } from '../../shared/protocol/frames.ts'
import type { ClientMessage, ServerMessage } from '../../shared/protocol/messages.ts'
import { ID } from '../integration/room-without-network.ts'

type Sent = { readonly frame: Uint8Array } | { readonly close: number }

/** One connection: two queues that the simulation empties when it likes, or loses. */
class Line implements Peer {
  readonly down: Sent[] = []
  readonly up: Uint8Array[] = []
  seat: Seat | null = null
  cut = false

  send(frame: Uint8Array): void {
    if (!this.cut) this.down.push({ frame: frame.slice() })
  }

  close(code: number): void {
    if (!this.cut) this.down.push({ close: code })
  }

  buffered(): number {
    return 0
  }
}

/** A device of a person: a document that outlives its connections, as our client has it. */
export class SimPeer {
  readonly doc = new Y.Doc()
  readonly role: Role
  readonly name: string
  /** keys of `tasks` that this device wrote, in order: the n-th is covered by mark n */
  readonly written: string[] = []
  /** marks that the server called saved */
  saved = 0
  /** frames of which something was wrong, in words */
  readonly wrong: string[] = []
  round: string | null = null
  locked = false
  /** negative control: every so many updates one is lost, and nobody notices; 0: none */
  loses = 0
  /** what was told of one's own entries */
  readonly mine = new Set<string>()
  /** sealed words of others that came before their reveal */
  readonly #forbidden: () => Iterable<string>
  #line: Line | null = null
  #updates = 0
  /** this connection has sent its step 2: marks may follow */
  #exchanged = false

  constructor(name: string, role: Role, clientId: number, forbidden: () => Iterable<string>) {
    this.name = name
    this.role = role
    this.doc.clientID = clientId
    this.#forbidden = forbidden
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#up(updateFrame(update))
    })
  }

  get online(): boolean {
    return this.#line?.seat != null
  }

  get waiting(): number {
    return this.#line ? this.#line.down.length + this.#line.up.length : 0
  }

  async connect(rooms: Rooms): Promise<void> {
    const line = new Line()
    this.#line = line
    this.#exchanged = false
    const seat = await rooms.join(ID, line, { role: this.role, own: true }).catch(() => null)
    if (this.#line !== line || !seat) {
      seat?.left()
      if (this.#line === line) this.#line = null
      return
    }
    line.seat = seat
    this.say({ t: 'hello', secret: this.name.padEnd(22, '0'), name: this.name, color: '#123456' })
    if (this.role !== 'viewer') this.#up(step1Frame(Y.encodeStateVector(this.doc)))
  }

  /** The cable is pulled: what was on its way is lost, in both directions. `noticed`: the server hears of it. */
  disconnect(noticed: boolean): void {
    const line = this.#line
    this.#line = null
    if (!line) return
    line.cut = true
    if (noticed) line.seat?.left()
  }

  say(message: ClientMessage): void {
    this.#up(jsonFrame(message))
  }

  /** One edit with a key of its own, so that it can be told what became of it. */
  edit(change: (doc: Y.Doc, n: number) => void): void {
    const n = this.written.length + 1
    const key = `${this.name}-${n}/title`
    this.written.push(key)
    this.doc.transact(() => {
      this.doc.getMap('tasks').set(key, 'x')
      change(this.doc, n)
    })
    this.#mark()
  }

  #mark(): void {
    if (this.#exchanged) this.say({ t: 'mark', n: this.written.length })
  }

  #up(frame: Uint8Array): void {
    if (this.#line?.seat) this.#line.up.push(frame)
  }

  /** Delivers up to `most` frames in each direction, in order. */
  deliver(most: number): void {
    const line = this.#line
    if (!line) return
    for (const frame of line.up.splice(0, most)) line.seat?.receive(frame)
    for (const sent of line.down.splice(0, most)) {
      if (this.#line !== line) return
      if ('frame' in sent) this.#take(sent.frame)
      else {
        if (isPermanent(sent.close)) this.wrong.push(`${this.name} was sent away with ${sent.close}`)
        this.disconnect(true)
      }
    }
  }

  #take(bytes: Uint8Array): void {
    const text = Buffer.from(bytes).toString('latin1')
    for (const word of this.#forbidden())
      if (text.includes(word)) this.wrong.push(`${this.name} was sent the sealed words ${word}`)
    const frame = readFrame(bytes)
    if (!frame.ok) {
      this.wrong.push(frame.error)
      return
    }
    if (this.role === 'viewer' && frame.value.type !== 'json')
      this.wrong.push(`a viewer was sent ${frame.value.type}`)
    switch (frame.value.type) {
      case 'step1':
        this.#up(step2Frame(Y.encodeStateAsUpdate(this.doc, frame.value.stateVector)))
        this.#exchanged = true
        this.#mark()
        return
      case 'step2':
      case 'update':
        if (this.loses > 0 && ++this.#updates % this.loses === 0) return
        Y.applyUpdate(this.doc, frame.value.update, this)
        return
      case 'json':
        this.#heard(JSON.parse(frame.value.json))
        return
      default:
        return
    }
  }

  #heard(message: ServerMessage): void {
    if (message.t === 'saved') {
      if (message.n > this.written.length) this.wrong.push(`${this.name}: saved ${message.n} was never asked`)
      this.saved = Math.max(this.saved, message.n)
    } else if (message.t === 'stage') {
      this.round = message.stage.round?.id ?? null
      this.locked = message.stage.locked
    } else if (message.t === 'entry.mine' && !message.cancelled)
      for (const { id } of message.entries) this.mine.add(`${message.round}/${id}`)
  }
}
