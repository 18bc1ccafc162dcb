import { createHash, randomInt } from 'node:crypto'
import type * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { type RevealedNote, revealNotes } from '../../shared/edits/reveal-notes.ts'
import { resultHead, tally } from '../../shared/insight/tally.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { keptResults } from '../../shared/model/kept-results.ts'
import type { OpenRound } from '../../shared/model/round.ts'
import type { ResultOf, RoundResult } from '../../shared/model/round-result.ts'
import type { MapSpec, Stage } from '../../shared/model/stage.ts'
import { isLate } from '../../shared/model/timer.ts'
import type { SealedEntry } from '../store/store.ts'
import type { Order } from './obey.ts'
import { entriesOf } from './sealed-state.ts'
import type { Reveal, Session } from './stage.ts'

const nothing = (): void => {}

/**
 * Everything that the open round holds, shown at once: notes on the board, the rest as a result; the sealed entries go. Of an
 * anonymous round nothing says afterwards who wrote what: random ids, shuffled order, no author, one time for all.
 */
export function revealRound({ stage, sealed }: Session, round: OpenRound, { now, newId }: Order): Reveal {
  const entries = entriesOf(sealed)
  const head = resultHead(round, entries, now)
  const { settings } = round
  const step = (result: RoundResult, edit: (doc: Y.Doc) => void): Reveal => ({
    stage: { ...stage, round: null, results: keptResults([...stage.results, result]) },
    changes: [{ kind: 'clear', round: round.id }],
    edit,
  })
  if (settings.kind !== 'notes') return step(tally(settings, head, entries), nothing)

  const ordered = settings.anonymous ? shuffled(entries) : entries
  const notes = ordered.map(entry => ({
    id: settings.anonymous ? newId() : namedNoteId(entry),
    late: isLate(stage.timer, entry.at, round.openedAt),
    entry,
  }))
  const result: ResultOf<'notes'> = {
    ...head,
    kind: 'notes',
    map: settings.map,
    notes: notes.map(n => n.id),
    late: notes.filter(n => n.late).map(n => n.id),
  }
  const shown = notes.map(({ id, entry }) => revealed(id, entry, settings.anonymous, stage))
  return step(result, doc => revealNotes(doc, mapOf(stage, settings.map), shown, now))
}

/** A note of a named round that arrived after the reveal: it joins the others, marked as late. */
export function revealLate(
  { stage }: Session,
  result: ResultOf<'notes'>,
  entry: SealedEntry,
  now: number,
): Reveal {
  const id = namedNoteId(entry)
  const known = result.notes.includes(id)
  const joined: RoundResult = {
    ...result,
    entries: result.entries + (known ? 0 : 1),
    notes: known ? result.notes : [...result.notes, id],
    late: known ? result.late : [...result.late, id],
  }
  return {
    stage: { ...stage, results: stage.results.map(r => (r.id === result.id ? joined : r)) },
    changes: [],
    edit: doc => revealNotes(doc, mapOf(stage, result.map), [revealed(id, entry, false, stage)], now),
  }
}

/**
 * The same entry always becomes the same note, so that one that is sent twice is not shown twice. With other words (written over while
 * its author was offline, and sent after the reveal of the earlier ones) it is another note: nobody's words take the place of some.
 */
export function namedNoteId({ round, author, id, value }: SealedEntry): NoteId {
  const name = JSON.stringify([round, author, id, 'text' in value ? value.text : ''])
  return createHash('sha256').update(name, 'utf8').digest('base64url').slice(0, 21)
}

/** Where a snapshot was restored meanwhile that does not have the round's map, its notes wait on the first one. */
const mapOf = ({ maps }: Stage, id: string): MapSpec =>
  must(maps.find(map => map.id === id) ?? maps[0], 'map')

/** A participant's id, and hardly anybody's name: 16 characters of base64url that are not letters alone. */
const PARTICIPANT = /^(?=.*[\d_-])[\w-]{16}$/

/**
 * It is the one's in whose name it was written: a name that was typed, or a person as long as there is one. Who was erased meanwhile
 * is named nowhere.
 */
function revealed(
  id: NoteId,
  { author, value }: SealedEntry,
  anonymous: boolean,
  { people }: Stage,
): RevealedNote {
  const note = must('text' in value ? value : null, 'note in a round of notes')
  const { as = author } = note
  const gone = PARTICIPANT.test(as) && !people.some(person => person.id === as)
  const by = anonymous ? '' : gone ? author : as
  return { id, by, text: note.text, zone: note.zone, color: note.color }
}

function shuffled<T>(items: readonly T[]): T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    const [a, b] = [list[i], list[j]]
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a]
  }
  return list
}
