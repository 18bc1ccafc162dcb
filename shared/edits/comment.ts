import type * as Y from 'yjs'
import { commentKey, commentsOf } from '../doc/board-doc.ts'
import { cutText } from '../model/cut-text.ts'
import type { CommentId, NoteId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { type EditContext, intend } from './intent.ts'

const said = (text: string): string => cutText(text.trim(), LIMITS.field)

/** Adds a remark to a note; an empty one is none. */
export function addComment(doc: Y.Doc, ctx: EditContext, note: NoteId, text: string): void {
  if (said(text) === '') return
  intend(doc, 'add-comment', () => {
    commentsOf(doc).set(commentKey(note, ctx.newId()), { text: said(text), by: ctx.by, at: ctx.now })
  })
}

/** Other words, the same author and time. */
export function editComment(doc: Y.Doc, note: NoteId, id: CommentId, text: string): void {
  const before: unknown = commentsOf(doc).get(commentKey(note, id))
  if (typeof before !== 'object' || before === null || said(text) === '') return
  intend(doc, 'edit-comment', () => {
    commentsOf(doc).set(commentKey(note, id), { ...before, text: said(text) })
  })
}

export function removeComment(doc: Y.Doc, note: NoteId, id: CommentId): void {
  intend(doc, 'remove-comment', () => commentsOf(doc).delete(commentKey(note, id)))
}
