import type { UpdateLog } from './sqlite-updates.ts'

/** Milliseconds after the first of them came. */
const AFTER = 2_000
/** … or so many: bringing them to their places takes the thread some milliseconds. */
const MOST = 2_000

/** Sees to it that recent updates are brought to their places in the log. */
export interface Settling {
  /** Now. Never throws: where the disk is full they are stored where they are, and this is tried again with the next ones. */
  now(): void
  /** Soon; at once where there are many. */
  soon(): void
}

export function settling(log: Pick<UpdateLog, 'settle' | 'unsettled'>): Settling {
  let timer: NodeJS.Timeout | null = null
  let failed = false

  function now(): void {
    if (timer) clearTimeout(timer)
    timer = null
    if (log.unsettled() === 0) return
    try {
      log.settle()
      failed = false
    } catch {
      failed = true
    }
  }

  return {
    now,
    soon() {
      if (log.unsettled() >= MOST && !failed) now()
      else timer ??= setTimeout(now, AFTER).unref()
    },
  }
}
