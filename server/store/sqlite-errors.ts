import type { WorkshopId } from '../../shared/model/ids.ts'
import { DamagedRow } from './sqlite-rows.ts'
import { StoreCorrupt, StoreUnavailable } from './store.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const CORRUPT: ReadonlySet<number> = new Set([11, 26])
/** busy, locked, out of memory, read-only, interrupted, I/O error, full, cannot open */
const UNAVAILABLE: ReadonlySet<number> = new Set([5, 6, 7, 8, 9, 10, 13, 14])

const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null

/** What the store's callers are told: StoreUnavailable, StoreCorrupt, or the error itself where it is our own bug. */
function translate(error: unknown, workshop: WorkshopId | null): unknown {
  if (error instanceof DamagedRow && workshop !== null) return new StoreCorrupt(workshop, error.message)
  const code = resultCode(error)
  if (code === null || !(error instanceof Error)) return error
  if (UNAVAILABLE.has(code)) return new StoreUnavailable(error.message, { cause: error })
  if (!CORRUPT.has(code)) return error
  if (workshop === null)
    return new StoreUnavailable(`the store's file is damaged: ${error.message}`, { cause: error })
  return new StoreCorrupt(workshop, `its part of the file is damaged (${error.message})`)
}

/** Runs `work`; what it throws comes out as one of the store's own errors. `workshop`: whom a damaged row concerns. */
export function guarded<T>(workshop: WorkshopId | null, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translate(error, workshop)
  }
}
