import { fstatSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreUnavailable } from '../../server/store/store.ts'
import { A, bytes, HASHES, STAGE } from './open-store.ts'

const turns = async (count = 20): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(resolve => setImmediate(resolve))
}

describe('what people write is stored once the disk has it', () => {
  let folder: string
  let file: string
  let store: SqliteStore
  /** syncs that were asked for and not yet answered, by the file */
  let asked: { readonly file: number; answer(problem: Error | null): void }[]
  let syncs: number

  type Answer = number[] | 'refused'
  const append = (value: number): Promise<Answer> =>
    store.append([{ workshop: A, epoch: 1, updates: [bytes(value)], claims: [] }]).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return 'refused'
      throw error
    })
  /** Answers the sync that runs. */
  const disk = (problem: Error | null = null): void => asked.shift()?.answer(problem)
  /** How an append stands now. */
  async function standing(work: Promise<Answer>): Promise<Answer | 'waits'> {
    await turns()
    return Promise.race([work, turns(1).then(() => 'waits' as const)])
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'allymap-sync-'))
    file = join(folder, 'test.sqlite')
    asked = []
    syncs = 0
    store = openSqliteStore(file, {
      sync: (opened, answer) => {
        syncs++
        asked.push({ file: opened, answer })
      },
    })
    await store.createWorkshop({ id: A, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
  })

  afterEach(async () => {
    const closed = store.close()
    disk()
    await closed
    rmSync(folder, { recursive: true, force: true })
  })

  it('not before: the log of the file is synced, and only then is an append answered', async () => {
    const one = append(1)
    expect(await standing(one)).toBe('waits')
    expect(asked).toHaveLength(1)
    expect(fstatSync(asked[0]?.file ?? -1).ino).toBe(statSync(`${file}-wal`).ino)
    disk()
    expect(await standing(one)).toEqual([1])
  })

  it('what comes while the disk works shares the next sync, and does not hold up the thread', async () => {
    const one = append(1)
    const later = [2, 3, 4, 5].map(append)
    for (const work of [one, ...later]) expect(await standing(work)).toBe('waits')
    disk()
    expect(await standing(one)).toEqual([1])
    for (const work of later) expect(await standing(work)).toBe('waits')
    disk()
    expect(await Promise.all(later)).toEqual([[2], [3], [4], [5]])
    expect(syncs).toBe(2)
  })

  it('where the disk refused, nothing is called stored any more, until the server starts anew', async () => {
    const one = append(1)
    const two = append(2)
    disk(new Error('EIO'))
    expect(await standing(one)).toBe('refused')
    expect(await standing(two)).toBe('refused')
    expect(await standing(append(3))).toBe('refused')
    await expect(store.check()).rejects.toThrow(StoreUnavailable)
    expect(syncs).toBe(1)
    await store.close()
    store = openSqliteStore(file)
    expect(await append(4)).toEqual([3])
    expect((await store.load(A)).updates).toHaveLength(3)
  })

  it('a reveal is on the disk when its commit returns, without a sync of its own', async () => {
    const along = { stage: STAGE, sealed: [] }
    expect(await store.append([{ workshop: A, epoch: 1, updates: [bytes(1)], claims: [], along }])).toEqual([
      1,
    ])
    expect(syncs).toBe(0)
  })

  it('closing waits for what is on its way', async () => {
    const one = append(1)
    let closed = false
    const closing = store.close().then(() => {
      closed = true
    })
    await turns()
    expect(closed).toBe(false)
    disk()
    await closing
    expect(await one).toEqual([1])
    store = openSqliteStore(file)
  })
})
