import { nextContact } from '../insight/schedule.ts'
import { type PartnerJson, partnerFromJson } from '../model/partner-json.ts'
import { readValue } from '../model/partner-values.ts'
import { day } from '../model/value-kinds.ts'
import { calledIn, type FileBoard, partnerNames } from './board-of-file.ts'
import { FILE_WORDS } from './file-words.ts'
import { tableDates } from './table-dates.ts'

/** One dated thing of a board. `id` stays the same however it changes. */
export interface BoardDate {
  readonly id: string
  readonly kind: 'event' | 'task'
  readonly title: string
  /** ISO date */
  readonly on: string
  readonly where: string
  /** who takes care of it: a name, or '' */
  readonly owner: string
  readonly done: boolean
}

export type Draft = Omit<BoardDate, 'on' | 'where' | 'owner' | 'done'> & {
  readonly on: string | null | undefined
  readonly where?: string | undefined
  readonly owner?: string | undefined
  readonly done?: boolean | undefined
}

/** Every date of the board: meetings, milestones, activities, when to get in touch, and what is to be done by when. */
export function boardDates(file: FileBoard): BoardDate[] {
  const partners = partnerNames(file)
  const tasks = (file.board.tasks ?? [])
    .filter(task => task.state !== 'dropped')
    .map((task): Draft => {
      const partner = partners.get(task.partner ?? '')
      return {
        id: `task-${task.id}`,
        kind: 'task',
        title: partner ? `${task.text ?? ''} (${partner})` : (task.text ?? ''),
        on: task.due,
        owner: file.names.nameOf(task.owner ?? ''),
        done: task.state === 'done',
      }
    })
  return [...file.partners.flatMap(partner => datesOf(file, partner)), ...tasks, ...tableDates(file)].flatMap(
    ({ on, where = '', owner = '', done = false, ...rest }) =>
      on && readValue(day, on) !== undefined ? [{ ...rest, on, where, owner, done }] : [],
  )
}

function datesOf(file: FileBoard, partner: PartnerJson): Draft[] {
  const { locale, names } = file
  const words = FILE_WORDS[locale]
  const name = calledIn(file, partner)
  const owner = names.nameOf(partner.owner ?? '')
  const quiet = file.quiet.has(partner.id)
  const at = (id: string): string => `${partner.id}-${id}`
  const titled = (text: string | undefined, or: string): string => `${name}: ${text || or}`
  return [
    {
      id: at('first-meeting'),
      kind: 'event',
      title: titled('', words.firstMeeting),
      on: quiet && !file.met.has(partner.id) ? null : partner.first_meeting,
      where: partner.first_meeting_channel,
      owner,
    },
    {
      id: at('next-contact'),
      kind: 'event',
      title: titled('', words.nextContact),
      on: nextContact(partnerFromJson(partner)),
      owner,
    },
    ...(partner.milestones ?? []).map(
      (row): Draft => ({
        id: at(`milestones-${row.id}`),
        kind: 'event',
        title: titled(row.text, words.date),
        on: row.on,
        owner,
        done: row.done,
      }),
    ),
    ...(partner.activities ?? [])
      .filter(row => row.done || !quiet)
      .map(
        (row): Draft => ({
          id: at(`activities-${row.id}`),
          kind: 'event',
          title: titled(row.text, words.meeting),
          on: row.on,
          where: row.where,
          owner,
          done: row.done,
        }),
      ),
    ...(partner.meetings ?? []).map(
      (row): Draft => ({
        id: at(`meetings-${row.id}`),
        kind: 'event',
        title: titled('', words.meeting),
        on: row.on,
        owner,
      }),
    ),
    ...(partner.first_steps ?? [])
      .filter(row => row.state === 'done' || !quiet)
      .map(
        (row): Draft => ({
          id: at(`first_steps-${row.id}`),
          kind: 'task',
          title: titled(row.text, words.steps[row.kind ?? 'own']),
          on: row.on,
          owner,
          done: row.state === 'done',
        }),
      ),
  ]
}
