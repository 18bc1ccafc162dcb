import * as Y from 'yjs'
import { LIMITS } from '../../shared/model/limits.ts'
import { ERASED } from '../../shared/protocol/close-codes.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { checkWork } from './check-work.ts'
import { countWalks } from './count-walks.ts'
import { GATE } from './gate-limits.ts'
import type { HeadCount } from './head-count.ts'
import type { ListLoads } from './list-loads.ts'
import { endOf, type Located, locate, type News, newsOf } from './locate.ts'
import type { Place, Places } from './places.ts'
import { type DeleteRange, type ReadUpdate, readUpdate } from './read-update.ts'
import { Refusal } from './refusal.ts'
import { type Gone, goneOf, visibleLength } from './visible-length.ts'

/** Owner of the author ids of a document that was replaced: nobody writes with them again. */
export const RETIRED = 'retired'

export interface Admission {
  /** false: the document already holds all of it; nothing needs to be applied or stored */
  readonly news: boolean
  /** client ids that this update uses first: they belong to the sender from now on */
  readonly claims: readonly number[]
  /** items that Yjs passes to put it in order, beyond what is usual for so many structs */
  readonly walk: number
}

/** The document as the gate sees it. */
export interface Board {
  readonly doc: Y.Doc
  readonly places: Places
  readonly heads: HeadCount
  readonly loads: ListLoads
  /** Yjs client id → its owner */
  readonly claims: ReadonlyMap<number, string>
}

/**
 * The structural gate before `Y.applyUpdate`: whether an update may be applied, decided without touching the document.
 * What it admits applies whole, leaves nothing pending in Yjs, and holds only what a board may hold. Each step is cheaper
 * than the next (the order of the reliability plan).
 */
export function admitFrame(board: Board, bytes: Uint8Array, owner: string): Result<Admission, Refusal> {
  try {
    return ok(admit(board, bytes, owner))
  } catch (problem) {
    // what the reader throws, beside refusals, are lib0's errors on bytes that end early, and stack overflow
    return err(problem instanceof Refusal ? problem : new Refusal('malformed', 'not an update'))
  }
}

function admit({ doc, places, heads, loads, claims }: Board, bytes: Uint8Array, owner: string): Admission {
  if (bytes.length > LIMITS.frame) throw new Refusal('too-large', 'a frame too large')
  const update = readUpdate(bytes)
  const news = newsOf(doc, update)
  countClocks(doc, news)
  const claimed = checkOwners(news, claims, owner)
  const order = locate(doc, places, update, news)
  const deletes = checkDeletes(doc, update.deletes, news)
  heads.check(order)
  countLetters(doc, update, order)
  checkWork(doc, update, news)
  const walk = Math.max(0, countWalks(doc, news, order) - GATE.usual * order.length) + loads.check(doc, order)
  return { news: news.size > 0 || deletes, claims: claimed, walk }
}

function countClocks(doc: Y.Doc, news: News): void {
  let clocks = 0
  let dead = 0
  for (const [client, list] of news) {
    clocks += endOf(news, client) - Y.getState(doc.store, client)
    for (const { struct } of list)
      if (struct.kind === 'gc' || struct.kind === 'deleted') dead += struct.length
  }
  if (clocks > LIMITS.clocks || dead > GATE.dead) throw new Refusal('too-large', 'too much in one update')
}

function checkOwners(news: News, claims: ReadonlyMap<number, string>, owner: string): number[] {
  const fresh: number[] = []
  for (const client of news.keys()) {
    const known = claims.get(client)
    if (known === undefined) fresh.push(client)
    else if (known === RETIRED) throw new Refusal('gone', ERASED)
    else if (known !== owner) throw new Refusal('forbidden', "an author id that is somebody else's")
  }
  return fresh
}

/** Whether anything that still lives is deleted. Ranges must lie within clocks that exist once the structs are applied. */
function checkDeletes(doc: Y.Doc, deletes: readonly DeleteRange[], news: News): boolean {
  let bites = false
  for (const { client, clock, length } of deletes) {
    const known = Y.getState(doc.store, client)
    if (clock + length > Math.max(known, endOf(news, client)))
      throw new Refusal('gap', 'it deletes something that is missing')
    bites ||= clock < known && livesIn(doc, client, clock, Math.min(known, clock + length))
  }
  return bites
}

function livesIn(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs) return false
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= to) return false
    if (!struct.deleted) return true
  }
  return false
}

/** Characters in each text that this update makes longer. */
function countLetters(doc: Y.Doc, update: ReadUpdate, news: readonly Located[]): void {
  const longer = new Map<Place & { in: 'text' }, Located[]>()
  for (const located of news) {
    const { spot, struct } = located
    if (spot?.at.in !== 'text' || struct.kind !== 'string') continue
    const grown = longer.get(spot.at)
    if (grown) grown.push(located)
    else longer.set(spot.at, [located])
  }
  let gone: Gone | null = null
  for (const [place, added] of longer) {
    const rough = added.reduce((sum, l) => sum + l.struct.length, place.type?._length ?? 0)
    if (rough <= place.limit) continue
    gone ??= goneOf(update.deletes)
    if (visibleLength(doc, place.type, added, gone) > place.limit)
      throw new Refusal('too-big', 'a text too long')
  }
}
