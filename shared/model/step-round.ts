import type { Stage } from './stage.ts'

/**
 * How far the step that runs is with the sealed round that belongs to it: `none` where it is not meant for one; `before`, `open`, or
 * `revealed` since it began. Any round that is open counts: it comes before everything else.
 */
export function stepRound({
  agenda,
  step,
  round,
  results,
}: Pick<Stage, 'agenda' | 'step' | 'round' | 'results'>): 'none' | 'before' | 'open' | 'revealed' {
  if (round) return 'open'
  const kind = agenda.find(s => s.id === step?.id)?.round
  if (!step || !kind) return 'none'
  return results.some(result => result.kind === kind && result.openedAt >= step.since) ? 'revealed' : 'before'
}
