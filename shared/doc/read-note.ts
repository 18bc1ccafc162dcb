import * as Y from 'yjs'
import { FORBIDDEN_KEYS, type NoteId, type ParticipantId } from '../model/ids.ts'
import { NO_REACTIONS, type Note, type Reaction, reaction, UNMERGED } from '../model/note.ts'
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
  if (!fields) return null
  return {
    id,
    text: text.toString(),
    ...fields,
    reactions: readReactions(value),
    absorbed: UNMERGED.absorbed,
  }
}

/** One for each person, under `r:${participant}`; null there: taken back. */
function readReactions(note: Y.Map<unknown>): Note['reactions'] {
  let found: Record<ParticipantId, Reaction> | null = null
  for (const key of note.keys()) {
    const by = key.slice(2)
    if (!key.startsWith('r:') || FORBIDDEN_KEYS.has(by)) continue
    const read = reaction.safeParse(note.get(key))
    if (!read.success) continue
    found ??= {}
    found[by] = read.data
  }
  return found ?? NO_REACTIONS
}
