import { useEffect, useState } from 'react'

/** Milliseconds after a key in which somebody counts as typing. */
const TYPING = 400
/** While one types, what is not urgent is done this often (milliseconds): a letter must not wait for it. */
const PACE = 100
/** What is due waits for the next key for so long (milliseconds). */
const PATIENCE = 80

/** Whether this person is typing in a field of the page right now, wherever it is. */
export class TypingPace {
  #typed = Number.NEGATIVE_INFINITY
  /** the field that the last key went into */
  field: HTMLElement | null = null
  readonly #heard = new Set<() => void>()

  /** From now on it knows; gives back how to stop that. */
  listen(): () => void {
    const heard = ({ target, timeStamp }: KeyboardEvent): void => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
      this.#typed = timeStamp
      this.field = target
      for (const listener of this.#heard) listener()
    }
    addEventListener('keydown', heard, { capture: true })
    return () => {
      removeEventListener('keydown', heard, { capture: true })
      this.field = null
    }
  }

  /** How long what is not urgent waits, if it was done last at `last` (milliseconds; clock of `performance`). */
  wait(last: number, pace = PACE): number {
    const now = performance.now()
    return now - this.#typed < TYPING ? Math.max(0, last + pace - now) : 0
  }

  /**
   * Does `work` once `wait` says that it may be done, which is while one types: along with a key, so that the page is put together once
   * for both, or, if none comes, a moment later.
   *
   * @param when 'key': in the key's own event; 'after': when its letter is on the screen
   * @returns calls it off
   */
  withKey(work: () => void, wait: number, when: 'key' | 'after'): () => void {
    const due = performance.now() + wait
    let frame = 0
    const stop = (): void => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      this.#heard.delete(heard)
    }
    const run = (): void => {
      stop()
      work()
    }
    const heard = (): void => {
      if (performance.now() < due) return
      if (when === 'key') run()
      else if (frame === 0)
        frame = requestAnimationFrame(() => {
          clearTimeout(timer)
          timer = setTimeout(run)
        })
    }
    let timer = setTimeout(run, this.untilQuiet(TYPING) > 0 ? wait + PATIENCE : wait)
    this.#heard.add(heard)
    return stop
  }

  /**
   * Does `work` at once where `wait` says so, else after as many milliseconds as it says or a little later (see `withKey`); what is
   * asked for meanwhile is done along with it.
   *
   * @param wait gets the time of the last work (clock of `performance`)
   */
  unhurried(wait: (last: number) => number, work: () => void): { call: () => void; cancel: () => void } {
    const withKey = (done: () => void, ms: number): (() => void) => this.withKey(done, ms, 'after')
    let waiting: (() => void) | null = null
    let last = Number.NEGATIVE_INFINITY
    const cancel = (): void => {
      waiting?.()
      waiting = null
    }
    const run = (): void => {
      cancel()
      last = performance.now()
      work()
    }
    return {
      call() {
        const ms = wait(last)
        if (ms <= 0) run()
        else waiting ??= withKey(run, ms)
      },
      cancel,
    }
  }

  /** Milliseconds until no key was pressed for so long; 0 where that is so. */
  untilQuiet(quiet: number): number {
    return Math.max(0, this.#typed + quiet - performance.now())
  }
}

/** For a component that asks whether somebody types. */
export function useTypingPace(): TypingPace {
  const [pace] = useState(() => new TypingPace())
  useEffect(() => pace.listen(), [pace])
  return pace
}
