import * as Y from 'yjs'
import { commentsOf, connectionsOf, framesOf, notesOf, partnersOf, root } from '../doc/board-doc.ts'
import { PLAN_ROOTS } from '../doc/plan-index.ts'
import { readFrame } from '../doc/read-frame.ts'
import { readNote } from '../doc/read-note.ts'
import type { NoteId } from '../model/ids.ts'
import { type Stamp, stamp } from '../model/note.ts'
import { isAboutMoney } from '../model/note-kinds.ts'
import { lasting } from './intent.ts'

const DAY = 24 * 60 * 60 * 1_000
/** How long a deleted note can come back: 30 days, in milliseconds. */
export const GONE_FOR = 30 * DAY

/**
 * Takes out of the document what was deleted 30 days ago or earlier: notes with their lines and comments, frames, and what is
 * planned (needs, goals, tasks, rows of small tables). Gives how many.
 *
 * Devices stamp what they delete with clocks that may be wrong by years, or what they were told to say. What such a stamp says is not
 * believed where it is more than a day off: it is stamped anew with `now`, and only that counts. `byServer`: whether a Yjs client id
 * belongs to the server.
 */
export function purgeGone(doc: Y.Doc, now: number, byServer: (client: number) => boolean): number {
  const wrong: Stamped[] = []
  const old = (gone: Stamp | null | undefined, map: unknown, key: string): boolean => {
    if (!gone || !(map instanceof Y.Map)) return false
    const writer = map._map.get(key)?.id.client
    if (writer !== undefined && byServer(writer)) return now - gone.at >= GONE_FOR
    if (Math.abs(now - gone.at) > DAY) wrong.push({ map, key, by: gone.by })
    return false
  }
  const dead = new Set(
    [...notesOf(doc)].flatMap(([id, n]) => {
      const note = readNote(id, n)
      // the words of a merged note are shown with the one that was kept
      return note && note.merged === null && old(note.gone, n, 'gone') ? [id] : []
    }),
  )
  const frames = [...framesOf(doc)].flatMap(([id, f]) => (old(readFrame(id, f)?.gone, f, 'gone') ? [id] : []))
  const planned = PLAN_ROOTS.flatMap(name => {
    const map = root(doc, name)
    const keys = goneKeys(map, (gone, key) => old(gone, map, key))
    return keys.length === 0 ? [] : [{ name, keys }]
  })
  if (dead.size + frames.length + planned.length + wrong.length === 0) return 0
  lasting(doc, 'purge-gone', () => {
    for (const { map, key, by } of wrong) map.set(key, { by, at: now })
    takeOutNotes(doc, dead)
    for (const id of frames) framesOf(doc).delete(id)
    for (const { name, keys } of planned) for (const key of keys) root(doc, name).delete(key)
  })
  return dead.size + frames.length + planned.reduce((sum, { keys }) => sum + keys.filter(isGoneKey).length, 0)
}

/** Takes notes out for good, with their lines and comments; called within a transaction. */
export function takeOutNotes(doc: Y.Doc, dead: ReadonlySet<NoteId>): void {
  if (dead.size === 0) return
  rememberMoney(doc, dead)
  for (const id of dead) notesOf(doc).delete(id)
  for (const key of [...commentsOf(doc).keys()])
    if (dead.has(key.split('/')[0] ?? '')) commentsOf(doc).delete(key)
  for (const key of [...connectionsOf(doc).keys()]) {
    if (key.split('>').some(end => dead.has(end))) connectionsOf(doc).delete(key)
  }
}

/** Records are still called as the notes that they come from: of those about money, that is said with the source from now on. */
function rememberMoney(doc: Y.Doc, notes: ReadonlySet<NoteId>): void {
  const partners = partnersOf(doc)
  const money = new Set([...notes].filter(id => isAboutMoney(readNote(id, notesOf(doc).get(id))?.tags ?? [])))
  if (money.size === 0) return
  for (const [key, value] of [...partners]) {
    const [, field, note] = key.split('/')
    if (
      field === 'from' &&
      note !== undefined &&
      money.has(note) &&
      value !== null &&
      typeof value === 'object'
    )
      partners.set(key, { ...value, money: true })
  }
}

/** Where a stamp stands, and whose it is. */
interface Stamped {
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly by: string
}

const GONE = '/gone'
const isGoneKey = (key: string): boolean => key.endsWith(GONE)

/** The flat keys of needs, goals, tasks, columns and rows that were deleted so long ago. */
function goneKeys(map: Y.Map<unknown>, old: (gone: Stamp, key: string) => boolean): string[] {
  const dead = new Set<string>()
  for (const [key, value] of map) {
    const gone = isGoneKey(key) ? stamp.safeParse(value) : null
    if (gone?.success && old(gone.data, key)) dead.add(key.slice(0, -GONE.length))
  }
  return dead.size === 0 ? [] : [...map.keys()].filter(key => dead.has(key.slice(0, key.lastIndexOf('/'))))
}
