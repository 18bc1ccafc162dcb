import * as Y from 'yjs'
import type { NoteId } from '../model/ids.ts'
import { type Note, noteShape } from '../model/note.ts'

/** A note as a plain value; null where the entity cannot be read (hostile, or from a newer version). */
export function readNote(id: NoteId, value: unknown): Note | null {
  if (!(value instanceof Y.Map)) return null
  const text = value.get('text')
  if (!(text instanceof Y.Text)) return null
  const shape = noteShape.safeParse({
    map: value.get('map'),
    at: value.get('at') ?? null,
    color: value.get('color'),
    made: value.get('made'),
    tags: value.get('tags') ?? [],
    target: value.get('target') ?? false,
    z: value.get('z') ?? 0,
    gone: value.get('gone') ?? null,
  })
  return shape.success ? { id, text: text.toString(), ...shape.data } : null
}
