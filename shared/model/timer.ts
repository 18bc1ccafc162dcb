import { z } from 'zod/mini'

/** The one clock of a workshop, in the server's time (milliseconds since 1970), or, paused, what is left of it (milliseconds). */
export const timer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('running'), startedAt: z.number(), endsAt: z.number() }),
  z.strictObject({ state: z.literal('paused'), startedAt: z.number(), rest: z.number() }),
])
export type Timer = z.infer<typeof timer>

const MINUTE = 60_000
/** Longest time on the clock, in milliseconds: what a step may have at most. */
const LONGEST = 600 * MINUTE

export const startTimer = (minutes: number, now: number): Timer => ({
  state: 'running',
  startedAt: now,
  endsAt: now + minutes * MINUTE,
})

/** Milliseconds left; below zero once the time is over. */
export const restOf = (timer: Timer, now: number): number =>
  timer.state === 'running' ? timer.endsAt - now : timer.rest

export const pauseTimer = (timer: Timer, now: number): Timer =>
  timer.state === 'paused' ? timer : { state: 'paused', startedAt: timer.startedAt, rest: restOf(timer, now) }

export const resumeTimer = (timer: Timer, now: number): Timer =>
  timer.state === 'running'
    ? timer
    : { state: 'running', startedAt: timer.startedAt, endsAt: now + timer.rest }

/** More time, or less. Added to a time that is over, it counts from now. */
export function addToTimer(timer: Timer, minutes: number, now: number): Timer {
  const rest = Math.min(LONGEST, Math.max(0, Math.max(0, restOf(timer, now)) + minutes * MINUTE))
  return timer.state === 'running' ? { ...timer, endsAt: now + rest } : { ...timer, rest }
}

/** Whether something that happened `at` came after the time was over that what began at `since` has. A paused clock is never over. */
export const isLate = (timer: Timer | null, at: number, since: number): boolean =>
  timer?.state === 'running' && timer.endsAt > since && at > timer.endsAt
