import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rewriteElsewhere } from '../../server/store/rewrite-elsewhere.ts'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreMoved } from '../../server/store/store.ts'
import { eventually } from '../support/eventually.ts'
import { A, B, bytes, HASHES, listOf, STAGE, snapshotRow } from './open-store.ts'

const CANARY = 'canary-of-the-deleted-'

describe('a large file is written anew elsewhere', () => {
  let folder: string
  let store: SqliteStore
  let told: (string | null)[]
  /** Rewritings that were asked for and not yet begun. */
  let asked: { begin(): void; refuse(why: string): void }[]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'allymap-large-'))
    told = []
    asked = []
    store = openSqliteStore(join(folder, 'test.sqlite'), {
      hindered: why => told.push(why),
      rewrite: job =>
        new Promise((begin, fail) => {
          asked.push({
            begin: () => begin(rewriteElsewhere(job)),
            refuse: why => fail(new Error(why)),
          })
        }),
    })
    for (const id of [A, B]) await store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
    // what cannot be packed: five megabytes of somebody else's
    const noise = new Uint8Array(5 << 20)
    for (let i = 0; i < noise.length; i += 65_536) crypto.getRandomValues(noise.subarray(i, i + 65_536))
    await store.saveSnapshot(B, snapshotRow('s', 1), noise, 1)
    await store.append([{ workshop: A, epoch: 1, updates: [Buffer.from(CANARY.repeat(100))], claims: [] }])
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const found = (): string[] =>
    readdirSync(folder).filter(name => readFileSync(join(folder, name), 'latin1').includes(CANARY))
  const append = (value: number): Promise<number[]> =>
    store.append([{ workshop: B, epoch: 1, updates: [bytes(value)], claims: [] }])
  const turns = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await new Promise(resolve => setImmediate(resolve))
  }

  it('what is written meanwhile waits and is stored; what is read is answered; then no trace is left', async () => {
    expect(found().length).toBeGreaterThan(0)
    await store.deleteWorkshop(A, 5)
    expect(asked).toHaveLength(1)
    expect(store.traces()).toBe(true)

    const done: string[] = []
    const writing = [
      append(1).then(seqs => done.push(`append ${seqs}`)),
      store.putStage(B, STAGE).then(() => done.push('stage')),
      store.deleteSnapshot(B, 'none').then(() => done.push('snapshot')),
    ]
    await turns()
    expect(done).toEqual([])
    expect((await store.load(B)).updates).toEqual([])
    expect((await store.snapshots(B)).map(s => s.id)).toEqual(['s'])
    await store.check()

    asked[0]?.begin()
    await Promise.all(writing)
    expect(done.toSorted()).toEqual(['append 1', 'snapshot', 'stage'])
    await eventually('the traces to go', () => !store.traces())
    expect(found()).toEqual([])
    expect(listOf((await store.load(B)).updates)).toEqual([[1]])
    expect(asked).toHaveLength(1)
    expect(told).toEqual([])
  })

  it('what waited is done in the order in which it came: what was written before an erasure is not put behind it', async () => {
    await store.deleteWorkshop(A, 5)
    const [first, second] = [append(1), append(2)]
    const stage = { ...STAGE, title: 'Erased' }
    const next = {
      state: bytes(9),
      claims: new Map(),
      stage,
      snapshots: [],
      keepsSnapshots: true,
      author: null,
    }
    const [late, erased] = [store.putStage(B, STAGE), store.renew(B, next)]
    await turns()
    const after = append(3).catch((error: unknown) => error)
    asked[0]?.begin()
    expect([await first, await second, await late, await erased]).toEqual([[1], [2], undefined, 2])
    expect(await after).toBeInstanceOf(StoreMoved)
    const { state, updates } = await store.load(B)
    expect(listOf([state ?? bytes(), ...updates])).toEqual([[9]])
    expect((await store.workshop(B))?.stage.title).toBe('Erased')
    await store.rewritten()
  })

  it('where that is refused, what waited is stored at once, and it is tried again', async () => {
    await store.deleteWorkshop(A, 5)
    const waiting = append(1)
    asked[0]?.refuse('database or disk is full')
    expect(await waiting).toEqual([1])
    expect(store.traces()).toBe(true)
    expect(told).toEqual(['database or disk is full'])
    await eventually('another try', () => asked.length === 2)
    asked[1]?.begin()
    await eventually('the traces to go', () => !store.traces())
    expect(found()).toEqual([])
    expect(told).toEqual(['database or disk is full', null])
  })

  it('more is deleted meanwhile: that is owed still; closing waits, and opening pays', async () => {
    await store.deleteWorkshop(A, 5)
    const second = store.deleteWorkshop(B, 6)
    asked[0]?.begin()
    await second
    expect(store.traces()).toBe(true)
    await store.close()
    const rewrite = vi.fn(rewriteElsewhere)
    store = openSqliteStore(join(folder, 'test.sqlite'), { rewrite })
    await eventually('the traces to go', () => !store.traces())
    expect(found()).toEqual([])
  })

  it('a small one is written anew at once', async () => {
    await store.deleteWorkshop(B, 5)
    asked[0]?.begin()
    await eventually('the file to be small', () => !store.traces())
    await store.close()
    store = openSqliteStore(join(folder, 'test.sqlite'), {
      rewrite: () => Promise.reject(new Error('not here')),
    })
    await store.deleteWorkshop(A, 6)
    expect(store.traces()).toBe(false)
    expect(found()).toEqual([])
  })
})
