import { describe, expect, it } from 'vitest'
import { Viewport } from '../../client/canvas/camera.ts'
import { EdgePan, edgeSpeed } from '../../client/canvas/canvas-edge-pan.ts'
import { frameShape, hitFrame, shortened } from '../../client/canvas/frame-shapes.ts'
import { MEASURED_AT } from '../../client/canvas/note-layout.ts'
import type { Frame, Rect } from '../../shared/model/frame.ts'

const measure = (text: string): number => text.length * MEASURED_AT * 0.5
const view = (): Viewport => {
  const v = new Viewport()
  v.resize(1000, 800, 0, 0)
  return v
}
const frame = (id: string, rect: Rect, title = 'County'): Frame => ({
  id,
  map: 'asset',
  title,
  rect,
  made: { by: 'x', at: 0 },
  gone: null,
})
const shown = (...frames: Frame[]) =>
  frames.map(f => ({ frame: f, shape: frameShape(f.rect, f.title, view(), measure) }))

describe('a frame', () => {
  const large = frame('large', [100, 100, 600, 500])
  const small = frame('small', [200, 200, 200, 150])

  it('is taken by its title and its rule; its inside is the ground', () => {
    const all = shown(large, small)
    expect(hitFrame(all, { x: 110, y: 90 }, null)).toMatchObject({ frame: large, part: 'title' })
    expect(hitFrame(all, { x: 400, y: 102 }, null)).toMatchObject({ frame: large, part: 'edge' })
    expect(hitFrame(all, { x: 197, y: 300 }, null)).toMatchObject({ frame: small, part: 'edge' })
    expect(hitFrame(all, { x: 500, y: 500 }, null)).toBeNull()
    expect(hitFrame(all, { x: 50, y: 50 }, null)).toBeNull()
  })

  it('has corners while it is selected', () => {
    const all = shown(large, small)
    expect(hitFrame(all, { x: 708, y: 608 }, null)?.part).toBe(undefined)
    expect(hitFrame(all, { x: 708, y: 608 }, 'large')).toMatchObject({ part: 'corner', corner: 'se' })
    expect(hitFrame(all, { x: 196, y: 204 }, 'small')).toMatchObject({ frame: small, corner: 'nw' })
  })

  it('never has a title wider than itself', () => {
    for (const zoom of [0.05, 0.1, 0.3, 1, 4]) {
      const v = view()
      v.look({ x: 0, y: 0, zoom })
      const title = 'What the people of the northern townships told us at the library'
      const { frame: box, title: tab, size, text } = frameShape([0, 0, 300, 200], title, v, measure)
      expect(tab.right).toBeLessThanOrEqual(box.right)
      expect(tab.bottom).toBe(box.top)
      if (size > 0) expect((measure(text) * size) / MEASURED_AT).toBeLessThanOrEqual(tab.right - tab.left)
    }
  })

  it('shortens a title by as little as it takes', () => {
    expect(shortened('County', 16, 100, measure)).toBe('County')
    const cut = shortened('County board of health', 16, 100, measure)
    expect(cut.endsWith('…')).toBe(true)
    expect(measure(cut)).toBeLessThanOrEqual(100)
    expect(measure(cut)).toBeGreaterThan(80)
  })
})

describe('a drag near the edge', () => {
  const room = { left: 100, top: 50, right: 900, bottom: 700 }

  it('moves the map away from that edge, faster the nearer it is', () => {
    expect(edgeSpeed({ x: 500, y: 400 }, room)).toEqual([0, 0])
    const [right] = edgeSpeed({ x: 890, y: 400 }, room)
    const [further] = edgeSpeed({ x: 899, y: 400 }, room)
    expect(right).toBeLessThan(0)
    expect(further).toBeLessThan(right)
    expect(edgeSpeed({ x: 101, y: 60 }, room).every(v => v > 0)).toBe(true)
    expect(edgeSpeed({ x: -500, y: 400 }, room)).toEqual(edgeSpeed({ x: 100, y: 400 }, room))
  })

  it('that began there moves nothing until it has been away once', () => {
    const moves: number[] = []
    let told = 0
    const pan = new EdgePan(
      () => room,
      dx => moves.push(dx),
    )
    const moved = (): void => {
      told++
    }
    pan.hold({ x: 895, y: 400 }, moved)
    expect(pan.step(1_000)).toBe(false)
    pan.hold({ x: 500, y: 400 }, moved)
    expect(pan.step(1_016)).toBe(false)
    pan.hold({ x: 895, y: 400 }, moved)
    expect(pan.step(1_032)).toBe(true)
    expect(pan.step(1_048)).toBe(true)
    expect(moves).toHaveLength(2)
    expect(told).toBe(2)
    pan.hold(null, moved)
    expect(pan.step(1_064)).toBe(false)
    expect(moves).toHaveLength(2)
  })

  it('moves no farther in one frame that came late', () => {
    const moves: number[] = []
    const pan = new EdgePan(
      () => room,
      dx => moves.push(dx),
    )
    pan.hold({ x: 500, y: 400 }, () => {})
    pan.hold({ x: 900, y: 400 }, () => {})
    pan.step(1_000)
    pan.step(9_000)
    expect(Math.abs(moves[1] ?? 0)).toBeLessThan(60)
  })
})
