import type { Partner } from '../model/partner.ts'

/** Exchanges after which one would expect more than exchanges. */
const EXCHANGES = 3
/** Months after which a transactional partnership counts as stuck. */
const MONTHS = 6

/** The day that many months before an ISO date; the last of the month where that has no such day. */
function monthsBefore(today: string, months: number): string {
  const day = new Date(`${today}T00:00:00Z`)
  const wanted = day.getUTCDate()
  day.setUTCDate(1)
  day.setUTCMonth(day.getUTCMonth() - months)
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(wanted, last))
  return day.toISOString().slice(0, 10)
}

/** What passed between the two: first steps and activities that are done, and meetings. */
export const exchangesOf = ({ lists }: Pick<Partner, 'lists'>): number =>
  lists.first_steps.filter(step => step.state === 'done').length +
  lists.activities.filter(activity => activity.done).length +
  lists.meetings.length

/**
 * [R62] A partnership that stays an exchange of favours: transactional for more than six months, with three exchanges or more.
 * Since when: the last change of depth. Where no change was noted (an imported record), nothing is said. Source: B46.
 *
 * @param today ISO date
 */
export function isStuck(partner: Pick<Partner, 'depth' | 'lists'>, today: string): boolean {
  if (partner.depth !== 'transactional' || exchangesOf(partner) < EXCHANGES) return false
  const since = partner.lists.depth_history.findLast(row => row.depth === 'transactional')?.on ?? null
  return since !== null && since < monthsBefore(today, MONTHS)
}
