import * as Y from 'yjs'
import { FORBIDDEN_KEYS, isEntityId, type NoteId, type ParticipantId } from '../model/ids.ts'
import { NO_REACTIONS, type Note, type Reaction, reaction, UNMERGED } from '../model/note.ts'
import { readNoteFields } from './note-fields.ts'

/** A note as a plain value; null where the entity cannot be read (hostile, or from a newer version). */
export function readNote(id: NoteId, value: unknown): Note | null {
  if (!isEntityId(id) || !(value instanceof Y.Map)) return null
  const { stored, reactions } = storedIn(value)
  const text = stored.get('text')
  if (!(text instanceof Y.Text)) return null
  const fields = readNoteFields({
    map: stored.get('map'),
    at: stored.get('at') ?? null,
    color: stored.get('color'),
    made: stored.get('made'),
    tags: stored.get('tags') ?? [],
    target: stored.get('target') ?? false,
    z: stored.get('z') ?? 0,
    tie: stored.get('tie') ?? null,
    movable: stored.get('movable') ?? null,
    evidence: stored.get('evidence') ?? null,
    holder: stored.get('holder') ?? '',
    trend: stored.get('trend') ?? null,
    idea: stored.get('idea') ?? '',
    taker: stored.get('taker') ?? '',
    aside: stored.get('aside') ?? null,
    apart: stored.get('apart') ?? [],
    sparked: stored.get('sparked') ?? null,
    locked: stored.get('locked') ?? false,
    agreed: stored.get('agreed') ?? null,
    gone: stored.get('gone') ?? null,
    merged: stored.get('merged') ?? null,
  })
  if (!fields) return null
  return {
    id,
    text: text.toString(),
    ...fields,
    reactions,
    absorbed: UNMERGED.absorbed,
  }
}

/** What stands in a note's map, gone through once; and one reaction for each person, under `r:${participant}` (null there: taken back). */
function storedIn(note: Y.Map<unknown>): { stored: Map<string, unknown>; reactions: Note['reactions'] } {
  const stored = new Map<string, unknown>()
  let found: Record<ParticipantId, Reaction> | null = null
  note.forEach((value, key) => {
    if (!key.startsWith('r:')) {
      stored.set(key, value)
      return
    }
    const by = key.slice(2)
    const read = FORBIDDEN_KEYS.has(by) || by.length > 64 ? null : reaction.safeParse(value)
    if (!read?.success) return
    found ??= {}
    found[by] = read.data
  })
  return { stored, reactions: found ?? NO_REACTIONS }
}
