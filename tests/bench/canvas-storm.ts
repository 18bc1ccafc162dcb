import * as Y from 'yjs'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { updateFrame } from '../../shared/protocol/frames.ts'
import type { NewWorkshop } from '../support/workshop-api.ts'
import { join, readState } from './bench-client.ts'
import { paced } from './statistics.ts'

const PEOPLE = 50
const HZ = 20

/** 50 people who each move a note of their own, 20 times a second, through the real server. */
export interface Storm {
  /** moves for so many seconds */
  run(): Promise<void>
  close(): void
}

/**
 * Makes their connections and, before anything is measured, all that they will send.
 *
 * @param seconds how long they will move
 */
export async function gatherStorm(workshop: NewWorkshop, seconds: number): Promise<Storm> {
  const state = Y.encodeStateAsUpdate(await readState(workshop))
  const moves = Math.round(seconds * HZ)
  const people = Array.from({ length: PEOPLE }, (_, k) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    const frames: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => frames.push(updateFrame(update)))
    // the first notes stand in sight, the others spread over the map
    const note = notesOf(doc).get(`n${k < 15 ? k : k * 7}`)
    const [x = 0, y = 0] = (note?.get('at') as [number, number] | undefined) ?? []
    for (let i = 0; i < moves; i++) {
      const turn = i * 0.35 + k
      note?.set('at', [x + Math.cos(turn) * 60, y + Math.sin(turn) * 60])
    }
    doc.destroy()
    return { ...join(workshop), frames }
  })
  await Promise.all(people.map(p => p.joined))
  return {
    run: () =>
      paced(moves, HZ, i => {
        for (const { socket, frames } of people) socket.send(frames[i] ?? new Uint8Array())
      }),
    close: () => {
      for (const { socket } of people) socket.terminate()
    },
  }
}
