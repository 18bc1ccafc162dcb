import { describe, expect, it } from 'vitest'
import { mapSvg } from '../../shared/files/map-svg.ts'
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
})
