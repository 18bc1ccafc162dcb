import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { RoomPresence } from '../../client/sync/presence.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
})
afterEach(() => void vi.useRealTimers())

/** Frames that one's pointer makes in two seconds of moving, among so many others. */
function framesAmong(others: number): number {
  let frames = 0
  const me = { name: 'Ana', color: '#123456', participant: 'ana' }
  const presence = new RoomPresence(new Y.Doc(), me, true, frame => (frames += frame[0] === 120 ? 1 : 0))
  for (let i = 0; i < others; i++) {
    const other = new Awareness(new Y.Doc())
    other.setLocalState({ user: { name: `P${i}`, color: '#123456' } })
    presence.received(encodeAwarenessUpdate(other, [other.clientID]))
    other.destroy()
  }
  for (let ms = 0; ms < 2_000; ms += 10) {
    presence.point({ map: 0, x: ms, y: 0 })
    vi.advanceTimersByTime(10)
  }
  presence.destroy()
  return frames
}

it('a pointer is told more rarely the more people are there', () => {
  expect([5, 120, 400].map(framesAmong)).toEqual([51, 31, 21])
})
