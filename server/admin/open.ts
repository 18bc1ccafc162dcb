import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { DataFolderRefused, holdDataFolder } from '../store/data-folder.ts'
import { openSqliteStore, type SqliteStore } from '../store/sqlite-store.ts'
import { Refusal } from './refusal.ts'

export const storeFile = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  path.join(dataDir, 'allymap.sqlite')

/** Runs `work` with the store of DATA_DIR, beside a server that may be running. */
export async function withStore<T>(config: Config, work: (store: SqliteStore) => Promise<T>): Promise<T> {
  const file = storeFile(config)
  if (!existsSync(file)) throw new Refusal(`DATA_DIR: there is no store in ${config.dataDir}`)
  const store = openSqliteStore(file)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Runs `work` while no server can start on the folder. Null: one is running, and `work` was not run. */
export async function whileStopped<T>(config: Config, work: () => Promise<T>): Promise<{ value: T } | null> {
  let folder: ReturnType<typeof holdDataFolder>
  try {
    folder = holdDataFolder(config.dataDir, 0)
  } catch (error) {
    if (error instanceof DataFolderRefused && error.message.includes('in use')) return null
    throw error
  }
  try {
    return { value: await work() }
  } finally {
    folder.release()
  }
}
