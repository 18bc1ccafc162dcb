import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_ROTATION } from '../../server/http/keys.ts'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { A, bytes, HASHES, STAGE, snapshotRow } from './open-store.ts'

/** What changes something, but `append`, which waits for the disk in its own way; the rest only reads, or ends. */
type Change = Exclude<
  keyof Store,
  | 'append'
  | 'load'
  | 'workshop'
  | 'access'
  | 'changedAt'
  | 'listWorkshops'
  | 'unchangedSince'
  | 'sealed'
  | 'snapshots'
  | 'snapshotBody'
  | 'calendarLink'
  | 'calendarWorkshop'
  | 'outside'
  | 'traces'
  | 'close'
>

const rotation = { ...NO_ROTATION, viewer: 1 }
const changes: Record<Change, (store: SqliteStore) => Promise<unknown>> = {
  compact: store => store.compact(A, bytes(9), 1, 1),
  createWorkshop: store => store.createWorkshop({ id: 'b', keyHashes: HASHES, stage: STAGE, createdAt: 1 }),
  putStage: store => store.putStage(A, STAGE),
  putSealed: store => store.putSealed(A, [], STAGE),
  putKeys: store => store.putKeys(A, HASHES, rotation),
  renew: store =>
    store.renew(A, { state: bytes(1), claims: new Map(), stage: STAGE, snapshots: [], author: null }),
  deleteWorkshop: store => store.deleteWorkshop(A, 5),
  saveSnapshot: store => store.saveSnapshot(A, snapshotRow('s', 1), bytes(1), 1),
  deleteSnapshot: store => store.deleteSnapshot(A, 'none'),
  putCalendarLink: store => store.putCalendarLink(A, { hash: bytes(1), createdAt: 1 }),
  forgetOld: store => store.forgetOld(),
  check: store => store.check(),
}

describe('a change that is not an append is on the disk when it is answered', () => {
  let folder: string
  let store: SqliteStore
  let connection: DatabaseSync

  /** What SQLite's own commits wait for now: 2, the disk (FULL); 1, nothing (NORMAL). */
  const waits = (): unknown => connection.prepare('PRAGMA synchronous').get()?.synchronous

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'allymap-waits-'))
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
    store = openSqliteStore(join(folder, 'test.sqlite'))
    const [opened] = exec.mock.contexts
    exec.mockRestore()
    if (!(opened instanceof DatabaseSync)) throw new Error('no connection was opened')
    connection = opened
    await store.createWorkshop({ id: A, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
    await store.append([{ workshop: A, epoch: 1, updates: [bytes(1)], claims: [] }])
  })

  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(Object.entries(changes))('%s', async (_name, change) => {
    expect(waits()).toBe(1)
    await change(store)
    expect(waits()).toBe(2)
  })

  it('what goes along with an append', async () => {
    await store.append([
      { workshop: A, epoch: 1, updates: [], claims: [], along: { stage: STAGE, sealed: [] } },
    ])
    expect(waits()).toBe(2)
  })
})
