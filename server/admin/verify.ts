import { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Config } from '../config.ts'
import { readSnapshot } from '../http/snapshots.ts'
import { LiveBoard } from '../rooms/live-board.ts'
import type { SqliteStore } from '../store/sqlite-store.ts'
import { storeFile, withStore } from './open.ts'

/** Reads everything: the file's pages, each row's checksum, each document and each snapshot. 1 where something is damaged. */
export async function verify(
  config: Config,
  _args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const faults = await withStore(config, async store => {
    const found = pagesOf(storeFile(config))
    let good = 0
    for (const { id, deletedAt } of await store.listWorkshops()) {
      if (deletedAt !== null) continue
      const fault = await faultOf(store, id)
      if (fault === null) good++
      else found.push(`${id}: ${fault}`)
    }
    say(`${good} workshops are whole`)
    return found
  })
  for (const fault of faults) say(fault)
  return faults.length > 0 ? 1 : 0
}

function pagesOf(file: string): string[] {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
  try {
    const rows = db.prepare('PRAGMA integrity_check(20)').all()
    return rows.map(row => String(row.integrity_check)).filter(line => line !== 'ok')
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    db.close()
  }
}

async function faultOf(store: SqliteStore, id: WorkshopId): Promise<string | null> {
  try {
    await store.workshop(id)
    await store.sealed(id)
    new LiveBoard(await store.load(id)).destroy()
    for (const row of await store.snapshots(id)) {
      const bytes = await store.snapshotBody(id, row.id)
      if (bytes) readSnapshot(id, bytes)
    }
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
