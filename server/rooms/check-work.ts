import * as Y from 'yjs'
import { LIMITS } from '../../shared/model/limits.ts'
import { GATE } from './gate-limits.ts'
import { inNews, type News } from './locate.ts'
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
type Cuts = ReadonlyMap<number, ReadonlySet<number>>

/** So few cuts move less than `GATE.moves` in the largest board. */
const FEW = 8

function checkSplits(doc: Y.Doc, update: ReadUpdate, news: News): void {
  let named = update.deletes.length
  for (const list of news.values()) named += list.length
  if (named <= FEW) return
  const cuts = cutsOf(update, news)
  let rough = 0
  for (const [client, clocks] of cuts)
    rough += clocks.size * (structsOf(doc, news, client) + clocks.size + LIMITS.longText)
  if (rough <= GATE.moves) return
  let moves = 0
  for (const [client, clocks] of cuts) {
    moves += movesOf(doc, news, client, clocks)
    if (moves > GATE.moves) throw new Refusal('too-large', 'too many small pieces in one update')
  }
}

const structsOf = (doc: Y.Doc, news: News, client: number): number =>
  (doc.store.clients.get(client)?.length ?? 0) + (news.get(client)?.length ?? 0)

function cutsOf(update: ReadUpdate, news: News): Cuts {
  const cuts = new Map<number, Set<number>>()
  const cut = (client: number, clock: number): void => {
    const known = cuts.get(client)
    if (known) known.add(clock)
    else cuts.set(client, new Set([clock]))
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
  return cuts
}

/** What cuts move: the structs behind each in its author's list, and the characters of a text that is cut within a pair. */
function movesOf(doc: Y.Doc, news: News, client: number, clocks: Iterable<number>): number {
  const known = Y.getState(doc.store, client)
  let count = 0
  let characters = 0
  for (const clock of clocks) {
    const copied = clock < known ? cutStored(doc, { client, clock }) : cutNew(news, { client, clock })
    if (copied === null) continue
    count++
    characters += copied
  }
  return count * (structsOf(doc, news, client) + count) + characters
}

/** Characters that Yjs copies to cut what the document holds there; null: nothing is cut. */
function cutStored(doc: Y.Doc, { client, clock }: Id): number | null {
  const item: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  if (!(item instanceof Y.Item) || item.id.clock === clock) return null
  const { content } = item
  // within a pair of surrogates both halves are written anew, and with them all that follows
  const pair = content instanceof Y.ContentString && isHigh(content.str.charCodeAt(clock - item.id.clock - 1))
  return pair ? item.length : 0
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

function cutNew(news: News, id: Id): number | null {
  const struct = inNews(news, id)?.struct
  if (!struct || struct.clock === id.clock || struct.kind === 'gc') return null
  return struct.kind === 'string' ? struct.length : 0
}
