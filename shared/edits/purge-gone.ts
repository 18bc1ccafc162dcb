import type * as Y from 'yjs'
import { connectionsOf, notesOf } from '../doc/board-doc.ts'
import { readNote } from '../doc/read-note.ts'
import { lasting } from './intent.ts'

/** How long a deleted note can come back: 30 days, in milliseconds. */
export const GONE_FOR = 30 * 24 * 60 * 60 * 1_000

/** Takes notes out of the document that were deleted 30 days ago or earlier, with their lines. Gives how many. */
export function purgeGone(doc: Y.Doc, now: number): number {
  const old = [...notesOf(doc)].flatMap(([id, value]) => {
    const gone = readNote(id, value)?.gone
    return gone && now - gone.at >= GONE_FOR ? [id] : []
  })
  if (old.length === 0) return 0
  const dead = new Set(old)
  lasting(doc, 'purge-gone', () => {
    for (const id of dead) notesOf(doc).delete(id)
    for (const key of [...connectionsOf(doc).keys()]) {
      if (key.split('>').some(end => dead.has(end))) connectionsOf(doc).delete(key)
    }
  })
  return old.length
}
