import { describe, expect, it } from 'vitest'
import { deriveKeys, hashKeys, newFacilitatorKey } from '../../server/http/keys.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { type AccessRow, type Store, StoreCorrupt, StoreUnavailable } from '../../server/store/store.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer } from '../support/test-server.ts'
import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

/** A store that another program changes, as the test says; `access` of some workshops fails as often as told. */
function changedByAnother(): { store: Store; fails: Map<string, Error[]>; changed(): void; looks(): number } {
  const sqlite = openSqliteStore(':memory:')
  const fails = new Map<string, Error[]>()
  let number = 1
  let looks = 0
  const store: Store = {
    ...sqlite,
    outside: async () => {
      looks++
      return number
    },
    access: async (id): Promise<AccessRow | null> => {
      const error = fails.get(id)?.shift()
      if (error) throw error
      return sqlite.access(id)
    },
  }
  return { store, fails, changed: () => void number++, looks: () => looks }
}

describe('what another program changed in the store', () => {
  const kept = closing()
  const setting = async () => {
    const held = changedByAnother()
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }, { store: held.store }))
    await eventually('the first look', () => held.looks() > 0)
    const enter = async (): Promise<{ w: NewWorkshop; inside: RawSocket }> => {
      const w = await createWorkshop(server.url)
      const inside = kept(
        await new RawSocket(server.url, w.id, ['yjs', `key.${w.keys.participant}`]).settled(),
      )
      await eventually('to be in', () => inside.frames.length > 0)
      return { w, inside }
    }
    const rotate = async ({ id }: NewWorkshop): Promise<void> => {
      const rotation = { facilitator: 1, participant: 0, viewer: 0 }
      const hashes = hashKeys(deriveKeys(newFacilitatorKey(), rotation))
      expect(await held.store.putKeys(id, hashes, rotation)).toBe(true)
    }
    return { ...held, enter, rotate }
  }

  it('a damaged workshop is closed, and keeps nobody else with a key that was replaced', async () => {
    const { fails, changed, enter, rotate } = await setting()
    const [damaged, other, untouched] = [await enter(), await enter(), await enter()]
    await rotate(other.w)
    fails.set(damaged.w.id, Array(8).fill(new StoreCorrupt(damaged.w.id, 'the row of keys')))
    changed()
    expect(await other.inside.closeCode()).toBe(CLOSE.unauthorized)
    expect(await damaged.inside.closeCode()).toBe(CLOSE.shuttingDown)
    expect(untouched.inside.closed).toBeNull()
  })

  it('whose key could not be looked at is looked at again, until it could; others at once', async () => {
    const { fails, changed, enter, rotate, looks } = await setting()
    const [busy, other] = [await enter(), await enter()]
    await rotate(busy.w)
    await rotate(other.w)
    fails.set(busy.w.id, Array(4).fill(new StoreUnavailable('the store is busy')))
    changed()
    expect(await other.inside.closeCode()).toBe(CLOSE.unauthorized)
    expect(await busy.inside.closeCode()).toBe(CLOSE.unauthorized)
    // and then it is at rest
    const before = looks()
    await eventually('another look', () => looks() > before + 1)
    expect(fails.get(busy.w.id)).toEqual([])
  })
})
