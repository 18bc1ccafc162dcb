import type * as Y from 'yjs'
import { commentsOf, connectionsOf, framesOf, notesOf, root } from '../doc/board-doc.ts'
import { PLAN_ROOTS } from '../doc/plan-index.ts'
import { readFrame } from '../doc/read-frame.ts'
import { readNote } from '../doc/read-note.ts'
import { type Stamp, stamp } from '../model/note.ts'
import { lasting } from './intent.ts'

/** How long a deleted note can come back: 30 days, in milliseconds. */
export const GONE_FOR = 30 * 24 * 60 * 60 * 1_000

/**
 * Takes out of the document what was deleted 30 days ago or earlier: notes with their lines and comments, frames, and what is
 * planned (needs, goals, tasks, rows of small tables). Gives how many.
 */
export function purgeGone(doc: Y.Doc, now: number): number {
  const old = (gone: Stamp | null | undefined): boolean => !!gone && now - gone.at >= GONE_FOR
  const dead = new Set(
    [...notesOf(doc)].flatMap(([id, n]) => {
      const note = readNote(id, n)
      // the words of a merged note are shown with the one that was kept
      return note && note.merged === null && old(note.gone) ? [id] : []
    }),
  )
  const frames = [...framesOf(doc)].flatMap(([id, f]) => (old(readFrame(id, f)?.gone) ? [id] : []))
  const planned = PLAN_ROOTS.flatMap(name => {
    const keys = goneKeys(root(doc, name), old)
    return keys.length === 0 ? [] : [{ name, keys }]
  })
  if (dead.size + frames.length + planned.length === 0) return 0
  lasting(doc, 'purge-gone', () => {
    for (const id of dead) notesOf(doc).delete(id)
    for (const id of frames) framesOf(doc).delete(id)
    for (const { name, keys } of planned) for (const key of keys) root(doc, name).delete(key)
    for (const key of [...commentsOf(doc).keys()])
      if (dead.has(key.split('/')[0] ?? '')) commentsOf(doc).delete(key)
    for (const key of [...connectionsOf(doc).keys()]) {
      if (key.split('>').some(end => dead.has(end))) connectionsOf(doc).delete(key)
    }
  })
  return dead.size + frames.length + planned.reduce((sum, { keys }) => sum + keys.filter(isGoneKey).length, 0)
}

const GONE = '/gone'
const isGoneKey = (key: string): boolean => key.endsWith(GONE)

/** The flat keys of needs, goals, tasks, columns and rows that were deleted so long ago. */
function goneKeys(map: Y.Map<unknown>, old: (gone: Stamp) => boolean): string[] {
  const dead = new Set<string>()
  for (const [key, value] of map) {
    const gone = isGoneKey(key) ? stamp.safeParse(value) : null
    if (gone?.success && old(gone.data)) dead.add(key.slice(0, -GONE.length))
  }
  return dead.size === 0 ? [] : [...map.keys()].filter(key => dead.has(key.slice(0, key.lastIndexOf('/'))))
}
