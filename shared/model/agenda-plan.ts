import type { AgendaStep, CurrentStep } from './agenda.ts'

const MINUTE = 60_000
const minutesOf = (steps: readonly AgendaStep[]): number =>
  steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)

/** The plan against the clock; times in milliseconds since 1970. */
export interface AgendaPlan {
  /** when the last step ends if what is left takes as long as planned */
  readonly end: number
  /** what is left, in minutes */
  readonly left: number
  /** how much later than planned that is, in minutes; below zero: earlier. null where no step runs yet */
  readonly late: number | null
}

/**
 * How the agenda stands at `now`. The plan begins with the step at which the room began; steps that were skipped, and a step that is
 * over before its minutes are, gain time.
 *
 * @param rest milliseconds left on the clock, below zero once it is over; null: no clock, the step's own minutes count
 * @returns null where no step that is still to be worked has minutes
 */
export function planOf(
  agenda: readonly AgendaStep[],
  step: CurrentStep | null,
  rest: number | null,
  now: number,
): AgendaPlan | null {
  const at = agenda.findIndex(s => s.id === step?.id)
  const current = agenda[at]
  const ofStep = step && current?.minutes ? step.since + current.minutes * MINUTE - now : 0
  const left = Math.max(0, rest ?? ofStep) / MINUTE + minutesOf(agenda.slice(at + 1))
  if (left === 0 && !current?.minutes) return null
  const end = now + left * MINUTE
  if (!step?.began) return { end, left, late: null }
  const first = agenda.findIndex(s => s.id === step.began?.id)
  const planned = step.began.at + minutesOf(agenda.slice(Math.max(0, first))) * MINUTE
  return { end, left, late: (end - planned) / MINUTE }
}
