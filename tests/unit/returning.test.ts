import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { RoomPresence } from '../../client/sync/presence.ts'
import { retryDelay } from '../../client/sync/socket.ts'

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
    await vi.waitFor(() => expect(Buffer.concat(frames).toString()).toContain(uuids[10]))
    expect(Math.max(...frames.map(frame => frame.length))).toBeLessThan(2_048)
    presence.destroy()
    vi.unstubAllGlobals()
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
