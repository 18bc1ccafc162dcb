import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inProject } from '../../../scripts/project.ts'
import { coverageOf } from '../../../shared/insight/coverage.ts'
import { LEVELS } from '../../../shared/model/partner-enums.ts'
import {
  cells,
  fact,
  field,
  file,
  type Gap,
  hints,
  holds,
  lines,
  mark,
  members,
  proven,
  type Rows,
  resource,
  rule,
  type Served,
  says,
  shown,
  step,
  table,
  zones,
} from '../../support/serving.ts'
import { partnerships } from './building-partnerships.ts'
import { elections } from './election-communications.ts'
import { government } from './electronic-government.ts'
import { incidents } from './incident-protocol.ts'
import { office } from './public-sector.ts'

/** What the five guides describe, row by row, in our words. */
const sources = z
  .record(z.string(), z.string().min(3))
  .parse(JSON.parse(readFileSync(inProject('tests/fixtures/sources.json'), 'utf8')))
const SEEDS: readonly Rows[] = [partnerships, office, elections, government, incidents]
const rows: Rows = Object.assign({}, ...SEEDS)
const isGap = (served: readonly Served[] | Gap): served is Gap => 'gap' in served

/** Rows that are not served, or in part: whoever serves one takes it out, and nobody adds one unseen. */
const GAPS: readonly string[] = []

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
const EVERY = [
  ...numbered('B', 50),
  ...numbered('P', 13),
  ...[6, 7, 3, 3, 5].flatMap((count, i) => numbered(`C${i + 1}.`, count)),
  'C2.0',
  ...numbered('E', 13),
  ...numbered('G', 20),
  ...numbered('M', 17),
]

describe('coverage of the sources', () => {
  it('knows every row of the five guides', () => {
    expect(Object.keys(sources).sort()).toEqual([...EVERY].sort())
    expect(SEEDS.flatMap(seed => Object.keys(seed)).sort()).toEqual([...EVERY].sort())
  })

  it.each(Object.entries(sources))('%s is served: %s', (id, text) => {
    const served = rows[id]
    expect(served, `Nothing serves ${id}: ${text}`).toBeDefined()
    if (!served) return
    if (isGap(served)) {
      expect(served.gap.length, `${id} says why it is not served`).toBeGreaterThan(30)
      return
    }
    expect(served.length, `${id}: ${text}`).toBeGreaterThan(0)
    const missing = served.flatMap(one => one.missing().map(what => `${one.by} — missing: ${what}`))
    expect(missing, `${id}: ${text}`).toEqual([])
  })

  it('every gap is one that we know of', () => {
    const gaps = Object.entries(rows).flatMap(([id, served]) => (isGap(served) ? [id] : []))
    expect(gaps.sort()).toEqual([...GAPS].sort())
  })
})

describe('a check of the coverage fails where what it asks for is not there', () => {
  it.each<[string, Served, Served]>([
    ['field', field('owner'), field('owner', 'shoe_size')],
    ['cells', cells('meetings', 'talk'), cells('meetings', 'weather')],
    ['members', members('levels', LEVELS, 'tribal'), members('levels', LEVELS, 'galactic')],
    ['nothing asked for', members('levels', LEVELS, 'tribal'), members('levels', LEVELS)],
    ['fact', fact('vision'), { ...fact('vision'), missing: fact('vision', 'hope' as never).missing }],
    ['mark', mark('idea'), mark('smell')],
    ['table', table('funding', 'amount'), table('funding', 'interest')],
    ['table of nobody', table('funding', 'amount'), table('spells', 'amount')],
    ['zones', zones('two-maps', 'asset', 'reach'), zones('two-maps', 'power', 'reach')],
    ['step', step('two-maps', 'choose', { round: 'votes' }), step('two-maps', 'choose', { round: 'notes' })],
    ['no step', step('two-maps', 'choose'), step('blank', 'choose')],
    ['hints', hints('two-maps', /alumni/i), hints('two-maps', /wizards/i)],
    ['resource', resource('two-maps', /ctb/), resource('blank', /ctb/)],
    ['lines', lines('office', 'C1.1'), lines('office', 'C9.9')],
    ['rule', rule('R17', coverageOf), rule('R99', coverageOf)],
    ['rule of another', rule('R17', coverageOf), rule('R18', coverageOf)],
    ['shown', shown('Unused'), shown('Unicorns')],
    ['says', says('field.tensions'), says('field.nothing')],
    ['file', file('partners.csv'), file('partners.exe' as never)],
    [
      'proven',
      proven('tests/property/promote.test.ts', /three clients promote/),
      proven('tests/property/promote.test.ts', /four clients promote/),
    ],
    [
      'proven nowhere',
      proven('tests/property/promote.test.ts', /three/),
      proven('tests/none.test.ts', /three/),
    ],
    ['holds', holds('so', () => true), holds('not so', () => false)],
  ])('%s', (_, good, bad) => {
    expect(good.missing()).toEqual([])
    expect(bad.missing().length).toBeGreaterThan(0)
  })
})
