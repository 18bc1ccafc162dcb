import type * as Y from 'yjs'
import { unreachable } from '../../shared/assert.ts'
import { MASS_DELETE } from '../../shared/model/snapshot.ts'
import { GATE } from './gate-limits.ts'
import type { LiveBoard } from './live-board.ts'
import type { Member } from './member.ts'
import { notesPlaced } from './notes-placed.ts'
import { type Entry, newOutcome, type Outcome } from './queue.ts'
import { Refusal } from './refusal.ts'
import type { ReservedAuthors } from './reserved-authors.ts'
import { takenAway } from './taken-away.ts'

/** Owner of what the server itself writes. */
export const SERVER = 'server'

/** What the room decides about an update that is not taken, and about one that came while nothing may be written. */
export interface Desk {
  mayWrite(member: Member): boolean
  locked(member: Member): void
  refused(member: Member, refusal: Refusal, step2: boolean): void
}

/** An update, or an edit of the server's own, threw although it was admitted: the document in memory can no longer be trusted. */
export class Surprise extends Error {
  override readonly name = 'Surprise'
  /** whose update it was; null where that cannot be told */
  readonly by: Member | null
  constructor(cause: unknown, by: Member | null) {
    super('applying an admitted update failed', { cause })
    this.by = by
  }
}

/**
 * Passes a batch through the gate and applies what is admitted, in one transaction. Gives what must be stored and what is to
 * be said afterwards. Throws Surprise.
 */
export function applyBatch(
  board: LiveBoard,
  batch: readonly Entry[],
  desk: Desk,
  authors: ReservedAuthors,
): Outcome {
  const outcome = newOutcome()
  let current: Member | null = null
  const count = (transaction: Y.Transaction): void => {
    const { loss } = outcome.edits[0] ?? {}
    outcome.gone = loss === 'none' ? 0 : loss === 'much' ? MASS_DELETE : takenAway(transaction)
    outcome.placed = notesPlaced(transaction)
  }
  board.doc.once('afterTransaction', count)
  try {
    outcome.produced = board.transact(
      () => {
        for (const entry of batch) {
          current = entry.kind === 'update' ? entry.from : null
          take(board, entry, outcome, desk, authors)
        }
        current = null
      },
      () => alone(outcome),
    )
    board.assertWhole()
  } catch (cause) {
    const [only] = outcome.writers.size === 1 ? outcome.writers : []
    throw new Surprise(cause, current ?? only ?? null)
  } finally {
    board.doc.off('afterTransaction', count)
  }
  if (outcome.edits.length > 0 && outcome.produced) {
    outcome.updates.push(outcome.produced)
    board.grown(outcome.produced.length)
    const { clientID } = board.doc
    if (!board.claims.has(clientID)) claim(board, outcome, clientID, SERVER)
  }
  claimReserved(board, outcome, authors)
  return outcome
}

function take(board: LiveBoard, entry: Entry, outcome: Outcome, desk: Desk, authors: ReservedAuthors): void {
  switch (entry.kind) {
    case 'update':
      if (!entry.from.banned) takeUpdate(board, entry, outcome, desk, authors)
      return
    case 'mark':
      if (entry.from.owes) entry.from.heldMark = entry.n
      else outcome.saved.set(entry.from, entry.n)
      return
    case 'answer':
      outcome.answers.push(entry)
      return
    case 'edit':
      outcome.edits.push(entry)
      outcome.along = entry.along ?? null
      entry.change(board.doc)
      return
    default:
      unreachable(entry)
  }
}

function takeUpdate(
  board: LiveBoard,
  { from, owner, bytes, step2 }: Extract<Entry, { kind: 'update' }>,
  outcome: Outcome,
  desk: Desk,
  authors: ReservedAuthors,
): void {
  const verdict = board.admit(bytes, owner)
  if (step2) from.asked = false
  if (!desk.mayWrite(from) && (verdict.ok ? verdict.value.news : verdict.error.why === 'gap')) {
    from.owes = true
    desk.locked(from)
    return
  }
  if (!verdict.ok) {
    from.owes = true
    desk.refused(from, verdict.error, step2)
    return
  }
  if (!verdict.value.claims.every(id => authors.mayClaim(id, owner))) {
    from.owes = true
    desk.refused(from, new Refusal('forbidden', 'an author id that somebody else shows'), step2)
    return
  }
  from.authors += verdict.value.claims.length
  if (from.authors > GATE.authors) {
    desk.refused(from, new Refusal('too-large', 'too many authors on one connection'), step2)
    return
  }
  if (!board.fresh.take(verdict.value.claims.length)) {
    from.owes = true
    desk.refused(from, new Refusal('too-fast', 'too many new authors at once'), step2)
    return
  }
  if (verdict.value.news) {
    for (const id of verdict.value.claims) claim(board, outcome, id, owner)
    outcome.writers.add(from)
    board.apply(bytes)
    outcome.updates.push(bytes)
  }
  if (!step2) return
  from.owes = false
  from.gaps = 0
  if (from.heldMark !== null) outcome.saved.set(from, from.heldMark)
  from.heldMark = null
}

const alone = ({ updates, edits }: Outcome): Uint8Array | null =>
  updates.length === 1 && edits.length === 0 ? (updates[0] ?? null) : null

/** What is reserved outlives this process as well. */
function claimReserved(board: LiveBoard, outcome: Outcome, authors: ReservedAuthors): void {
  for (const [id, owner] of authors.take()) {
    const unused = board.claims.size - board.doc.store.clients.size
    if (unused < GATE.reserved && !board.claims.has(id)) claim(board, outcome, id, owner)
  }
}

function claim(board: LiveBoard, outcome: Outcome, id: number, owner: string): void {
  board.claims.set(id, owner)
  outcome.claims.push([id, owner])
}
