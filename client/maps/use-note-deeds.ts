import type { PartnerId } from '../../shared/model/ids.ts'
import type { NoteColor } from '../../shared/model/note.ts'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useBoard } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import type { ShownNote } from './chosen/use-selected-notes.ts'

/** What bar and menu do with notes beyond the commands of the map. */
export interface NoteDeeds {
  /** the record of the one note; null: none, or several notes */
  readonly record: PartnerId | null
  details(): void
  toggleTarget(): void
  /** makes the record where there is none */
  openRecord(): void
  color(color: NoteColor): void
}

export function useNoteDeeds(canvas: MapCanvas | null, notes: readonly ShownNote[]): NoteDeeds {
  const { intents, workspace } = useSession()
  const ids = notes.map(n => n.id)
  const [one] = ids
  const record = useBoard(
    'partners',
    b => (ids.length === 1 && one !== undefined ? (b.partnerOf.get(one) ?? null) : null),
    [ids.join()],
  )
  return {
    record,
    details() {
      if (one !== undefined) workspace.setState({ panel: { kind: 'note', id: one } })
    },
    toggleTarget() {
      if (one !== undefined) intents.setTarget(one, !notes[0]?.target)
    },
    openRecord: () => workspace.setState({ panel: { kind: 'partner', id: record ?? intents.promote(ids) } }),
    color(color) {
      intents.colorNotes(ids, color)
      // the next note has it too
      if (canvas) canvas.writing.color = color
    },
  }
}
