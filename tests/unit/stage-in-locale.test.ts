import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { stageInLocale } from '../../shared/templates/stage-in-locale.ts'
import { templateStage } from '../../shared/templates/templates.ts'

describe('a workshop read in another language', () => {
  const en = must(templateStage('two-maps', 'Rent control', 'en'), 'template')
  const es = must(templateStage('two-maps', 'Rent control', 'es'), 'template')

  it('shows the template’s words in that language', () => {
    expect(stageInLocale(en, 'es').maps).toEqual(es.maps)
    expect(stageInLocale(es, 'en').maps).toEqual(en.maps)
    expect(stageInLocale(en, 'en')).toBe(en)
  })

  it('leaves what the workshop wrote itself', () => {
    const [asset, power] = en.maps
    if (asset?.kind !== 'zones' || !power) throw new Error('not two maps')
    const own = { ...en, maps: [{ ...asset, title: 'What Riverside has' }, power, { ...power, id: 'other' }] }
    const read = stageInLocale(own, 'es')
    expect(read.maps[0]?.title).toBe('What Riverside has')
    expect(read.maps[1]?.title).toBe(es.maps[1]?.title)
    expect(read.maps[2]).toEqual(own.maps[2])
    expect(read.title).toBe('Rent control')
  })
})
