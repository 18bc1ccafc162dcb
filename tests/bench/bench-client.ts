import { randomBytes } from 'node:crypto'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { jsonFrame, readFrame, step1Frame } from '../../shared/protocol/frames.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'
import type { NewWorkshop } from '../support/workshop-api.ts'

/** A stock y-websocket client without its provider: cheap enough to open hundreds in one process. */
export interface BenchClient {
  readonly socket: WebSocket
  /** resolves when the full state came (milliseconds since the connection was asked for) */
  readonly joined: Promise<number>
}

interface Hears {
  /** every update that comes; without it updates are only received */
  take?(update: Uint8Array): void
  /** every other frame */
  other?(frame: Uint8Array): void
}

/** Joins with an empty document, as a stock client or as one of our own. */
export function join(workshop: NewWorkshop, hears: Hears = {}, as: 'stock' | 'own' = 'stock'): BenchClient {
  const { take, other } = hears
  const started = performance.now()
  const url = `${workshop.server.replace(/^http/, 'ws')}/sync/${workshop.id}`
  const protocols = [as === 'own' ? SUBPROTOCOL.own : SUBPROTOCOL.stock, `key.${workshop.keys.participant}`]
  const socket = new WebSocket(url, protocols, { perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  const joined = new Promise<number>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${reason.toString()}`)))
    socket.on('open', () => {
      const secret = randomBytes(16).toString('base64url')
      const hello: ClientMessage = { t: 'hello', secret, name: 'Bench', color: '#336699' }
      if (as === 'own') socket.send(jsonFrame(hello))
      socket.send(step1Frame(Uint8Array.of(0)))
    })
    socket.on('message', (data: Buffer) => {
      const isStep2 = data[0] === 0 && data[1] === 1
      if (isStep2) resolve(performance.now() - started)
      if (data[0] !== 0) other?.(data)
      if (!take || data[0] !== 0 || data[1] === 0) return
      const frame = readFrame(data)
      if (frame.ok && (frame.value.type === 'step2' || frame.value.type === 'update'))
        take(frame.value.update)
    })
  })
  return { socket, joined }
}

/** The bench is done with them. */
export function leaveAll(clients: readonly BenchClient[]): void {
  for (const { socket } of clients) {
    socket.removeAllListeners('close')
    socket.terminate()
  }
}

/** The board's document as a newcomer gets it. */
export async function readState(workshop: NewWorkshop): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const client = join(workshop, { take: update => Y.applyUpdate(doc, update) })
  await client.joined
  client.socket.terminate()
  return doc
}
