import { closeSync, fdatasync, openSync } from 'node:fs'
import { StoreUnavailable } from './store.ts'

/** Sees to it that commits which did not wait for the disk are on it, without holding up the thread. */
export interface LogSync {
  /**
   * Resolves once everything committed so far is on the disk. Those who ask while one sync runs share the next. Rejects with
   * StoreUnavailable where the disk refused, and from then on: what the system could not write it may have dropped, so nothing
   * behind it in the log may be called stored.
   */
  flushed(): Promise<void>
  /** Throws StoreUnavailable where the disk refused once. */
  assertWhole(): void
  /** Resolves once no sync runs any more. */
  close(): Promise<void>
}

/** Has the bytes of an open file put onto the disk. */
export type SyncFile = (file: number, done: (problem: Error | null) => void) => void

/** `path`: SQLite's write-ahead log, which is there once something was committed; null where nothing is on a disk. */
export function logSync(path: string | null, sync: SyncFile = fdatasync): LogSync {
  let file: number | null = null
  let running: PromiseWithResolvers<void> | null = null
  let next: PromiseWithResolvers<void> | null = null
  let refused: StoreUnavailable | null = null

  function assertWhole(): void {
    if (refused) throw refused
  }

  function begin(log: string, round: PromiseWithResolvers<void>): void {
    running = round
    next = null
    try {
      file ??= openSync(log, 'r+')
      sync(file, problem => ended(log, round, problem))
    } catch (problem) {
      ended(log, round, problem)
    }
  }

  function ended(log: string, round: PromiseWithResolvers<void>, problem: unknown): void {
    running = null
    if (problem) {
      refused = new StoreUnavailable('the disk did not take what was committed', { cause: problem })
      round.reject(refused)
      next?.reject(refused)
      next = null
    } else {
      round.resolve()
      if (next) begin(log, next)
    }
  }

  return {
    async flushed() {
      assertWhole()
      if (path === null) return
      const round = next ?? Promise.withResolvers<void>()
      next = round
      if (!running) begin(path, round)
      await round.promise
    },
    assertWhole,
    async close() {
      while (running) await (next ?? running).promise.catch(() => {})
      if (file !== null) closeSync(file)
      file = null
    },
  }
}
