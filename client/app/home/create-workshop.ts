import { z } from 'zod/mini'
import type { TemplateFile } from '../../../shared/exchange/template-file.ts'
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
  /** one of ours by its id, or somebody's own; the server's first where it is left out */
  readonly template?: string | TemplateFile
  /** filled with the example of its template */
  readonly sample?: true
}

export interface NewWorkshop extends z.infer<typeof made> {
  readonly id: WorkshopId
  readonly title: string
}

/** Asks the server for a new workshop. */
export async function createWorkshop({ createKey, ...body }: Wanted): Promise<Answer<NewWorkshop>> {
  const answer = await answerOf(
    made,
    ask('/api/workshops', { method: 'POST', body, ...(createKey ? { key: createKey } : {}) }),
  )
  return answer.ok ? { ok: true, value: { ...answer.value, title: body.title } } : answer
}
