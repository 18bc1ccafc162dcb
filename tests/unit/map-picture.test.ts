import { describe, expect, it } from 'vitest'
import { mapPictures } from '../../server/http/files/map-picture.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { asFile } from '../support/file-boards.ts'

const map: MapSpec = {
  id: 'asset',
  kind: 'zones',
  title: 'Asset map',
  zones: [{ id: 'skills', title: 'Skills', rect: [0, 0, 520, 800] }],
}
const withNoteAt = (at: readonly [number, number]) => {
  const note = (id: string, [x, y]: readonly [number, number]) => ({
    id,
    map: 'asset',
    at: [x, y] as [number, number],
    text: 'Mayor',
  })
  const connections = [{ from: 'far', to: 'near' }]
  return asFile({ maps: [map], notes: [note('far', at), note('near', [0, 0])], connections })
}

describe('a map as pictures for pages', () => {
  it('is so many pixels across, also where it is as wide as it may be', () => {
    for (const x of [100, 200_000]) {
      const pictures = mapPictures(withNoteAt([x, 100]), 'asset')
      expect(pictures?.length).toBeGreaterThan(0)
      for (const { width, height } of pictures ?? []) {
        expect(width).toBe(1_200)
        expect(height).toBeGreaterThan(0)
      }
    }
  })

  it.each([
    [[1e308, 0]],
    [[1e308, -1e308]],
    [[-1e308, 1e308]],
    [[1e12, 0]],
    [[300_000, 0]],
    [[0, 1e6]],
    [[0, -1e300]],
  ] as const)('is none where a note lies at %j', at => {
    expect(mapPictures(withNoteAt(at), 'asset')).toBeNull()
  })

  it('of a map that is not there is none', () => {
    expect(mapPictures(withNoteAt([0, 0]), 'power')).toBeNull()
  })
})
