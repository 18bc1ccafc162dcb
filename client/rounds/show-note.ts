import type { NoteId } from '../../shared/model/ids.ts'
import { PHONE } from '../platform/media.ts'
import type { Session } from '../state/session.ts'

/** Selects a note and brings it into view on its map; on a phone the panel makes way. */
export function showNote({ board, workspace }: Session, id: NoteId): void {
  const note = board.board.notes.get(id)
  if (!note) return
  const phone = window.matchMedia(PHONE).matches
  workspace.setState(w => ({
    view: w.view.kind === 'map' && w.view.map === note.map ? w.view : { kind: 'map', map: note.map },
    selection: new Set([id]),
    connection: null,
    frame: null,
    ...(phone ? { panel: { kind: 'none' } as const } : {}),
  }))
}
