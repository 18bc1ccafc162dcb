import { connectionId } from '../model/connection.ts'
import type { BoardJson } from './board-json.ts'

/** The notes and lines of a board file by their ids, with what it leaves out said as nothing: to be compared with another state. */
export function boardState({ notes = [], connections = [] }: BoardJson) {
  return {
    notes: new Map(
      notes.map(note => [
        note.id,
        {
          id: note.id,
          map: note.map ?? '',
          at: note.at ?? null,
          text: note.text ?? '',
          color: note.color ?? 'lemon',
          target: note.target ?? false,
          tie: note.tie ?? null,
          movable: note.movable ?? null,
          evidence: note.evidence ?? null,
          trend: note.trend ?? null,
        } as const,
      ]),
    ),
    connections: new Map(
      connections.map(line => [
        connectionId(line.from, line.to),
        {
          kind: line.kind ?? 'other',
          strength: line.strength ?? 2,
          effect: line.effect ?? 'helps',
        } as const,
      ]),
    ),
  }
}
