import * as Y from 'yjs'
import type { MapId } from '../model/ids.ts'
import { framesOf, notesOf } from './board-doc.ts'

/** The maps that notes or frames are on. Deleted ones count as long as they can come back. */
export function mapsInUse(doc: Y.Doc): ReadonlySet<MapId> {
  const maps = new Set<MapId>()
  for (const item of [...notesOf(doc).values(), ...framesOf(doc).values()]) {
    const map = item instanceof Y.Map ? item.get('map') : undefined
    if (typeof map === 'string') maps.add(map)
  }
  return maps
}
