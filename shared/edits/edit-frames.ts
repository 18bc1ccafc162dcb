import * as Y from 'yjs'
import { frameMap, framesOf } from '../doc/board-doc.ts'
import { cutText } from '../model/cut-text.ts'
import type { Rect } from '../model/frame.ts'
import type { FrameId, MapId, ParticipantId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import type { Stamp } from '../model/note.ts'
import { isDeletedBy } from './deleted-by.ts'
import { type NoteMove, writeMoves } from './edit-notes.ts'
import { type EditContext, intend, lasting } from './intent.ts'

export interface FrameDraft {
  readonly map: MapId
  readonly rect: Rect
  readonly title: string
}

/** Writes a frame's Y.Map. To be called inside a transaction. */
export function writeFrame(doc: Y.Doc, id: FrameId, draft: FrameDraft, made: Stamp): void {
  const frame = new Y.Map<unknown>()
  frame.set('map', draft.map)
  frame.set('rect', [...draft.rect])
  frame.set('title', cutText(draft.title, LIMITS.title))
  frame.set('made', made)
  framesOf(doc).set(id, frame)
}

export function createFrame(doc: Y.Doc, ctx: EditContext, draft: FrameDraft): FrameId {
  const id = ctx.newId()
  lasting(doc, 'create-frame', () => writeFrame(doc, id, draft, { by: ctx.by, at: ctx.now }))
  return id
}

export function changeFrame(
  doc: Y.Doc,
  id: FrameId,
  change: { readonly title?: string; readonly rect?: Rect },
): void {
  const frame = frameMap(doc, id)
  if (!frame) return
  intend(doc, 'change-frame', () => {
    if (change.title !== undefined) frame.set('title', cutText(change.title, LIMITS.title))
    if (change.rect) frame.set('rect', [...change.rect])
  })
}

/** Moves a frame, and notes along with it. */
export function moveFrame(doc: Y.Doc, id: FrameId, rect: Rect, moves: readonly NoteMove[]): void {
  const frame = frameMap(doc, id)
  if (!frame) return
  intend(doc, 'move-frame', () => {
    frame.set('rect', [...rect])
    writeMoves(doc, moves)
  })
}

/** Soft, like the deletion of notes; the notes inside stay. */
export function removeFrame(
  doc: Y.Doc,
  ctx: EditContext,
  id: FrameId,
  origin: 'intent' | 'lasting' = 'intent',
): void {
  const transact = origin === 'intent' ? intend : lasting
  transact(doc, 'remove-frame', () => frameMap(doc, id)?.set('gone', { by: ctx.by, at: ctx.now }))
}

/** Takes `gone` away; with `by` only where this person deleted the frame. */
export function reviveFrame(doc: Y.Doc, id: FrameId, by?: ParticipantId): void {
  const frame = frameMap(doc, id)
  if (frame && isDeletedBy(frame.get('gone'), by)) lasting(doc, 'revive-frame', () => frame.delete('gone'))
}
