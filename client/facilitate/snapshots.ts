import { z } from 'zod/mini'
import type { SnapshotId } from '../../shared/model/ids.ts'
import { SNAPSHOT_KINDS } from '../../shared/model/snapshot.ts'
import { type Answer, answerOf, nothing } from '../platform/http.ts'
import type { Session } from '../state/session.ts'

const snapshot = z.object({
  id: z.string(),
  name: z.string(),
  /** what had an automatic one made; null: somebody named it */
  kind: z.nullable(z.enum(SNAPSHOT_KINDS)),
  /** milliseconds since 1970 */
  createdAt: z.number(),
  notes: z.number(),
  partners: z.number(),
})
export type Snapshot = z.infer<typeof snapshot>

const one = (id: SnapshotId): string => `/snapshots/${encodeURIComponent(id)}`

/** Newest first. */
export async function listSnapshots(session: Session): Promise<Answer<Snapshot[]>> {
  const answer = await answerOf(z.object({ snapshots: z.array(snapshot) }), session.request('/snapshots'))
  return answer.ok ? { ok: true, value: answer.value.snapshots } : answer
}

export const saveSnapshot = (session: Session, name: string): Promise<Answer<Snapshot>> =>
  answerOf(
    snapshot,
    session.request('/snapshots', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    }),
  )

/** Makes the board what it was; the server keeps the present one as an automatic snapshot first. Gives how much of it could not be read. */
export const restoreSnapshot = (session: Session, id: SnapshotId): Promise<Answer<{ left: number }>> =>
  answerOf(z.object({ left: z.number() }), session.request(`${one(id)}/restore`, { method: 'POST' }))

export const deleteSnapshot = (session: Session, id: SnapshotId): Promise<Answer<unknown>> =>
  answerOf(nothing, session.request(one(id), { method: 'DELETE' }))
