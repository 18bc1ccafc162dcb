import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Viewport, WORLD_EDGE, ZOOM_MAX, ZOOM_MIN } from '../../client/canvas/camera.ts'

const at = (x: number, y: number, zoom: number): Viewport => {
  const view = new Viewport()
  view.resize(1280, 720, 640, 360)
  view.look({ x, y, zoom })
  return view
}
const number = fc.double({ min: -50_000, max: 50_000, noNaN: true })
const zoom = fc.double({ min: ZOOM_MIN, max: ZOOM_MAX, noNaN: true })

describe('a camera', () => {
  it('names the world point at the middle of the window', () => {
    expect(at(360, 200, 1).toScreen({ x: 100, y: 100 })).toEqual({ x: 380, y: 260 })
  })

  it('stays true where the canvas does not begin at the corner of the window', () => {
    const view = new Viewport()
    view.resize(1000, 600, 640 - 88, 360 - 53)
    view.look({ x: 360, y: 200, zoom: 1 })
    expect(view.toScreen({ x: 100, y: 100 })).toEqual({ x: 380 - 88, y: 260 - 53 })
  })

  it('goes to the screen and back', () => {
    fc.assert(
      fc.property(number, number, zoom, number, number, (x, y, z, px, py) => {
        const view = at(x, y, z)
        const back = view.toWorld(view.toScreen({ x: px, y: py }))
        expect(back.x).toBeCloseTo(px, 4)
        expect(back.y).toBeCloseTo(py, 4)
      }),
    )
  })

  it('zooms about the pointer', () => {
    fc.assert(
      fc.property(number, number, zoom, zoom, (x, y, z, next) => {
        const view = at(x, y, z)
        const pointer = { x: 333, y: 222 }
        const before = view.toWorld(pointer)
        view.zoomAt(pointer, next)
        const after = view.toWorld(pointer)
        expect(after.x).toBeCloseTo(before.x, 3)
        expect(after.y).toBeCloseTo(before.y, 3)
        expect(view.zoom).toBe(next)
      }),
    )
  })

  it('keeps what it looks at when the window changes', () => {
    const view = at(500, 300, 0.5)
    view.resize(800, 600, 400, 300)
    expect(view.camera()).toEqual({ x: 500, y: 300, zoom: 0.5 })
  })

  it('takes no harm from a hostile address', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308]) {
      const view = at(bad, bad, bad)
      const { x, y } = view.camera()
      expect(Math.abs(x)).toBeLessThanOrEqual(WORLD_EDGE)
      expect(Math.abs(y)).toBeLessThanOrEqual(WORLD_EDGE)
      expect(view.zoom).toBeGreaterThanOrEqual(ZOOM_MIN)
      expect(view.zoom).toBeLessThanOrEqual(ZOOM_MAX)
    }
  })

  it('fits a box into the room that the bars leave', () => {
    const view = at(0, 0, 1)
    const room = { left: 100, top: 60, right: 1260, bottom: 620 }
    view.look(view.fitting({ left: -1000, top: 0, right: 1000, bottom: 1000 }, room, 0, 1))
    const a = view.toScreen({ x: -1000, y: 0 })
    const b = view.toScreen({ x: 1000, y: 1000 })
    expect(a.x).toBeGreaterThanOrEqual(room.left - 0.01)
    expect(a.y).toBeGreaterThanOrEqual(room.top - 0.01)
    expect(b.x).toBeLessThanOrEqual(room.right + 0.01)
    expect(b.y).toBeLessThanOrEqual(room.bottom + 0.01)
  })
})
