import type { Role } from '../../shared/model/role.ts'
import type { Person } from '../../shared/model/stage.ts'
import { authFrame, jsonFrame } from '../../shared/protocol/frames.ts'
import type { About, Denial, ServerMessage } from '../../shared/protocol/messages.ts'
import { AtMost } from './at-most.ts'
import type { Peer } from './peer.ts'
import type { Present } from './presence.ts'

/** Who a connection is that says no name, by its role. */
const STOCK: Readonly<Record<Role, string>> = {
  facilitator: 'stock:facilitator',
  participant: 'stock:participant',
  viewer: 'stock:viewer',
}

export interface Joining {
  readonly role: Role
  /** speaks `allymap.v1`; false: a stock y-websocket client */
  readonly own: boolean
}

/** One connection in a room, and what the room knows of it. */
export class Member implements Present {
  readonly serial: number
  readonly peer: Peer
  readonly role: Role
  readonly own: boolean
  owner: string
  named = false
  /** was answered once: gets every update from then on */
  synced = false
  /** an update of it was not taken: no `saved` until a step 2 without a gap is stored */
  owes = false
  /** newest mark that waits for that */
  heldMark: number | null = null
  /** entries of it that are on their way into the store, and the newest mark that waits for them */
  sealing = 0
  markAfter: number | null = null
  /** something of it is missing: it was asked for a step 2 and has not answered */
  asked = false
  /** step 2s in a row that had a gap */
  gaps = 0
  /** author ids that it brought */
  authors = 0
  /** frames that it had no right to send */
  strikes = 0
  /** state vectors that wait for their answers: ours sends two at a time */
  readonly asking = new AtMost<Uint8Array>(4, 250)
  /** hellos that wait for their welcome */
  readonly greeting = new AtMost<true>(1, 250)
  /** under which name and colour it wants to be known from now on */
  readonly naming = new AtMost<Person>(1, 2_000)
  /** misses presence frames: gets everybody's state once it reads again */
  behind = false
  /** bytes of big answers that may still be on their way */
  allowance = 0
  closed = false
  /** sent something that no honest client sends: what it sent after that is not looked at */
  banned = false

  constructor(serial: number, peer: Peer, joining: Joining) {
    this.serial = serial
    this.peer = peer
    this.role = joining.role
    this.own = joining.own
    this.owner = STOCK[joining.role]
  }

  say(message: ServerMessage): void {
    if (this.own) this.peer.send(jsonFrame(message))
  }

  /** Tells that an edit was not taken, in the words that the client understands. */
  deny(why: Denial, text: string, about?: About): void {
    if (this.own) this.say({ t: 'denied', why, text, ...(about ? { about } : {}) })
    else this.peer.send(authFrame(text))
  }

  close(code: number, text: string): void {
    if (this.closed) return
    this.closed = true
    this.say({ t: 'goodbye', code, text })
    this.peer.close(code, text)
  }
}
