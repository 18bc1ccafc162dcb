import type { FastifyRequest } from 'fastify'
import { accessKey } from '../../shared/model/ids.ts'
import { ROLES, type Role, role as roleShape } from '../../shared/model/role.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { bearerKey } from './access.ts'
import {
  deriveKeys,
  followingKey,
  hashKeys,
  type Keys,
  keyRole,
  newFacilitatorKey,
  type Rotation,
} from './keys.ts'
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

/**
 * The header of what is to be done once however often it is asked for, as the IETF's draft "The Idempotency-Key HTTP Header Field" has it.
 * Here a secret: with the old key it makes the new one.
 */
const ONCE = 'idempotency-key'
/** How often a rotation is tried while other keys of the workshop are replaced at the same moment. */
const TRIES = 5

/** What the asker drew for this one replacement (`ONCE`); null: nothing, or nothing that is one. */
function onceOf({ headers }: FastifyRequest): string | null {
  const parsed = accessKey.safeParse(headers[ONCE])
  return parsed.success ? parsed.data : null
}

/** The key that follows the one that is shown, once the facilitator's was replaced by a request with the same `ONCE`. */
function following(request: FastifyRequest, { role }: Readonly<Record<string, string>>): string | null {
  const once = onceOf(request)
  const key = bearerKey(request)
  return role !== 'facilitator' || once === null || key === null ? null : followingKey(key, once)
}

/**
 * A new key for one role; the facilitator's replaces all three. Whoever is connected by a replaced key is closed. Whoever replaces
 * the facilitator's and hears no answer asks again, with the old key and the same `ONCE`: answered like the first time, and nothing is
 * replaced again.
 */
async function rotateKey(visit: WorkshopVisit): Promise<Answer> {
  const { rooms, log } = visit.services
  const { id } = visit.workshop
  const parsed = roleShape.safeParse(visit.params.role)
  if (!parsed.success) throw new Problem('no-such-page')
  const role = parsed.data
  if (visit.request.headers[ONCE] !== undefined && onceOf(visit.request) === null)
    throw new Problem('bad-request', 'Idempotency-Key must be 43 characters of base64url')
  if (visit.key !== bearerKey(visit.request)) return getLinks(visit)
  const { keys, again } = await newKeys(visit, role)
  if (!again) {
    rooms.disconnect(id, role === 'facilitator' ? ROLES : [role], CLOSE.unauthorized, 'this key was replaced')
    log.info({ workshop: id, role }, 'key rotated')
  }
  return { status: 200, body: { keys, links: shareLinks(visit, id, keys) } }
}

/** The keys from now on; `again`: the same request replaced them already, a moment before. */
async function newKeys(visit: WorkshopVisit, role: Role): Promise<{ keys: Keys; again: boolean }> {
  const { services, workshop, key, request, params } = visit
  const { store } = services
  const chosen = following(request, params)
  for (let tried = 0; tried < TRIES; tried++) {
    const now = await store.access(workshop.id)
    if (now && chosen !== null && keyRole(now, chosen))
      return { keys: deriveKeys(chosen, now.rotation), again: true }
    // the others are made from the facilitator's key: replaced meanwhile, it makes none any more
    if (now?.rotation.facilitator !== workshop.rotation.facilitator) throw new Problem('not-found')
    const next: Rotation = { ...now.rotation, [role]: now.rotation[role] + 1 }
    const keys = deriveKeys(role === 'facilitator' ? (chosen ?? newFacilitatorKey()) : key, next)
    if (await store.putKeys(workshop.id, hashKeys(keys), next)) return { keys, again: false }
  }
  throw new Problem('storage-unavailable')
}

export const linkRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/workshops/:id/links', who: 'facilitator', handle: getLinks },
  {
    method: 'POST',
    path: '/api/workshops/:id/keys/:role/rotate',
    who: 'facilitator',
    handle: rotateKey,
    following,
  },
]
