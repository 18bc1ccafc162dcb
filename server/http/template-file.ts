import { templateOf } from '../../shared/exchange/template-file.ts'
import { listsOnTop } from '../../shared/templates/checklists.ts'
import type { Answer, Route, WorkshopVisit } from './route.ts'

/** The workshop as a template: maps and agenda, nothing of what was written. */
async function getTemplate({ services, workshop }: WorkshopVisit): Promise<Answer> {
  const body = await services.rooms.use(workshop.id, room =>
    room.read((_doc, stage) => templateOf(stage, listsOnTop(stage))),
  )
  return { status: 200, body }
}

export const templateRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/workshops/:id/template.json', who: 'facilitator', handle: getTemplate },
]
