import { z } from 'zod/mini'
import { accessKey, type WorkshopId, workshopId } from '../../../shared/model/ids.ts'
import type { Locale } from '../../../shared/model/stage.ts'
import { type Answer, answerOf, ask } from '../../platform/http.ts'

const made = z.object({
  id: workshopId,
  keys: z.object({ facilitator: accessKey, participant: accessKey, viewer: accessKey }),
})

export interface Wanted {
  readonly title: string
  readonly locale: Locale
  /** the server's key for creating, where it asks for one */
  readonly createKey: string | null
}

export interface NewWorkshop extends z.infer<typeof made> {
  readonly id: WorkshopId
  readonly title: string
}

/** Asks the server for a new workshop. */
export async function createWorkshop({ title, locale, createKey }: Wanted): Promise<Answer<NewWorkshop>> {
  const answer = await answerOf(
    made,
    ask('/api/workshops', {
      method: 'POST',
      body: { title, locale },
      ...(createKey ? { key: createKey } : {}),
    }),
  )
  return answer.ok ? { ok: true, value: { ...answer.value, title } } : answer
}
