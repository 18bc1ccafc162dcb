import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { ROLES } from '../../shared/model/role.ts'
import type { Config } from '../config.ts'
import { deriveKeys, hashKeys, newFacilitatorKey } from '../http/keys.ts'
import { LiveBoard } from '../rooms/live-board.ts'
import type { SqliteStore } from '../store/sqlite-store.ts'
import { StoreCorrupt, StoreMoved } from '../store/store.ts'
import { storeFile, whileStopped, withStore } from './open.ts'
import { Refusal } from './refusal.ts'

type Say = (line: string) => void

const bytesOf = async (store: SqliteStore, id: string): Promise<number | null> => {
  try {
    const { state, updates } = await store.load(id)
    return updates.reduce((sum, u) => sum + u.length, state?.length ?? 0)
  } catch (error) {
    if (error instanceof StoreCorrupt) return null
    throw error
  }
}

/** Anybody who may make a workshop writes its title: what would move the cursor, or turn the line around, is a space. */
const shown = (title: string): string => title.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')

export function list(config: Config, _args: readonly string[], say: Say): Promise<number> {
  return withStore(config, async store => {
    for (const { id, title, updatedAt, deletedAt } of await store.listWorkshops()) {
      const bytes = deletedAt === null ? await bytesOf(store, id) : 0
      const size = deletedAt !== null ? 'deleted' : bytes === null ? 'damaged' : `${bytes} bytes`
      say([id, new Date(updatedAt).toISOString(), size.padStart(14), shown(title)].join('  '))
    }
    return 0
  })
}

async function known(store: SqliteStore, id: string) {
  const row = await store.access(id)
  if (!row || row.deletedAt !== null) throw new Refusal(`there is no workshop ${id}`)
  return row
}

/** Waits a few seconds for what was deleted to be out of the file's bytes. False: it is not. */
async function wiped(store: SqliteStore): Promise<boolean> {
  await store.rewritten()
  for (let tries = 0; tries < 30 && store.traces(); tries++) await setTimeout(100)
  return !store.traces()
}

export function deleteOne(config: Config, [id = '']: readonly string[], say: Say): Promise<number> {
  return withStore(config, async store => {
    await known(store, id)
    await store.deleteWorkshop(id, Date.now())
    say(`${id} is deleted`)
    if (!(await wiped(store)))
      say(
        'Its words are still in the bytes of the file, which another program reads. A server takes them out once that ends.',
      )
    return 0
  })
}

export function rotate(config: Config, [id = '']: readonly string[], say: Say): Promise<number> {
  return withStore(config, async store => {
    const { rotation } = await known(store, id)
    const next = { ...rotation, facilitator: rotation.facilitator + 1 }
    const keys = deriveKeys(newFacilitatorKey(), next)
    if (!(await store.putKeys(id, hashKeys(keys), next)))
      throw new Refusal('a key was replaced at the same moment: try again')
    const origin = config.publicUrl ?? `http://localhost:${config.port}`
    for (const role of ROLES) say(`${role.padEnd(12)} ${origin}/w/${id}#${keys[role]}`)
    if (!config.publicUrl)
      say('This address is of this machine alone: set PUBLIC_URL to what people use, or put it in by hand.')
    return 0
  })
}

export async function compact(config: Config, _args: readonly string[], say: Say): Promise<number> {
  const file = storeFile(config)
  const before = await withStore(config, async store => {
    const size = statSync(file).size
    for (const { id, deletedAt } of await store.listWorkshops())
      if (deletedAt === null) await compactOne(store, id, say)
    return size
  })
  const vacuumed = await whileStopped(config, async () => {
    const db = new DatabaseSync(file)
    db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
  })
  const after = statSync(file).size
  say(
    vacuumed ? `${before} bytes are now ${after}` : 'done; the file itself shrinks only while no server runs',
  )
  return 0
}

async function compactOne(store: SqliteStore, id: string, say: Say): Promise<void> {
  try {
    // before it is read: what begins anew meanwhile is not replaced by what was
    const row = await store.access(id)
    if (!row) return
    const stored = await store.load(id)
    if (stored.updates.length === 0) return
    const board = new LiveBoard(stored)
    const state = board.state()
    // what cannot be read again must replace nothing
    new LiveBoard({ ...stored, state, updates: [] }).destroy()
    await store.compact(id, state, stored.seq, row.epoch)
    board.destroy()
    say(`${id}: ${stored.updates.length} updates`)
  } catch (error) {
    if (error instanceof StoreMoved) say(`${id}: ${error.message}`)
    else if (error instanceof StoreCorrupt) say(error.message)
    else throw error
  }
}
