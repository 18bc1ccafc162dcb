import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { accessKey } from '../../shared/model/ids.ts'
import { ROLES, type Role } from '../../shared/model/role.ts'
import type { WorkshopRow } from '../store/store.ts'

export type Keys = Readonly<Record<Role, string>>
export type KeyHashes = Readonly<Record<Role, Uint8Array>>
/** How often each role's key was rotated; part of what the derived keys are made from. */
export type Rotation = Readonly<Record<Role, number>>

export const NO_ROTATION: Rotation = { facilitator: 0, participant: 0, viewer: 0 }

/** A new facilitator key: 256 random bits as 43 base64url characters. */
export const newFacilitatorKey = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a key: what the store keeps in its place. */
const hashKey = (key: string): Uint8Array => createHash('sha256').update(key, 'utf8').digest()

/**
 * The facilitator key that follows another, made from it and from `once`: 256 random bits that whoever replaces the key has drawn for that, as
 * 43 base64url characters. Whoever shows both may be told the new key again, and nobody needs to keep it: an old link alone, or
 * `once` alone, gives nothing.
 */
export const followingKey = (facilitatorKey: string, once: string): string =>
  createHmac('sha256', facilitatorKey).update(`allymap key 1/following/${once}`, 'utf8').digest('base64url')

const derive = (facilitatorKey: string, role: Role, rotation: number): string =>
  createHmac('sha256', facilitatorKey).update(`allymap key 1/${role}/${rotation}`, 'utf8').digest('base64url')

/**
 * All three keys of a workshop. The participant's and the viewer's are HMAC-SHA-256 over role and rotation number under
 * the facilitator's key, so whoever presents that one can be shown the links, and the store needs hashes only.
 */
export const deriveKeys = (facilitatorKey: string, rotation: Rotation): Keys => ({
  facilitator: facilitatorKey,
  participant: derive(facilitatorKey, 'participant', rotation.participant),
  viewer: derive(facilitatorKey, 'viewer', rotation.viewer),
})

export const hashKeys = (keys: Keys): KeyHashes => ({
  facilitator: hashKey(keys.facilitator),
  participant: hashKey(keys.participant),
  viewer: hashKey(keys.viewer),
})

const NOBODY = new Uint8Array(32)

/**
 * The role that a key opens, or null. Does the same work for a key that is wrong, malformed, or meant for a workshop that
 * does not exist (`row` null): always one hash and three comparisons in constant time.
 */
export function keyRole(row: Pick<WorkshopRow, 'keyHashes'> | null, key: string): Role | null {
  const wellFormed = accessKey.safeParse(key).success
  const hash = hashKey(wellFormed ? key : 'malformed')
  let found: Role | null = null
  for (const role of ROLES) {
    const expected = row?.keyHashes[role] ?? NOBODY
    const same = expected.length === hash.length && timingSafeEqual(expected, hash)
    if (same && row && wellFormed) found ??= role
  }
  return found
}
