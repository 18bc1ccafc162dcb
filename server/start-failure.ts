import type { Config } from './config.ts'
import { DataFolderRefused } from './store/data-folder.ts'
import { StoreTooNew } from './store/migrate.ts'
import { StoreUnavailable } from './store/store.ts'

/** Why the server did not start, in one line that says what to do. */
export function startFailure(error: unknown, { port, host, dataDir }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return `PORT: ${port} is in use: stop the other program, or set another port`
  if (code === 'EACCES') return `PORT: ${port} needs more rights: set a port above 1023`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST: ${host} is not an address of this computer`
  if (error instanceof DataFolderRefused) return error.message
  if (error instanceof StoreTooNew) return `DATA_DIR: ${dataDir}: ${error.message}`
  if (error instanceof StoreUnavailable) return `DATA_DIR: ${dataDir} cannot be used: ${error.message}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
