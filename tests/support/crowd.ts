import { randomBytes } from 'node:crypto'
import WebSocket from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { notesOf } from '../../shared/doc/board-doc.ts'
import type { Point } from '../../shared/model/note.ts'
import {
  awarenessFrame,
  jsonFrame,
  readFrame,
  step1Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { pointerUpFrame } from '../../shared/protocol/pointers.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'

/** What the crowd is told, as JSON in its first argument. */
export interface CrowdOrders {
  readonly server: string
  readonly workshop: string
  readonly key: string
  /** one person for each: the note that they move round its place */
  readonly notes: readonly { readonly id: string; readonly at: Point }[]
  /** moves a second of each person */
  readonly hz: number
  /** as our page moves a note while it is held, or each move as an edit that is stored */
  readonly as: 'drags' | 'edits'
}

/** What it says: everybody is in; and, once told to stop, how many moves were sent. */
export type CrowdNews = { readonly ready: true } | { readonly sent: number }

/** Where a held note is, from where it belongs, after so many moves. */
const offset = (turn: number): Point => [
  Math.round(Math.cos(turn * 0.35) * 60),
  Math.round(Math.sin(turn * 0.35) * 60),
]

interface Mover {
  readonly socket: WebSocket
  readonly frames: (turn: number) => readonly Uint8Array[]
}

/** Joins as our page does; resolves with the board's state. What comes later is received and not looked at. */
function join(o: CrowdOrders, name: string): Promise<{ socket: WebSocket; state: Uint8Array }> {
  const url = `${o.server.replace(/^http/, 'ws')}/sync/${o.workshop}`
  const socket = new WebSocket(url, [SUBPROTOCOL.own, `key.${o.key}`], { perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.on('open', () => {
      const secret = randomBytes(16).toString('base64url')
      const hello: ClientMessage = { t: 'hello', secret, name, color: '#336699' }
      socket.send(jsonFrame(hello))
      socket.send(step1Frame(Uint8Array.of(0)))
    })
    const take = (data: Buffer): void => {
      const frame = readFrame(data)
      if (!frame.ok || frame.value.type !== 'step2') return
      socket.off('message', take)
      resolve({ socket, state: frame.value.update })
    }
    socket.on('message', take)
  })
}

async function mover(o: CrowdOrders, i: number): Promise<Mover> {
  const { id, at } = must(o.notes[i], `note ${i}`)
  const name = `Person ${i + 1}`
  const { socket, state } = await join(o, name)
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const show = (drag: unknown): Uint8Array => {
    const user = { name, color: '#336699' }
    awareness.setLocalState({ user, participant: '', map: 'asset', selection: [id], editing: null, drag })
    return awarenessFrame(encodeAwarenessUpdate(awareness, [doc.clientID]))
  }
  if (o.as === 'edits') {
    socket.send(show(null))
    Y.applyUpdate(doc, state)
    const note = must(notesOf(doc).get(id), `note ${id}`)
    let update: Uint8Array = Uint8Array.of()
    doc.on('update', (bytes: Uint8Array) => {
      update = bytes
    })
    return {
      socket,
      frames(turn) {
        const [dx, dy] = offset(turn + i)
        note.set('at', [at[0] + dx, at[1] + dy])
        return [updateFrame(update)]
      },
    }
  }
  return {
    socket,
    frames(turn) {
      const [dx, dy] = offset(turn + i)
      const pointer = { map: 0, x: at[0] + dx, y: at[1] + dy }
      return [show({ ids: [id], dx, dy }), pointerUpFrame(pointer)]
    },
  }
}

const orders = JSON.parse(process.argv[2] ?? '') as CrowdOrders
const tell = (news: CrowdNews): void => void process.send?.(news)

const movers = await Promise.all(orders.notes.map((_, i) => mover(orders, i)))
const turns = movers.map(() => -1)
const every = 1_000 / orders.hz
const begin = performance.now()
let sent = 0
/** Sends what is due: each person has a moment of their own within the beat. */
const timer = setInterval(() => {
  const now = performance.now() - begin
  for (const [i, { socket, frames }] of movers.entries()) {
    const due = Math.floor(now / every - i / movers.length)
    if (due <= (turns[i] ?? 0)) continue
    turns[i] = due
    for (const frame of frames(due)) socket.send(frame)
    sent++
  }
}, 2)
tell({ ready: true })
process.on('message', () => {
  clearInterval(timer)
  tell({ sent })
  for (const { socket } of movers) socket.terminate()
  process.exit()
})
