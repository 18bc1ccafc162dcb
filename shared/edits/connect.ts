import type * as Y from 'yjs'
import { connectionsOf } from '../doc/board-doc.ts'
import { readConnection } from '../doc/read-connection.ts'
import {
  type Connection,
  type ConnectionKind,
  connectionId,
  type Effect,
  reversedId,
  type Strength,
} from '../model/connection.ts'
import type { ConnectionId, NoteId } from '../model/ids.ts'
import { type EditContext, intend } from './intent.ts'

export interface How {
  readonly kind?: ConnectionKind
  readonly strength?: Strength
  readonly effect?: Effect
  readonly via?: string
  readonly evidence?: string
}

const stored = ({ kind, strength, effect, via, evidence, by }: Omit<Connection, 'id' | 'from' | 'to'>) => ({
  kind,
  strength,
  effect,
  by,
  ...(via ? { via } : {}),
  ...(evidence ? { evidence } : {}),
})

/** What is stored of a line that is new. */
export const newLine = (ctx: EditContext, how: How) =>
  stored({ kind: 'personal', strength: 2, effect: 'helps', ...how, by: ctx.by })

/** Draws a line. Its id comes from both ends, so the same line drawn twice is one; a line that is there stays as it is. */
export function connect(doc: Y.Doc, ctx: EditContext, from: NoteId, to: NoteId, how: How = {}): ConnectionId {
  const id = connectionId(from, to)
  const lines = connectionsOf(doc)
  if (from === to || lines.has(id)) return id
  intend(doc, 'connect', () => {
    lines.set(id, newLine(ctx, how))
  })
  return id
}

export function changeConnection(doc: Y.Doc, id: ConnectionId, how: How): void {
  const lines = connectionsOf(doc)
  const line = lines.has(id) ? readConnection(id, lines.get(id)) : null
  if (!line) return
  intend(doc, 'change-connection', () => {
    lines.set(id, stored({ ...line, ...how }))
  })
}

/** Turns a line round: one step. Where a line runs that way already, nothing happens. */
export function reverseConnection(doc: Y.Doc, id: ConnectionId): void {
  const lines = connectionsOf(doc)
  const line = lines.has(id) ? readConnection(id, lines.get(id)) : null
  const other = reversedId(id)
  if (!line || lines.has(other)) return
  intend(doc, 'reverse-connection', () => {
    lines.delete(id)
    lines.set(other, stored(line))
  })
}

export function disconnect(doc: Y.Doc, id: ConnectionId): void {
  intend(doc, 'disconnect', () => connectionsOf(doc).delete(id))
}
