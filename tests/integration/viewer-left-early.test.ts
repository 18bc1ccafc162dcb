import { describe, expect, it } from 'vitest'
import type { Peer } from '../../server/rooms/peer.ts'
import type { Seat } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { eventually } from '../support/eventually.ts'
import { type HeldStore, heldStore } from './held-store.ts'
import { closing } from './kept.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'
import { addNote } from './stock-client.ts'

/** One who looks, and every frame that was sent to them, as text. */
class Onlooker implements Peer {
  readonly frames: string[] = []
  closed: number | null = null
  seat: Seat | null = null
  /** told once they have gone, for whatever is sent after that */
  after = 0
  gone = false

  send(bytes: Uint8Array): void {
    if (this.gone) this.after++
    this.frames.push(Buffer.from(bytes).toString())
  }
  close(code: number): void {
    this.closed ??= code
    this.leave()
  }
  buffered(): number {
    return 0
  }
  leave(): void {
    this.gone = true
    this.seat?.left()
  }
  get views(): string[] {
    return this.frames.filter(frame => frame.includes('"t":"view"'))
  }
}

describe('a viewer who leaves before the board could be sent', () => {
  const kept = closing()
  const setting = async () => {
    const store = heldStore(openSqliteStore(':memory:'))
    const { rooms } = await makeRooms(store)
    kept(rooms)
    const fay = await new DirectClient().join(rooms, 'facilitator', 'Fay')
    let n = 0
    const saved = async (): Promise<void> => {
      const mark = ++n
      fay.mark(mark)
      await eventually('saved', () => fay.messages().some(m => m.t === 'saved' && m.n === mark))
    }
    await saved()
    const look = async (): Promise<Onlooker> => {
      const one = new Onlooker()
      one.seat = await rooms.join(ID, one, { role: 'viewer', own: true })
      return one
    }
    return { store, fay, saved, look }
  }
  /** A note is on its way into the store: until it is there the room answers nothing from the document. */
  const writing = async (store: HeldStore, fay: DirectClient, id: string, text: string): Promise<void> => {
    store.mode = 'hold'
    addNote(fay.doc, id, text)
    await eventually('a commit that waits', () => store.waiting.length > 0)
  }
  const stored = (store: HeldStore): void => {
    store.mode = 'open'
    for (const { go } of store.waiting.splice(0)) go()
  }

  it('is sent nothing any more; who came at the same time is sent everything, once, and then what changes', async () => {
    const { store, fay, saved, look } = await setting()
    await writing(store, fay, 'n1', 'Mayor')
    const [early, patient] = [await look(), await look()]
    expect([...early.views, ...patient.views]).toEqual([])
    early.leave()
    stored(store)
    await eventually('the board', () => patient.views.length > 0)
    expect(patient.views).toHaveLength(1)
    expect(patient.views[0]).toContain('Mayor')
    addNote(fay.doc, 'n2', 'Sheriff')
    await saved()
    await eventually('what changed', () => patient.views.length > 1)
    expect(patient.views[1]).toContain('Sheriff')
    expect(patient.views[1]).not.toContain('Mayor')
    expect(early.views).toEqual([])
    expect(early.after).toBe(0)
  })

  it('alone: nothing is made for them, and who comes next is sent everything and then what changes', async () => {
    const { store, fay, saved, look } = await setting()
    await writing(store, fay, 'n1', 'Mayor')
    const early = await look()
    early.leave()
    stored(store)
    await saved()
    addNote(fay.doc, 'n2', 'Sheriff')
    await saved()
    expect(early.after).toBe(0)
    const next = await look()
    const [whole] = await eventually('the board', () => next.views.length > 0 && next.views)
    for (const words of ['Mayor', 'Sheriff']) expect(whole).toContain(words)
    addNote(fay.doc, 'n3', 'Clerk')
    await saved()
    await eventually('what changed', () => next.views.length > 1)
    expect(next.views[1]).toContain('Clerk')
  })
})
