import { afterEach, describe, expect, it, vi } from 'vitest'
import { Viewport } from '../../client/canvas/camera.ts'
import type { CanvasTheme } from '../../client/canvas/canvas-theme.ts'
import { cutTo } from '../../client/canvas/ground-text.ts'
import { curveBetween, distanceTo, pointOn } from '../../client/canvas/layers/draw-lines.ts'
import { AssetGround } from '../../client/maps/asset-map/asset-ground.ts'
import { PowerGround, signed } from '../../client/maps/power-map/power-ground.ts'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import { BANDS, type Band } from '../../shared/maps/power-map.ts'
import { NO_MARKS, NO_REACTIONS, type Note, type Point, UNMERGED } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const [zones, axes] = templateStage('two-maps', 'T', 'en')?.maps ?? []
if (zones?.kind !== 'zones' || axes?.kind !== 'axes') throw new Error('template changed')
const asset = new AssetGround(zones, { empty: '', invite: '' })
const bands = Object.fromEntries(BANDS.map(b => [b, b])) as Record<Band, string>
const power = new PowerGround(axes, { bands, quadrants: ['', '', '', ''] })
const note = (at: Point | null): Note => ({
  id: 'a',
  map: 'power',
  at,
  text: '',
  color: 'lemon',
  made: { by: '', at: 0 },
  tags: [],
  target: false,
  z: 0,
  ...NO_MARKS,
  locked: false,
  reactions: NO_REACTIONS,
  ...UNMERGED,
  gone: null,
})
const apart = (places: readonly (Point | null)[], w: number, h: number): boolean =>
  places.every((a, i) =>
    places.every((b, j) => i === j || !a || !b || Math.abs(a[0] - b[0]) >= w || Math.abs(a[1] - b[1]) >= h),
  )

it('a hint that there is no room for says that more follows', () => {
  const lines = ['Unions, congregations, clubs,', 'coalitions, agencies']
  expect(cutTo(lines, 2)).toEqual(lines)
  expect(cutTo(lines, 1)).toEqual(['Unions, congregations…'])
  expect(cutTo(['Quiénes son nuestros miembros; listas', 'de correo'], 1)).toEqual([
    'Quiénes son nuestros miembros…',
  ])
  expect(cutTo(lines, 0)).toEqual([])
})

describe('titles of areas', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** What is written on an asset map at a zoom, by a font whose letters are all half as wide as the type is large. */
  const writtenAt = (zoom: number): string[] => {
    vi.stubGlobal('document', {})
    const written: string[] = []
    const nothing = (): void => {}
    const context = new Proxy({} as Record<string, unknown>, {
      get: (_, name) =>
        name === 'measureText'
          ? (text: string) => ({ width: text.length * 10 })
          : name === 'fillText'
            ? (text: string) => written.push(text)
            : nothing,
      set: () => true,
    }) as unknown as CanvasRenderingContext2D
    const view = new Viewport()
    view.resize(1_400, 800, 700, 400)
    view.look({ x: 1_400, y: 400, zoom })
    const theme = { family: 'any' } as CanvasTheme
    asset.paint(
      { context, view, theme, ratio: 1, exact: true },
      { all: () => [], places: zoom, target: null },
    )
    return written
  }

  it('stand in one line where all of them fit, else each in as many lines as there is room for: all of them, or none', () => {
    const titles = zones.zones.map(zone => zone.title)
    expect(writtenAt(0.4)).toEqual(expect.arrayContaining(titles))
    const small = writtenAt(0.16).filter(text => text !== '')
    expect(small).not.toEqual(expect.arrayContaining(titles))
    expect(small.join(' ')).toBe(titles.join(' '))
    expect(writtenAt(0.06)).toEqual([])
  })
})

describe('where new notes go', () => {
  it('a pasted list fills free cells of the zone under the pointer, and covers nothing', () => {
    const taken: Point[] = [[140, 240]]
    const places = asset.land({ kind: 'many', near: { x: 260, y: 400 } }, 30, taken)
    expect(places).toHaveLength(30)
    expect(new Set(places.map(p => categoryOf(zones, p)?.id))).toEqual(new Set(['org_relationships']))
    expect(apart([...places, ...taken], 200, 200)).toBe(true)
  })

  it('outside of all zones it lies where it was pasted', () => {
    const places = asset.land({ kind: 'many', near: { x: -5_000, y: -5_000 } }, 25, [])
    expect(places[0]).toEqual([-5_000, -5_000])
    expect(apart(places, 200, 200)).toBe(true)
  })

  it('a double-click is taken at its word; a key looks for the nearest free cell', () => {
    expect(asset.land({ kind: 'exact', at: { x: 33.4, y: 44.6 } }, 1, [])).toEqual([[33, 45]])
    const [first] = asset.land({ kind: 'free', near: { x: 150, y: 250 } }, 1, [])
    if (!first) throw new Error('no place')
    const [second] = asset.land({ kind: 'free', near: { x: 150, y: 250 } }, 1, [first])
    expect(apart([first, second ?? null], 200, 200)).toBe(true)
  })

  it('on the power map a list waits in the tray, and one note stays within the axes', () => {
    expect(power.land({ kind: 'many', near: { x: 0, y: 0 } }, 3, [])).toEqual([null, null, null])
    expect(power.land({ kind: 'exact', at: { x: 9e9, y: -5 } }, 1, [])).toEqual([[1000, 0]])
    const taken: Point[] = [[0, 500]]
    expect(
      apart([...taken, ...power.land({ kind: 'free', near: { x: 0, y: 500 } }, 1, taken)], 200, 120),
    ).toBe(true)
  })
})

describe('the power map', () => {
  it('shows a note’s two values, and of the target its leaning', () => {
    expect(power.chipOf(note([400, 250]), false)).toBe('+40 · 75')
    expect(power.chipOf(note([-250, 1000]), false)).toBe('−25 · 0')
    expect(power.chipOf(note([400, 250]), true)).toBe('+40')
    expect(power.chipOf(note(null), false)).toBeNull()
    expect(signed(0)).toBe('0')
  })

  it('holds the target at the top: a drag moves it only left and right', () => {
    expect(power.settle(note([0, 0]), true, [300, 700])).toEqual([300, 0])
    expect(power.settle(note([0, 0]), false, [300, 7_000])).toEqual([300, 1000])
    expect(power.placeOf(note([200, 600]), true)).toEqual([200, 0])
  })
})

describe('a line between two notes', () => {
  const box = (x: number, y: number) => ({ left: x, top: y, right: x + 100, bottom: y + 100 })
  it('runs from edge to edge and is found where it is drawn', () => {
    const curve = curveBetween(box(0, 0), box(500, 0), 4)
    expect(curve.from.x).toBeCloseTo(104)
    expect(curve.to.x).toBeCloseTo(496)
    expect(distanceTo(curve, pointOn(curve, 0.3))).toBeLessThan(1)
    expect(distanceTo(curve, { x: 250, y: -200 })).toBeGreaterThan(100)
  })
  it('bends away from the line that runs back', () => {
    const there = pointOn(curveBetween(box(0, 0), box(500, 0), 4), 0.5)
    const back = pointOn(curveBetween(box(500, 0), box(0, 0), 4), 0.5)
    expect(Math.sign(there.y - 50)).toBe(-Math.sign(back.y - 50))
  })
  it('is drawn also where notes lie on each other', () => {
    const curve = curveBetween(box(0, 0), box(0, 0), 4)
    for (const p of [curve.from, curve.c1, curve.c2, curve.to])
      expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true)
  })
})
