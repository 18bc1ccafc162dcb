import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { agendaStep } from '../../shared/model/agenda.ts'
import { stage as stageShape } from '../../shared/model/stage.ts'
import { stageInLocale } from '../../shared/templates/stage-in-locale.ts'
import { templateStage } from '../../shared/templates/templates.ts'

describe('a workshop read in another language', () => {
  const en = must(templateStage('two-maps', 'Rent control', 'en'), 'template')
  const es = must(templateStage('two-maps', 'Rent control', 'es'), 'template')

  it('shows the template’s words in that language', () => {
    expect(stageInLocale(en, 'es').maps).toEqual(es.maps)
    expect(stageInLocale(es, 'en').maps).toEqual(en.maps)
    expect(stageInLocale(en, 'es').agenda).toEqual(es.agenda)
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
    const [first, second] = en.agenda
    if (!first || !second) throw new Error('no agenda')
    const steps = [
      { ...first, prompt: 'What do we want by June?' },
      { ...second, id: 'own' },
    ]
    const told = stageInLocale({ ...en, agenda: steps }, 'es').agenda
    expect(told[0]).toMatchObject({ title: es.agenda[0]?.title, prompt: 'What do we want by June?' })
    expect(told[1]).toEqual(steps[1])
  })

  it('what a round asks is told in the reader’s language where the template wrote it, while it is open and among the results', () => {
    const [have, place] = [must(en.agenda[1], 'a step'), must(en.agenda[4], 'a step')]
    const settings = { kind: 'notes', map: 'asset', anonymous: false, limit: 10 } as const
    const open = { id: 'r', openedAt: 1, settings: { ...settings, prompt: have.prompt } }
    const result = {
      id: 'q',
      kind: 'placements',
      map: 'power',
      anonymous: false,
      openedAt: 1,
      revealedAt: 1,
      people: 0,
      entries: 0,
    }
    const stage = stageShape.parse({
      ...en,
      round: open,
      results: [
        { ...result, prompt: place.prompt, places: [] },
        { ...result, id: 'p', prompt: 'Who is ours?', places: [] },
      ],
    })
    const read = stageInLocale(stage, 'es')
    expect(read.round?.settings.prompt).toBe(es.agenda[1]?.prompt)
    expect(read.results.map(r => r.prompt)).toEqual([es.agenda[4]?.prompt, 'Who is ours?'])
    expect(stageInLocale(stage, 'en')).toBe(stage)
  })

  it('a stage that was stored before steps had zones, hints and parts reads as one without them', () => {
    const { zone: _z, part: _p, list: _l, hints: _h, ...old } = must(en.agenda[0], 'a step')
    const call = { id: 'c', by: 'fay', at: 1, view: 'map', map: 'asset', camera: null }
    const read = stageShape.parse({ ...en, agenda: [old], spotlight: call })
    expect(read.agenda[0]).toMatchObject({ id: old.id, zone: null, part: null, list: null, hints: [] })
    expect(read.spotlight).toEqual({ ...call, part: null, list: null })
  })

  it('the two-maps agenda is the guide’s: eleven steps, 108 minutes, on maps that are there', () => {
    for (const stage of [en, es]) {
      expect(stage.agenda).toHaveLength(11)
      expect(stage.agenda.reduce((sum, step) => sum + (step.minutes ?? 0), 0)).toBe(108)
      for (const step of stage.agenda) {
        expect(agendaStep.parse(step)).toEqual(step)
        if (step.map !== null) expect(stage.maps.map(m => m.id)).toContain(step.map)
      }
    }
  })
})
