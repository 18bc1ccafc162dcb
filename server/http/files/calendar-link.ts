import { createHash, randomBytes } from 'node:crypto'
import { ACCESS_KEY } from '../../../shared/model/id-shapes.ts'
import { WorkshopUnknown } from '../../rooms/room-registry.ts'
import { originOf } from '../links.ts'
import { Problem } from '../problem.ts'
import type { Answer, Route, Visit, WorkshopVisit } from '../route.ts'
import { fileHeaders } from './file-routes.ts'
import { makeBoardFile } from './make-board-file.ts'

/** The store keeps this; whoever steals it can read no calendar. */
const hashOf = (token: string): Uint8Array =>
  createHash('sha256').update(`calendar ${token}`, 'utf8').digest()

async function getLink({ services, workshop }: WorkshopVisit): Promise<Answer> {
  return { status: 200, body: { link: await services.store.calendarLink(workshop.id) } }
}

/** A new address; one that was there before no longer works. It is told this once. */
async function makeLink(visit: WorkshopVisit): Promise<Answer> {
  const { services, workshop } = visit
  const token = randomBytes(32).toString('base64url')
  const createdAt = services.now()
  await services.store.putCalendarLink(workshop.id, { hash: hashOf(token), createdAt })
  services.log.info({ workshop: workshop.id }, 'calendar address made')
  return { status: 201, body: { link: `${originOf(visit)}/cal/${token}.ics`, createdAt } }
}

async function dropLink({ services, workshop }: WorkshopVisit): Promise<Answer> {
  await services.store.putCalendarLink(workshop.id, null)
  services.log.info({ workshop: workshop.id }, 'calendar address revoked')
  return { status: 204 }
}

/** Dates and titles, and nothing else. A wrong, a revoked and a deleted address are answered alike. */
async function readCalendar({ services, request }: Visit): Promise<Answer> {
  const { token = '' } = request.params as { token?: string }
  const secret = token.replace(/\.ics$/, '')
  const id =
    token.endsWith('.ics') && ACCESS_KEY.test(secret)
      ? await services.store.calendarWorkshop(hashOf(secret))
      : null
  if (id === null) throw new Problem('not-found')
  try {
    const { bytes, title } = await makeBoardFile(services, request, {
      workshop: id,
      name: 'calendar.ics',
      role: 'viewer',
      query: { include: [], version: '4.0', machine: '0', tasks: 'events', public: '0' },
      bare: true,
    })
    return { status: 200, body: Buffer.from(bytes), headers: fileHeaders('calendar.ics', title) }
  } catch (error) {
    if (error instanceof WorkshopUnknown) throw new Problem('not-found')
    throw error
  }
}

const LINK = '/api/workshops/:id/calendar-link'

export const calendarRoutes: readonly Route[] = [
  { method: 'GET', path: LINK, who: 'facilitator', handle: getLink },
  { method: 'POST', path: LINK, who: 'facilitator', handle: makeLink },
  { method: 'DELETE', path: LINK, who: 'facilitator', handle: dropLink },
  { method: 'GET', path: '/cal/:token', who: 'anyone', handle: readCalendar },
]
