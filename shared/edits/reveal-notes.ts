import * as Y from 'yjs'
import { notesOf } from '../doc/board-doc.ts'
import { Covered, FreeCells } from '../maps/asset-map.ts'
import { heightFor, squaresOf } from '../maps/tall-notes.ts'
import type { NoteId, ParticipantId } from '../model/ids.ts'
import { type NoteColor, type Point, point } from '../model/note.ts'
import type { MapSpec } from '../model/stage.ts'
import { writeNote } from './edit-notes.ts'
import { lasting } from './intent.ts'

export interface RevealedNote {
  readonly id: NoteId
  readonly text: string
  /** null: it waits in the tray */
  readonly zone: string | null
  readonly color: NoteColor
  /** '' where nobody is to know */
  readonly by: ParticipantId
}

/**
 * Puts the notes of a sealed round on their map in one transaction, each in the next free cell of its zone, in the order in
 * which they are given. Notes that are there already are passed over. `at`: the time of the reveal.
 */
export function revealNotes(doc: Y.Doc, map: MapSpec, notes: readonly RevealedNote[], at: number): void {
  const zones = map.kind === 'zones' ? map.zones : []
  const covered = new Covered(placesOn(doc, map.id))
  const cells = new Map(zones.map(zone => [zone.id, new FreeCells(zone, covered)]))
  lasting(doc, 'reveal-notes', () => {
    for (const { id, text, zone, color, by } of notes) {
      if (notesOf(doc).has(id)) continue
      const place: Point | undefined = zone === null ? undefined : cells.get(zone)?.take(heightFor(text))
      writeNote(doc, id, { map: map.id, at: place ?? null, text, color }, { by, at })
    }
  })
}

/** What the living notes of a map cover. */
function* placesOn(doc: Y.Doc, map: string): Generator<Point> {
  for (const note of notesOf(doc).values()) {
    if (!(note instanceof Y.Map) || note.get('map') !== map || note.get('gone')) continue
    const at = point.safeParse(note.get('at'))
    if (at.success) yield* squaresOf(at.data, heightFor(String(note.get('text') ?? '')))
  }
}
