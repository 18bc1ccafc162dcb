import { describe, expect, it } from 'vitest'
import { type SealedEntry, StoreCorrupt } from '../../server/store/store.ts'
import { A, B, bytes, DAY, listOf, type OpenStore, STAGE } from './open-store.ts'

/** What a sealed round holds until it is revealed. */
export function keepsSealedEntries(at: OpenStore): void {
  describe('sealed entries', () => {
    const entry = (author: string, id: string, words: string, round = 'r1'): SealedEntry => {
      const value = { text: words, zone: null, color: 'sky' as const }
      return { round, author, id, value, at: 7 }
    }
    const put = (e: SealedEntry, workshop = A): Promise<void> =>
      at.store.putSealed(workshop, [{ kind: 'put', entry: e }], null)
    const words = async (workshop = A): Promise<string[]> =>
      (await at.store.sealed(workshop)).entries.map(e =>
        'text' in e.value ? `${e.author} ${e.value.text}` : '',
      )

    it('are kept in the order in which they came; a change keeps its place', async () => {
      await put(entry('ana', '1', 'one'))
      await put(entry('bo', '1', 'two'))
      await put(entry('ana', '2', 'three'))
      await put({ ...entry('ana', '1', 'one, changed'), at: 9 })
      await at.reopen()
      expect(await words()).toEqual(['ana one, changed', 'bo two', 'ana three'])
      expect((await at.store.sealed(A)).entries[0]).toEqual({ ...entry('ana', '1', 'one, changed'), at: 9 })
      expect(await at.store.sealed(B)).toEqual({ entries: [], ready: [] })
    })

    it('are withdrawn one by one, with who is ready beside them', async () => {
      await put(entry('ana', '1', 'one'))
      await put(entry('bo', '1', 'two'))
      await at.store.putSealed(
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
      await at.reopen()
      expect(await words()).toEqual(['ana one'])
      expect((await at.store.sealed(A)).ready).toEqual([{ round: 'r1', author: 'ana' }])
    })

    it('go with the reveal, which stores document and stage in the same transaction', async () => {
      await put(entry('ana', '1', 'one'))
      await put(entry('ana', '1', 'other workshop'), B)
      at.clock = 5_000_000
      const along = {
        stage: { ...STAGE, title: 'Revealed' },
        sealed: [{ kind: 'clear', round: 'r1' }],
      } as const
      await at.store.append([{ workshop: A, epoch: 1, updates: [bytes(4)], claims: [[1, 'server']], along }])
      await at.reopen()
      expect(await at.store.sealed(A)).toEqual({ entries: [], ready: [] })
      expect((await at.store.workshop(A))?.stage.title).toBe('Revealed')
      expect(listOf((await at.store.load(A)).updates)).toEqual([[4]])
      expect(await words(B)).toEqual(['ana other workshop'])
      // a reveal may have nothing for the document
      await at.store.append([
        { workshop: A, epoch: 1, updates: [], claims: [], along: { ...along, stage: STAGE } },
      ])
      expect((await at.store.workshop(A))?.stage.title).toBe(STAGE.title)
      expect((await at.store.load(A)).seq).toBe(1)
    })

    it('stay, with document and stage as they were, where the reveal could not be stored', async () => {
      await put(entry('ana', '1', 'one'))
      const along = {
        stage: { ...STAGE, title: 'Revealed' },
        sealed: [{ kind: 'clear', round: 'r1' }],
      } as const
      const failed = at.store.append([
        { workshop: A, epoch: 1, updates: [bytes(4)], claims: [], along },
        { workshop: 'nobody-knows-this-id', epoch: 1, updates: [bytes(4)], claims: [] },
      ])
      await expect(failed).rejects.toBeInstanceOf(StoreCorrupt)
      expect(await words()).toEqual(['ana one'])
      expect((await at.store.workshop(A))?.stage.title).toBe(STAGE.title)
      expect((await at.store.load(A)).seq).toBe(0)
      await put(entry('ana', '2', 'two'))
      expect(await words()).toEqual(['ana one', 'ana two'])
    })

    it('are stored together with the stage, or not at all', async () => {
      const changes = [{ kind: 'put', entry: entry('ana', '1', 'one') }] as const
      await at.store.putSealed(A, changes, { ...STAGE, title: 'Renamed' })
      expect((await at.store.workshop(A))?.stage.title).toBe('Renamed')
      await expect(at.store.putSealed('nobody-knows-this-id', changes, STAGE)).rejects.toBeInstanceOf(
        StoreCorrupt,
      )
      expect(await words()).toEqual(['ana one'])
    })

    it('of a cancelled round wait a week for their authors', async () => {
      await put(entry('ana', '1', 'fetched'))
      await put(entry('bo', '1', 'not fetched'))
      await put(entry('ana', '1', 'next round', 'r2'))
      await at.store.putSealed(A, [{ kind: 'ready', round: 'r1', author: 'ana', on: true }], null)
      await at.store.putSealed(A, [{ kind: 'cancel', round: 'r1', at: at.clock }], STAGE)
      expect(await words()).toEqual(['ana fetched', 'bo not fetched', 'ana next round'])
      expect((await at.store.sealed(A)).ready).toEqual([])
      await at.store.putSealed(A, [{ kind: 'delete', round: 'r1', author: 'ana', id: '1' }], null)
      at.clock += 7 * DAY
      await at.reopen()
      expect(await words()).toEqual(['bo not fetched', 'ana next round'])
      at.clock += 1
      await at.reopen()
      expect(await words()).toEqual(['ana next round'])
    })

    it('of a cancelled round go after that week also while the store stays open', async () => {
      await put(entry('ana', '1', 'not fetched'))
      await put(entry('ana', '1', 'open', 'r2'))
      await put(entry('ana', '1', 'stays'), B)
      await at.store.putSealed(A, [{ kind: 'cancel', round: 'r1', at: at.clock }], STAGE)
      at.clock += 7 * DAY
      expect(await at.store.forgetOld()).toEqual([])
      at.clock += 1
      expect(await at.store.forgetOld()).toEqual([{ workshop: A, round: 'r1' }])
      expect([await words(), await words(B)]).toEqual([['ana open'], ['ana stays']])
      expect(await at.store.forgetOld()).toEqual([])
    })

    it('go with the workshop', async () => {
      await put(entry('ana', '1', 'one'))
      await put(entry('ana', '1', 'stays'), B)
      await at.store.deleteWorkshop(A, at.clock)
      expect(await at.store.sealed(A)).toEqual({ entries: [], ready: [] })
      expect(await words(B)).toEqual(['ana stays'])
      await expect(put(entry('ana', '2', 'late'))).rejects.toBeInstanceOf(StoreCorrupt)
    })
  })
}
