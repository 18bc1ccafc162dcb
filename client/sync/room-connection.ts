import { type Frame, jsonFrame, readFrame } from '../../shared/protocol/frames.ts'
import { type ClientMessage, type ServerMessage, serverMessage } from '../../shared/protocol/messages.ts'
import type { AheadCall, Hello } from './call-ahead.ts'
import { ReturningSocket } from './socket.ts'

export interface RoomEvents {
  /** a new connection: hello was said, nothing else yet */
  connected(): void
  frame(frame: Exclude<Frame, { type: 'json' }>): void
  message(message: ServerMessage): void
  lost(code: number, reason: string, permanent: boolean): void
}

/** One workshop's socket in our own dialect: says hello first on every connection, and gives frames taken apart. */
export class RoomConnection {
  readonly #socket: ReturningSocket
  #events: RoomEvents
  /** on this connection the whole document was asked for before we had it */
  asked = false
  /** messages that wait; null: none has to */
  #held: string[] | null = null

  /** @param call a connection made ahead, to begin with */
  constructor(
    workshop: string,
    key: string,
    hello: Hello,
    events: RoomEvents,
    call: AheadCall | null = null,
  ) {
    this.#events = events
    this.#socket = new ReturningSocket(
      workshop,
      key,
      {
        opened: ahead => {
          this.asked = ahead?.asked ?? false
          if (!ahead?.greeted) this.say({ t: 'hello', ...hello })
          this.#events.connected()
        },
        received: bytes => this.#received(bytes),
        lost: (code, reason, permanent) => {
          this.release()
          this.#events.lost(code, reason, permanent)
        },
      },
      call,
    )
  }

  /** From now on somebody else listens. */
  hand(events: RoomEvents): void {
    this.#events = events
  }

  get open(): boolean {
    return this.#socket.open
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame)
  }

  say(message: ClientMessage): void {
    this.#socket.send(jsonFrame(message))
  }

  settled(): void {
    this.#socket.settled()
  }

  stop(): void {
    this.#socket.stop()
  }

  /** From now on messages wait, in their order: something that came before them is to be shown first. */
  hold(): void {
    this.#held ??= []
  }

  /** Gives the messages that waited. */
  release(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const json of held) this.#message(json)
  }

  #received(bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (!frame.ok) return
    if (frame.value.type !== 'json') {
      this.#events.frame(frame.value)
      return
    }
    if (this.#held) this.#held.push(frame.value.json)
    else this.#message(frame.value.json)
  }

  #message(json: string): void {
    const message = serverMessage.safeParse(JSON.parse(json))
    // a message of a newer server is passed over
    if (message.success) this.#events.message(message.data)
  }
}
