import * as Y from 'yjs'
import { noteMap, notesOf, reactionKey } from '../doc/board-doc.ts'
import { cutText } from '../model/cut-text.ts'
import type { NoteId } from '../model/ids.ts'
import { MOST_TAGS, type NoteMarks, type Reaction } from '../model/note.ts'
import { saysSomething } from './edit-notes.ts'
import { type EditContext, intend } from './intent.ts'
import { mergedInto } from './merged-into.ts'

/** Marks one note as its map's decision-maker and unmarks the others of that map, or unmarks it. */
export function setTarget(doc: Y.Doc, id: NoteId, target: boolean): void {
  const note = noteMap(doc, id)
  if (!note) return
  intend(doc, 'set-target', () => {
    if (!target) {
      note.delete('target')
      return
    }
    for (const [other, map] of notesOf(doc)) {
      if (
        other !== id &&
        map instanceof Y.Map &&
        map.get('target') === true &&
        map.get('map') === note.get('map')
      )
        map.delete('target')
    }
    note.set('target', true)
  })
}

/** Says something of notes beside their words and place; what `marks` does not name stays. */
export function markNotes(doc: Y.Doc, ids: readonly NoteId[], marks: Partial<NoteMarks>): void {
  intend(doc, 'mark-notes', () => {
    for (const id of ids) {
      const note = noteMap(doc, id)
      for (const [mark, value] of Object.entries(marks)) {
        if (!note || value === undefined) continue
        if (saysSomething(value)) note.set(mark, value)
        else note.delete(mark)
      }
    }
  })
}

/**
 * Adds tags and takes tags away, also those of notes that were merged into one; a tag that is there stays where it stands, no more than
 * MOST_TAGS are kept.
 */
export function tagNotes(
  doc: Y.Doc,
  ids: readonly NoteId[],
  change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): void {
  const add = (change.add ?? []).map(tag => cutText(tag.trim(), 60)).filter(tag => tag !== '')
  const remove = change.remove ?? []
  intend(doc, 'tag-notes', () => {
    for (const id of ids) retag(noteMap(doc, id), add, remove)
    if (remove.length > 0) for (const note of mergedInto(doc, ids)) retag(note, [], remove)
  })
}

function retag(note: Y.Map<unknown> | null, add: readonly string[], remove: readonly string[]): void {
  const stored: unknown = note?.get('tags')
  const before = Array.isArray(stored) ? stored.filter(tag => typeof tag === 'string') : []
  const kept = before.filter(tag => !remove.includes(tag))
  const tags = [...new Set([...kept, ...add])].slice(0, MOST_TAGS)
  if (tags.length !== before.length || tags.some((tag, i) => tag !== before[i])) note?.set('tags', tags)
}

export function lockNotes(doc: Y.Doc, ids: readonly NoteId[], locked: boolean): void {
  intend(doc, 'lock-notes', () => {
    for (const id of ids) {
      if (locked) noteMap(doc, id)?.set('locked', true)
      else noteMap(doc, id)?.delete('locked')
    }
  })
}

/** Sets the drawing order of notes: see `restack`. */
export function stackNotes(doc: Y.Doc, order: ReadonlyMap<NoteId, number>): void {
  intend(doc, 'stack-notes', () => {
    for (const [id, z] of order) noteMap(doc, id)?.set('z', z)
  })
}

/** One's own reaction to a note; null takes it back, also from what was merged into it. */
export function react(doc: Y.Doc, ctx: EditContext, id: NoteId, reaction: Reaction | null): void {
  intend(doc, 'react', () => {
    const key = reactionKey(ctx.by)
    if (reaction !== null) {
      noteMap(doc, id)?.set(key, reaction)
      return
    }
    noteMap(doc, id)?.delete(key)
    for (const note of mergedInto(doc, [id])) note.delete(key)
  })
}
