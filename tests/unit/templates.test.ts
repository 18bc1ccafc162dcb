import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { categoryOf, drawnHeight, freeCells } from '../../shared/maps/asset-map.ts'
import { NOTE_SIZE } from '../../shared/maps/tall-notes.ts'
import type { Point } from '../../shared/model/note.ts'
import { LOCALES, type Stage, stage as stageShape, type ZonesMap } from '../../shared/model/stage.ts'
import { isTable } from '../../shared/model/tables.ts'
import { TEMPLATE_ABOUTS } from '../../shared/templates/abouts.ts'
import { CHECKLISTS, listsOnTop } from '../../shared/templates/checklists.ts'
import { stageInLocale } from '../../shared/templates/stage-in-locale.ts'
import { DEFAULT_TEMPLATE, TEMPLATES, templateStage } from '../../shared/templates/templates.ts'

const stages = TEMPLATE_ABOUTS.map(about => ({
  about,
  en: must(templateStage(about.id, 'T', 'en'), about.id),
  es: must(templateStage(about.id, 'T', 'es'), about.id),
}))
const zonesMaps = stages.flatMap(({ about, en }) =>
  en.maps.flatMap(map => (map.kind === 'zones' ? [[`${about.id} ${map.id}`, map] as const] : [])),
)
/** Every word that people read, in a fixed order. */
const wordsOf = ({ maps, agenda }: Stage): string[] => [
  ...maps.flatMap(map =>
    map.kind === 'axes'
      ? [map.title, ...Object.values(map.axes)]
      : [map.title, ...map.zones.flatMap(z => [z.title, z.hint ?? ''])],
  ),
  ...agenda.flatMap(step => [step.title, step.prompt, ...step.hints]),
]
/** Names that are the same in both languages. */
const NAMES = [/^Local$/, /^Federal$/, /^CISA, FBI$/, /NASED/, /^Plan/]

describe('what a workshop can start from', () => {
  it('is described for every template, the default first', () => {
    expect(TEMPLATE_ABOUTS.map(a => a.id)).toEqual(Object.keys(TEMPLATES))
    expect(TEMPLATE_ABOUTS[0].id).toBe(DEFAULT_TEMPLATE)
    for (const { id, title, line } of TEMPLATE_ABOUTS)
      for (const locale of LOCALES) {
        expect(title[locale].length, id).toBeLessThanOrEqual(45)
        expect(line[locale].length, id).toBeLessThanOrEqual(110)
      }
  })

  it.each(stages)('$about.id: says how long it takes, and is a valid stage', ({ about, en, es }) => {
    const minutes = en.agenda.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
    expect(minutes).toBe(about.minutes ?? 0)
    for (const stage of [en, es]) expect(stageShape.parse(stage)).toEqual(stage)
  })

  it.each(stages)('$about.id: reads in the other language and back', ({ en, es }) => {
    expect({ ...stageInLocale(en, 'es'), locale: 'es' }).toEqual(es)
    expect({ ...stageInLocale(es, 'en'), locale: 'en' }).toEqual(en)
    const [first, second] = [wordsOf(en), wordsOf(es)]
    expect(second).toHaveLength(first.length)
    const same = first.filter((text, i) => text !== '' && text === second[i])
    expect(same.filter(text => !NAMES.some(name => name.test(text)))).toEqual([])
  })

  it('words of an earlier version, which a workshop keeps, are read in the other language too', () => {
    const [{ en, es }] = stages as [(typeof stages)[number]]
    const earlier = (stage: Stage, bottom: string): Stage => ({
      ...stage,
      maps: stage.maps.map(map => (map.kind === 'axes' ? { ...map, axes: { ...map.axes, bottom } } : map)),
    })
    expect(stageInLocale(earlier(en, 'Less influence over this decision'), 'es').maps).toEqual(es.maps)
    expect(stageInLocale(earlier(es, 'Menos influencia en esta decisión'), 'en').maps).toEqual(en.maps)
  })

  it.each(stages)('$about.id: every step leads somewhere that is there', ({ en }) => {
    expect(en.maps.map(map => map.id)).toEqual(expect.arrayContaining(['asset', 'power']))
    expect(new Set(en.agenda.map(step => step.id)).size).toBe(en.agenda.length)
    for (const { map, zone, view, part, list, round } of en.agenda) {
      const spec = en.maps.find(m => m.id === map)
      if (map !== null) expect(spec, map).toBeDefined()
      if (zone !== null) expect((spec as ZonesMap).zones.map(z => z.id)).toContain(zone)
      expect(part !== null).toBe(view === 'plan')
      if (list !== null)
        expect(part === 'tables' ? isTable(list) : CHECKLISTS.some(l => l.id === list), list).toBe(true)
      if (view === 'map') expect(map).not.toBeNull()
      if (round === 'placements') expect(spec?.kind).toBe('axes')
    }
  })

  it.each(stages)('$about.id: people write alone, sealed, before they talk', ({ en }) => {
    for (const { id, mode, round, tools } of en.agenda) {
      const alone = mode === 'silent' || mode === 'vote'
      expect(round !== null, id).toBe(alone)
      expect(tools, id).toBe(alone ? 'own' : 'all')
    }
    if (en.agenda.length > 0) expect(en.agenda.some(step => step.hints.length >= 4)).toBe(true)
  })

  it('the lists on top are there; a workshop may have its own', () => {
    for (const { en } of stages)
      for (const id of listsOnTop(en)) expect(CHECKLISTS.map(l => l.id)).toContain(id)
    const { en } = must(
      stages.find(s => s.about.id === 'ready'),
      'ready',
    )
    expect(listsOnTop(en)[0]).toBe('six_steps')
    expect(listsOnTop({ ...en, checklists: ['office'] })).toEqual(['office'])
    expect(listsOnTop({ ...en, template: 'constructor' })).toEqual([])
  })

  it('what there is to read elsewhere has an address over https', () => {
    for (const { resources } of Object.values(TEMPLATES))
      for (const { url } of resources) expect(new URL(url).protocol).toBe('https:')
  })
})

describe('[R1] zones of every template', () => {
  it('there are maps in rows as well as in columns', () => {
    const rows = zonesMaps.filter(([, map]) => new Set(map.zones.map(z => z.rect[1])).size > 1)
    expect(rows.length).toBeGreaterThanOrEqual(3)
    expect(zonesMaps.length - rows.length).toBeGreaterThanOrEqual(8)
  })

  it.each(zonesMaps)('%s: zones do not touch, however tall they are drawn', (_, map) => {
    const drawn = map.zones.map(zone => {
      const [left, top, width, height] = zone.rect
      return {
        left,
        top,
        right: left + width,
        bottom: top + Math.min(height, drawnHeight(zone, [], 240_000)),
      }
    })
    for (const [i, a] of drawn.entries())
      for (const b of drawn.slice(i + 1))
        expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true)
  })

  it.each(zonesMaps)('%s: 200 notes in one zone stay in it, each at a place of its own', (_, map) => {
    for (const zone of map.zones) {
      const cells = freeCells(zone, [], 200)
      expect(new Set(cells.map(String)).size).toBe(200)
      const [left, top, width, height] = zone.rect
      const half = NOTE_SIZE / 2
      for (const [x, y] of cells) {
        expect(categoryOf(map, [x, y])?.id).toBe(zone.id)
        expect(x - half >= left && x + half <= left + width).toBe(true)
        expect(y - half >= top && y + half <= top + height).toBe(true)
      }
      const first = cells.slice(0, 4)
      expect(first.every((a, i) => first.every((b, j) => i === j || apart(a, b)))).toBe(true)
    }
  })

  it.each(zonesMaps)('%s: what was taken is not given again', (_, map) => {
    const [zone] = map.zones
    const before = freeCells(must(zone, 'zone'), [], 50)
    const after = freeCells(must(zone, 'zone'), before, 50)
    expect(new Set([...before, ...after].map(String)).size).toBe(100)
  })
})

const apart = (a: Point, b: Point): boolean =>
  Math.abs(a[0] - b[0]) >= NOTE_SIZE || Math.abs(a[1] - b[1]) >= NOTE_SIZE
