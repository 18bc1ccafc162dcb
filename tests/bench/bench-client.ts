import WebSocket from 'ws'
import * as Y from 'yjs'
import { readFrame, step1Frame } from '../../shared/protocol/frames.ts'
import type { NewWorkshop } from '../support/workshop-api.ts'

/** A stock y-websocket client without its provider: cheap enough to open hundreds in one process. */
export interface BenchClient {
  readonly socket: WebSocket
  /** resolves when the full state came (milliseconds since the connection was asked for) */
  readonly joined: Promise<number>
}

/** Joins with an empty document. `take` gets every update that comes; without it updates are only received. */
export function join(workshop: NewWorkshop, take?: (update: Uint8Array) => void): BenchClient {
  const started = performance.now()
  const url = `${workshop.server.replace(/^http/, 'ws')}/sync/${workshop.id}`
  const socket = new WebSocket(url, ['yjs', `key.${workshop.keys.participant}`], { perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  const joined = new Promise<number>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${reason.toString()}`)))
    socket.on('open', () => socket.send(step1Frame(Uint8Array.of(0))))
    socket.on('message', (data: Buffer) => {
      const isStep2 = data[0] === 0 && data[1] === 1
      if (isStep2) resolve(performance.now() - started)
      if (!take || data[0] !== 0 || data[1] === 0) return
      const frame = readFrame(data)
      if (frame.ok && (frame.value.type === 'step2' || frame.value.type === 'update'))
        take(frame.value.update)
    })
  })
  return { socket, joined }
}

/** The board's document as a newcomer gets it. */
export async function readState(workshop: NewWorkshop): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const client = join(workshop, update => Y.applyUpdate(doc, update))
  await client.joined
  client.socket.terminate()
  return doc
}
