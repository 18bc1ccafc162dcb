import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mergeStage } from '../../server/http/merge-stage.ts'
import { must } from '../../shared/assert.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { insightOf } from '../../shared/insight/insight.ts'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import { NOTE_SIZE } from '../../shared/maps/tall-notes.ts'
import type { Board } from '../../shared/model/board.ts'
import type { Note } from '../../shared/model/note.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import { checkKey } from '../../shared/model/plan.ts'
import { LOCALES, type Stage } from '../../shared/model/stage.ts'
import { TEMPLATE_ABOUTS } from '../../shared/templates/abouts.ts'
import { CHECKLISTS } from '../../shared/templates/checklists.ts'
import { sampleOf } from '../../shared/templates/samples/samples.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const NOW = Date.UTC(2026, 8, 14)
const CARD_HEIGHT = 120

interface Filled {
  readonly id: string
  readonly stage: Stage
  readonly board: Board
  readonly json: NonNullable<ReturnType<typeof sampleOf>>
}

function filled(id: string, locale: 'en' | 'es'): Filled {
  const json = must(sampleOf(id, locale, NOW), `sample of ${id}`)
  const stage = mergeStage(must(templateStage(id, 'T', locale), id), json)
  const doc = new Y.Doc()
  let n = 0
  importBoard(doc, { by: 'api:facilitator', now: NOW, newId: () => `new${n++}` }, stage, json)
  return { id, stage, board: readBoard(doc), json }
}
const ids = TEMPLATE_ABOUTS.map(a => a.id).filter(id => id !== 'blank')
const samples = ids.map(id => filled(id, 'en'))

describe('the example of every template', () => {
  it('is there for each but the blank one', () => {
    expect(samples).toHaveLength(5)
    expect(sampleOf('blank', 'en', NOW)).toBeNull()
    expect(sampleOf('constructor', 'en', NOW)).toBeNull()
  })

  it.each(ids)('%s: is a board file in both languages, alike in everything but words', id => {
    const [en, es] = LOCALES.map(locale => must(sampleOf(id, locale, NOW), id))
    for (const json of [en, es]) {
      const read = parseBoardJson(json)
      expect(read.ok ? [] : read.error.problems).toEqual([])
    }
    const shape = (json: typeof en) =>
      JSON.stringify(json, (_, v: unknown) => (typeof v === 'string' ? '' : v))
    expect(shape(es)).toBe(shape(en))
    const words = must(en?.notes, 'notes').map(note => note.text)
    const palabras = must(es?.notes, 'notes').map(note => note.text)
    expect(words.filter((text, i) => text === palabras[i])).toEqual([])
  })

  it.each(samples)('$id: no task stands without a goal, no goal without a need', ({ board }) => {
    const { needs, goals, tasks } = board.plan
    expect([...tasks.values()].filter(task => !goals.has(task.goal))).toEqual([])
    expect([...goals.values()].filter(goal => !needs.has(goal.need))).toEqual([])
  })

  it.each(samples)(
    '$id: everything arrives, and every place is where it was meant',
    ({ stage, board, json }) => {
      const notes = must(json.notes, 'notes')
      expect(notes.length).toBeGreaterThanOrEqual(25)
      expect(notes.length).toBeLessThanOrEqual(50)
      expect(board.notes.size).toBe(notes.length)
      expect(board.connections.size).toBe(json.connections?.length)
      expect(board.partners.size).toBe(json.partners?.length)
      for (const { id, zone } of notes) {
        const note = must(board.notes.get(id), id)
        const map = must(
          stage.maps.find(m => m.id === note.map),
          note.map,
        )
        expect(note.at, id).not.toBeNull()
        if (map.kind === 'zones') expect(categoryOf(map, note.at)?.id, id).toBe(zone)
      }
      expect(new Set(notes.map(note => note.by))).toEqual(new Set(stage.people.map(p => p.id)))
    },
  )

  it.each(samples)('$id: no note lies on another', ({ stage, board }) => {
    for (const map of stage.maps) {
      const height = map.kind === 'axes' ? CARD_HEIGHT : NOTE_SIZE
      const placed = [...board.notes.values()].filter(note => note.map === map.id)
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(i + 1)) expect(covers(a, b, height), `${a.text} / ${b.text}`).toBe(false)
    }
  })

  it.each(samples)('$id: Insight has something sensible to say', ({ stage, board, json }) => {
    const insight = insightOf(board, stage)
    const [best] = insight.paths
    expect(best?.cost).toBeGreaterThan(0)
    expect(best?.steps.length).toBeGreaterThanOrEqual(2)
    const ours = [...board.notes.values()].filter(note => note.map === 'asset')
    expect(insight.unusedAssets.length).toBeGreaterThanOrEqual(1)
    expect(insight.unusedAssets.length).toBeLessThanOrEqual(ours.length * 0.75)
    expect(insight.coverage.empty.length).toBeGreaterThanOrEqual(1)
    expect(insight.coverage.empty.length).toBeLessThanOrEqual(5)
    expect(insight.coverage.unset).toBe(0)
    expect(insight.duplicates).toEqual([])
    expect(insight.uncovered.length).toBeGreaterThanOrEqual(1)
    expect(insight.ownership).toBeDefined()
    expect(json.results?.length).toBeGreaterThanOrEqual(1)
  })

  it.each(samples)(
    '$id: every partner has an owner, one first step, and what it names is there',
    ({ stage, board, json }) => {
      const people = new Set(stage.people.map(p => p.id))
      for (const partner of json.partners ?? []) checkPartner(partner, people, board)
      for (const { owner, due } of json.tasks ?? []) {
        expect(people.has(owner ?? '')).toBe(true)
        expect(Date.parse(due ?? '')).toBeGreaterThan(NOW)
      }
      const goals = new Set(json.goals?.map(g => g.id))
      for (const { goal } of json.tasks ?? []) if (goal) expect(goals.has(goal), goal).toBe(true)
      for (const { list, line, state } of json.checklist ?? []) {
        const known = CHECKLISTS.find(l => l.id === list)?.sections.flatMap(s => s.lines.map(l => l.id))
        expect(known, list).toContain(line)
        expect(board.plan.checks.get(checkKey(list, line))?.state ?? 'open').toBe(state)
      }
      for (const result of json.results ?? [])
        if (result.kind === 'votes')
          for (const { note } of result.counts) expect(board.notes.has(note)).toBe(true)
    },
  )
})

const covers = (a: Note, b: Note, height: number): boolean =>
  a.at !== null &&
  b.at !== null &&
  Math.abs(a.at[0] - b.at[0]) < NOTE_SIZE &&
  Math.abs(a.at[1] - b.at[1]) < height

function checkPartner(partner: PartnerJson, people: ReadonlySet<string>, board: Board): void {
  expect(people.has(partner.owner ?? ''), partner.name).toBe(true)
  expect(partner.first_steps?.length, partner.name).toBe(1)
  expect(partner.first_steps?.[0]?.on).toMatch(/^20\d\d-\d\d-\d\d$/)
  for (const { note } of partner.from ?? []) expect(board.partnerOf.get(note)).toBe(partner.id)
}
