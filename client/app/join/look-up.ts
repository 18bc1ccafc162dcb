import { z } from 'zod/mini'
import type { WorkshopId } from '../../../shared/model/ids.ts'
import { role } from '../../../shared/model/role.ts'
import { type Answer, answerOf, ask } from '../../platform/http.ts'

const found = z.object({
  title: z.string(),
  role,
  /** people's colours that are taken, as far as the server says */
  colors: z.catch(z.array(z.string()), []),
})
export type Found = z.infer<typeof found>

/** What a link leads to: the workshop's title, and what its holder may do. */
export const lookUp = (id: WorkshopId, key: string, signal: AbortSignal): Promise<Answer<Found>> =>
  answerOf(found, ask(`/api/workshops/${encodeURIComponent(id)}`, { key, signal }))
