import type { NoteId } from '../../shared/model/ids.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import type { Stage } from '../../shared/model/stage.ts'

/** Whether a note is being placed in the sealed round that is open: by each for oneself, unseen. */
export const isPlaced = ({ round }: Pick<Stage, 'round'>, id: NoteId): boolean =>
  round?.settings.kind === 'placements' && round.settings.candidates.includes(id)

/** The last round in which a note was placed; undefined: none. */
export const lastPlacing = (
  { results }: Pick<Stage, 'results'>,
  id: NoteId,
): ResultOf<'placements'> | undefined =>
  results.findLast(
    (result): result is ResultOf<'placements'> =>
      result.kind === 'placements' && result.places.some(place => place.note === id),
  )
