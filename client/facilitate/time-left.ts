import { useEffect, useRef, useState } from 'react'
import { restOf, type Timer } from '../../shared/model/timer.ts'
import { useSession } from '../state/session.ts'

const SECOND = 1_000
/** Past the boundary by so much (milliseconds), so that a timer that fires early does not show the second before again. */
const PAST = 5

/** Renders again when a second of the server's clock ends, for as long as `on`; with a timer, when one of its seconds does. */
export function useEachSecond(on: boolean, timer: Timer | null = null): void {
  const { rounds } = useSession()
  const [, again] = useState(0)
  useEffect(() => {
    if (!on) return
    let next: ReturnType<typeof setTimeout>
    const wait = (): void => {
      const now = rounds.serverTime()
      // counted down: a second of the timer ends where what is left becomes a whole one
      const rest = timer ? restOf(timer, now) : SECOND - (now % SECOND)
      const ahead = ((rest % SECOND) + SECOND) % SECOND || SECOND
      next = setTimeout(() => {
        again(n => n + 1)
        wait()
      }, ahead + PAST)
    }
    wait()
    return () => clearTimeout(next)
  }, [on, timer, rounds])
}

/** What is left on the clock in whole seconds, below zero once it is over; null: no clock. Renders again each second. */
export function useSecondsLeft(timer: Timer | null): number | null {
  const { rounds } = useSession()
  useEachSecond(timer?.state === 'running', timer)
  return timer ? Math.ceil(restOf(timer, rounds.serverTime()) / SECOND) : null
}

/** Calls `over` once when the time of a running clock ends while this is shown; not for one that was over before. */
export function useWhenOver(timer: Timer | null, over: () => void): void {
  const left = useSecondsLeft(timer)
  const before = useRef(left)
  useEffect(() => {
    const was = before.current
    before.current = left
    if (timer?.state === 'running' && was !== null && was > 0 && left !== null && left <= 0 && left > -5)
      over()
  }, [timer, left, over])
}

/** "7:05"; nothing below zero. */
export function clockText(seconds: number): string {
  const left = Math.max(0, seconds)
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}
