import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { RoomPresence } from '../../client/sync/presence.ts'
import { roomTalk } from '../../client/sync/room-talk.ts'
import { retryDelay } from '../../client/sync/socket.ts'
import { must } from '../../shared/assert.ts'
import { eventually } from '../support/eventually.ts'

const me = { participant: 'ana', name: 'Ana', color: '#123456' }
const uuids = Array.from(
  { length: 60 },
  (_, i) => `${String(i).padStart(8, '0')}-1234-5678-9abc-123456789012`,
)

describe('what others are shown of a person', () => {
  it('stays small enough for the server, whatever ids the notes have', async () => {
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => setImmediate(work))
    vi.stubGlobal('cancelAnimationFrame', (handle: NodeJS.Immediate) => clearImmediate(handle))
    const frames: Uint8Array[] = []
    const presence = new RoomPresence(new Y.Doc(), me, true, frame => frames.push(frame))
    presence.connected()
    presence.show({ map: 'asset', selection: uuids, editing: null, following: null })
    presence.show({ drag: { ids: uuids, dx: 1, dy: 2 } })
    const tenth = must(uuids[10], 'id')
    await eventually('the ids', () => Buffer.concat(frames).toString().includes(tenth))
    expect(Math.max(...frames.map(frame => frame.length))).toBeLessThan(2_048)
    presence.destroy()
    vi.unstubAllGlobals()
  })
})

describe('what the server could not store', () => {
  it('goes again once, however much of it there is, and not beside a reconnection', () => {
    vi.useFakeTimers()
    const rounds = { again: vi.fn(), refused: vi.fn() }
    const quiet = { again: () => {}, disconnected: () => {}, lost: () => {} }
    const talk = roomTalk({ rounds, saved: quiet, presence: quiet, frames: quiet } as unknown as Parameters<
      typeof roomTalk
    >[0])
    const denied = (entry: string): void =>
      talk.message({
        t: 'denied',
        why: 'storage',
        text: '',
        about: { command: 'entry.put', round: 'r', entry },
      })
    for (const entry of ['a', 'b', 'c']) denied(entry)
    expect(rounds.again).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(rounds.again).toHaveBeenCalledTimes(1)
    denied('a')
    talk.lost(4503, '', false)
    vi.advanceTimersByTime(60_000)
    expect(rounds.again).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})

describe('coming back', () => {
  it('is spread over time from the first try, and over no more than ten seconds', () => {
    const waits = (attempt: number) => [0, 0.5, 1].map(random => retryDelay(attempt, () => random))
    expect(waits(0)).toEqual([250, 375, 500])
    expect(waits(1)).toEqual([250, 625, 1000])
    expect(waits(20)).toEqual([250, 5125, 10_000])
  })
})
