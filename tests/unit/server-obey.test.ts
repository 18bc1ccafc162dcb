import { describe, expect, it } from 'vitest'
import { type Order, obey, type PlainCommand } from '../../server/rooms/obey.ts'
import { Refused } from '../../server/rooms/refused.ts'
import { must } from '../../shared/assert.ts'
import { agendaStep, MOST_STEPS } from '../../shared/model/agenda.ts'
import type { RoundSettings } from '../../shared/model/round.ts'
import { type MapSpec, MOST_MAPS, type Stage } from '../../shared/model/stage.ts'
import { isLate, restOf } from '../../shared/model/timer.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const MINUTE = 60_000
const step = (id: string, minutes: number | null = null) =>
  agendaStep.parse({ id, title: `Step ${id}`, minutes })
const EMPTY: Stage = { ...must(templateStage('two-maps', 'A better town', 'en'), 'stage'), agenda: [] }

const order = (now: number, newId = 'x'): Order => ({
  by: 'fay',
  now,
  newId: () => newId,
  hasNotes: map => map === 'asset',
})

/** A stage after some commands, one second apart, from 1,000,000 on. */
function obeyed(commands: readonly PlainCommand[], start: Stage = EMPTY): Stage {
  return commands.reduce(
    (stage, command, i) => obey(stage, command, order(1_000_000 + i * 1_000, `new${i}`)),
    start,
  )
}
const put = (id: string, before?: string | null): PlainCommand => ({
  what: 'agenda.put',
  step: step(id),
  ...(before === undefined ? {} : { before }),
})
const ids = (stage: Stage): string => stage.agenda.map(s => s.id).join(' ')

describe('the maps', () => {
  const power = (id: string, title = 'The mayor'): MapSpec => ({
    id,
    kind: 'axes',
    title,
    axes: { left: 'Against', right: 'For', bottom: 'Less', top: 'More' },
  })
  const mapIds = (stage: Stage): string => stage.maps.map(map => map.id).join(' ')
  const START: Stage = { ...EMPTY, maps: EMPTY.maps.slice(0, 2) }

  it('one more, renamed in its place, moved', () => {
    const more = obeyed([{ what: 'map.put', map: power('mayor') }], START)
    expect(mapIds(more)).toBe('asset power mayor')
    const changed = obeyed([{ what: 'map.put', map: power('power', 'The senator') }], more)
    expect(mapIds(changed)).toBe('asset power mayor')
    expect(changed.maps[1]?.title).toBe('The senator')
    expect(mapIds(obeyed([{ what: 'map.move', id: 'mayor', before: 'asset' }], more))).toBe(
      'mayor asset power',
    )
    expect(() => obeyed([{ what: 'map.put', map: power('asset') }], more)).toThrow('keeps its kind')
    const full = Array.from({ length: MOST_MAPS - 2 }, (_, i) => power(`m${i}`))
    const puts = full.map((map): PlainCommand => ({ what: 'map.put', map }))
    expect(() => obeyed([...puts, { what: 'map.put', map: power('more') }], START)).toThrow('too many')
  })

  it('without a map, steps that were about it are about none; one with notes, a round or no other stays', () => {
    const about = agendaStep.parse({ id: 'a', title: 'Place', map: 'power', zone: 'z' })
    const stage = obeyed([{ what: 'agenda.put', step: about }], START)
    const less = obeyed([{ what: 'map.remove', id: 'power' }], stage)
    expect(mapIds(less)).toBe('asset')
    expect(less.agenda[0]).toMatchObject({ map: null, zone: null })
    expect(() => obeyed([{ what: 'map.remove', id: 'asset' }], stage)).toThrow('notes are on it')
    expect(() => obeyed([{ what: 'map.remove', id: 'asset' }], less)).toThrow('the last map')
    expect(() => obeyed([{ what: 'map.remove', id: 'nowhere' }], stage)).toThrow('no such map')
    const settings: RoundSettings = {
      kind: 'placements',
      map: 'power',
      candidates: ['n'],
      anonymous: true,
      prompt: '',
      minutes: null,
    }
    expect(() =>
      obeyed(
        [
          { what: 'round.open', settings },
          { what: 'map.remove', id: 'power' },
        ],
        stage,
      ),
    ).toThrow('a round')
  })
})

describe('the agenda', () => {
  it('grows at the end, or before a step; a changed step stays in its place', () => {
    const stage = obeyed([put('a'), put('b'), put('c', 'b'), put('d', 'no such step')])
    expect(ids(stage)).toBe('a c b d')
    const changed = obeyed([{ what: 'agenda.put', step: { ...step('c'), title: 'Changed' } }], stage)
    expect(ids(changed)).toBe('a c b d')
    expect(changed.agenda[1]?.title).toBe('Changed')
    expect(ids(obeyed([put('c', null)], stage))).toBe('a b d c')
  })

  it('is put in another order', () => {
    const stage = obeyed([put('a'), put('b'), put('c')])
    const moved = (id: string, before: string | null) =>
      ids(obeyed([{ what: 'agenda.move', id, before }], stage))
    expect(moved('c', 'a')).toBe('c a b')
    expect(moved('a', null)).toBe('b c a')
    expect(moved('b', 'b')).toBe('a b c')
    expect(() => moved('x', null)).toThrow(Refused)
  })

  it('without the step that runs, none runs', () => {
    const stage = obeyed([put('a'), put('b'), { what: 'step', id: 'a' }])
    expect(obeyed([{ what: 'agenda.remove', id: 'b' }], stage).step?.id).toBe('a')
    expect(obeyed([{ what: 'agenda.remove', id: 'a' }], stage)).toMatchObject({ step: null })
  })

  it('holds so many steps and no more', () => {
    const full = obeyed(Array.from({ length: MOST_STEPS }, (_, i) => put(`s${i}`)))
    expect(() => obeyed([put('more')], full)).toThrow('too many')
    expect(obeyed([put('s3')], full).agenda).toHaveLength(MOST_STEPS)
  })
})

describe('steps and time', () => {
  const timed = obeyed([{ what: 'agenda.put', step: step('a', 8) }, put('b')])

  it('a step begins now; its minutes go on the clock only if that is asked for', () => {
    expect(obeyed([{ what: 'step', id: 'a' }], timed)).toMatchObject({
      step: { id: 'a', since: 1_000_000 },
      timer: null,
    })
    const started = obeyed([{ what: 'step', id: 'a', start: true }], timed)
    expect(started.timer).toEqual({ state: 'running', startedAt: 1_000_000, endsAt: 1_000_000 + 8 * MINUTE })
    expect(obeyed([{ what: 'step', id: 'b', start: true }], started).timer).toBeNull()
    expect(obeyed([{ what: 'step', id: null }], started)).toMatchObject({ step: null, timer: null })
    expect(() => obeyed([{ what: 'step', id: 'x' }], timed)).toThrow('no such step')
  })

  it('pauses, and goes on with what was left', () => {
    const stage = obeyed([
      { what: 'timer.start', minutes: 2 },
      { what: 'timer.pause' },
      { what: 'timer.pause' },
    ])
    expect(stage.timer).toEqual({ state: 'paused', startedAt: 1_000_000, rest: 119_000 })
    const on = obey(stage, { what: 'timer.resume' }, order(5_000_000))
    expect(on.timer).toEqual({ state: 'running', startedAt: 1_000_000, endsAt: 5_119_000 })
    expect(obeyed([{ what: 'timer.stop' }], on).timer).toBeNull()
    for (const what of ['timer.pause', 'timer.resume'] as const)
      expect(() => obeyed([{ what }])).toThrow(Refused)
    expect(() => obeyed([{ what: 'timer.add', minutes: 1 }])).toThrow(Refused)
  })

  it('gets a minute more: on top of what is left, or from now on once it was over', () => {
    const rest = (stage: Stage, now: number): number => restOf(must(stage.timer, 'timer'), now)
    const running = obeyed([
      { what: 'timer.start', minutes: 2 },
      { what: 'timer.add', minutes: 1 },
    ])
    expect(rest(running, 1_001_000)).toBe(3 * MINUTE - 1_000)
    const over = obey(running, { what: 'timer.add', minutes: 1 }, order(9_000_000))
    expect(rest(over, 9_000_000)).toBe(MINUTE)
    const less = obeyed([{ what: 'timer.add', minutes: -10 }], running)
    expect(rest(less, 1_000_000)).toBe(0)
    const paused = obeyed([{ what: 'timer.pause' }, { what: 'timer.add', minutes: 1 }], running)
    expect(paused.timer?.state).toBe('paused')
    expect(rest(paused, 0)).toBe(4 * MINUTE)
  })

  it('late is what comes after the end of a clock that runs', () => {
    const { timer } = obeyed([{ what: 'timer.start', minutes: 1 }])
    const late = (at: number, since = 1_000_000): boolean => isLate(timer, at, since)
    expect([late(1_060_000), late(1_060_001), isLate(null, 9e12, 0)]).toEqual([false, true, false])
    const paused = obeyed([{ what: 'timer.start', minutes: 1 }, { what: 'timer.pause' }]).timer
    expect(isLate(paused, 9e12, 0)).toBe(false)
    // what began after that has no time of its own
    expect([late(1_070_000, 1_059_999), late(1_070_000, 1_060_000)]).toEqual([true, false])
  })
})

describe('calls and rounds', () => {
  it('a call has a new id each time, and is taken back', () => {
    const to = { view: 'map', map: 'asset', part: null, list: null, camera: { x: 1, y: 2, zoom: 1 } } as const
    const stage = obeyed([
      { what: 'spotlight', to },
      { what: 'spotlight', to },
    ])
    expect(stage.spotlight).toEqual({ ...to, id: 'new1', by: 'fay', at: 1_001_000 })
    expect(obeyed([{ what: 'spotlight', to: null }], stage).spotlight).toBeNull()
  })

  it('one round at a time, on a map that is there and fits', () => {
    const open = (map: string, kind: 'notes' | 'placements' = 'notes'): PlainCommand => ({
      what: 'round.open',
      settings:
        kind === 'notes'
          ? { kind, map, limit: 9, anonymous: true, prompt: '', minutes: 2 }
          : { kind, map, candidates: ['n'], anonymous: true, prompt: '', minutes: null },
    })
    const stage = obeyed([open('asset')])
    expect(stage.round).toMatchObject({ id: 'new0', openedAt: 1_000_000 })
    expect(restOf(must(stage.timer, 'timer'), 1_000_000)).toBe(2 * MINUTE)
    expect(() => obeyed([open('asset')], stage)).toThrow('open already')
    expect(() => obeyed([open('nowhere')])).toThrow('not a map')
    expect(() => obeyed([open('asset', 'placements')])).toThrow('not a map')
    expect(obeyed([open('power', 'placements')]).round?.id).toBe('new0')
  })
})
