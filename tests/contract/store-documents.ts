import { expect, it } from 'vitest'
import { StoreMoved } from '../../server/store/store.ts'
import { A, B, bytes, listOf, type OpenStore, STAGE } from './open-store.ts'

/** Updates of documents: counted, owned, compacted. */
export function keepsDocuments(at: OpenStore): void {
  it('counts the updates of each workshop without gaps, also within one commit for several', async () => {
    expect(await at.append(A, bytes(1))).toBe(1)
    const both = await at.store.append([
      { workshop: B, epoch: 1, updates: [bytes(7)], claims: [] },
      { workshop: A, epoch: 1, updates: [bytes(2), bytes(3)], claims: [] },
    ])
    expect(both).toEqual([1, 3])
    expect(await at.store.append([])).toEqual([])
    expect(await at.append(A)).toBe(3)
    expect(listOf((await at.store.load(A)).updates)).toEqual([[1], [2], [3]])
    expect(await at.store.load(B)).toMatchObject({ state: null, seq: 1 })
  })

  it('counts on within a commit that names a workshop twice, also where its number is known by then', async () => {
    await at.append(A, bytes(1))
    const part = (byte: number) => ({ workshop: A, epoch: 1, updates: [bytes(byte)], claims: [] })
    expect(await at.store.append([part(2), part(3)])).toEqual([2, 3])
    expect(await at.append(A, bytes(4))).toBe(4)
    await at.reopen()
    expect(listOf((await at.store.load(A)).updates)).toEqual([[1], [2], [3], [4]])
  })

  it('has everything that was appended after it was closed and opened again', async () => {
    await at.append(A, bytes(1, 2, 3), bytes())
    await at.store.append([
      { workshop: A, epoch: 1, updates: [bytes(4)], claims: [[4_294_967_295, 'somebody']] },
    ])
    await at.reopen()
    const doc = await at.store.load(A)
    expect(listOf(doc.updates)).toEqual([[1, 2, 3], [], [4]])
    expect(doc.seq).toBe(3)
    expect([...doc.claims]).toEqual([[4_294_967_295, 'somebody']])
    expect(await at.append(A, bytes(5))).toBe(4)
  })

  it('stores all of a batch or nothing: one workshop that is not there keeps the others out too', async () => {
    const bad = at.store.append([
      { workshop: A, epoch: 1, updates: [bytes(1)], claims: [[1, 'x']] },
      { workshop: 'nobody-knows-this-id', epoch: 1, updates: [bytes(2)], claims: [] },
    ])
    await expect(bad).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: 'nobody-knows-this-id' })
    expect(await at.store.load(A)).toEqual({ state: null, seq: 0, updates: [], claims: new Map() })
  })

  it('stores nothing of a document that another one has taken the place of, and all of the new one', async () => {
    await at.append(A, bytes(1))
    const next = { claims: new Map(), stage: STAGE, snapshots: [], author: null }
    expect(await at.store.renew(A, { state: bytes(2), ...next })).toBe(2)
    const of = (epoch: number) => at.store.append([{ workshop: A, epoch, updates: [bytes(3)], claims: [] }])
    await expect(of(1)).rejects.toBeInstanceOf(StoreMoved)
    expect(await of(2)).toEqual([2])
    await at.reopen()
    await expect(of(1)).rejects.toBeInstanceOf(StoreMoved)
    const { state, updates } = await at.store.load(A)
    expect(listOf([state ?? bytes(), ...updates])).toEqual([[2], [3]])
  })

  it('the first owner of a client id stays its owner', async () => {
    await at.store.append([{ workshop: A, epoch: 1, updates: [], claims: [[1, 'first']] }])
    await at.store.append([
      {
        workshop: A,
        epoch: 1,
        updates: [],
        claims: [
          [1, 'second'],
          [2, 'second'],
        ],
      },
    ])
    expect([...(await at.store.load(A)).claims]).toEqual([
      [1, 'first'],
      [2, 'second'],
    ])
  })

  it('does not keep hold of the bytes it was given', async () => {
    const given = bytes(1, 2)
    await at.append(A, given)
    given.fill(9)
    expect(listOf((await at.store.load(A)).updates)).toEqual([[1, 2]])
  })

  it('compacts what came before and keeps what came later', async () => {
    await at.append(A, bytes(1), bytes(2), bytes(3))
    await at.store.compact(A, bytes(12), 2, 1)
    await at.reopen()
    const doc = await at.store.load(A)
    expect([...(doc.state ?? [])]).toEqual([12])
    expect(listOf(doc.updates)).toEqual([[3]])
    expect(doc.seq).toBe(3)
    expect(await at.append(A, bytes(4))).toBe(4)
    await at.store.compact(A, bytes(1, 2, 3, 4), 4, 1)
    expect(await at.store.load(A)).toMatchObject({ seq: 4, updates: [] })
    expect(await at.append(A, bytes(5))).toBe(5)
    expect(listOf((await at.store.load(A)).updates)).toEqual([[5]])
  })

  it('refuses to compact what is not there, and then changes nothing', async () => {
    await at.append(A, bytes(1), bytes(2))
    await at.store.compact(A, bytes(12), 2, 1)
    await expect(at.store.compact(A, bytes(0), 1, 1)).rejects.toThrow('compacting')
    await expect(at.store.compact(A, bytes(0), 3, 1)).rejects.toThrow('compacting')
    expect([...((await at.store.load(A)).state ?? [])]).toEqual([12])
  })

  it('a document of an epoch that is over replaces nothing of the new one', async () => {
    await at.append(A, bytes(1), bytes(2))
    const next = { state: bytes(7), claims: new Map(), stage: STAGE, snapshots: [], author: null }
    const epoch = await at.store.renew(A, next)
    await expect(at.store.compact(A, bytes(12), 2, 1)).rejects.toBeInstanceOf(StoreMoved)
    expect([...((await at.store.load(A)).state ?? [])]).toEqual([7])
    await at.append(A, bytes(3))
    await at.store.compact(A, bytes(73), 3, epoch)
    expect([...((await at.store.load(A)).state ?? [])]).toEqual([73])
  })
}
