import * as Y from 'yjs'
import { framesOf, notesOf } from '../doc/board-doc.ts'
import type { MapId } from '../model/ids.ts'
import { lasting } from './intent.ts'

/** Living notes, or frames, that are on none of these maps: on one that was removed while their author was offline. */
function straysAmong(items: Iterable<unknown>, maps: ReadonlySet<MapId>): Y.Map<unknown>[] {
  const strays: Y.Map<unknown>[] = []
  for (const item of items) {
    if (!(item instanceof Y.Map)) continue
    const map: unknown = item.get('map')
    if (typeof map === 'string' && !maps.has(map) && !item.get('gone')) strays.push(item)
  }
  return strays
}

/** Whether something is on a map that is no more. */
export function hasStrays(doc: Y.Doc, maps: readonly MapId[]): boolean {
  const known = new Set(maps)
  return [notesOf(doc).values(), framesOf(doc).values()].some(items => straysAmong(items, known).length > 0)
}

/**
 * Brings what is on a map that is no more to the first of `maps`: notes into its tray, frames as they are. Nobody would see them
 * otherwise. Gives how many; none where there is no map.
 */
export function gatherStrays(doc: Y.Doc, maps: readonly MapId[]): number {
  const [first] = maps
  if (first === undefined) return 0
  const known = new Set(maps)
  const notes = straysAmong(notesOf(doc).values(), known)
  const frames = straysAmong(framesOf(doc).values(), known)
  if (notes.length + frames.length === 0) return 0
  lasting(doc, 'gather-strays', () => {
    for (const stray of [...notes, ...frames]) stray.set('map', first)
    for (const note of notes) note.set('at', null)
  })
  return notes.length + frames.length
}
