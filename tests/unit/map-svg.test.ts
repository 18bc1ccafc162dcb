import { describe, expect, it } from 'vitest'
import { mapDrawing } from '../../shared/files/map-drawing.ts'
import { mapSvg } from '../../shared/files/map-svg.ts'
import { isIn } from '../../shared/files/shapes.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

describe('a map as a picture', () => {
  const map: MapSpec = {
    id: 'asset',
    kind: 'zones',
    title: 'Asset map',
    zones: [{ id: 'skills', title: 'Skills', rect: [0, 0, 520, 800] }],
  }
  const board = {
    schema: 'allymap.board/1' as const,
    notes: [{ id: 'a', map: 'asset', at: [140, 240] as [number, number], text: 'Welding and carpentry' }],
  }
  const words = { foot: 'Ana, today', helps: 'helps', harms: 'harms' }
  const drawnAt = (scale: number): string => mapSvg(board, map, words, { from: 0, high: 2_000, scale }).svg

  it('shows the words of a note where they can be read, and bars in their place where they cannot', () => {
    for (const svg of [mapSvg(board, map, words).svg, drawnAt(1)]) {
      expect(svg).toContain('Welding')
      expect(svg).not.toContain('stroke="#00000073"')
    }
    const far = drawnAt(0.05)
    expect(far).not.toContain('Welding')
    expect(far.match(/stroke="#00000073"/g)).toHaveLength(1)
    expect(far).toContain('Skills')
  })

  const far = {
    ...board,
    notes: [
      { id: 'a', map: 'asset', at: [0, 2_000] as [number, number], text: 'Here' },
      { id: 'b', map: 'asset', at: [10_000, 2_000] as [number, number], text: 'There' },
    ],
    connections: [{ from: 'a', to: 'b' }],
  }

  it('a slice holds the curve of a line whose ends lie in others', () => {
    const line = 'stroke="#0d5a5f"'
    const lines = (from: number, high: number): number =>
      mapSvg(far, map, { ...words, helps: '' }, { from, high, scale: 1 }).svg.split(line).length - 1
    const [inLegend, bent] = [1, 170 + 1_400]
    expect(lines(bent, 100)).toBe(inLegend + 1)
    expect(lines(0, 500)).toBe(inLegend)
  })

  it('a long line bends within the picture', () => {
    const notes = far.notes.map(note => ({ ...note, at: [note.at[0], 200] as [number, number] }))
    const { top, parts } = mapDrawing({ ...far, notes }, map, words)
    const bends = parts.flatMap(({ shapes }) =>
      shapes.flatMap(shape =>
        shape.kind === 'path' ? [/ (-?[\d.]+)Q-?[\d.]+ (-?[\d.]+)/.exec(shape.d)] : [],
      ),
    )
    const [, end, control] = bends.find(bend => Number(bend?.[2]) < 0) ?? []
    expect(top).toBeLessThan((Number(end) + Number(control)) / 2 - 100)
  })

  it('nothing covers the decision-maker, as on the screen', () => {
    const axes = { left: 'Against', right: 'With', bottom: 'Less', top: 'More' }
    const power: MapSpec = { id: 'power', kind: 'axes', title: 'Power map', axes }
    const note = (id: string, text: string, z: number) => ({ id, map: 'power', at: [0, 0] as const, text, z })
    const notes = [{ ...note('t', 'Mayor', 1), target: true }, note('b', 'Below', 0), note('a', 'Above', 9)]
    const { svg } = mapSvg({ ...board, notes: notes.map(n => ({ ...n, at: [...n.at] })) }, power, words)
    const order = ['Below', 'Above', 'Mayor'].map(text => svg.indexOf(`>${text}<`))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('each part lies where it says, so that a piece of the picture misses none', () => {
    const { parts } = mapDrawing(far, map, words)
    const boxed = parts.flatMap(({ box, shapes }) => (box ? [{ box, shapes }] : []))
    expect(boxed).toHaveLength(3)
    for (const { box, shapes } of boxed) {
      const points = shapes.flatMap(shape =>
        shape.kind === 'rect'
          ? [
              [shape.box.left, shape.box.top],
              [shape.box.right, shape.box.bottom],
            ]
          : shape.kind === 'words'
            ? [[shape.x, shape.y]]
            : [...shape.d.replace(/Q\S+ \S+/, 'L').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
                Number(x),
                Number(y),
              ]),
      )
      for (const [x = Number.NaN, y = Number.NaN] of points)
        expect(isIn({ box }, { left: x - 0.1, top: y - 0.1, right: x + 0.1, bottom: y + 0.1 })).toBe(true)
      expect(isIn({ box }, { left: -9_000, top: -9_000, right: -8_000, bottom: 9_000 })).toBe(false)
    }
  })
})
