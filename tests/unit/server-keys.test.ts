import { describe, expect, it } from 'vitest'
import {
  deriveKeys,
  followingKey,
  hashKeys,
  keyRole,
  NO_ROTATION,
  newFacilitatorKey,
} from '../../server/http/keys.ts'
import { ROLES } from '../../shared/model/role.ts'

const facilitator = newFacilitatorKey()
const keys = deriveKeys(facilitator, NO_ROTATION)
const row = { keyHashes: hashKeys(keys) }

describe('keys', () => {
  it('open the role they were made for, and no other', () => {
    for (const role of ROLES) expect(keyRole(row, keys[role])).toBe(role)
    const others = hashKeys(deriveKeys(newFacilitatorKey(), NO_ROTATION))
    for (const role of ROLES) expect(keyRole({ keyHashes: others }, keys[role])).toBeNull()
  })

  it('open nothing when damaged, empty, longer, or for a workshop that does not exist', () => {
    const damaged = `${facilitator.startsWith('A') ? 'B' : 'A'}${facilitator.slice(1)}`
    for (const key of [
      '',
      damaged,
      `${facilitator} `,
      `${facilitator}A`,
      facilitator.slice(1),
      'malformed',
      '\0'.repeat(43),
    ]) {
      expect(keyRole(row, key)).toBeNull()
    }
    expect(keyRole(null, facilitator)).toBeNull()
    const zero = new Uint8Array(32)
    expect(
      keyRole({ keyHashes: { facilitator: zero, participant: zero, viewer: zero } }, facilitator),
    ).toBeNull()
  })

  it('of a role change with its rotation number alone', () => {
    const rotated = deriveKeys(facilitator, { ...NO_ROTATION, viewer: 1 })
    expect(rotated.participant).toBe(keys.participant)
    expect(rotated.viewer).not.toBe(keys.viewer)
    expect(rotated.viewer).not.toBe(deriveKeys(facilitator, { ...NO_ROTATION, participant: 1 }).participant)
  })

  it('are 256 random bits: no two alike', () => {
    const many = new Set(Array.from({ length: 1_000 }, newFacilitatorKey))
    expect(many.size).toBe(1_000)
    for (const key of many) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('of a facilitator that follow others: each from its key and what was drawn for it, and nothing that is derived otherwise', () => {
    const once = newFacilitatorKey()
    const next = followingKey(facilitator, once)
    expect(next).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(followingKey(facilitator, once)).toBe(next)
    const others = [
      followingKey(facilitator, newFacilitatorKey()),
      followingKey(newFacilitatorKey(), once),
      followingKey(once, facilitator),
      ...Object.values(keys),
      once,
    ]
    expect(others).not.toContain(next)
  })

  // The derivation may never change: people keep their links.
  it('are derived as they always were', () => {
    expect(deriveKeys('A'.repeat(43), { facilitator: 0, participant: 0, viewer: 2 })).toEqual({
      facilitator: 'A'.repeat(43),
      participant: 'WlADYk97cyit6Lu7l5tVW0WQ1cTXQlMHdxCOjyxldBc',
      viewer: 'XuoxjhH-hCyc_h8s9Aj20hPinINJU_l42y4qMDF_atU',
    })
  })
})
