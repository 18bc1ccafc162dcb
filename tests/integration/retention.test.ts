import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startRetention } from '../../server/retention.ts'
import type { Rooms } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { must } from '../../shared/assert.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { DAY, HASHES, STAGE } from '../contract/open-store.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'

const HOUR = DAY / 24

const say = ({ seat }: DirectClient, message: ClientMessage): void => seat?.receive(jsonFrame(message))

describe('what is kept for a time only', () => {
  const kept = closing()
  let ahead: number
  /** by how much the clock was set, and not the time gone by */
  let set: number
  let store: Store
  let rooms: Rooms
  const now = (): number => Date.now() + ahead + set
  const hour = (): void => {
    ahead += HOUR
    vi.advanceTimersByTime(HOUR)
  }
  /** The server runs on for so many days. */
  const pass = (days: number): void => {
    for (let n = 0; n < days * 24; n++) hour()
  }

  beforeEach(async () => {
    ahead = 0
    set = 0
    store = openSqliteStore(':memory:', { now })
    rooms = kept((await makeRooms(store)).rooms)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => vi.useRealTimers())

  const start = (retentionDays: number | null): void => {
    const services = { store, rooms, log: pino({ level: 'silent' }), now }
    const end = startRetention({ retentionDays }, services, () => Date.now() + ahead)
    kept({ close: end })
  }

  it('what came back from a cancelled round is forgotten after a week, by a server that runs on with somebody in the room', async () => {
    start(null)
    const fay = await new DirectClient().join(rooms, 'facilitator', 'fay')
    const ana = await new DirectClient().join(rooms, 'participant', 'ana')
    const entry = { id: 'a1', value: { text: 'sealed words', zone: null, color: 'sky' } } as const
    const heard = (who: DirectClient, what: string): boolean =>
      who.messages().some(m => m.t === 'entry.mine' && JSON.stringify(m).includes(what))
    const open = async (before?: string): Promise<string> => {
      const settings = {
        kind: 'notes',
        map: 'asset',
        limit: 9,
        anonymous: false,
        prompt: '',
        minutes: null,
      } as const
      say(fay, { t: 'stage', do: { what: 'round.open', settings } })
      return eventually('the round', () => {
        const stage = ana.messages().findLast(m => m.t === 'stage')?.stage
        const round = (stage as { round: { id: string } | null } | undefined)?.round?.id
        return round === before ? null : round
      })
    }
    const first = await open()
    say(ana, { t: 'entry.put', round: first, ...entry })
    await eventually('the entry', () => heard(ana, 'sealed words'))
    say(fay, { t: 'stage', do: { what: 'round.cancel', id: first } })
    await eventually('it to come back', () => heard(ana, '"cancelled":true'))
    const second = await open(first)
    say(ana, { t: 'entry.put', round: second, id: 'a2', value: { ...entry.value, text: 'open words' } })
    await eventually('the next entry', () => heard(ana, 'open words'))

    pass(7)
    const early = await new DirectClient().join(rooms, 'participant', 'ana')
    await eventually('what waits', () => heard(early, 'sealed words'))
    pass(1)
    await eventually('the store to forget', async () => (await store.sealed(ID)).entries.length === 1)
    await eventually('the room to forget', async () => {
      const late = await new DirectClient().join(rooms, 'participant', 'ana')
      await eventually('what is open', () => heard(late, 'open words'))
      return !heard(late, 'sealed words')
    })
  })

  it('workshops that nobody changed go; those that were changed or that somebody is in stay, and none is read for that', async () => {
    const old = ['workshop-old-a-00000', 'workshop-old-b-00000']
    for (const id of [...old, 'workshop-changed-000'])
      await store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: now() })
    const ana = await new DirectClient().join(rooms)
    const deletedAt = now()
    await store.deleteWorkshop(must(old[1], 'id'), deletedAt)
    ahead += 29 * DAY
    await store.append([
      { workshop: 'workshop-changed-000', epoch: 1, updates: [Uint8Array.of(0, 0)], claims: [] },
    ])
    ahead += 2 * DAY
    expect((await store.unchangedSince(now() - 30 * DAY)).toSorted()).toEqual([old[0], ID])
    const read = vi.spyOn(store, 'load')
    const listed = vi.spyOn(store, 'listWorkshops')
    start(30)
    hour()
    await eventually('the old one to go', async () => (await store.access(must(old[0], 'id')))?.deletedAt)
    for (const id of [ID, 'workshop-changed-000']) expect((await store.access(id))?.deletedAt).toBeNull()
    expect((await store.access(must(old[1], 'id')))?.deletedAt).toBe(deletedAt)
    expect([read.mock.calls, listed.mock.calls]).toEqual([[], []])
    expect(ana.closed).toBeNull()
    pass(30)
    await eventually(
      'the other one to go',
      async () => (await store.access('workshop-changed-000'))?.deletedAt,
    )
    expect((await store.access(ID))?.deletedAt).toBeNull()
    ana.seat?.left()
    pass(1)
    await eventually('the last one to go', async () => (await store.access(ID))?.deletedAt)
    expect(rooms.loaded()).toEqual([])
  })

  it('a clock that is ahead when the server starts, or leaps later, deletes nothing once it is put right', async () => {
    const id = 'workshop-young-00000'
    await store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: now() })
    const asked = vi.spyOn(store, 'unchangedSince')
    set = 400 * DAY
    start(30)
    expect(asked).not.toHaveBeenCalled()
    set = 0
    hour()
    expect(asked).not.toHaveBeenCalled()
    hour()
    expect(asked).toHaveBeenCalledTimes(1)
    for (let n = 0; n < 23; n++) hour()
    set = 400 * DAY
    hour()
    set = 0
    hour()
    expect(asked).toHaveBeenCalledTimes(1)
    hour()
    expect(asked).toHaveBeenCalledTimes(2)
    expect((await store.access(id))?.deletedAt).toBeNull()
  })
})

describe('RETENTION_DAYS', () => {
  const facts = async (server: string, { id, keys }: NewWorkshop): Promise<unknown> =>
    (await ask(server, `/api/workshops/${id}`, keys.viewer)).json()

  it('says when a workshop was changed last, and until when it is kept, as soon as somebody changed it', async () => {
    let now = Date.now()
    const store = openSqliteStore(':memory:', { now: () => now })
    const server = await startTestServer({ RETENTION_DAYS: '30' }, { store, now: () => now })
    const workshop = await createWorkshop(server.url)
    now += HOUR
    await putBoard(workshop, { partners: [{ id: 'n1', name: 'Radio Norte' }] })
    expect(await facts(server.url, workshop)).toMatchObject({ updatedAt: now, deletesAt: now + 30 * DAY })
    await server.close()
  })

  it('deletes what nobody changed for so long, and nothing else', async () => {
    const store = openSqliteStore(':memory:')
    const kept = { ...store, close: async () => {} }
    let now = Date.now() - 31 * DAY
    const before = await startTestServer({}, { store: kept, now: () => now })
    const old = await createWorkshop(before.url)
    expect(await facts(before.url, old)).toMatchObject({ deletesAt: null })
    now += 2 * DAY
    const young = await createWorkshop(before.url)
    await before.close()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const after = await startTestServer({ RETENTION_DAYS: '30' }, { store })
    vi.advanceTimersByTime(HOUR)
    const look = async (w: NewWorkshop): Promise<number> =>
      (await ask(after.url, `/api/workshops/${w.id}`, w.keys.viewer)).status
    await eventually('the old one is gone', async () => (await look(old)) === 410)
    expect(await look(young)).toBe(200)
    // who is in it can know
    expect(await facts(after.url, young)).toMatchObject({ updatedAt: now, deletesAt: now + 30 * DAY })
    await after.close()
    vi.useRealTimers()
  })
})
