import { type PlaceReading, readPlace } from '../../shared/insight/placements.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { OwnEntries, RoundDesk } from './round-desk.ts'
import type { Session } from './session.ts'

/** How the group placed a note, in the last round in which it was placed. */
export interface Spread {
  readonly round: string
  readonly reading: PlaceReading
  /** world units, one for each person */
  readonly places: readonly Point[]
}

/** What rounds say of a note, as one person sees it. */
export interface SessionMark {
  /** dots: of all in the last vote; or, while a vote on it is open, one's own and nobody else's */
  readonly dots: number
  /** a vote on it is open */
  readonly voting: boolean
  /** it is being placed, by each for oneself */
  readonly placing: boolean
  /** where one placed it oneself in the open round; nobody else sees it */
  readonly place: Point | null
  /** it came after the time was over, or after the reveal */
  readonly late: boolean
  /** null while it was placed by nobody, or is being placed again */
  readonly spread: Spread | null
}

const NONE: SessionMark = { dots: 0, voting: false, placing: false, place: null, late: false, spread: null }

/** What one result says of its notes: read once. */
const readResults = new WeakMap<RoundResult, ReadonlyMap<NoteId, Partial<SessionMark>>>()

function readResult(result: RoundResult): ReadonlyMap<NoteId, Partial<SessionMark>> {
  const known = readResults.get(result)
  if (known) return known
  const read = new Map<NoteId, Partial<SessionMark>>()
  if (result.kind === 'notes') for (const note of result.late) read.set(note, { late: true })
  if (result.kind === 'votes') for (const { note, dots } of result.counts) read.set(note, { dots })
  if (result.kind === 'placements')
    for (const { note, at } of result.places) {
      const reading = readPlace(at)
      read.set(note, { spread: reading && { round: result.id, reading, places: at } })
    }
  readResults.set(result, read)
  return read
}

/** All notes of which rounds say something. While a round about a note is open, nothing of an earlier one is shown on it. */
export function sessionMarks(
  { round, results }: Pick<Stage, 'round' | 'results'>,
  own: OwnEntries,
): Map<NoteId, SessionMark> {
  const marks = new Map<NoteId, SessionMark>()
  const add = (id: NoteId, mark: Partial<SessionMark>): void => {
    marks.set(id, { ...(marks.get(id) ?? NONE), ...mark })
  }
  for (const result of results) for (const [id, mark] of readResult(result)) add(id, mark)
  if (round?.settings.kind !== 'votes' && round?.settings.kind !== 'placements') return marks
  const mine = own.round === round.id ? own.entries : new Map()
  for (const id of round.settings.candidates) {
    const value = mine.get(id)?.value
    if (round.settings.kind === 'votes')
      add(id, { voting: true, dots: value && 'dots' in value ? value.dots : 0 })
    else add(id, { placing: true, spread: null, place: value && 'at' in value ? value.at : null })
  }
  return marks
}

const looks = ({ dots, voting, placing, place, late, spread }: SessionMark): string =>
  `${dots} ${voting} ${placing} ${place?.join()} ${late} ${spread?.round}`

type Marked = Pick<Note, 'id' | 'absorbed'>

/** Keeps what rounds say of notes in step with the session. */
export class SessionMarks {
  #marks: ReadonlyMap<NoteId, SessionMark>
  /** grows with every change */
  version = 0
  readonly #listeners = new Set<(ids: ReadonlySet<NoteId>) => void>()
  /** sums over merged notes; forgotten with each change */
  #sums = new WeakMap<Marked, SessionMark>()

  constructor({ stage, rounds }: Pick<Session, 'stage'> & { rounds: Pick<RoundDesk, 'mine'> }) {
    const read = (): ReadonlyMap<NoteId, SessionMark> =>
      sessionMarks(stage.getState(), rounds.mine.getState())
    this.#marks = read()
    stage.subscribe((now, before) => {
      if (now.round !== before.round || now.results !== before.results) this.#take(read())
    })
    rounds.mine.subscribe(() => this.#take(read()))
  }

  /** Of a note, and of all that was merged into it: their dots are added up. */
  of(note: Marked): SessionMark {
    const own = this.#marks.get(note.id) ?? NONE
    if (note.absorbed.length === 0 || own.voting) return own
    const known = this.#sums.get(note)
    if (known) return known
    const dots = note.absorbed.reduce((sum, { id }) => sum + (this.#marks.get(id)?.dots ?? 0), own.dots)
    const sum = { ...own, dots }
    this.#sums.set(note, sum)
    return sum
  }

  get anyPlaced(): boolean {
    return this.placed()[Symbol.iterator]().next().done === false
  }

  /** Notes that the group has placed, as long as they are not being placed again. */
  *placed(): Iterable<{ readonly id: NoteId; readonly spread: Spread }> {
    for (const [id, { spread }] of this.#marks) if (spread) yield { id, spread }
  }

  /** Tells which notes look otherwise from now on. */
  onChange(listener: (ids: ReadonlySet<NoteId>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #take(now: ReadonlyMap<NoteId, SessionMark>): void {
    const before = this.#marks
    const changed = new Set<NoteId>()
    for (const id of new Set([...before.keys(), ...now.keys()]))
      if (looks(before.get(id) ?? NONE) !== looks(now.get(id) ?? NONE)) changed.add(id)
    this.#marks = now
    this.#sums = new WeakMap()
    if (changed.size === 0) return
    this.version++
    for (const listener of this.#listeners) listener(changed)
  }
}

/** Whether the group still has to talk about where a note stands: contested, and no place was agreed on since. */
export const isOpenQuestion = ({ spread }: SessionMark, { agreed }: Pick<Note, 'agreed'>): boolean =>
  spread?.reading.contested === true && agreed !== spread.round
