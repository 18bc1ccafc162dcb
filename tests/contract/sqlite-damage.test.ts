import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import { A, B, bytes, HASHES, listOf, STAGE } from './open-store.ts'

describe('damaged rows of the SQLite store', () => {
  let folder: string
  let file: string
  let store: SqliteStore

  const append = (workshop: string, ...updates: Uint8Array[]): Promise<number[]> =>
    store.append([{ workshop, epoch: 1, updates, claims: [] }])
  /** Changes the file behind the store's back, as a failing disk or a clumsy hand would. */
  const tamper = (sql: string): void => {
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'allymap-store-'))
    file = join(folder, 'test.sqlite')
    store = openSqliteStore(file)
    for (const id of [A, B]) await store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
    await append(A, bytes(1, 1), bytes(2, 2), bytes(3, 3))
    await append(B, bytes(9))
    await store.saveSnapshot(
      A,
      { id: 's', name: 's', by: null, automatic: false, kind: null, createdAt: 1, notes: 0, partners: 0 },
      bytes(5),
      1,
    )
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const DAMAGES: [string, string][] = [
    ['a changed byte of an update', "UPDATE update_log SET bytes = x'0102' WHERE seq = 2"],
    ['a lost update in the middle', "DELETE FROM update_log WHERE seq = 2 AND workshop LIKE '%-a-%'"],
    [
      'an update that belongs elsewhere',
      `UPDATE update_log SET bytes = x'09', seq = 4 WHERE workshop = '${A}' AND seq = 3`,
    ],
    [
      'two updates that changed places',
      'UPDATE update_log SET seq = 5 - seq + 100 WHERE seq > 1; UPDATE update_log SET seq = seq - 100 WHERE seq > 100',
    ],
  ]
  const refusesA = async (): Promise<void> => {
    await expect(store.load(A)).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: A })
    expect(listOf((await store.load(B)).updates)).toEqual([[9]])
    expect(await append(B, bytes(8))).toEqual([2])
  }

  it.each([
    ...DAMAGES,
    ['a lost last update', 'DELETE FROM update_log WHERE seq = 3'],
    ['a compacted state that does not fit', `INSERT INTO compacted VALUES ('${A}', 1, x'00', 0)`],
  ])('%s: this workshop refuses to open, the others go on', async (_what, sql) => {
    await store.close()
    store = openSqliteStore(file)
    tamper(sql)
    await refusesA()
  })

  it.each([
    ...DAMAGES,
    [
      'an update twice',
      'INSERT INTO update_log (workshop, seq, bytes, crc) SELECT workshop, seq, bytes, 1 FROM update_log WHERE seq = 3',
    ],
  ])('%s, just after it was written: the same, also once it is in its place', async (_what, sql) => {
    tamper(
      sql
        .replaceAll('update_log', 'recent_update')
        .replace('crc)', 'crc, at)')
        .replace(' 1 FROM', ' 1, 1 FROM'),
    )
    await refusesA()
    await store.close()
    store = openSqliteStore(file)
    await expect(store.load(A)).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: A })
    expect(listOf((await store.load(B)).updates)).toEqual([[9], [8]])
  })

  it('a damaged stage', async () => {
    tamper(`UPDATE stage SET body = replace(body, 'better', 'wetter') WHERE workshop = '${A}'`)
    await expect(store.workshop(A)).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: A })
    expect((await store.workshop(B))?.stage).toEqual(STAGE)
    const listed = await store.listWorkshops()
    expect(listed.find(w => w.id === A)?.title).toContain('does not fit its checksum')
    expect(listed.find(w => w.id === B)?.title).toBe(STAGE.title)
  })

  it('damaged keys never open anything', async () => {
    tamper(`UPDATE workshop SET viewer_hash = facilitator_hash WHERE id = '${A}'`)
    await expect(store.access(A)).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: A })
    expect(await store.access(B)).not.toBeNull()
  })

  it('a damaged snapshot', async () => {
    tamper("UPDATE snapshot SET body = x'06'")
    await expect(store.snapshotBody(A, 's')).rejects.toMatchObject({ name: 'StoreCorrupt', workshop: A })
  })

  it('a damaged page of the file ends in one of the store’s own errors', async () => {
    await append(A, new Uint8Array(200_000).fill(7))
    await store.close()
    const handle = openSync(file, 'r+')
    const size = statSync(file).size
    for (let at = 100_000; at < size; at += 4_096) writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, at)
    closeSync(handle)
    store = openSqliteStore(file)
    const error = await store.load(A).then(
      () => null,
      (e: unknown) => e,
    )
    expect(error).toMatchObject({ name: 'StoreCorrupt', workshop: A })
  })
})
