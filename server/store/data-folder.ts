import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The folder cannot be used; the message says why, and what to do. */
export class DataFolderRefused extends Error {
  override readonly name = 'DataFolderRefused'
}

export interface DataFolder {
  /** the file that holds every workshop */
  readonly storePath: string
  /** Lets another server have the folder. */
  release(): void
}

/** How long a server that is just stopping may keep the folder (milliseconds). */
const PATIENCE = 5_000

/**
 * Makes the folder where it is missing, and holds it for this process: two servers on one folder would show different
 * boards. The hold is SQLite's lock on a file of its own, which the system lets go of however the process ends. Waits up to
 * `patience` milliseconds for another server to let go; the thread stands still meanwhile.
 */
export function holdDataFolder(folder: string, patience = PATIENCE): DataFolder {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new DataFolderRefused(
      `DATA_DIR: ${folder} cannot be written to: change its owner, or set another folder`,
    )
  }
  const lock = new DatabaseSync(path.join(folder, 'server.lock'), { timeout: patience })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new DataFolderRefused(
      `DATA_DIR: ${folder} is in use by another Allymap server: stop it, or set another folder`,
    )
  }
  return { storePath: path.join(folder, 'allymap.sqlite'), release: () => lock.close() }
}
