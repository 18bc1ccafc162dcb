import { describe, expect, it } from 'vitest'
import { BitmapCache, type BitmapOwner } from '../../client/canvas/bitmap-cache.ts'
import { LARGEST_LAYER, layerRatio, pictureBound } from '../../client/canvas/canvas-memory.ts'
import { picturable } from '../../client/canvas/note-bitmap.ts'
import { bucketOf, budgetAfter } from '../../client/canvas/note-painter.ts'

/** As much of a canvas as the cache touches. */
const canvas = () => ({ width: 300, height: 150, getContext: () => ({}) }) as unknown as HTMLCanvasElement
const owner = (): BitmapOwner => ({ bitmaps: [] })

describe('pictures of notes', () => {
  it('never hold more pixels than they may, and give the oldest back first', () => {
    const cache = new BitmapCache(10_000, canvas)
    const owners = Array.from({ length: 30 }, owner)
    for (const o of owners) {
      cache.nextFrame()
      cache.make(o, 1, 1, 40, 50)
      expect(cache.pixels).toBeLessThanOrEqual(10_000)
    }
    expect(owners[0]?.bitmaps).toEqual([])
    expect(owners.at(-1)?.bitmaps).toHaveLength(1)
    expect(cache.size).toBe(owners.flatMap(o => o.bitmaps).length)
  })

  it('that were drawn again are young again', () => {
    const cache = new BitmapCache(10_000, canvas)
    const [kept, ...others] = Array.from({ length: 12 }, owner)
    if (!kept) throw new Error('no owner')
    cache.make(kept, 1, 1, 40, 50)
    for (const o of others) {
      cache.nextFrame()
      cache.find(kept, 1)
      cache.make(o, 1, 1, 40, 50)
    }
    expect(kept.bitmaps).toHaveLength(1)
  })

  it('of the frame being drawn all stay, and while they fill the bound no more are made', () => {
    const cache = new BitmapCache(10_000, canvas)
    cache.nextFrame()
    const owners = Array.from({ length: 8 }, owner)
    const made = owners.map(o => cache.make(o, 1, 1, 40, 50) !== null)
    expect(made).toEqual([true, true, true, true, true, false, false, false])
    expect(owners.map(o => o.bitmaps.length)).toEqual([1, 1, 1, 1, 1, 0, 0, 0])
    expect(cache.pixels).toBe(10_000)
    cache.nextFrame()
    expect(cache.make(owner(), 1, 1, 10, 10)).not.toBeNull()
    expect(cache.pixels).toBeLessThanOrEqual(10_000)
  })

  it('replace the one at the same scale; the nearest of the newest version stands in for a missing one', () => {
    const cache = new BitmapCache(1e6, canvas)
    const o = owner()
    cache.make(o, 1, 1, 10, 10)
    cache.make(o, 1, 2, 20, 20)
    expect(o.bitmaps).toHaveLength(1)
    expect(cache.pixels).toBe(400)
    cache.make(o, 4, 1, 80, 80)
    expect(cache.nearest(o, 3.9)?.scale).toBe(1)
    cache.drop(o)
    expect([cache.pixels, cache.size, o.bitmaps.length]).toEqual([0, 0, 0])
  })

  it('are made at few scales while zooming, and never larger than a browser paints', () => {
    expect(new Set([0.21, 0.3, 0.34].map(bucketOf))).toEqual(new Set([0.25]))
    expect(bucketOf(100)).toBe(4)
    const note = (height: number) => ({ left: 0, top: 0, right: 200, bottom: height })
    expect(picturable(note(200), 4)).toBe(true)
    expect(picturable(note(7_000), 1)).toBe(true)
    expect(picturable(note(7_000), 1.5)).toBe(false)
    expect(picturable(note(200), 12)).toBe(false)
  })
})

describe('time for pictures', () => {
  it('is little in a quick frame, more in a slow one, and never most of it', () => {
    expect(budgetAfter(16)).toBe(5)
    expect(budgetAfter(100)).toBeGreaterThan(20)
    for (const frame of [20, 50, 200, 900]) expect(budgetAfter(frame)).toBeLessThan(frame / 2)
    // nothing was drawn for a while: that was no slow frame
    expect(budgetAfter(60_000)).toBe(5)
  })
})

describe('memory of a canvas', () => {
  it('is bounded on large screens: a layer has no more pixels than a phone gives it', () => {
    expect(layerRatio(1440, 900, 2)).toBe(2)
    expect(layerRatio(390, 844, 3)).toBe(3)
    for (const [w, h, ratio] of [
      [3840, 2160, 2],
      [5120, 2880, 2],
      [10_000, 1_000, 3],
    ] as const) {
      const used = layerRatio(w, h, ratio)
      expect(w * used * h * used).toBeLessThanOrEqual(LARGEST_LAYER + 1)
      expect(used).toBeGreaterThan(0.9)
    }
  })

  it('is small where memory is dear', () => {
    const desk = { coarse: false, shortSide: 1080, memory: 8 }
    const phone = { coarse: true, shortSide: 390, memory: undefined }
    expect(pictureBound(phone) * 4).toBeLessThanOrEqual(32_000_000)
    expect(pictureBound({ ...desk, memory: 2 })).toBe(pictureBound(phone))
    expect(pictureBound(desk)).toBeGreaterThan(pictureBound(phone) * 3)
    expect(pictureBound({ ...desk, coarse: true })).toBe(pictureBound(desk))
  })
})
