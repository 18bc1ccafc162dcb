import type { BoardChange } from '../../shared/model/board.ts'
import type { PresentPerson } from '../state/session.ts'
import type { LayerName } from './frame-loop.ts'
import type { HotNotes } from './hot-notes.ts'
import type { MapScene } from './map-scene.ts'
import type { NotePainter } from './note-painter.ts'

interface Parts {
  readonly scene: MapScene
  readonly hot: HotNotes
  readonly painter: NotePainter
}

/**
 * Takes a change of the board into the drawing of one map.
 *
 * @param mine it was this session's own edit
 * @returns the layers to be drawn again; null where nothing on this map changed
 */
export function takeIn(
  change: BoardChange,
  mine: boolean,
  people: readonly PresentPerson[],
  { scene, hot, painter }: Parts,
): LayerName[] | null {
  const written = painter.writtenLook()
  const { moved, gone, touched, lines, frames } = scene.apply(change)
  if (gone.length + touched.length === 0 && !lines && !frames) return null
  for (const placed of gone) painter.forget(placed)
  hot.changed(moved, gone, mine, people)
  // words that are being written are in the field, not in the note's picture
  const [only] = touched
  const quiet =
    touched.length === 1 &&
    only?.note.id === painter.editing &&
    written !== null &&
    painter.writtenLook() === written
  // notes that only moved are on the hot layer by now: the board stands as it is
  const board = lines || frames || gone.length > 0 || (!quiet && touched.some(p => !p.hot))
  return [...(board ? (['board', 'overlay'] as const) : []), ...(hot.size > 0 ? (['hot'] as const) : [])]
}
