import * as Y from 'yjs'
import { GATE } from './gate-limits.ts'
import { endOf, type News } from './locate.ts'
import type { Place } from './places.ts'
import type { Id, ReadUpdate } from './read-update.ts'
import { Refusal } from './refusal.ts'

/**
 * Refuses what is small to send and long to apply. Two costs of Yjs grow with the square of an update: writing to one key as
 * if nobody had (each write walks over all earlier ones), and splitting structs (each split moves the rest of its author's).
 */
export function checkWork(doc: Y.Doc, update: ReadUpdate, news: News): void {
  checkFirstWrites(news)
  checkSplits(doc, update, news)
}

/** An author who writes to a key again knows his own earlier write, so only one can be his first. */
function checkFirstWrites(news: News): void {
  for (const list of news.values()) {
    if (list.length < 2) continue
    const first = new Map<Place, Set<string>>()
    for (const { struct, spot } of list) {
      if (!spot || spot.key === null || struct.origin) continue
      const keys = first.get(spot.at)
      if (!keys) first.set(spot.at, new Set([spot.key]))
      else if (keys.has(spot.key)) throw new Refusal('malformed', 'two first writes to one key')
      else keys.add(spot.key)
    }
  }
}

/** Where an author's structs may have to be split: clocks at which a struct must begin. */
type Cuts = Map<number, number[]>

/** So few cuts move less than `GATE.moves` in the largest board. */
const FEW = 8

function checkSplits(doc: Y.Doc, update: ReadUpdate, news: News): void {
  let named = update.deletes.length
  for (const list of news.values()) named += list.length
  if (named <= FEW) return
  const cuts: Cuts = new Map()
  const cut = (client: number, clock: number): void => {
    const list = cuts.get(client)
    if (list) list.push(clock)
    else cuts.set(client, [clock])
  }
  for (const list of news.values()) {
    for (const { struct } of list) {
      if (struct.origin) cut(struct.origin.client, struct.origin.clock + 1)
      if (struct.right) cut(struct.right.client, struct.right.clock)
    }
  }
  for (const { client, clock, length } of update.deletes) {
    cut(client, clock)
    cut(client, clock + length)
  }
  let moves = 0
  for (const [client, clocks] of cuts) {
    const structs = (doc.store.clients.get(client)?.length ?? 0) + (news.get(client)?.length ?? 0)
    const most = structs + clocks.length
    if (clocks.length * most > GATE.moves) moves += realCuts(doc, news, client, clocks) * most
    if (moves > GATE.moves) throw new Refusal('too-large', 'too many small pieces in one update')
  }
}

/** How many of the cuts fall inside a struct that can be split. */
function realCuts(doc: Y.Doc, news: News, client: number, clocks: readonly number[]): number {
  let count = 0
  const known = Y.getState(doc.store, client)
  for (const clock of new Set(clocks)) {
    if (clock < known) count += isInside(doc, { client, clock }) ? 1 : 0
    else if (clock < endOf(news, client)) count++
  }
  return count
}

function isInside(doc: Y.Doc, { client, clock }: Id): boolean {
  const item: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  return item instanceof Y.Item && item.id.clock < clock
}
