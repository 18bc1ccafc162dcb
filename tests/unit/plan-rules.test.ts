import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceFor } from '../../shared/insight/checklist-signs.ts'
import { inOutreachOrder, placedAt } from '../../shared/insight/outreach-order.ts'
import { planTree } from '../../shared/insight/plan-tree.ts'
import { nextContact, scheduleOf } from '../../shared/insight/schedule.ts'
import { NO_META } from '../../shared/model/board.ts'
import { blankPartner, type Partner } from '../../shared/model/partner.ts'
import type { RowOf } from '../../shared/model/partner-fields.ts'
import { type Goal, type Need, NO_PLAN, type Task } from '../../shared/model/plan.ts'
import { CHECKLISTS } from '../../shared/templates/checklists.ts'

const partner = (id: string, more: Partial<Partner> = {}): Partner => ({
  ...blankPartner(id),
  name: id,
  ...more,
})
const made = { by: 'ana', at: 1 }
const need = (id: string): Need => ({ id, made, text: id, kind: null, phase: null, order: null })
const goal = (id: string, under: string): Goal => ({ id, made, text: id, need: under, order: null })
const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  made,
  text: id,
  goal: '',
  owner: '',
  due: null,
  state: 'open',
  partner: '',
  order: null,
  ...more,
})
const byId = <T extends { id: string }>(...items: T[]) => new Map(items.map(item => [item.id, item]))

describe('the tree of the plan', () => {
  it('[R48] goals hang on needs, tasks on goals; what does not is an orphan', () => {
    const tree = planTree({
      needs: byId(need('space'), need('staff')),
      goals: byId(goal('hall', 'space'), goal('lost', 'gone'), goal('loose', '')),
      tasks: byId(
        task('call', { goal: 'hall' }),
        task('write', { goal: 'lost' }),
        task('adrift', { goal: 'nope' }),
      ),
    })
    expect(tree.needs.map(n => [n.need.id, n.goals.map(g => g.goal.id)])).toEqual([
      ['space', ['hall']],
      ['staff', []],
    ])
    expect(tree.orphanGoals.map(g => [g.goal.id, g.tasks.map(t => t.id)])).toEqual([
      ['loose', []],
      ['lost', ['write']],
    ])
    expect(tree.orphanTasks.map(t => t.id)).toEqual(['adrift'])
  })
})

describe('dates', () => {
  const TODAY = '2030-05-10'
  const row = <L extends 'milestones' | 'activities'>(more: Partial<RowOf<L>>) => more as RowOf<L>

  it('[R50] what is not done and whose day has passed is overdue; today is not', () => {
    const p = partner('p', {
      lists: {
        ...blankPartner('').lists,
        milestones: [
          row<'milestones'>({ id: 'a', text: 'Sign', on: '2030-05-09', done: false }),
          row<'milestones'>({ id: 'b', text: 'Kept', on: '2030-05-09', done: true }),
          row<'milestones'>({ id: 'c', text: 'Today', on: TODAY, done: false }),
          row<'milestones'>({ id: 'd', text: 'No date', on: null, done: false }),
        ],
      },
      first_meeting: '2030-06-01',
    })
    const tasks = [
      task('late', { due: '2030-05-01' }),
      task('over', { due: '2030-05-01', state: 'done' }),
      task('dropped', { due: '2030-05-01', state: 'dropped' }),
    ]
    const all = scheduleOf([p], tasks, TODAY)
    expect(all.filter(d => d.overdue).map(d => d.text)).toEqual(['late', 'Sign'])
    expect(all.map(d => d.on)).toEqual([...all.map(d => d.on)].sort())
    expect(all.map(d => d.kind)).toContain('first_meeting')
    expect(all.some(d => d.text === 'No date')).toBe(false)
  })

  it('[R50] events stand among the dates; one that has passed is done and never overdue', () => {
    const event = (id: string, on: string | null) => ({
      ...{ id, made, kind: 'theirs' as const, what: id, on, where: '', goes: 'ana', meet: '' },
    })
    const all = scheduleOf([], [task('t', { due: TODAY })], TODAY, [
      event('fair', '2030-06-01'),
      event('over', '2030-05-01'),
      event('some day', null),
    ])
    expect(all.map(d => [d.text, d.kind, d.done, d.overdue])).toEqual([
      ['over', 'event', true, false],
      ['t', 'task', false, false],
      ['fair', 'event', false, false],
    ])
  })

  it('[R50] with a partner who declined, or asked for peace, nothing is overdue', () => {
    const late = partner('p', { next_contact: '2030-05-01', first_meeting: '2030-05-01' })
    expect(scheduleOf([late], [], TODAY).filter(d => d.overdue)).toHaveLength(2)
    expect(scheduleOf([{ ...late, stage: 'declined' }], [], TODAY).filter(d => d.overdue)).toEqual([])
    expect(scheduleOf([{ ...late, do_not_contact: true }], [], TODAY).filter(d => d.overdue)).toEqual([])
    // after they met, the first meeting is behind us
    expect(
      scheduleOf([{ ...late, stage: 'met' }], [], TODAY)
        .filter(d => d.overdue)
        .map(d => d.kind),
    ).toEqual(['contact'])
  })

  it('[R50] the next contact: a day that was set, else a cadence after the last one, never who asked for peace', () => {
    const kept = { last_contact: '2030-02-20', cadence: 2 }
    expect(nextContact(partner('p', kept))).toBe('2030-03-06')
    expect(nextContact(partner('p', { ...kept, next_contact: '2030-04-01' }))).toBe('2030-04-01')
    // they were in contact since
    expect(nextContact(partner('p', { ...kept, next_contact: '2030-02-01' }))).toBe('2030-03-06')
    expect(nextContact(partner('p', { last_contact: '2030-02-20' }))).toBeNull()
    expect(nextContact(partner('p', { ...kept, do_not_contact: true }))).toBeNull()
    expect(nextContact(partner('p', { ...kept, stage: 'ended' }))).toBeNull()
  })
})

describe('outreach order', () => {
  const apply = (all: Partner[], changes: { id: string; order: number }[]) =>
    all.map(p => ({ ...p, outreach_order: changes.find(c => c.id === p.id)?.order ?? p.outreach_order }))

  it('[R51] wherever a partner is put, there it stands, and the others keep their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 60 }),
        (orders, moves) => {
          let all = orders.map((outreach_order, i) => partner(`p${i}`, { outreach_order }))
          for (const [who, place] of moves) {
            const id = all[who % all.length]?.id ?? ''
            const before = inOutreachOrder(all)
              .map(p => p.id)
              .filter(p => p !== id)
            const at = Math.min(place, before.length)
            all = apply(all, placedAt(all, id, place))
            const after = inOutreachOrder(all).map(p => p.id)
            expect(after).toEqual([...before.slice(0, at), id, ...before.slice(at)])
          }
        },
      ),
    )
  })

  it('[R51] a move writes one number as long as there is room, and all anew when there is none', () => {
    const all = [partner('a', { outreach_order: 1 }), partner('b', { outreach_order: 2 }), partner('c')]
    expect(placedAt(all, 'c', 1)).toEqual([{ id: 'c', order: 1.5 }])
    expect(placedAt(all, 'c', 0)).toEqual([{ id: 'c', order: 0 }])
    const tight = [partner('a', { outreach_order: 1 }), partner('b', { outreach_order: 1 }), partner('c')]
    expect(placedAt(tight, 'c', 1)).toEqual([
      { id: 'a', order: 1 },
      { id: 'c', order: 2 },
      { id: 'b', order: 3 },
    ])
  })
})

describe('checklists', () => {
  it('[R49] have the lines of their sources, in both languages, each named once', () => {
    const lines = Object.fromEntries(
      CHECKLISTS.map(list => [list.id, list.sections.flatMap(s => s.lines).filter(l => l.id !== 'other')]),
    )
    expect(Object.fromEntries(Object.entries(lines).map(([id, all]) => [id, all.length]))).toEqual({
      office: 25,
      ten_steps: 10,
      six_steps: 6,
      invite_business: 18,
      invite_public: 11,
    })
    for (const list of CHECKLISTS) {
      const all = list.sections.flatMap(s => s.lines)
      expect(new Set(all.map(l => l.id)).size).toBe(all.length)
      for (const { title, source } of all) {
        expect(title.en.trim() && title.es.trim() && source.trim()).toBeTruthy()
        // ids and proper names aside, no line was left untranslated
        if (!/Federal|Citizen/.test(title.en)) expect(title.en).not.toBe(title.es)
      }
    }
  })

  it('[R49] what the board shows is a suggestion, with the records that show it', () => {
    const none = { rated: new Set<string>(), tiered: new Set<string>() }
    const board = (partners: Partner[], more = {}) => ({
      meta: NO_META,
      plan: NO_PLAN,
      partners: byId(...partners),
      ...more,
    })
    const school = partner('x', { name: 'Lincoln High School', sector: 'education' })
    const old = partner('y', { name: 'Preschool fund' })
    const words = { kind: 'words' as const, words: ['school', 'escuela'] }
    expect(evidenceFor(words, board([school, old]), none)).toMatchObject({ met: true, partners: ['x'] })
    expect(evidenceFor(words, board([old]), none).met).toBe(false)
    expect(evidenceFor({ kind: 'sector', sector: 'all' }, board([school]), none)).toMatchObject({
      met: false,
      have: 1,
      of: 7,
    })
    expect(evidenceFor({ kind: 'meta', field: 'lead' }, board([]), none).met).toBe(false)
    expect(evidenceFor({ kind: 'scalar', field: 'sector' }, board([school, old]), none)).toMatchObject({
      have: 1,
      of: 2,
    })
    expect(
      evidenceFor(
        { kind: 'plan', of: 'tasks' },
        board([], { plan: { ...NO_PLAN, tasks: byId(task('a')) } }),
        none,
      ).met,
    ).toBe(true)
    expect(evidenceFor({ kind: 'rated' }, board([school]), { ...none, rated: new Set(['x']) }).met).toBe(true)
  })
})
