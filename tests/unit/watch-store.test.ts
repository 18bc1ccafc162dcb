import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AccessRow } from '../../server/store/store.ts'
import { watchStore } from '../../server/watch-store.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'

/** By when what another program did has had its effect (milliseconds). */
const SOON = 1_000

const key = new Uint8Array(32)
const row = (id: WorkshopId, deletedAt: number | null): AccessRow => ({
  id,
  keyHashes: { facilitator: key, participant: key, viewer: key },
  rotation: { facilitator: 0, participant: 0, viewer: 0 },
  epoch: 1,
  createdAt: 0,
  deletedAt,
})

/** A server with people inside the workshops named, and what happens to them; so many looks at its store fail at first. */
function watched(inside: readonly string[], failing = 0) {
  const loaded = new Set(inside as WorkshopId[])
  const deleted = new Set<string>()
  const happened: string[] = []
  let version = 1
  let trouble = failing
  const stop = watchStore(
    {
      store: {
        outside: async () => {
          if (trouble-- > 0) throw new Error('the disk is busy')
          return version
        },
        access: async id => row(id, deleted.has(id) ? 5 : null),
      },
      rooms: {
        loaded: () => [...loaded],
        evict: async (id, code) => {
          loaded.delete(id)
          happened.push(`${id} ${code}`)
        },
      },
      log: { info: () => {}, warn: () => {} },
    },
    async () => {
      happened.push('keys looked at')
      return true
    },
  )
  return {
    stop,
    happened,
    enter: (id: string) => loaded.add(id as WorkshopId),
    changed(...gone: string[]): void {
      version++
      for (const id of gone) deleted.add(id)
    },
  }
}

const DELETED = [`deleted ${CLOSE.gone}`, 'keys looked at']

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

it('whatever moment a workshop is deleted at, who is inside is sent away within a second, and others are not', async () => {
  for (let moment = 0; moment <= 1_200; moment += 50) {
    const server = watched([])
    // the first look is at the start, when nobody is inside: all that is done later counts, also right after it
    await vi.advanceTimersByTimeAsync(0)
    server.happened.length = 0
    server.enter('deleted')
    server.enter('other')
    await vi.advanceTimersByTimeAsync(moment)
    expect(server.happened).toEqual([])
    server.changed('deleted')
    await vi.advanceTimersByTimeAsync(SOON)
    expect(server.happened).toEqual(DELETED)
    // and once is enough
    await vi.advanceTimersByTimeAsync(10 * SOON)
    expect(server.happened).toEqual(DELETED)
    server.stop()
  }
})

it('a key that was replaced is looked at within a second of it, each time', async () => {
  const server = watched(['one'])
  await vi.advanceTimersByTimeAsync(0)
  for (let times = 1; times < 5; times++) {
    server.happened.length = 0
    server.changed()
    await vi.advanceTimersByTimeAsync(SOON)
    expect(server.happened).toEqual(['keys looked at'])
  }
  server.stop()
})

it('a store that cannot be looked at hides nothing; one that is not watched any more does nothing', async () => {
  const server = watched(['deleted', 'other'], 3)
  server.changed('deleted')
  await vi.advanceTimersByTimeAsync(4 * SOON)
  expect(server.happened).toEqual(DELETED)
  server.stop()
  server.changed('other')
  await vi.advanceTimersByTimeAsync(4 * SOON)
  expect(server.happened).toEqual(DELETED)
})
