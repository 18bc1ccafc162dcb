import { describe, expect, it } from 'vitest'
import type { Rooms } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { type Store, StoreUnavailable } from '../../server/store/store.ts'
import { must } from '../../shared/assert.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { eventually } from '../support/eventually.ts'
import { type HeldStore, heldStore } from './held-store.ts'
import { closing } from './kept.ts'
import { DirectClient, ID, rooms } from './room-without-network.ts'

class Voice extends DirectClient {
  say(message: ClientMessage): void {
    this.seat?.receive(jsonFrame(message))
  }
  async enters(at: Rooms, role: 'facilitator' | 'participant', name: string): Promise<this> {
    await this.join(at, role)
    this.say({ t: 'hello', secret: name.padEnd(22, '0'), name, color: '#123456' })
    await eventually('the board', () => this.heard.some(frame => frame.type === 'step2'))
    return this
  }
  get stage(): Stage {
    return this.messages().findLast(m => m.t === 'stage')?.stage as Stage
  }
  note(round: string, id: string): void {
    this.say({ t: 'entry.put', round, id, value: { text: `Note ${id}`, zone: null, color: 'sky' } })
  }
  has(entry: string): boolean {
    return this.messages().some(
      m => m.t === 'entry.mine' && JSON.stringify(m.entries).includes(`"id":"${entry}"`),
    )
  }
  notes(): number {
    return this.doc.getMap('notes').size
  }
}

describe('sealed rounds and a store that refuses', () => {
  const kept = closing()

  async function room(): Promise<{
    all: Rooms
    store: HeldStore
    inner: Store
    fay: Voice
    ana: Voice
    round: string
  }> {
    const inner = openSqliteStore(':memory:')
    const store = heldStore(inner)
    const all = kept((await rooms(store)).rooms)
    const fay = await new Voice().enters(all, 'facilitator', 'Fay')
    const ana = await new Voice().enters(all, 'participant', 'Ana')
    fay.say({
      t: 'stage',
      do: {
        what: 'round.open',
        settings: { kind: 'notes', map: 'asset', limit: 9, anonymous: false, prompt: '', minutes: null },
      },
    })
    await eventually('the round', () => ana.stage.round)
    const round = must(ana.stage.round, 'round').id
    ana.note(round, 'a1')
    await eventually('the entry', () => ana.has('a1'))
    return { all, store, inner, fay, ana, round }
  }

  it('an entry that cannot be stored is refused by name, and is written later', async () => {
    const { store, fay, ana, round } = await room()
    const { putSealed } = store
    store.putSealed = async () => {
      throw new StoreUnavailable('no space left')
    }
    ana.note(round, 'a2')
    ana.mark(7)
    await eventually('the mark', () => ana.messages().some(m => m.t === 'saved' && m.n === 7))
    const order = ana.messages().filter(m => m.t === 'denied' || m.t === 'saved')
    expect(order.at(-2)).toMatchObject({
      why: 'storage',
      about: { command: 'entry.put', round, entry: 'a2' },
    })
    expect(ana.has('a2')).toBe(false)
    store.putSealed = putSealed
    ana.note(round, 'a2')
    await eventually('the entry', () => ana.has('a2'))
    fay.say({ t: 'stage', do: { what: 'round.reveal', id: round } })
    await eventually('the reveal', () => ana.notes() === 2)
  })

  it('while a reveal is on its way nobody sees anything of it, and what comes meanwhile waits', async () => {
    const { all, store, inner, fay, ana, round } = await room()
    store.mode = 'hold'
    fay.say({ t: 'stage', do: { what: 'round.reveal', id: round } })
    await eventually('it to be on its way', () => store.waiting.length === 1)
    ana.note(round, 'a2')
    ana.say({ t: 'ready', round, on: true })
    let read = false
    const board = all.use(ID, r => r.read(() => (read = true)))
    const bo = new Voice()
    await bo.join(all, 'participant')
    bo.say({ t: 'hello', secret: 'Bo'.padEnd(22, '0'), name: 'Bo', color: '#654321' })
    await eventually('Bo to be greeted', () => bo.messages().some(m => m.t === 'stage'))
    expect([fay.notes(), ana.notes(), bo.notes(), read]).toEqual([0, 0, 0, false])
    for (const voice of [fay, ana, bo]) expect(voice.stage.round?.id).toBe(round)
    expect(ana.has('a2')).toBe(false)
    expect((await inner.sealed(ID)).entries).toHaveLength(1)

    store.mode = 'open'
    store.waiting[0]?.go()
    await eventually('the reveal', () => [fay, ana, bo].every(v => v.notes() >= 1 && v.stage.round === null))
    await board
    // a named round takes it late
    await eventually('the late one', () => ana.notes() === 2 && ana.has('a2'))
    await eventually('ready to be refused', () =>
      ana.messages().some(m => m.t === 'denied' && m.why === 'closed'),
    )
    expect((await inner.sealed(ID)).entries).toEqual([])
  })

  it('a reveal that the disk refuses is stored as soon as there is room: not twice, and not half', async () => {
    const { all, store, inner, fay, ana, round } = await room()
    store.mode = 'fail'
    fay.say({ t: 'stage', do: { what: 'round.reveal', id: round } })
    await eventually('it to fail', () => store.failures > 0)
    const bo = new Voice()
    await bo.join(all, 'participant')
    await eventually('Bo to be answered from what is stored', () => bo.heard.some(f => f.type === 'step2'))
    expect([ana.notes(), bo.notes()]).toEqual([0, 0])
    expect(ana.stage.round?.id).toBe(round)
    expect((await inner.sealed(ID)).entries).toHaveLength(1)
    store.mode = 'open'
    await eventually('the reveal', () => ana.notes() === 1 && ana.stage.round === null)
    expect(ana.stage.results).toHaveLength(1)
    expect((await inner.workshop(ID))?.stage.round).toBeNull()
    expect((await inner.sealed(ID)).entries).toEqual([])
  })

  it('a room that ends in mid-reveal leaves the round open, or the reveal whole', async () => {
    const { all, store, inner, fay, ana, round } = await room()
    store.mode = 'hold'
    fay.say({ t: 'stage', do: { what: 'round.reveal', id: round } })
    await eventually('it to be on its way', () => store.waiting.length === 1)
    ana.note(round, 'a2')
    const evicted = all.evict(ID, 4503, 'over')
    await evicted
    expect((await inner.workshop(ID))?.stage.round?.id).toBe(round)
    expect((await inner.sealed(ID)).entries).toHaveLength(1)
    store.mode = 'open'
    const cy = await new Voice().enters(all, 'facilitator', 'Cy')
    expect(cy.stage.round?.id).toBe(round)
    cy.say({ t: 'stage', do: { what: 'round.reveal', id: round } })
    await eventually('the reveal', () => cy.notes() === 1 && cy.stage.round === null)
  })
})
