import type { Answer, Route, WorkshopVisit } from './route.ts'

async function getInsight({ services, workshop, role }: WorkshopVisit): Promise<Answer> {
  const text = await services.rooms.use(workshop.id, room =>
    services.readings.for(role).insight.of(workshop.id, room),
  )
  return { status: 200, text }
}

export const insightRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/workshops/:id/insight', who: 'viewer', handle: getInsight },
]
