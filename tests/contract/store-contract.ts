import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deriveKeys, hashKeys, NO_ROTATION } from '../../server/http/keys.ts'
import {
  type SealedEntry,
  type SnapshotRow,
  type Store,
  StoreCorrupt,
  StoreMoved,
} from '../../server/store/store.ts'
import { NO_SESSION, type Stage } from '../../shared/model/stage.ts'

/** What an adapter gives to the suite: one place that outlives the store's being closed. */
export interface StorePlace {
  open(now: () => number): Promise<Store>
  remove(): Promise<void>
}

export const STAGE: Stage = {
  title: 'A better town',
  locale: 'en',
  template: 'two-maps',
  maps: [
    { id: 'power', kind: 'axes', title: 'Power', axes: { left: 'a', right: 'b', bottom: 'c', top: 'd' } },
  ],
  checklists: null,
  people: [],
  locked: false,
  privacy: { stance: false },
  ...NO_SESSION,
}
export const HASHES = hashKeys(deriveKeys('k'.repeat(43), NO_ROTATION))
export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
export const listOf = (updates: readonly Uint8Array[]): number[][] => updates.map(u => [...u])

const DAY = 24 * 60 * 60 * 1000
const A = 'workshop-a-000000000'
const B = 'workshop-b-000000000'

const snapshotRow = (id: string, createdAt: number): SnapshotRow => ({
  id,
  name: `Snapshot ${id}`,
  by: null,
  automatic: false,
  kind: null,
  createdAt,
  notes: 3,
  partners: 1,
})

/** What every adapter of `Store` must do. `makePlace` is called for each test. */
export function storeContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`store contract: ${name}`, () => {
    let place: StorePlace
    let store: Store
    let clock: number

    const create = (id: string): Promise<void> =>
      store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1_000 })
    const append = async (workshop: string, ...updates: Uint8Array[]): Promise<number | undefined> =>
      (await store.append([{ workshop, updates, claims: [] }]))[0]
    const reopen = async (): Promise<void> => {
      await store.close()
      store = await place.open(() => clock)
    }

    beforeEach(async () => {
      clock = 1_000_000
      place = await makePlace()
      store = await place.open(() => clock)
      await create(A)
      await create(B)
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    it('counts the updates of each workshop without gaps, also within one commit for several', async () => {
      expect(await append(A, bytes(1))).toBe(1)
      const both = await store.append([
        { workshop: B, updates: [bytes(7)], claims: [] },
        { workshop: A, updates: [bytes(2), bytes(3)], claims: [] },
      ])
      expect(both).toEqual([1, 3])
      expect(await store.append([])).toEqual([])
      expect(await append(A)).toBe(3)
      expect(listOf((await store.load(A)).updates)).toEqual([[1], [2], [3]])
      expect(await store.load(B)).toMatchObject({ state: null, seq: 1 })
    })

    it('has everything that was appended after it was closed and opened again', async () => {
      await append(A, bytes(1, 2, 3), bytes())
      await store.append([{ workshop: A, updates: [bytes(4)], claims: [[4_294_967_295, 'somebody']] }])
      await reopen()
      const doc = await store.load(A)
      expect(listOf(doc.updates)).toEqual([[1, 2, 3], [], [4]])
      expect(doc.seq).toBe(3)
      expect([...doc.claims]).toEqual([[4_294_967_295, 'somebody']])
      expect(await append(A, bytes(5))).toBe(4)
    })

    it('stores all of a batch or nothing: one workshop that is not there keeps the others out too', async () => {
      const bad = store.append([
        { workshop: A, updates: [bytes(1)], claims: [[1, 'x']] },
        { workshop: 'nobody-knows-this-id', updates: [bytes(2)], claims: [] },
      ])
      await expect(bad).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: 'nobody-knows-this-id' })
      expect(await store.load(A)).toEqual({ state: null, seq: 0, updates: [], claims: new Map() })
    })

    it('the first owner of a client id stays its owner', async () => {
      await store.append([{ workshop: A, updates: [], claims: [[1, 'first']] }])
      await store.append([
        {
          workshop: A,
          updates: [],
          claims: [
            [1, 'second'],
            [2, 'second'],
          ],
        },
      ])
      expect([...(await store.load(A)).claims]).toEqual([
        [1, 'first'],
        [2, 'second'],
      ])
    })

    it('does not keep hold of the bytes it was given', async () => {
      const given = bytes(1, 2)
      await append(A, given)
      given.fill(9)
      expect(listOf((await store.load(A)).updates)).toEqual([[1, 2]])
    })

    it('compacts what came before and keeps what came later', async () => {
      await append(A, bytes(1), bytes(2), bytes(3))
      await store.compact(A, bytes(12), 2)
      await reopen()
      const doc = await store.load(A)
      expect([...(doc.state ?? [])]).toEqual([12])
      expect(listOf(doc.updates)).toEqual([[3]])
      expect(doc.seq).toBe(3)
      expect(await append(A, bytes(4))).toBe(4)
      await store.compact(A, bytes(1, 2, 3, 4), 4)
      expect(await store.load(A)).toMatchObject({ seq: 4, updates: [] })
      expect(await append(A, bytes(5))).toBe(5)
      expect(listOf((await store.load(A)).updates)).toEqual([[5]])
    })

    it('refuses to compact what is not there, and then changes nothing', async () => {
      await append(A, bytes(1), bytes(2))
      await store.compact(A, bytes(12), 2)
      await expect(store.compact(A, bytes(0), 1)).rejects.toThrow('compacting')
      await expect(store.compact(A, bytes(0), 3)).rejects.toThrow('compacting')
      expect([...((await store.load(A)).state ?? [])]).toEqual([12])
    })

    it('gives a workshop back as it was made, and null for one that was never made', async () => {
      const row = await store.workshop(A)
      expect(row).toMatchObject({ id: A, rotation: NO_ROTATION, createdAt: 1_000, deletedAt: null })
      expect(row?.stage).toEqual(STAGE)
      expect(Buffer.from(row?.keyHashes.viewer ?? [])).toEqual(Buffer.from(HASHES.viewer))
      expect(await store.workshop('nobody-knows-this-id')).toBeNull()
      expect(await store.access('nobody-knows-this-id')).toBeNull()
      const { stage: _stage, ...rest } = row ?? {}
      expect(await store.access(A)).toEqual(rest)
    })

    it('keeps stage and keys, and knows when a workshop was last changed', async () => {
      clock = 2_000_000
      await store.putStage(A, { ...STAGE, title: 'Renamed' })
      const rotation = { facilitator: 0, participant: 1, viewer: 0 }
      const hashes = hashKeys(deriveKeys('k'.repeat(43), rotation))
      await store.putKeys(A, hashes, rotation)
      await reopen()
      const row = await store.workshop(A)
      expect(row?.stage.title).toBe('Renamed')
      expect(row?.rotation).toEqual(rotation)
      expect(Buffer.from(row?.keyHashes.participant ?? [])).toEqual(Buffer.from(hashes.participant))
      expect(row?.updatedAt).toBe(2_000_000)
      clock = 3_000_000
      await append(A, bytes(1))
      expect((await store.workshop(A))?.updatedAt).toBe(3_000_000)
      expect((await store.listWorkshops()).map(w => [w.id, w.title])).toEqual([
        [A, 'Renamed'],
        [B, STAGE.title],
      ])
    })

    it('refuses the stage of a workshop that is not there', async () => {
      await expect(store.putStage('nobody-knows-this-id', STAGE)).rejects.toBeInstanceOf(StoreCorrupt)
    })

    it('keeps snapshots, newest first, each with its body', async () => {
      await store.saveSnapshot(A, snapshotRow('one', 10), bytes(1), 1)
      await store.saveSnapshot(
        A,
        { ...snapshotRow('two', 10), automatic: true, kind: 'step', by: 'ana' },
        bytes(2),
        1,
      )
      await reopen()
      expect(await store.snapshots(A)).toEqual([
        { ...snapshotRow('two', 10), automatic: true, kind: 'step', by: 'ana' },
        snapshotRow('one', 10),
      ])
      expect(await store.snapshots(B)).toEqual([])
      expect([...((await store.snapshotBody(A, 'one')) ?? [])]).toEqual([1])
      expect(await store.snapshotBody(B, 'one')).toBeNull()
      expect(await store.deleteSnapshot(B, 'one')).toBe(false)
      expect(await store.deleteSnapshot(A, 'one')).toBe(true)
      expect(await store.deleteSnapshot(A, 'one')).toBe(false)
      expect(await store.snapshotBody(A, 'one')).toBeNull()
      expect((await store.snapshots(A)).map(s => s.id)).toEqual(['two'])
    })

    it('begins a new epoch: other bytes, owners, stage and snapshots, and counts on from where it was', async () => {
      await store.append([{ workshop: A, updates: [bytes(1), bytes(2)], claims: [[5, 'ana']] }])
      await store.saveSnapshot(A, snapshotRow('s1', 1), Buffer.from('old words'), 1)
      await store.saveSnapshot(B, snapshotRow('s1', 1), Buffer.from('others'), 1)
      const entry = { round: 'r', author: 'ana', id: '1', value: { dots: 1 }, at: 1 }
      await store.putSealed(
        A,
        [
          { kind: 'put', entry },
          { kind: 'put', entry: { ...entry, author: 'ben' } },
        ],
        null,
      )
      const claims = new Map([
        [5, 'retired'],
        [6, 'server'],
      ])
      const stage = { ...STAGE, title: 'Renewed' }
      const snapshots = [{ id: 's1', body: Buffer.from('new words') }]
      expect(await store.renew(A, { state: bytes(9), claims, stage, snapshots, author: 'ana' })).toBe(2)
      await reopen()
      expect(await store.load(A)).toMatchObject({ seq: 2, updates: [], claims })
      expect([...((await store.load(A)).state ?? [])]).toEqual([9])
      expect(await store.workshop(A)).toMatchObject({ epoch: 2, stage: { title: 'Renewed' } })
      expect(Buffer.from((await store.snapshotBody(A, 's1')) ?? []).toString()).toBe('new words')
      expect(Buffer.from((await store.snapshotBody(B, 's1')) ?? []).toString()).toBe('others')
      expect((await store.sealed(A)).entries.map(e => e.author)).toEqual(['ben'])
      expect(await append(A, bytes(3))).toBe(3)
      expect(await store.workshop(B)).toMatchObject({ epoch: 1 })
      await expect(
        store.renew('nobody-knows-this-id', { state: bytes(1), claims, stage, snapshots: [], author: null }),
      ).rejects.toMatchObject({ name: 'StoreCorrupt' })
    })

    it('takes no snapshot of an epoch that is over, and begins none past a snapshot that is not named', async () => {
      await store.saveSnapshot(A, snapshotRow('s1', 1), bytes(1), 1)
      const next = { state: bytes(9), claims: new Map(), stage: STAGE, author: null }
      const s1 = { id: 's1', body: bytes(2) }
      await store.saveSnapshot(A, snapshotRow('s2', 2), bytes(1), 1)
      await expect(store.renew(A, { ...next, snapshots: [s1] })).rejects.toBeInstanceOf(StoreMoved)
      expect(await store.workshop(A)).toMatchObject({ epoch: 1 })
      const snapshots = [s1, { id: 's2', body: bytes(2) }]
      expect(await store.renew(A, { ...next, snapshots })).toBe(2)
      await expect(store.saveSnapshot(A, snapshotRow('s3', 3), bytes(1), 1)).rejects.toBeInstanceOf(
        StoreMoved,
      )
      await store.saveSnapshot(A, snapshotRow('s4', 4), bytes(1), 2)
      expect((await store.snapshots(A)).map(s => s.id)).toEqual(['s4', 's2', 's1'])
    })

    it('a deleted workshop has no content and takes none; its keys are known for 90 days', async () => {
      await store.append([{ workshop: A, updates: [bytes(1)], claims: [[1, 'x']] }])
      await store.saveSnapshot(A, snapshotRow('one', 10), bytes(1), 1)
      await append(B, bytes(2))
      await store.deleteWorkshop(A, clock)
      await expect(store.load(A)).rejects.toBeInstanceOf(StoreCorrupt)
      await expect(append(A, bytes(3))).rejects.toBeInstanceOf(StoreCorrupt)
      await expect(store.putStage(A, STAGE)).rejects.toBeInstanceOf(StoreCorrupt)
      await expect(store.saveSnapshot(A, snapshotRow('late', 11), bytes(1), 1)).rejects.toThrow()
      expect(await store.snapshots(A)).toEqual([])
      const row = await store.workshop(A)
      expect(row?.deletedAt).toBe(clock)
      expect(row?.stage.title).not.toBe(STAGE.title)
      expect(Buffer.from(row?.keyHashes.viewer ?? [])).toEqual(Buffer.from(HASHES.viewer))
      expect(listOf((await store.load(B)).updates)).toEqual([[2]])

      clock += 90 * DAY
      expect(await store.access(A)).not.toBeNull()
      clock += 1
      expect(await store.access(A)).toBeNull()
      expect(await store.workshop(A)).toBeNull()
      await reopen()
      expect((await store.listWorkshops()).map(w => w.id)).toEqual([B])
    })

    it('a second deletion does not start the 90 days anew', async () => {
      await store.deleteWorkshop(A, clock)
      await store.deleteWorkshop(A, clock + DAY)
      expect((await store.access(A))?.deletedAt).toBe(clock)
    })

    describe('sealed entries', () => {
      const entry = (author: string, id: string, words: string, round = 'r1'): SealedEntry => {
        const value = { text: words, zone: null, color: 'sky' as const }
        return { round, author, id, value, at: 7 }
      }
      const put = (e: SealedEntry, workshop = A): Promise<void> =>
        store.putSealed(workshop, [{ kind: 'put', entry: e }], null)
      const words = async (workshop = A): Promise<string[]> =>
        (await store.sealed(workshop)).entries.map(e =>
          'text' in e.value ? `${e.author} ${e.value.text}` : '',
        )

      it('are kept in the order in which they came; a change keeps its place', async () => {
        await put(entry('ana', '1', 'one'))
        await put(entry('bo', '1', 'two'))
        await put(entry('ana', '2', 'three'))
        await put({ ...entry('ana', '1', 'one, changed'), at: 9 })
        await reopen()
        expect(await words()).toEqual(['ana one, changed', 'bo two', 'ana three'])
        expect((await store.sealed(A)).entries[0]).toEqual({ ...entry('ana', '1', 'one, changed'), at: 9 })
        expect(await store.sealed(B)).toEqual({ entries: [], ready: [] })
      })

      it('are withdrawn one by one, with who is ready beside them', async () => {
        await put(entry('ana', '1', 'one'))
        await put(entry('bo', '1', 'two'))
        await store.putSealed(
          A,
          [
            { kind: 'ready', round: 'r1', author: 'ana', on: true },
            { kind: 'ready', round: 'r1', author: 'ana', on: true },
            { kind: 'ready', round: 'r1', author: 'bo', on: true },
            { kind: 'ready', round: 'r1', author: 'bo', on: false },
            { kind: 'delete', round: 'r1', author: 'bo', id: '1' },
            { kind: 'delete', round: 'r1', author: 'bo', id: 'never written' },
            { kind: 'delete', round: 'no such round', author: 'bo', id: '1' },
          ],
          null,
        )
        await reopen()
        expect(await words()).toEqual(['ana one'])
        expect((await store.sealed(A)).ready).toEqual([{ round: 'r1', author: 'ana' }])
      })

      it('go with the reveal, which stores document and stage in the same transaction', async () => {
        await put(entry('ana', '1', 'one'))
        await put(entry('ana', '1', 'other workshop'), B)
        clock = 5_000_000
        const along = {
          stage: { ...STAGE, title: 'Revealed' },
          sealed: [{ kind: 'clear', round: 'r1' }],
        } as const
        await store.append([{ workshop: A, updates: [bytes(4)], claims: [[1, 'server']], along }])
        await reopen()
        expect(await store.sealed(A)).toEqual({ entries: [], ready: [] })
        expect((await store.workshop(A))?.stage.title).toBe('Revealed')
        expect(listOf((await store.load(A)).updates)).toEqual([[4]])
        expect(await words(B)).toEqual(['ana other workshop'])
        // a reveal may have nothing for the document
        await store.append([{ workshop: A, updates: [], claims: [], along: { ...along, stage: STAGE } }])
        expect((await store.workshop(A))?.stage.title).toBe(STAGE.title)
        expect((await store.load(A)).seq).toBe(1)
      })

      it('stay, with document and stage as they were, where the reveal could not be stored', async () => {
        await put(entry('ana', '1', 'one'))
        const along = {
          stage: { ...STAGE, title: 'Revealed' },
          sealed: [{ kind: 'clear', round: 'r1' }],
        } as const
        const failed = store.append([
          { workshop: A, updates: [bytes(4)], claims: [], along },
          { workshop: 'nobody-knows-this-id', updates: [bytes(4)], claims: [] },
        ])
        await expect(failed).rejects.toBeInstanceOf(StoreCorrupt)
        expect(await words()).toEqual(['ana one'])
        expect((await store.workshop(A))?.stage.title).toBe(STAGE.title)
        expect((await store.load(A)).seq).toBe(0)
        await put(entry('ana', '2', 'two'))
        expect(await words()).toEqual(['ana one', 'ana two'])
      })

      it('are stored together with the stage, or not at all', async () => {
        const changes = [{ kind: 'put', entry: entry('ana', '1', 'one') }] as const
        await store.putSealed(A, changes, { ...STAGE, title: 'Renamed' })
        expect((await store.workshop(A))?.stage.title).toBe('Renamed')
        await expect(store.putSealed('nobody-knows-this-id', changes, STAGE)).rejects.toBeInstanceOf(
          StoreCorrupt,
        )
        expect(await words()).toEqual(['ana one'])
      })

      it('of a cancelled round wait a week for their authors', async () => {
        await put(entry('ana', '1', 'fetched'))
        await put(entry('bo', '1', 'not fetched'))
        await put(entry('ana', '1', 'next round', 'r2'))
        await store.putSealed(A, [{ kind: 'ready', round: 'r1', author: 'ana', on: true }], null)
        await store.putSealed(A, [{ kind: 'cancel', round: 'r1', at: clock }], STAGE)
        expect(await words()).toEqual(['ana fetched', 'bo not fetched', 'ana next round'])
        expect((await store.sealed(A)).ready).toEqual([])
        await store.putSealed(A, [{ kind: 'delete', round: 'r1', author: 'ana', id: '1' }], null)
        clock += 7 * DAY
        await reopen()
        expect(await words()).toEqual(['bo not fetched', 'ana next round'])
        clock += 1
        await reopen()
        expect(await words()).toEqual(['ana next round'])
      })

      it('go with the workshop', async () => {
        await put(entry('ana', '1', 'one'))
        await put(entry('ana', '1', 'stays'), B)
        await store.deleteWorkshop(A, clock)
        expect(await store.sealed(A)).toEqual({ entries: [], ready: [] })
        expect(await words(B)).toEqual(['ana stays'])
        await expect(put(entry('ana', '2', 'late'))).rejects.toBeInstanceOf(StoreCorrupt)
      })
    })

    it('opens a stage that was stored before there were sessions', async () => {
      const { agenda: _a, step: _s, timer: _t, spotlight: _l, round: _r, results: _e, ...old } = STAGE
      await store.putStage(A, old as Stage)
      await reopen()
      expect((await store.workshop(A))?.stage).toEqual(STAGE)
    })

    it('keeps one calendar address a workshop, by its hash, and lets go of it', async () => {
      await store.putCalendarLink(A, { hash: bytes(1, 2), createdAt: 5 })
      await store.putCalendarLink(B, { hash: bytes(3, 4), createdAt: 6 })
      expect(await store.calendarWorkshop(bytes(1, 2))).toBe(A)
      await store.putCalendarLink(A, { hash: bytes(5, 6), createdAt: 7 })
      await reopen()
      expect(await store.calendarWorkshop(bytes(1, 2))).toBeNull()
      expect(await store.calendarWorkshop(bytes(5, 6))).toBe(A)
      expect(await store.calendarLink(A)).toEqual({ createdAt: 7 })
      await store.putCalendarLink(A, null)
      expect(await store.calendarWorkshop(bytes(5, 6))).toBeNull()
      await store.deleteWorkshop(B, 2_000)
      expect(await store.calendarWorkshop(bytes(3, 4))).toBeNull()
      expect(await store.calendarLink(B)).toBeNull()
    })

    it('says that it works', async () => {
      await store.check()
      await store.check()
    })
  })
}
