import { describe, expect, it } from 'vitest'
import { BitmapCache, type BitmapOwner } from '../../client/canvas/bitmap-cache.ts'
import { paintScale } from '../../client/canvas/note-bitmap.ts'
import { bucketOf } from '../../client/canvas/note-painter.ts'

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

  it('of the frame being drawn all stay, even if they are too many', () => {
    const cache = new BitmapCache(1_000, canvas)
    cache.nextFrame()
    const owners = Array.from({ length: 5 }, owner)
    for (const o of owners) cache.make(o, 1, 1, 40, 50)
    expect(owners.every(o => o.bitmaps.length === 1)).toBe(true)
    cache.nextFrame()
    cache.make(owner(), 1, 1, 10, 10)
    expect(cache.pixels).toBeLessThanOrEqual(1_000)
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
    expect(paintScale(4, 200)).toBe(4)
    expect(paintScale(4, 7_000) * 7_000).toBeLessThan(8_001)
  })
})
