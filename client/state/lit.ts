import type { MapId, NoteId } from '../../shared/model/ids.ts'
import type { Point } from '../../shared/model/note.ts'

/** A note as it was, drawn beside what it is now. */
export interface Ghost {
  readonly id: NoteId
  readonly map: MapId
  readonly sign: 'moved' | 'added' | 'gone' | 'changed'
  /** where it stood (world units); null: it had no place, or keeps it */
  readonly from: Point | null
  /** its first words then, for one that is gone */
  readonly text: string
}

/** What is lit on the maps because somebody asked to see it there. */
export type Lit =
  /** the way at that rank (0 is the best) to a target */
  | {
      readonly kind: 'path'
      readonly target: NoteId
      readonly rank: number
      readonly steps: readonly NoteId[]
    }
  | { readonly kind: 'notes'; readonly why: 'unused'; readonly ids: ReadonlySet<NoteId> }
  /** what moved since the snapshot of that name */
  | { readonly kind: 'moved'; readonly since: string; readonly ghosts: readonly Ghost[] }

/** Whether anything of it lies on this map. */
export const litOn = (lit: Lit | null, map: MapId, has: (id: NoteId) => boolean): boolean => {
  if (!lit) return false
  if (lit.kind === 'moved') return lit.ghosts.some(ghost => ghost.map === map)
  return lit.kind === 'path' ? lit.steps.some(has) : [...lit.ids].some(has)
}
