import * as Y from 'yjs'
import { entityId, FORBIDDEN_KEYS, type NoteId, type ParticipantId } from '../model/ids.ts'
import { NO_REACTIONS, type Note, type Reaction, reaction, UNMERGED } from '../model/note.ts'
import { unlikeKey } from './board-doc.ts'
import { readNoteFields } from './note-fields.ts'

/** A note as a plain value; null where the entity cannot be read (hostile, or from a newer version). */
export function readNote(id: NoteId, value: unknown): Note | null {
  if (!(value instanceof Y.Map)) return null
  const text = value.get('text')
  if (!(text instanceof Y.Text)) return null
  const fields = readNoteFields({
    map: value.get('map'),
    at: value.get('at') ?? null,
    color: value.get('color'),
    made: value.get('made'),
    tags: value.get('tags') ?? [],
    target: value.get('target') ?? false,
    z: value.get('z') ?? 0,
    tie: value.get('tie') ?? null,
    movable: value.get('movable') ?? null,
    evidence: value.get('evidence') ?? null,
    holder: value.get('holder') ?? '',
    trend: value.get('trend') ?? null,
    idea: value.get('idea') ?? '',
    taker: value.get('taker') ?? '',
    aside: value.get('aside') ?? null,
    apart: value.get('apart') ?? [],
    locked: value.get('locked') ?? false,
    agreed: value.get('agreed') ?? null,
    gone: value.get('gone') ?? null,
    merged: value.get('merged') ?? null,
  })
  return fields && { id, text: text.toString(), ...fields, ...readKeyed(value), absorbed: UNMERGED.absorbed }
}

/** What stands under a key for each person (`r:${participant}`; null there: taken back) or note (`not:${note}`). */
function readKeyed(note: Y.Map<unknown>): Pick<Note, 'reactions' | 'unlike'> {
  let reactions: Record<ParticipantId, Reaction> | null = null
  let unlike: NoteId[] | null = null
  for (const key of note.keys()) {
    if (key.startsWith('r:')) {
      const by = key.slice(2)
      const read = FORBIDDEN_KEYS.has(by) ? null : reaction.safeParse(note.get(key))
      if (!read?.success) continue
      reactions ??= {}
      reactions[by] = read.data
    } else if (key.startsWith(unlikeKey(''))) {
      const other = entityId.safeParse(key.slice(unlikeKey('').length))
      if (!other.success || note.get(key) !== true) continue
      unlike ??= []
      unlike.push(other.data)
    }
  }
  return { reactions: reactions ?? NO_REACTIONS, unlike: unlike?.sort() ?? UNMERGED.unlike }
}
