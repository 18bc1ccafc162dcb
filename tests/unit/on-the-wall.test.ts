import { describe, expect, it } from 'vitest'
import { onTheWall } from '../../client/app/workshop/on-the-wall.ts'
import type { View } from '../../client/state/view.ts'
import { must } from '../../shared/assert.ts'
import { openRound } from '../../shared/model/round.ts'
import { stepRound } from '../../shared/model/step-round.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const { maps, agenda } = must(templateStage('two-maps', '', 'en'), 'template')
const [goal, have, show] = agenda.map(step => step.id) as [string, string, string]
const running = (id: string) => ({ id, since: 1_000, began: null })
const onPower: View = { kind: 'map', map: 'power' }
const notesOn = (map: string) =>
  openRound.parse({ id: 'r', openedAt: 2_000, settings: { kind: 'notes', map, anonymous: false } })
const told = (shown: ReturnType<typeof onTheWall>): string =>
  shown.kind === 'map' ? shown.map.id : shown.kind

describe('what the wall shows', () => {
  const at = (id: string, over: Partial<Parameters<typeof onTheWall>[0]> = {}, view: View = onPower) =>
    told(onTheWall({ maps, agenda, step: running(id), round: null, results: [], ...over }, view))

  it('is where the step is worked, in every step of the two maps, wherever the facilitator looks', () =>
    expect(agenda.map(step => at(step.id))).toEqual(
      agenda.map(step => step.map ?? (step.view === 'connections' ? 'connections' : 'words')),
    ))

  it('is the map of the last step that had one, where a step names none', () => {
    const bare = agenda.map(step => (step.id === show ? { ...step, map: null } : step))
    expect(at(show, { agenda: bare })).toBe('asset')
    const none = agenda.map(step => ({ ...step, view: 'map' as const, map: null }))
    expect(at(show, { agenda: none })).toBe('words')
  })

  it('is never a map that was removed', () => {
    const left = maps.filter(map => map.id !== 'asset')
    expect(at(have, { maps: left })).toBe(agenda.find(s => s.id === goal)?.map)
    expect(at(have, { maps: [] })).toBe('words')
  })

  it('is the map of the round that is open, before that of the step', () =>
    expect(at(goal, { round: notesOn('asset') })).toBe('asset'))

  it('stays the map of the round at its reveal, until the next step or a round without a map', () => {
    const common = { prompt: '', anonymous: false, revealedAt: 3_000, people: 0, entries: 0 }
    const round = { ...common, id: 'r', kind: 'notes' as const, map: 'asset', notes: [], late: [] }
    const notes = (openedAt: number) => ({ ...round, openedAt })
    const votes = {
      ...common,
      id: 'v',
      kind: 'votes' as const,
      openedAt: 2_500,
      limit: 3,
      perNote: 2,
      counts: [],
    }
    const ofStep = at(goal)
    expect(ofStep).not.toBe('asset')
    expect(at(goal, { results: [notes(2_000)] })).toBe('asset')
    expect(at(goal, { results: [notes(900)] })).toBe(ofStep)
    expect(at(goal, { results: [notes(2_000), votes] })).toBe(ofStep)
    expect(at(goal, { results: [notes(2_000)], maps: maps.filter(map => map.id !== 'asset') })).toBe(ofStep)
  })

  it('is what the facilitator looks at, while no step runs; words where that is no map', () => {
    const seen = (view: View) => told(onTheWall({ maps, agenda, step: null, round: null, results: [] }, view))
    expect(seen(onPower)).toBe('power')
    expect(seen({ kind: 'connections' })).toBe('connections')
    expect(seen({ kind: 'partners' })).toBe('words')
    expect(seen({ kind: 'map', map: 'gone' })).toBe('words')
  })
})

describe('how far a step is with its round', () => {
  const votes = (openedAt: number) => ({
    ...{ id: 'v', kind: 'votes' as const, prompt: '', anonymous: false, openedAt, revealedAt: openedAt },
    ...{ people: 0, entries: 0, limit: 3, perNote: 2, counts: [] },
  })
  const vote = must(
    agenda.find(step => step.round === 'votes'),
    'vote',
  )
  it.each([
    ['none in a step that is not meant for one', goal, null, [votes(2_000)], 'none'],
    ['to be opened', vote.id, null, [], 'before'],
    ['open, of whatever kind', vote.id, notesOn('asset'), [], 'open'],
    ['revealed since it began', vote.id, null, [votes(2_000)], 'revealed'],
    ['to be opened again where it was revealed in an earlier one', vote.id, null, [votes(900)], 'before'],
    ['to be opened where what was revealed is of another kind', have, null, [votes(2_000)], 'before'],
  ])('%s', (_what, id, round, results, said) =>
    expect(stepRound({ agenda, step: running(id), round, results })).toBe(said),
  )
  it('is none before the first step', () =>
    expect(stepRound({ agenda, step: null, round: null, results: [] })).toBe('none'))
})
