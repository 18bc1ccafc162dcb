import { expect, it } from 'vitest'
import { StoreMoved } from '../../server/store/store.ts'
import { A, B, bytes, type OpenStore, STAGE, snapshotRow } from './open-store.ts'

/** Snapshots, and the epoch that they belong to. */
export function keepsSnapshots(at: OpenStore): void {
  it('keeps snapshots, newest first, each with its body', async () => {
    await at.store.saveSnapshot(A, snapshotRow('one', 10), bytes(1), 1)
    await at.store.saveSnapshot(
      A,
      { ...snapshotRow('two', 10), automatic: true, kind: 'step', by: 'ana' },
      bytes(2),
      1,
    )
    await at.reopen()
    expect(await at.store.snapshots(A)).toEqual([
      { ...snapshotRow('two', 10), automatic: true, kind: 'step', by: 'ana' },
      snapshotRow('one', 10),
    ])
    expect(await at.store.snapshots(B)).toEqual([])
    expect([...((await at.store.snapshotBody(A, 'one')) ?? [])]).toEqual([1])
    expect(await at.store.snapshotBody(B, 'one')).toBeNull()
    expect(await at.store.deleteSnapshot(B, 'one')).toBe(false)
    expect(await at.store.deleteSnapshot(A, 'one')).toBe(true)
    expect(await at.store.deleteSnapshot(A, 'one')).toBe(false)
    expect(await at.store.snapshotBody(A, 'one')).toBeNull()
    expect((await at.store.snapshots(A)).map(s => s.id)).toEqual(['two'])
  })

  it('what others wrote in a sealed round in the name of one who is erased loses the name, or goes', async () => {
    const said = (author: string, id: string, as?: string) => {
      const value = { text: `Said by ${id}`, zone: null, color: 'lemon' as const, ...(as ? { as } : {}) }
      return { kind: 'put' as const, entry: { round: 'r', author, id, value, at: 1 } }
    }
    await at.store.putSealed(
      A,
      [
        said('ana', '1'),
        said('scribe', '2', 'ana'),
        said('scribe', '3', 'ben'),
        { kind: 'ready', round: 'r', author: 'scribe', on: true },
      ],
      null,
    )
    const next = { state: bytes(9), claims: new Map(), stage: STAGE, snapshots: [], author: 'ana' }
    await at.store.renew(A, next)
    const { entries, ready } = await at.store.sealed(A)
    expect(entries.map(e => [e.id, 'as' in e.value ? e.value.as : undefined])).toEqual([
      ['2', undefined],
      ['3', 'ben'],
    ])
    expect(entries[0]?.value).toMatchObject({ text: 'Said by 2' })
    expect(ready).toEqual([{ round: 'r', author: 'scribe' }])
    await at.store.renew(A, { ...next, author: 'ben', words: true })
    expect((await at.store.sealed(A)).entries.map(e => e.id)).toEqual(['2'])
  })

  it('takes the snapshots of a new epoch as they come', async () => {
    const ids = ['one', 'two', 'three']
    for (const [i, id] of ids.entries()) await at.store.saveSnapshot(A, snapshotRow(id, i), bytes(1), 1)
    async function* rewritten() {
      for (const id of ids) yield { id, body: Buffer.from(`new words of ${id}`) }
    }
    const next = { state: bytes(9), claims: new Map(), stage: STAGE, author: null }
    expect(await at.store.renew(A, { ...next, snapshots: rewritten() })).toBe(2)
    for (const id of ids)
      expect(Buffer.from((await at.store.snapshotBody(A, id)) ?? []).toString()).toBe(`new words of ${id}`)
  })

  it('begins a new epoch: other bytes, owners, stage and snapshots, and counts on from where it was', async () => {
    await at.store.append([{ workshop: A, epoch: 1, updates: [bytes(1), bytes(2)], claims: [[5, 'ana']] }])
    await at.store.saveSnapshot(A, snapshotRow('s1', 1), Buffer.from('old words'), 1)
    await at.store.saveSnapshot(B, snapshotRow('s1', 1), Buffer.from('others'), 1)
    const entry = { round: 'r', author: 'ana', id: '1', value: { dots: 1 }, at: 1 }
    await at.store.putSealed(
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
    expect(await at.store.renew(A, { state: bytes(9), claims, stage, snapshots, author: 'ana' })).toBe(2)
    await at.reopen()
    expect(await at.store.load(A)).toMatchObject({ seq: 2, updates: [], claims })
    expect([...((await at.store.load(A)).state ?? [])]).toEqual([9])
    expect(await at.store.workshop(A)).toMatchObject({ epoch: 2, stage: { title: 'Renewed' } })
    expect(Buffer.from((await at.store.snapshotBody(A, 's1')) ?? []).toString()).toBe('new words')
    expect(Buffer.from((await at.store.snapshotBody(B, 's1')) ?? []).toString()).toBe('others')
    expect((await at.store.sealed(A)).entries.map(e => e.author)).toEqual(['ben'])
    expect(await at.append(A, bytes(3))).toBe(3)
    expect(await at.store.workshop(B)).toMatchObject({ epoch: 1 })
    await expect(
      at.store.renew('nobody-knows-this-id', { state: bytes(1), claims, stage, snapshots: [], author: null }),
    ).rejects.toMatchObject({ name: 'StoreCorrupt' })
  })

  it('takes no snapshot of an epoch that is over, and begins none past a snapshot that is not named', async () => {
    await at.store.saveSnapshot(A, snapshotRow('s1', 1), bytes(1), 1)
    const next = { state: bytes(9), claims: new Map(), stage: STAGE, author: null }
    const s1 = { id: 's1', body: bytes(2) }
    await at.store.saveSnapshot(A, snapshotRow('s2', 2), bytes(1), 1)
    await expect(at.store.renew(A, { ...next, snapshots: [s1] })).rejects.toBeInstanceOf(StoreMoved)
    expect(await at.store.workshop(A)).toMatchObject({ epoch: 1 })
    const snapshots = [s1, { id: 's2', body: bytes(2) }]
    expect(await at.store.renew(A, { ...next, snapshots })).toBe(2)
    // unless those that are not named are to stay
    expect(await at.store.renew(A, { ...next, snapshots: [], keepsSnapshots: true })).toBe(3)
    for (const id of ['s1', 's2']) expect([...((await at.store.snapshotBody(A, id)) ?? [])]).toEqual([2])
    await expect(at.store.saveSnapshot(A, snapshotRow('s3', 3), bytes(1), 1)).rejects.toBeInstanceOf(
      StoreMoved,
    )
    await at.store.saveSnapshot(A, snapshotRow('s4', 4), bytes(1), 3)
    expect((await at.store.snapshots(A)).map(s => s.id)).toEqual(['s4', 's2', 's1'])
  })
}
