import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataFolderRefused, holdDataFolder } from '../../server/store/data-folder.ts'
import { first } from '../../server/store/migrations/001-first.ts'
import { checksum } from '../../server/store/sqlite-rows.ts'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreUnavailable } from '../../server/store/store.ts'
import { A, B, bytes, HASHES, listOf, STAGE } from './open-store.ts'
import { storeContract } from './store-contract.ts'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'allymap-store-'))
const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

storeContract('SQLite', async () => {
  const folder = newFolder()
  return {
    open: async now => openSqliteStore(join(folder, 'test.sqlite'), { now }),
    remove: async () => removeFolder(folder),
  }
})

describe('SQLite store', () => {
  let folder: string
  let file: string
  let store: SqliteStore

  const create = (id: string): Promise<void> =>
    store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
  const append = (workshop: string, ...updates: Uint8Array[]): Promise<number[]> =>
    store.append([{ workshop, epoch: 1, updates, claims: [] }])
  /** Changes the file behind the store's back, as a failing disk or a clumsy hand would. */
  const tamper = (sql: string): void => {
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
  }

  beforeEach(async () => {
    folder = newFolder()
    file = join(folder, 'test.sqlite')
    store = openSqliteStore(file)
    await create(A)
    await create(B)
  })
  afterEach(async () => {
    await store.close()
    removeFolder(folder)
  })

  it('writes ahead to a log', () => {
    const db = new DatabaseSync(file)
    expect(db.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal')
    db.close()
  })

  /** The files as a crash would leave them at this moment, the write-ahead log shorter by `torn` bytes; opened. */
  const afterCrash = async <T>(torn: number, use: (after: SqliteStore) => Promise<T>): Promise<T> => {
    const crashed = newFolder()
    for (const name of readdirSync(folder).filter(n => !n.endsWith('-shm'))) {
      copyFileSync(join(folder, name), join(crashed, name))
    }
    const log = join(crashed, 'test.sqlite-wal')
    truncateSync(log, statSync(log).size - torn)
    const after = openSqliteStore(join(crashed, 'test.sqlite'))
    const result = await use(after)
    await after.close()
    removeFolder(crashed)
    return result
  }

  it('what was acknowledged is in the files although the process never closed them', async () => {
    await append(A, bytes(1), bytes(2))
    await store.compact(A, bytes(3), 1, 1)
    await append(A, bytes(4))
    const doc = await afterCrash(0, after => after.load(A))
    expect([...(doc.state ?? [])]).toEqual([3])
    expect(listOf(doc.updates)).toEqual([[2], [4]])
  })

  it.each([1, 100, 4_000])('a commit that lost its last %i bytes leaves nothing of it', async torn => {
    await append(A, bytes(1))
    await append(A, bytes(2), bytes(3))
    const doc = await afterCrash(torn, after => after.load(A))
    expect(doc.seq).toBe(1)
    expect(listOf(doc.updates)).toEqual([[1]])
  })

  it('opens a file of the first version', async () => {
    const old = join(folder, 'old.sqlite')
    const db = new DatabaseSync(old)
    db.exec(`${first}; PRAGMA user_version = 1`)
    db.close()
    const opened = openSqliteStore(old)
    await opened.createWorkshop({ id: A, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
    expect(await opened.sealed(A)).toEqual({ entries: [], ready: [] })
    await opened.close()
  })

  it('a damaged sealed entry keeps its workshop shut, the others go on', async () => {
    const entry = { round: 'r', author: 'ana', id: '1', value: { dots: 1 }, at: 1 }
    await store.putSealed(A, [{ kind: 'put', entry }], null)
    await store.putSealed(B, [{ kind: 'put', entry }], null)
    tamper(`UPDATE sealed_entry_1 SET value = '{"dots":2}'`)
    await expect(store.sealed(A)).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: A })
    expect((await store.sealed(B)).entries).toEqual([entry])
  })

  it('refuses a file of a later version with a text that says so', async () => {
    await store.close()
    tamper('PRAGMA user_version = 99')
    expect(() => openSqliteStore(file)).toThrow('start a newer one')
  })

  it('migrating twice changes nothing', async () => {
    await append(A, bytes(1))
    await store.close()
    store = openSqliteStore(file)
    expect((await store.load(A)).seq).toBe(1)
  })

  it('reads the automatic snapshots of version 2, which were stored as they are', async () => {
    await store.saveSnapshot(
      A,
      {
        id: 'old',
        name: 'Old',
        by: null,
        automatic: true,
        kind: 'step',
        createdAt: 1,
        notes: 0,
        partners: 0,
      },
      bytes(1),
      1,
    )
    await store.close()
    const body = Buffer.from('{"board":{}}')
    const crc = checksum('snapshot', A, 'old', body)
    tamper(`DROP TABLE calendar_link;
      DROP TABLE recent_update;
      DROP TABLE wipe_due;
      ALTER TABLE snapshot DROP COLUMN kind;
      UPDATE snapshot SET body = x'${body.toString('hex')}', crc = ${crc};
      PRAGMA user_version = 2`)
    store = openSqliteStore(file)
    expect(await store.snapshots(A)).toMatchObject([{ id: 'old', automatic: true, kind: 'restore' }])
    expect(Buffer.from((await store.snapshotBody(A, 'old')) ?? []).toString()).toBe(body.toString())
  })

  it('refuses something that is not a store', async () => {
    const other = join(folder, 'other.sqlite')
    copyFileSync(import.meta.filename, other)
    expect(() => openSqliteStore(other)).toThrow(StoreUnavailable)
  })

  it('one server at a time has a data folder', () => {
    const held = holdDataFolder(folder)
    expect(() => holdDataFolder(folder, 0)).toThrow(DataFolderRefused)
    held.release()
    holdDataFolder(folder).release()
  })

  describe('a full disk', () => {
    /** From now on the file may not grow. */
    const fill = (): void => store.limitPages(1)

    it('acknowledges nothing, keeps what it has, and goes on by itself when there is room', async () => {
      await append(A, bytes(1))
      fill()
      let refused: unknown = null
      let accepted = 1
      const large = new Uint8Array(20_000).fill(7)
      for (let i = 0; i < 50 && !refused; i++) {
        await append(A, large).then(
          ([seq]) => {
            accepted = seq ?? 0
          },
          (e: unknown) => {
            refused = e
          },
        )
      }
      expect(refused).toBeInstanceOf(StoreUnavailable)
      expect((await store.load(A)).seq).toBe(accepted)
      await expect(store.check()).rejects.toBeInstanceOf(StoreUnavailable)
      await expect(append(A, large)).rejects.toBeInstanceOf(StoreUnavailable)
      await expect(store.compact(A, new Uint8Array(500_000), 1, 1)).rejects.toBeInstanceOf(StoreUnavailable)

      store.limitPages(1_000_000)
      await store.check()
      expect(await append(A, large)).toEqual([accepted + 1])
      expect((await store.load(A)).updates).toHaveLength(accepted + 1)
    })
  })

  it('deleting a workshop takes its words out of the files', async () => {
    const canary = 'canary-4711-marigold'
    const words = Buffer.from(`${canary} `.repeat(2_000))
    await store.putStage(A, { ...STAGE, title: canary })
    await append(A, words, words)
    await store.compact(A, words, 1, 1)
    await store.saveSnapshot(
      A,
      { id: 's', name: canary, by: null, automatic: false, kind: null, createdAt: 1, notes: 0, partners: 0 },
      words,
      1,
    )
    const inFiles = (): string[] =>
      readdirSync(folder).filter(n => readFileSync(join(folder, n)).includes(canary))
    expect(inFiles().length).toBeGreaterThan(0)
    await store.deleteWorkshop(A, 5)
    expect(inFiles()).toEqual([])
  })
})
