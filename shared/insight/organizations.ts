import type { Comment } from '../model/comment.ts'
import type { NoteId, ParticipantId } from '../model/ids.ts'
import { nameKey } from '../model/name-key.ts'
import type { Note } from '../model/note.ts'
import type { RoundResult } from '../model/round-result.ts'
import type { Row } from '../model/tables.ts'

/** Who is in the room for whom: the rows of the table `attendance`. */
export type Attendance = readonly Pick<Row<'attendance'>, 'person' | 'organization'>[]

/** Organizations in the room, as they were first written, with the people who are here for them. */
function organizations(attendance: Attendance): Map<string, { name: string; people: Set<ParticipantId> }> {
  const found = new Map<string, { name: string; people: Set<ParticipantId> }>()
  for (const { person, organization } of attendance) {
    const name = organization.trim()
    if (name === '') continue
    const known = found.get(nameKey(name)) ?? { name, people: new Set<ParticipantId>() }
    if (person !== '') known.people.add(person)
    found.set(nameKey(name), known)
  }
  return found
}

/**
 * [R65] Organizations in the room of which nobody has written anything yet: no note, also none that was merged into another, and no
 * comment. Notes of anonymous rounds are by nobody. Source: G12 (everybody involved in planning).
 */
export function notHeard(
  attendance: Attendance,
  notes: Iterable<Pick<Note, 'made' | 'absorbed'>>,
  comments: Iterable<readonly Pick<Comment, 'by'>[]>,
): string[] {
  const heard = new Set<ParticipantId>()
  for (const { made, absorbed } of notes) {
    heard.add(made.by)
    for (const other of absorbed) heard.add(other.made.by)
  }
  for (const list of comments) for (const { by } of list) heard.add(by)
  return [...organizations(attendance).values()]
    .filter(({ people }) => ![...people].some(person => heard.has(person)))
    .map(({ name }) => name)
    .sort()
}

/** From which share of the organizations on an issue is everybody's. Source: our proposal at M9. */
const KEPT = { part: 3, of: 5 }

export interface Affected {
  readonly note: NoteId
  /** organizations that gave it a dot, of how many */
  readonly organizations: number
  readonly of: number
  readonly kept: boolean
}

/**
 * [R66] "Would it hit your organization?": for every candidate of the last vote with names, how many organizations in the room gave
 * it a dot; an issue is kept from 60 % on (compared as fractions). Most first, then in the order of the vote. Empty where no vote
 * had names, or nobody said for whom they are here. Source: M9.
 */
export function affectedTogether(attendance: Attendance, results: readonly RoundResult[]): Affected[] {
  const all = organizations(attendance)
  const vote = results.findLast(result => result.kind === 'votes' && !result.anonymous)
  if (vote?.kind !== 'votes' || all.size === 0) return []
  return vote.counts
    .map(({ note, by = [] }) => {
      const voters = new Set(by)
      const hit = [...all.values()].filter(({ people }) => [...people].some(p => voters.has(p))).length
      return { note, organizations: hit, of: all.size, kept: hit * KEPT.of >= all.size * KEPT.part }
    })
    .sort((a, b) => b.organizations - a.organizations)
}
