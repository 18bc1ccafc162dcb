import { createHash } from 'node:crypto'
import type { ParticipantId, WorkshopId } from '../../shared/model/ids.ts'

/** Who a secret stands for in one workshop: 16 base64url characters of SHA-256(workshopId + secret). */
export const participantId = (workshop: WorkshopId, secret: string): ParticipantId =>
  createHash('sha256')
    .update(workshop + secret, 'utf8')
    .digest('base64url')
    .slice(0, 16)
