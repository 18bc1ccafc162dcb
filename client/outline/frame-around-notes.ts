import { frameAround } from '../../shared/maps/frames.ts'
import { heightFor, NOTE_SIZE } from '../../shared/maps/tall-notes.ts'
import type { Rect } from '../../shared/model/frame.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

/** Height of a note as an axes map draws it (world units). */
const CARD_HEIGHT = 120

/** The rect of a frame around those of the notes that have a place on the map; null where none has. */
export function frameAroundNotes(
  map: MapSpec,
  ids: Iterable<NoteId>,
  notes: ReadonlyMap<NoteId, Note>,
): Rect | null {
  const [x, y] = [NOTE_SIZE / 2, (map.kind === 'axes' ? CARD_HEIGHT : NOTE_SIZE) / 2]
  const boxes = []
  for (const id of ids) {
    const note = notes.get(id)
    if (note?.map !== map.id || !note.at) continue
    const [left, top] = note.at
    const tall = map.kind === 'axes' ? CARD_HEIGHT : heightFor(note.text)
    boxes.push({ left: left - x, top: top - y, right: left + x, bottom: top - y + tall })
  }
  return frameAround(boxes)
}
