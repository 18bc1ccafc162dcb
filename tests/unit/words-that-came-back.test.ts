import { expect, it } from 'vitest'
import { mapFor, placeFor } from '../../client/rounds/back-on-map.ts'
import { must } from '../../shared/assert.ts'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const { maps, agenda } = must(templateStage('two-maps', '', 'en'), 'template')
const result: RoundResult = {
  ...{ id: 'r', kind: 'notes', map: 'power', prompt: '', anonymous: false, openedAt: 1, revealedAt: 2 },
  ...{ people: 0, entries: 0, notes: [], late: [] },
}
const skills = { round: 'r', zone: 'skills' }
const unsaid = { round: 'r', zone: null }

it('words that came back go to the map that they were written for, as far as it is known', () => {
  const stage = { maps, agenda, results: [], step: null }
  const at = (meant: Parameters<typeof mapFor>[0], more: Partial<Parameters<typeof mapFor>[1]> = {}) =>
    mapFor(meant, { ...stage, ...more }, { kind: 'partners' })?.id
  expect(at(skills, { results: [result] })).toBe('power')
  expect(at(skills)).toBe('asset')
  const step = must(
    agenda.find(s => s.map === 'power'),
    'step',
  )
  expect(at(unsaid, { step: { id: step.id, since: 1, began: null } })).toBe('power')
  expect(mapFor(unsaid, stage, { kind: 'map', map: 'power' })?.id).toBe('power')
  expect(at(unsaid)).toBe(maps[0]?.id)
  expect(at(unsaid, { maps: [] })).toBeUndefined()
})

it('they get a free place in their zone, else in the first; on axes they wait', () => {
  const asset = must(
    maps.find(m => m.id === 'asset'),
    'map',
  )
  const power = must(
    maps.find(m => m.id === 'power'),
    'map',
  )
  if (asset.kind !== 'zones') throw new Error('no zones')
  const zoneOf = (meant: typeof skills | typeof unsaid) =>
    categoryOf(asset, must(placeFor(meant, asset, []), 'place'))?.id
  expect(zoneOf(skills)).toBe('skills')
  expect(zoneOf(unsaid)).toBe(asset.zones[0]?.id)
  expect(placeFor(skills, power, [])).toBeNull()
})
