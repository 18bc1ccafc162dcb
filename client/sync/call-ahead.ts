import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'

/** As whom somebody says hello. */
export interface Hello {
  /** 128 bits or more, made on this device for this workshop */
  readonly secret: string
  readonly name: string
  readonly color: string
}

export function newSocket(workshop: string, key: string): WebSocket {
  const url = `${location.origin.replace(/^http/, 'ws')}/sync/${workshop}`
  const socket = new WebSocket(url, [SUBPROTOCOL.own, `key.${key}`])
  socket.binaryType = 'arraybuffer'
  return socket
}

/** A step 1 with an empty state vector: "give me the whole document". As `step1Frame` writes it. */
export const ASK_FOR_ALL = Uint8Array.of(0, 0, 1, 0)

/** A hello as `jsonFrame` writes it: this file is in the page long before the encoder. */
export function helloFrame({ secret, name, color }: Hello): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify({ t: 'hello', secret, name, color }))
  const head = [120, 0]
  let length = text.length
  for (; length > 127; length = Math.floor(length / 128)) head.push(128 | (length & 127))
  return Uint8Array.of(...head, length, ...text)
}

/** A connection made before the code has come that will speak on it. What is received meanwhile waits in its order. */
export class AheadCall {
  readonly socket: WebSocket
  readonly received: ArrayBuffer[] = []
  /** hello was said */
  greeted = false
  /** the whole document was asked for */
  asked = false
  readonly #workshop: string
  readonly #key: string
  readonly #hello: Hello
  #taken = false

  /**
   * @param fresh this device has nothing of the workshop: the document is asked for as soon as the server asks for ours (it
   * does so only where the key opens the document)
   */
  constructor(workshop: string, key: string, hello: Hello, fresh: boolean) {
    this.#workshop = workshop
    this.#key = key
    this.#hello = hello
    this.socket = newSocket(workshop, key)
    this.socket.onopen = () => {
      this.greeted = true
      this.socket.send(helloFrame(hello))
    }
    this.socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      this.received.push(data)
      const [frame, kind] = new Uint8Array(data)
      if (!fresh || this.asked || frame !== 0 || kind !== 0) return
      this.asked = true
      this.socket.send(ASK_FOR_ALL)
    }
  }

  /** Hands the connection over, once, to who wants exactly this one; null where it went already. */
  take(workshop: string, key: string, hello: Hello): AheadCall | null {
    const { secret, name, color } = this.#hello
    const same = secret === hello.secret && name === hello.name && color === hello.color
    if (this.#taken || workshop !== this.#workshop || key !== this.#key || !same) return null
    this.#taken = true
    return this.socket.readyState <= WebSocket.OPEN ? this : null
  }
}
