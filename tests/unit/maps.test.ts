import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutNote } from '../../client/canvas/note-layout.ts'
import { placesInZone } from '../../client/outline/zone-places.ts'
import { must } from '../../shared/assert.ts'
import { textWidth } from '../../shared/files/text-width.ts'
import { categoryOf, drawnHeight, freeCells } from '../../shared/maps/asset-map.ts'
import { bandOf, drawnPlace, influenceOf, placeOf, stanceOf, targetOf } from '../../shared/maps/power-map.ts'
import { coveredBy, heightFor, NOTE_SIZE } from '../../shared/maps/tall-notes.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import { type Stage, stage as stageShape, type ZonesMap } from '../../shared/model/stage.ts'
import { TEMPLATES, templateStage } from '../../shared/templates/templates.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { plainNote } from '../support/plain-note.ts'

const stage: Stage = must(templateStage('two-maps', 'Test', 'en'), 'template')
const asset = stage.maps[0] as ZonesMap
const note = (patch: Partial<Note>) => plainNote('n', { map: 'power', ...patch })

describe('[R1] on the asset map a note’s category is the nearest zone', () => {
  it('inside, beside, and beyond 400 units', () => {
    const zone = must(asset.zones[2], 'zone')
    const [left, top, width] = zone.rect
    expect(categoryOf(asset, [left + width / 2, top + 300])?.id).toBe('skills')
    expect(categoryOf(asset, [left + width / 2, top - 399])?.id).toBe('skills')
    expect(categoryOf(asset, [left + width / 2, top - 401])).toBeNull()
    expect(categoryOf(asset, [left - 10, top + 100])?.id).toBe('skills')
    expect(categoryOf(asset, [left - 30, top + 100])?.id).toBe('individuals')
    expect(categoryOf(asset, null)).toBeNull()
  })

  it('free cells lie in their zone, and no two notes cover each other', () => {
    const zone = must(asset.zones[0], 'zone')
    const cells = freeCells(zone, [[140, 240]], 30)
    expect(cells).toHaveLength(30)
    for (const [i, a] of cells.entries()) {
      expect(categoryOf(asset, a)?.id).toBe(zone.id)
      expect(Math.abs(a[0] - 140) < NOTE_SIZE && Math.abs(a[1] - 240) < NOTE_SIZE).toBe(false)
      for (const b of cells.slice(i + 1))
        expect(Math.abs(a[0] - b[0]) >= NOTE_SIZE || Math.abs(a[1] - b[1]) >= NOTE_SIZE).toBe(true)
    }
  })

  it('a zone is drawn taller as notes arrive', () => {
    const zone = must(asset.zones[0], 'zone')
    expect(drawnHeight(zone, [])).toBe(860)
    expect(drawnHeight(zone, [note({ at: [100, 2_000] })])).toBeGreaterThan(2_000 + NOTE_SIZE / 2)
  })
})

describe('a note with more words than its square holds', () => {
  const zone = must(asset.zones[0], 'zone')
  const long = 'a long story of how this came about '.repeat(40)
  const box = ([x, y]: Point, text: string) => ({
    x,
    top: y - NOTE_SIZE / 2,
    bottom: y - NOTE_SIZE / 2 + heightFor(text),
  })
  const clear = (lying: readonly ReturnType<typeof box>[]): boolean =>
    lying.every((a, i) =>
      lying.every(
        (b, j) => i === j || Math.abs(a.x - b.x) >= NOTE_SIZE || a.bottom <= b.top || b.bottom <= a.top,
      ),
    )

  it('is told as tall as it is drawn, or a little taller', () => {
    for (const text of [
      ...noteTexts(60),
      long,
      long.slice(0, 300),
      'uno\ndos\ntres\n'.repeat(8),
      '会議室'.repeat(60),
    ]) {
      const drawn = layoutNote(text, NOTE_SIZE, NOTE_SIZE, 0, words => textWidth(words) * 16 * 0.9).height
      expect(heightFor(text), text).toBeGreaterThan(drawn - 30)
      expect(heightFor(text), text).toBeLessThan(drawn * 1.35 + 40)
    }
  })

  it('covers what lies below: nothing is put on it, and it is put on nothing', () => {
    const there = [note({ id: 'long', map: 'asset', at: [140, 240], text: long })]
    const texts = ['short', long, 'short', 'short', long, 'short', 'short', 'short']
    const places = placesInZone(asset, zone.id, there, texts)
    const lying = places.map((at, i) => box(must(at ?? undefined, 'place'), must(texts[i], 'text')))
    expect(clear([box([140, 240], long), ...lying])).toBe(true)
  })

  it('makes its area taller', () => {
    const at: Point = [140, 600]
    expect(drawnHeight(zone, [note({ at, text: long })]) + zone.rect[1]).toBeGreaterThan(box(at, long).bottom)
  })

  it('does not drive others out of an area that ends', () => {
    const small = { ...zone, rect: [0, 0, 520, 640] as [number, number, number, number] }
    const taken = coveredBy([note({ map: 'asset', at: [140, 240], text: long })], 'asset')
    for (const [x, y] of freeCells(small, taken, 20, [heightFor(long)])) {
      expect(x).toBeGreaterThanOrEqual(120)
      expect(x).toBeLessThanOrEqual(400)
      expect(y).toBeGreaterThanOrEqual(220)
      expect(y).toBeLessThanOrEqual(520)
    }
  })
})

describe('[R2] on the power map a place is a stance and an influence', () => {
  it('reads and writes the same values, clamped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (stance, influence) => {
          const at = placeOf(stance / 100, influence / 100)
          expect(stanceOf(at)).toBeCloseTo(stance / 100, 10)
          expect(influenceOf(at)).toBeCloseTo(influence / 100, 10)
        },
      ),
    )
    expect(stanceOf([4_000, 0])).toBe(1)
    expect(influenceOf([0, 5_000])).toBe(0)
    expect(stanceOf(null)).toBeNull()
  })

  it('the target is the marked note with the smallest id, held at the top', () => {
    const notes = [note({ id: 'b', target: true }), note({ id: 'a', target: true }), note({ id: '0' })]
    expect(targetOf(notes)).toBe('a')
    expect(targetOf([])).toBeNull()
    expect(drawnPlace(note({ at: [300, 700] }), true)).toEqual([300, 0])
    expect(drawnPlace(note({ at: [3_000, 700] }), false)).toEqual([1_000, 700])
  })

  it('the spectrum has five equal bands', () => {
    expect([-1, -0.61, -0.59, -0.19, 0, 0.21, 0.61, 1].map(bandOf)).toEqual([
      'active_opposition',
      'active_opposition',
      'passive_opposition',
      'neutral',
      'neutral',
      'passive_support',
      'active_support',
      'active_support',
    ])
  })
})

describe('templates', () => {
  it('each gives a valid stage in both languages, alike in everything but words', () => {
    for (const id of Object.keys(TEMPLATES)) {
      const [en, es] = [must(templateStage(id, 'T', 'en'), id), must(templateStage(id, 'T', 'es'), id)]
      expect(stageShape.parse(en)).toEqual(en)
      expect(en.maps.map(m => m.id)).toEqual(es.maps.map(m => m.id))
      for (const [i, map] of en.maps.entries()) expect(map.title).not.toBe(es.maps[i]?.title)
    }
    expect(templateStage('constructor', 'T', 'en')).toBeNull()
  })
})
