import type { ParticipantId } from '../model/ids.ts'
import { stamp } from '../model/note.ts'

/**
 * Whether what stands under `gone` says that this person deleted it.
 *
 * @param by undefined: whoever it was
 */
export function isDeletedBy(gone: unknown, by: ParticipantId | undefined): boolean {
  return by === undefined || stamp.safeParse(gone).data?.by === by
}
