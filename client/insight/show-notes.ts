import type { NoteId } from '../../shared/model/ids.ts'
import type { Lit } from '../state/lit.ts'
import { pairFor } from '../state/map-pair.ts'
import type { Session } from '../state/session.ts'

/** Selects notes and goes to the map of the first that is still there. */
export function showNotes({ workspace, board }: Session, ids: Iterable<NoteId>): void {
  const notes = [...ids].flatMap(id => board.board.notes.get(id) ?? [])
  const [first] = notes
  if (!first) return
  const there = notes.filter(note => note.map === first.map).map(note => note.id)
  workspace.setState({
    selection: new Set(there),
    connection: null,
    frame: null,
    editing: null,
    view: { kind: 'map', map: first.map },
    panel: { kind: 'none' },
  })
}

/** Lights a way to a target; in Connections those two maps stand beside each other that it leads over. */
export function lightPath(
  { workspace, board, stage }: Pick<Session, 'workspace' | 'board' | 'stage'>,
  lit: Extract<Lit, { kind: 'path' }>,
): void {
  workspace.setState(({ pair }) => ({
    lit,
    pair: pairFor(lit.steps, board.board, stage.getState().maps, pair),
  }))
}

/** Lights something on the maps and goes there: both beside each other, or the one named. */
export function showLit(session: Session, lit: Lit, map: string | null): void {
  const { workspace } = session
  if (lit.kind === 'path') lightPath(session, lit)
  workspace.setState({
    lit,
    selection: new Set(),
    connection: null,
    frame: null,
    editing: null,
    view: map === null ? { kind: 'connections' } : { kind: 'map', map },
    panel: { kind: 'none' },
  })
}
