import { expect, it } from 'vitest'
import { pairFor, shownPair } from '../../client/state/map-pair.ts'
import type { Note } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const [asset, power] = templateStage('two-maps', 'T', 'en')?.maps ?? []
if (asset?.kind !== 'zones' || power?.kind !== 'axes') throw new Error('template changed')
const council = { ...power, id: 'council', title: 'The council' }
const streets = { ...asset, id: 'streets', title: 'Streets', ours: true }
const maps = [asset, power, streets, council]
const nobody = { zones: null, axes: null }
const notes = new Map<string, Note>(
  ['asset', 'streets', 'power', 'council'].map(map => [`on ${map}`, { ...plainNote(`on ${map}`), map }]),
)
const ids = (pair: Parameters<typeof shownPair>[1], of = maps): string[] => shownPair(of, pair).map(m => m.id)

it('what we have stands beside the first power map until others are chosen', () => {
  expect(ids(nobody)).toEqual(['asset', 'power'])
  expect(ids({ zones: 'streets', axes: 'council' })).toEqual(['streets', 'council'])
  expect(ids({ zones: 'gone', axes: 'asset' })).toEqual(['asset', 'power'])
  expect(ids(nobody, [{ ...asset, id: 'other' }, streets])).toEqual(['streets'])
})

it('[F18] a way is shown on the maps that it leads over', () => {
  const way = ['on streets', 'on power', 'on council']
  expect(pairFor(way, { notes }, maps, nobody)).toEqual({ zones: 'streets', axes: 'council' })
  expect(pairFor(['on council'], { notes }, maps, { zones: 'streets', axes: null })).toEqual({
    zones: 'streets',
    axes: 'council',
  })
  expect(pairFor(['nowhere'], { notes }, maps, nobody)).toEqual(nobody)
})
