import { createStore } from 'zustand/vanilla'
import { type Board, type BoardChange, NO_META } from '../../shared/model/board.ts'
import type { Comment } from '../../shared/model/comment.ts'
import type { Connection } from '../../shared/model/connection.ts'
import type { Frame } from '../../shared/model/frame.ts'
import type { ConnectionId, FrameId, NoteId, PartnerId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { blankPartner, OWN_RECORD, type Partner } from '../../shared/model/partner.ts'
import { NO_PLAN } from '../../shared/model/plan.ts'
import type { BoardPart, BoardStore } from './session.ts'

export interface MutableBoard extends Board {
  readonly notes: Map<NoteId, Note>
  readonly connections: Map<ConnectionId, Connection>
  readonly frames: Map<FrameId, Frame>
  readonly comments: Map<NoteId, readonly Comment[]>
  readonly partners: Map<PartnerId, Partner>
  readonly partnerOf: Map<NoteId, PartnerId>
}

export const emptyBoard = (): MutableBoard => ({
  meta: NO_META,
  notes: new Map(),
  goneMoney: new Set(),
  connections: new Map(),
  frames: new Map(),
  comments: new Map(),
  partners: new Map(),
  partnerOf: new Map(),
  own: blankPartner(OWN_RECORD),
  plan: NO_PLAN,
  unreadable: 0,
})

/**
 * Tells those who listen what changed on a board that somebody else keeps up to date.
 *
 * @returns the store, and `tell`, to be called after `board` was updated
 */
export function createBoardStore(
  board: Board,
  writer: BoardStore['writer'] = () => null,
): {
  store: BoardStore
  tell: (change: BoardChange, mine: boolean) => void
} {
  const listeners = new Set<(change: BoardChange, mine: boolean) => void>()
  const byNote = new Map<NoteId, Set<() => void>>()
  const byKind: Record<BoardPart, Set<() => void>> = {
    notes: new Set(),
    connections: new Set(),
    frames: new Set(),
    comments: new Set(),
    partners: new Set(),
    plan: new Set(),
    meta: new Set(),
  }
  const versions: Record<BoardPart, number> = {
    notes: 0,
    connections: 0,
    frames: 0,
    comments: 0,
    partners: 0,
    plan: 0,
    meta: 0,
  }

  const tell = (change: BoardChange, mine: boolean): void => {
    const changed: BoardPart[] = []
    if (change.notes.size > 0) changed.push('notes')
    if (change.connections.size > 0) changed.push('connections')
    if (change.frames.size > 0) changed.push('frames')
    if (change.comments.size > 0) changed.push('comments')
    if (change.partners.size > 0 || change.partnerOf.size > 0 || change.own) changed.push('partners')
    if (change.plan) changed.push('plan')
    if (change.meta) changed.push('meta')
    for (const kind of changed) versions[kind]++
    for (const listener of listeners) listener(change, mine)
    const touched = byNote.size > 0 ? new Set([...change.notes.keys(), ...change.comments.keys()]) : []
    for (const id of touched) for (const listener of byNote.get(id) ?? []) listener()
    for (const kind of changed) for (const listener of byKind[kind]) listener()
  }

  const store: BoardStore = {
    board,
    loaded: createStore(() => false),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onNote(id, listener) {
      const set = byNote.get(id) ?? new Set()
      byNote.set(id, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) byNote.delete(id)
      }
    },
    on(kind, listener) {
      byKind[kind].add(listener)
      return () => byKind[kind].delete(listener)
    },
    version: kind => versions[kind],
    writer,
  }
  return { store, tell }
}
