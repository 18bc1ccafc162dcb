import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { workshopId } from '../../shared/model/ids.ts'
import { ROLES, type Role } from '../../shared/model/role.ts'
import type { AccessRow, Store } from '../store/store.ts'
import { keyRole } from './keys.ts'
import { Problem } from './problem.ts'

/** The key of `Authorization: Bearer <key>`, or null. */
export function bearerKey(request: FastifyRequest): string | null {
  const match = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')
  return match?.[1] ?? null
}

/** Asked for by an id of the wrong shape: the store is read all the same. */
const NO_WORKSHOP = '0'.repeat(21)

export interface Access {
  readonly workshop: AccessRow
  readonly role: Role
  /** that opens the workshop */
  readonly key: string
}

/**
 * Who is asking. `following`: a key that is tried where the one that was sent opens nothing. Throws 401 without a key, 410 for holders of a deleted workshop's keys, 403 where the role is too low, and
 * one and the same 404 for a wrong key, a malformed key, a malformed id and an id that does not exist.
 */
export async function authenticate(
  store: Store,
  request: FastifyRequest,
  id: string,
  least: Role,
  following: string | null = null,
): Promise<Access> {
  const sent = bearerKey(request)
  if (sent === null) throw new Problem('no-key', 'Send the key as "Authorization: Bearer <key>"')
  const workshop = await store.access(workshopId.safeParse(id).success ? id : NO_WORKSHOP)
  const opened = keyRole(workshop, sent)
  const key = opened === null && following !== null ? following : sent
  const role = opened ?? keyRole(workshop, key)
  if (workshop === null || role === null) throw new Problem('not-found')
  if (workshop.deletedAt !== null) throw new Problem('deleted')
  if (ROLES.indexOf(role) > ROLES.indexOf(least))
    throw new Problem('role-too-low', `This needs the key of a ${least}`)
  return { workshop, role, key }
}

/** Compares a secret that is not an access key, in constant time whatever its length. */
export function sameSecret(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()
  return timingSafeEqual(hash(given), hash(expected))
}
