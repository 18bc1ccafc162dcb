import { ROLES, type Role, role as roleShape } from '../../shared/model/role.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { deriveKeys, hashKeys, type Keys, newFacilitatorKey, type Rotation } from './keys.ts'
import { Problem } from './problem.ts'
import type { Answer, Route, Visit, WorkshopVisit } from './route.ts'

/** Where people reach this server: PUBLIC_URL, or the address that this request used. */
export const originOf = ({ services, request }: Visit): string =>
  services.config.publicUrl ?? `${request.protocol}://${request.host}`

/** The three share links; the key stands in the fragment, which no browser sends. */
export function shareLinks(visit: Visit, id: string, keys: Keys): Record<Role, string> {
  const link = (role: Role): string => `${originOf(visit)}/w/${id}#${keys[role]}`
  return { facilitator: link('facilitator'), participant: link('participant'), viewer: link('viewer') }
}

async function getLinks(visit: WorkshopVisit): Promise<Answer> {
  const keys = deriveKeys(visit.key, visit.workshop.rotation)
  return { status: 200, body: { keys, links: shareLinks(visit, visit.workshop.id, keys) } }
}

/** How often a rotation is tried while other keys of the workshop are replaced at the same moment. */
const TRIES = 5

/** A new key for one role; the facilitator's replaces all three. Whoever is connected by a replaced key is closed. */
async function rotateKey(visit: WorkshopVisit): Promise<Answer> {
  const { rooms, log } = visit.services
  const { id } = visit.workshop
  const parsed = roleShape.safeParse(visit.params.role)
  if (!parsed.success) throw new Problem('no-such-page')
  const role = parsed.data
  const keys = await newKeys(visit, role)
  rooms.disconnect(id, role === 'facilitator' ? ROLES : [role], CLOSE.unauthorized, 'this key was replaced')
  log.info({ workshop: id, role }, 'key rotated')
  return { status: 200, body: { keys, links: shareLinks(visit, id, keys) } }
}

async function newKeys({ services: { store }, workshop, key }: WorkshopVisit, role: Role): Promise<Keys> {
  for (let tried = 0; tried < TRIES; tried++) {
    const now = await store.access(workshop.id)
    // the others are made from the facilitator's key: replaced meanwhile, it makes none any more
    if (now?.rotation.facilitator !== workshop.rotation.facilitator) throw new Problem('not-found')
    const next: Rotation = { ...now.rotation, [role]: now.rotation[role] + 1 }
    const keys = deriveKeys(role === 'facilitator' ? newFacilitatorKey() : key, next)
    if (await store.putKeys(workshop.id, hashKeys(keys), next)) return keys
  }
  throw new Problem('storage-unavailable')
}

export const linkRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/workshops/:id/links', who: 'facilitator', handle: getLinks },
  { method: 'POST', path: '/api/workshops/:id/keys/:role/rotate', who: 'facilitator', handle: rotateKey },
]
