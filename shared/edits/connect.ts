import type * as Y from 'yjs'
import { connectionsOf } from '../doc/board-doc.ts'
import { readConnection } from '../doc/read-connection.ts'
import type { Board } from '../model/board.ts'
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

/** The board as it is seen: a line on it may stand for several, since notes were merged. */
type Seen = Pick<Board, 'notes' | 'connections'>

/** What is stored of the lines from one note to another, and from or to what was merged into them. */
function linesBetween(doc: Y.Doc, { notes }: Seen, from: NoteId, to: NoteId): Connection[] {
  const lines = connectionsOf(doc)
  const all = (end: NoteId): NoteId[] => [end, ...(notes.get(end)?.absorbed.map(note => note.id) ?? [])]
  const ids = all(from).flatMap(a => all(to).map(b => connectionId(a, b)))
  return ids.flatMap(id => (lines.has(id) ? (readConnection(id, lines.get(id)) ?? []) : []))
}

/** Turns a line round, with all that it stands for: one step. Where a line is seen to run that way already, nothing happens. */
export function reverseConnection(doc: Y.Doc, id: ConnectionId, seen: Seen): void {
  const lines = connectionsOf(doc)
  const shown = seen.connections.get(id)
  if (!shown || linesBetween(doc, seen, shown.to, shown.from).length > 0) return
  const turned = linesBetween(doc, seen, shown.from, shown.to)
  intend(doc, 'reverse-connection', () => {
    for (const line of turned) {
      lines.delete(line.id)
      lines.set(reversedId(line.id), stored(line))
    }
  })
}

/** Takes a line away, with all that it stands for: one step. */
export function disconnect(doc: Y.Doc, id: ConnectionId, seen: Seen): void {
  const shown = seen.connections.get(id)
  if (!shown) return
  intend(doc, 'disconnect', () => {
    for (const line of linesBetween(doc, seen, shown.from, shown.to)) connectionsOf(doc).delete(line.id)
  })
}
