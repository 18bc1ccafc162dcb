import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { ROLES } from '../../shared/model/role.ts'
import type { Config } from '../config.ts'
import { newEpoch } from '../rooms/erase.ts'
import { openSqliteStore, type SqliteStore } from '../store/sqlite-store.ts'
import { type AccessRow, StoreCorrupt, StoreUnavailable } from '../store/store.ts'
import { storeFile, whileStopped } from './open.ts'
import { Refusal } from './refusal.ts'

/** What the store that is replaced knows of a workshop. */
interface Before {
  readonly epoch: number
  readonly authors: readonly number[]
  /** null where it has none, or they cannot be read */
  readonly access: AccessRow | null
  /** when the address for calendars was made; null: there is none; undefined: nobody knows */
  readonly calendar: number | null | undefined
}

const NEW: Before = { epoch: 0, authors: [], access: null, calendar: undefined }

/** An epoch that no workshop has reached by being erased from: seconds since 1970. */
const surelyLater = (): number => Math.floor(Date.now() / 1000)

/**
 * Puts a backup in the store's place. Each workshop begins a new epoch, so that devices that hold later words do not bring them back
 * unasked. What was there stays beside it under another name.
 */
export async function restore(
  config: Config,
  [name = '']: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const source = path.resolve(name)
  checkBackup(source)
  const done = await whileStopped(config, () => replace(config, source, say))
  if (!done) throw new Refusal('a server is running on this DATA_DIR: stop it first')
  return 0
}

function checkBackup(source: string): void {
  if (!existsSync(source)) throw new Refusal(`there is no file ${source}`)
  try {
    const db = new DatabaseSync(source, { readOnly: true })
    const { integrity_check: good } = db.prepare('PRAGMA integrity_check').get() ?? {}
    db.prepare('SELECT count(*) FROM workshop').get()
    db.close()
    if (good !== 'ok') throw new Error(String(good))
  } catch (error) {
    throw new Refusal(
      `${source} is not a backup that can be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** What is known of each workshop in the store that is replaced. One that cannot be read is replaced all the same. */
async function knownIn(file: string, say: (line: string) => void): Promise<(id: WorkshopId) => Before> {
  if (!existsSync(file)) return () => NEW
  const known = new Map<WorkshopId, Before>()
  try {
    const store = openSqliteStore(file)
    try {
      for (const { id } of await store.listWorkshops()) known.set(id, await before(store, id))
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    say(
      `what was there cannot be read (${error.message}): devices may bring back words that are later than the backup`,
    )
    return id => known.get(id) ?? { ...NEW, epoch: surelyLater() }
  }
  // what is in the log alone would be lost to the copy that is kept
  if (existsSync(`${file}-wal`))
    throw new Refusal('another program has the store open, or the disk is full: see to that first')
  return id => known.get(id) ?? NEW
}

async function replace(config: Config, source: string, say: (line: string) => void): Promise<void> {
  const file = storeFile(config)
  const known = await knownIn(file, say)
  const fresh = `${file}.restoring`
  for (const ending of ['', '-wal', '-shm']) rmSync(fresh + ending, { force: true })
  copyFileSync(source, fresh)
  const store = openSqliteStore(fresh)
  let count = 0
  for (const { id, deletedAt } of await store.listWorkshops()) {
    if (deletedAt !== null) continue
    const was = known(id)
    await sayWhatIsBack(store, id, was, say)
    await renew(store, id, was, say)
    await keepAccess(store, id, was, say)
    count++
  }
  store.wipe()
  await store.close()
  if (existsSync(file)) {
    const kept = `${file}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    // in this order there is a whole store under the name at every moment
    linkSync(file, kept)
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`)
    say(`what was there: ${kept}`)
  }
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  renameSync(fresh, file)
  say(`${count} workshops are as they were in the backup`)
}

/** What somebody wanted gone is in the backup: whoever restores it is to know. */
async function sayWhatIsBack(
  store: SqliteStore,
  id: WorkshopId,
  { access }: Before,
  say: (line: string) => void,
): Promise<void> {
  if (!access) return
  if (access.deletedAt !== null)
    say(`${id} was deleted after the backup, and is back: npm run admin -- delete ${id} deletes it again`)
  else if (access.epoch > (await readable(async () => (await store.access(id))?.epoch ?? 0, access.epoch)))
    say(
      `${id}: something was erased after the backup, or a backup was restored: what was erased is back, erase it again`,
    )
}

const turns = ({ rotation }: AccessRow): number => ROLES.reduce((sum, role) => sum + rotation[role], 0)

/** Links and the address for calendars that were replaced or revoked after the backup stay so: they may have leaked. */
async function keepAccess(
  store: SqliteStore,
  id: WorkshopId,
  { access, calendar }: Before,
  say: (line: string) => void,
): Promise<void> {
  const old = await readable(() => store.access(id), null)
  if (!access || access.deletedAt !== null || !old) return
  if (turns(access) > turns(old)) {
    // the store takes one turn at a time
    const rotation = { ...old.rotation }
    for (const role of ROLES)
      while (rotation[role] < access.rotation[role]) {
        rotation[role]++
        await store.putKeys(id, access.keyHashes, { ...rotation })
      }
    say(`${id}: its links are those of today, and not the backup's`)
  }
  const link = await readable(() => store.calendarLink(id), null)
  if (link === null || calendar === undefined || link.createdAt === calendar) return
  await store.putCalendarLink(id, null)
  say(`${id}: its address for calendars in the backup was revoked since, and stays so`)
}

async function before(store: SqliteStore, id: WorkshopId): Promise<Before> {
  const access = await readable(() => store.access(id), undefined)
  return {
    access: access ?? null,
    calendar: await readable(async () => (await store.calendarLink(id))?.createdAt ?? null, undefined),
    epoch: access === undefined ? surelyLater() : (access?.epoch ?? 0),
    authors: await readable(async () => [...(await store.load(id)).claims.keys()], []),
  }
}

/** `otherwise` where that workshop is damaged. */
async function readable<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof StoreCorrupt) return otherwise
    throw error
  }
}

async function renew(
  store: SqliteStore,
  id: WorkshopId,
  was: Before,
  say: (line: string) => void,
): Promise<void> {
  try {
    const row = await store.workshop(id)
    if (!row) return
    const { copy, claims } = newEpoch(await store.load(id), was.authors)
    store.replace(id, {
      state: Y.encodeStateAsUpdate(copy),
      claims,
      stage: row.stage,
      snapshots: [],
      keepsSnapshots: true,
      author: null,
      after: was.epoch,
    })
    copy.destroy()
  } catch (error) {
    if (!(error instanceof StoreCorrupt)) throw error
    say(error.message)
  }
}
