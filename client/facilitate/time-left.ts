import { useEffect, useState } from 'react'
import { restOf, type Timer } from '../../shared/model/timer.ts'
import { useSession } from '../state/session.ts'

/** What is left on the clock in whole seconds, below zero once it is over; null: no clock. Renders again each second. */
export function useSecondsLeft(timer: Timer | null): number | null {
  const { rounds } = useSession()
  const [, again] = useState(0)
  const running = timer?.state === 'running'
  useEffect(() => {
    if (!running) return
    const ticking = setInterval(() => again(n => n + 1), 1_000)
    return () => clearInterval(ticking)
  }, [running])
  return timer ? Math.ceil(restOf(timer, rounds.serverTime()) / 1_000) : null
}

/** "7:05"; nothing below zero. */
export function clockText(seconds: number): string {
  const left = Math.max(0, seconds)
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}
