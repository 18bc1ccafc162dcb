import * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import { storedRecords } from '../../shared/doc/stored-records.ts'
import { connectionId } from '../../shared/model/connection.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { type RewrittenSnapshot, type Store, type StoredDoc, StoreMoved } from '../store/store.ts'
import { RETIRED } from './admit-frame.ts'
import { SERVER } from './apply-batch.ts'
import { erasedSnapshot, erasedStage, erasePlan } from './erase-plan.ts'
import { type ErasePlan, type Erasure, erasedCopy } from './erased-copy.ts'
import type { SnapshotBody } from './kept-snapshots.ts'
import { LiveBoard } from './live-board.ts'
import { WorkshopUnknown } from './room-registry.ts'

/**
 * Erases a person or a record from a workshop whose room is closed: document, stage, sealed entries and snapshots begin a new epoch
 * without them. Gives its number.
 */
export async function erase(
  store: Store,
  workshop: WorkshopId,
  erasure: Erasure,
  bodyOf: (bytes: Uint8Array) => SnapshotBody,
): Promise<number> {
  const row = await store.workshop(workshop)
  if (!row || row.deletedAt !== null) throw new WorkshopUnknown('no such workshop')
  const board = new LiveBoard(await store.load(workshop))
  const plan = erasePlan(board.doc, row.stage, erasure)
  const copy = erasedCopy(board.doc, plan)
  assertLeft(board.doc, copy, plan)
  const renew = async (): Promise<number> =>
    store.renew(workshop, {
      state: Y.encodeStateAsUpdate(copy),
      claims: claimsAfter(board, copy),
      stage: erasedStage(row.stage, plan),
      snapshots: snapshotsAfter(store, workshop, plan, bodyOf),
      author: erasure.person ?? null,
      words: plan.words,
    })
  try {
    for (let tries = 1; ; tries++) {
      try {
        return await renew()
      } catch (error) {
        // a snapshot that was on its way is erased from as well
        if (!(error instanceof StoreMoved) || tries >= TRIES) throw error
      }
    }
  } finally {
    copy.destroy()
    board.destroy()
  }
}

/** Throws where the copy lacks anything that was not to go: what it replaces is gone for good. */
function assertLeft(old: Y.Doc, copy: Y.Doc, plan: ErasePlan): void {
  const [before, after] = [readBoard(old), readBoard(copy)]
  for (const [id, note] of before.notes) {
    if (plan.notes.has(id) || note.absorbed.some(other => plan.notes.has(other.id))) continue
    if (after.notes.get(id)?.map !== note.map) throw new Error('erasing would take a note along')
  }
  const stored = storedRecords(copy)
  for (const partner of before.partners.values()) {
    if (partner.ids.some(id => plan.records.has(id) || after.partners.has(id))) continue
    const caused = partner.from.length === 0 || partner.from.some(({ note }) => !plan.notes.has(note))
    const left = partner.ids.flatMap(id => stored.members(stored.groupOf(id) ?? ''))
    // what was removed may have been seen by a note that goes
    if (left.length === 0 ? caused : left.some(({ deleted }) => !deleted))
      throw new Error('erasing would take a record along')
  }
  const lines = new Set([...after.connections.values()].map(({ from, to }) => connectionId(from, to)))
  for (const { from, to } of before.connections.values())
    if (![from, to].some(end => plan.notes.has(end)) && after.notes.has(from) && after.notes.has(to))
      if (!lines.has(connectionId(from, to))) throw new Error('erasing would take a line along')
}

/** Snapshots on their way are few: the room is closed. */
const TRIES = 10
const NOTHING: ErasePlan = {
  person: null,
  records: new Set(),
  called: new Set(),
  notes: new Set(),
  words: false,
}

/** A document that reads the same and shares nothing with the stored one. `authors`: more ids that nobody may write with again. */
export function newEpoch(
  stored: StoredDoc,
  authors: readonly number[],
): { readonly copy: Y.Doc; readonly claims: ReadonlyMap<number, string> } {
  const board = new LiveBoard(stored)
  const copy = erasedCopy(board.doc, NOTHING)
  const claims = claimsAfter(board, copy, authors)
  board.destroy()
  return { copy, claims }
}

/** Every author id of the old document belongs to nobody from now on. */
function claimsAfter(
  { claims, doc }: LiveBoard,
  copy: Y.Doc,
  more: readonly number[] = [],
): Map<number, string> {
  const all = new Map<number, string>()
  for (const id of [...claims.keys(), ...doc.store.clients.keys(), ...more]) all.set(id, RETIRED)
  return all.set(copy.clientID, SERVER)
}

/** One after the other: each may take tens of megabytes. */
async function* snapshotsAfter(
  store: Store,
  workshop: WorkshopId,
  plan: ErasePlan,
  bodyOf: (bytes: Uint8Array) => SnapshotBody,
): AsyncGenerator<RewrittenSnapshot> {
  for (const { id } of await store.snapshots(workshop)) {
    const bytes = await store.snapshotBody(workshop, id)
    if (!bytes) continue
    const body = Buffer.from(JSON.stringify(erasedSnapshot(bodyOf(bytes), plan)))
    // what cannot be read must replace nothing
    bodyOf(body)
    yield { id, body }
  }
}
