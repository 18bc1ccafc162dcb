import type { PartnerId } from '../model/ids.ts'
import type { Partner } from '../model/partner.ts'
import { OVER, type PartnerStage } from '../model/partner-enums.ts'
import type { Task } from '../model/plan.ts'
import type { Row } from '../model/tables.ts'

export type DatedKind =
  | 'first_meeting'
  | 'meeting'
  | 'activity'
  | 'milestone'
  | 'first_step'
  | 'contact'
  | 'task'
  | 'event'

/** Something with a date: of a partner, a task, or an event. */
export interface Dated {
  readonly key: string
  readonly kind: DatedKind
  /** an ISO date */
  readonly on: string
  /** what it is, in somebody's own words; '' where the kind says it */
  readonly text: string
  readonly partner: PartnerId | null
  readonly task: string | null
  /** a participant's id or a typed name; '' for nobody */
  readonly owner: string
  readonly done: boolean
  /** its date has passed, and it is not done */
  readonly overdue: boolean
}

/** Stages by which the first meeting has been. */
const MET: ReadonlySet<PartnerStage | null> = new Set<PartnerStage | null>(['met', 'first_step', 'active'])

/** Whether the first meeting has been: by the stage, or as one is written down. */
export const hasMet = (stage: PartnerStage | null, meetings: readonly unknown[]): boolean =>
  MET.has(stage) || meetings.length > 0

const DAY = 24 * 60 * 60 * 1_000

/** An ISO date so many days later. */
export const daysAfter = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/**
 * [R50] When a partner is to be contacted next: on the day that somebody set, unless they were in contact since; else a cadence after
 * the last contact; null where neither says. Nobody who asked not to be contacted, or with whom it is over, is waited for.
 * Source: B49 (partnerships wither without care), P11.
 */
export function nextContact(p: Partner): string | null {
  if (p.do_not_contact || OVER.has(p.stage)) return null
  if (p.next_contact !== null && (p.last_contact === null || p.last_contact < p.next_contact))
    return p.next_contact
  return p.last_contact !== null && p.cadence !== null ? daysAfter(p.last_contact, 7 * p.cadence) : null
}

/**
 * [R50] Everything that has a date, the earliest first: of the same day tasks last, then by key. Overdue is what is not done and
 * whose day is before `today`; with a partner who declined, who asked not to be contacted, or with whom it ended, nothing is; an event
 * that has passed is done.
 * Source: C5.1, C5.3, C5.5, B31, B49, G15.
 *
 * @param today an ISO date, by the reader's clock
 */
export function scheduleOf(
  partners: Iterable<Partner>,
  tasks: Iterable<Task>,
  today: string,
  events: readonly Row<'events'>[] = [],
): Dated[] {
  const all: Dated[] = []
  for (const p of partners) {
    const add = (kind: DatedKind, id: string, on: string | null, text: string, done: boolean): void => {
      if (on === null) return
      const overdue = !done && on < today && !p.do_not_contact && !OVER.has(p.stage)
      const key = `${p.id}/${kind}/${id}`
      all.push({ key, kind, on, text, partner: p.id, task: null, owner: p.owner, done, overdue })
    }
    add('first_meeting', '', p.first_meeting, p.first_meeting_channel, hasMet(p.stage, p.lists.meetings))
    add('contact', '', nextContact(p), '', false)
    for (const row of p.lists.milestones) add('milestone', row.id, row.on, row.text, row.done)
    for (const row of p.lists.activities) add('activity', row.id, row.on, row.text, row.done)
    for (const row of p.lists.meetings) add('meeting', row.id, row.on, row.next, true)
    for (const row of p.lists.first_steps) add('first_step', row.id, row.on, row.text, row.state === 'done')
  }
  for (const task of tasks) {
    if (task.due === null) continue
    const done = task.state === 'done' || task.state === 'dropped'
    all.push({
      key: `~task/${task.id}`,
      kind: 'task',
      on: task.due,
      text: task.text,
      partner: task.partner || null,
      task: task.id,
      owner: task.owner,
      done,
      overdue: !done && task.due < today,
    })
  }
  for (const { id, on, what, goes } of events) {
    if (on === null) continue
    const key = `~event/${id}`
    const done = on < today
    all.push({
      key,
      kind: 'event',
      on,
      text: what,
      partner: null,
      task: null,
      owner: goes,
      done,
      overdue: false,
    })
  }
  return all.sort((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? -1 : 1))
}
