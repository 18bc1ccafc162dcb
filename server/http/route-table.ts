import { openapiRoute } from './api/openapi-route.ts'
import { boardRoutes } from './board.ts'
import { eraseRoutes } from './erase.ts'
import { calendarRoutes } from './files/calendar-link.ts'
import { fileRoutes } from './files/file-routes.ts'
import { healthRoutes } from './health.ts'
import { insightRoutes } from './insight.ts'
import { linkRoutes } from './links.ts'
import { metricsRoutes } from './metrics.ts'
import type { Route } from './route.ts'
import { snapshotRoutes } from './snapshots.ts'
import { templateRoutes } from './template-file.ts'
import { workshopRoutes } from './workshops.ts'

/** Every route of the server but the client's own files. */
export const ROUTES: readonly Route[] = [
  ...workshopRoutes,
  ...templateRoutes,
  ...boardRoutes,
  ...insightRoutes,
  ...fileRoutes,
  ...calendarRoutes,
  ...snapshotRoutes,
  ...linkRoutes,
  ...eraseRoutes,
  ...healthRoutes,
  ...metricsRoutes,
  openapiRoute(() => ROUTES),
]
