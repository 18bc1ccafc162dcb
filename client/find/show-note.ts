import type { Note } from '../../shared/model/note.ts'
import type { Session } from '../state/session.ts'

/** Selects a note and shows it: on the map in view, or on its own map, which is then opened. */
export function showNote({ workspace }: Session, note: Note): void {
  const { view } = workspace.getState()
  const there = (view.kind === 'map' && view.map === note.map) || view.kind === 'connections'
  workspace.setState({
    selection: new Set([note.id]),
    connection: null,
    editing: null,
    ...(there ? {} : { view: { kind: 'map', map: note.map } }),
  })
}
