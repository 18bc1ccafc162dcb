import type * as Y from 'yjs'
import { commentsOf, connectionsOf, framesOf, notesOf } from '../doc/board-doc.ts'
import { readFrame } from '../doc/read-frame.ts'
import { readNote } from '../doc/read-note.ts'
import type { Stamp } from '../model/note.ts'
import { lasting } from './intent.ts'

/** How long a deleted note can come back: 30 days, in milliseconds. */
export const GONE_FOR = 30 * 24 * 60 * 60 * 1_000

/**
 * Takes notes and frames out of the document that were deleted 30 days ago or earlier, with the notes' lines and comments.
 * Gives how many.
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
  if (dead.size + frames.length === 0) return 0
  lasting(doc, 'purge-gone', () => {
    for (const id of dead) notesOf(doc).delete(id)
    for (const id of frames) framesOf(doc).delete(id)
    for (const key of [...commentsOf(doc).keys()])
      if (dead.has(key.split('/')[0] ?? '')) commentsOf(doc).delete(key)
    for (const key of [...connectionsOf(doc).keys()]) {
      if (key.split('>').some(end => dead.has(end))) connectionsOf(doc).delete(key)
    }
  })
  return dead.size + frames.length
}
