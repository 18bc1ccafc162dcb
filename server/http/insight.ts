import { mayEdit } from '../../shared/model/role.ts'
import type { Answer, Route, WorkshopVisit } from './route.ts'

async function getInsight({ services, workshop, role }: WorkshopVisit): Promise<Answer> {
  const body = await services.rooms.use(workshop.id, room =>
    room.read((doc, stage) => services.insights.of(doc, stage, mayEdit(role) ? 'all' : 'viewers')),
  )
  return { status: 200, body }
}

export const insightRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/workshops/:id/insight', who: 'viewer', handle: getInsight },
]
