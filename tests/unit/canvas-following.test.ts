import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { CanvasCamera } from '../../client/canvas/canvas-camera.ts'
import { CanvasFollowing } from '../../client/canvas/canvas-following.ts'
import type { Camera, PresentPerson, Session } from '../../client/state/session.ts'

const person = (participant: string, more: Partial<PresentPerson> = {}): PresentPerson => ({
  connection: participant.length,
  participant,
  name: participant,
  color: '#334155',
  me: participant === 'me',
  map: 'asset',
  selection: [],
  editing: null,
  drag: null,
  following: null,
  camera: null,
  ...more,
})

/** As much of a session and a camera as following touches. */
function map() {
  const shown: (Camera | null)[] = []
  const went: Camera[] = []
  const people = createStore<readonly PresentPerson[]>(() => [])
  const workspace = createStore<{ following: string | null }>(() => ({ following: null }))
  const camera = { x: 0, y: 0, zoom: 1 }
  const session = {
    me: { participant: 'me', name: 'Me', color: '' },
    workspace,
    presence: { people, show: (patch: { camera?: Camera | null }) => shown.push(patch.camera ?? null) },
  } as unknown as Session
  const canvasCamera = {
    view: { camera: () => ({ ...camera }) },
    goAlong: (to: Camera) => went.push(to),
  } as unknown as CanvasCamera
  const following = new CanvasFollowing(session, 'asset', canvasCamera)
  const here = (...now: PresentPerson[]): void => {
    people.setState(now, true)
    following.people(now)
  }
  return { following, here, shown, went, workspace, camera }
}

describe('following', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('tells where I look only while somebody follows me', () => {
    const m = map()
    m.here(person('me'), person('ben'))
    m.following.cameraMoved()
    expect(m.shown).toEqual([])
    m.here(person('me'), person('ben', { following: 'me' }))
    expect(m.shown).toEqual([m.camera])
    m.here(person('me'), person('ben'))
    expect(m.shown.at(-1)).toBeNull()
    m.following.cameraMoved()
    vi.advanceTimersByTime(1_000)
    expect(m.shown).toHaveLength(2)
  })

  it('tells it ten times a second at most, and the last place always', () => {
    const m = map()
    m.here(person('me'), person('ben', { following: 'me' }))
    for (let i = 1; i <= 60; i++) {
      m.camera.x = i
      m.following.cameraMoved()
      vi.advanceTimersByTime(16)
    }
    expect(m.shown.length).toBeGreaterThan(8)
    expect(m.shown.length).toBeLessThan(13)
    vi.advanceTimersByTime(200)
    expect(m.shown.at(-1)?.x).toBe(60)
  })

  it('goes where the followed person goes, on this map, once for each place', () => {
    const m = map()
    const at = (x: number) => ({ x, y: 5, zoom: 0.5 })
    m.workspace.setState({ following: 'ben' })
    const ben = person('ben', { camera: at(1) })
    m.here(person('me'), ben)
    m.here(person('me'), ben, person('carla'))
    expect(m.went).toEqual([at(1)])
    m.here(person('me'), person('ben', { camera: at(2), map: 'power' }))
    m.here(person('me'), person('ben', { camera: null }))
    expect(m.went).toHaveLength(1)
    m.here(person('me'), person('ben', { camera: at(3) }))
    expect(m.went.at(-1)).toEqual(at(3))
  })

  it('ends when my own hand takes the map', () => {
    const m = map()
    m.workspace.setState({ following: 'ben' })
    m.following.letGo()
    expect(m.workspace.getState().following).toBeNull()
    m.here(person('me'), person('ben', { camera: { x: 9, y: 9, zoom: 1 } }))
    expect(m.went).toEqual([])
  })
})
