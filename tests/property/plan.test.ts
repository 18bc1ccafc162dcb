import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import {
  changeCheck,
  changePlanItem,
  changeRow,
  changeWeight,
  createPlanItem,
  createRow,
  removePlanItem,
  revivePlanItem,
} from '../../shared/edits/edit-plan.ts'
import { planTree } from '../../shared/insight/plan-tree.ts'
import { checkKey, TASK_STATES } from '../../shared/model/plan.ts'
import { planToJson } from '../../shared/model/plan-json.ts'
import { tidyPlan } from '../../shared/model/plan-privacy.ts'
import { readRows } from '../../shared/model/table-rows.ts'
import { Replicas } from '../support/replicas.ts'

const CLIENTS = 3
const client = fc.integer({ min: 0, max: CLIENTS - 1 })
const which = fc.nat(7)
const CELLS = ['what', 'quantity', 'holder'] as const
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('need', 'goal', 'task', 'remove', 'revive', 'weigh'), client, which }),
  fc.record({ do: fc.constantFrom('text', 'owner', 'due', 'state', 'check', 'note', 'pull'), client, which }),
  fc.record({ do: fc.constantFrom('row', 'cell', 'cell', 'drop-row', 'back-row'), client, which }),
)

describe('the plan merges', () => {
  it('three clients plan offline in any order: all read the same, nothing that was written by one alone is lost', () => {
    let merged = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), steps => {
        const replicas = new Replicas(CLIENTS)
        const watches = replicas.docs.map(doc => watchBoard(doc))
        const ids: { kind: 'needs' | 'goals' | 'tasks'; id: string }[] = []
        // the field was written by that client only: its last word must stand
        const words = new Map<string, { client: number; value: string; alone: boolean }>()
        const note = (key: string, by: number, value: string) => {
          const before = words.get(key)
          words.set(key, { client: by, value, alone: !before || (before.alone && before.client === by) })
        }
        const removed = new Set<string>()
        const rows: string[] = []
        let serial = 0

        for (const s of steps) {
          const doc = replicas.doc(s.client)
          const ctx = replicas.context(s.client)
          const any = ids[s.which % Math.max(1, ids.length)]
          const task = ids.filter(x => x.kind === 'tasks')[s.which % 3]
          const row = rows[s.which % Math.max(1, rows.length)]
          const value = `v${serial++}`
          if (s.do === 'pull') replicas.pull(s.client, s.which % CLIENTS)
          else if (s.do === 'need' || s.do === 'goal' || s.do === 'task') {
            const kind = `${s.do}s` as const
            ids.push({ kind, id: createPlanItem(doc, ctx, kind, { text: value }) })
            note(`${ids.at(-1)?.id}/text`, s.client, value)
          } else if (s.do === 'check' || s.do === 'note') {
            const line = checkKey('office', `C1.${s.which}`)
            changeCheck(doc, line, s.do === 'check' ? { state: 'done' } : { note: value })
            if (s.do === 'note') note(`${line}/note`, s.client, value)
          } else if (s.do === 'row') {
            rows.push(createRow(doc, ctx, 'resources', { what: value, new_to_us: true }))
            note(`${rows.at(-1)}/what`, s.client, value)
          } else if (row && s.do === 'cell') {
            const column = must(CELLS[s.which % CELLS.length], 'column')
            changeRow(doc, row, { [column]: value })
            note(`${row}/${column}`, s.client, value)
          } else if (row && s.do === 'drop-row') {
            removePlanItem(doc, ctx, 'rows', row)
            removed.add(row)
          } else if (row && s.do === 'back-row') revivePlanItem(doc, 'rows', row)
          else if (s.do === 'weigh') changeWeight(doc, ctx, 'access', { was: 1, now: s.which % 4 }, true)
          else if (any && s.do === 'text') {
            changePlanItem(doc, any.kind, any.id, { text: value })
            note(`${any.id}/text`, s.client, value)
          } else if (any && s.do === 'remove') {
            removePlanItem(doc, ctx, any.kind, any.id)
            removed.add(any.id)
          } else if (any && s.do === 'revive') revivePlanItem(doc, any.kind, any.id)
          else if (task && s.do === 'owner') {
            changePlanItem(doc, 'tasks', task.id, { owner: value })
            note(`${task.id}/owner`, s.client, value)
          } else if (task && s.do === 'due')
            changePlanItem(doc, 'tasks', task.id, { due: `2030-01-0${1 + (s.which % 9)}` })
          else if (task && s.do === 'state')
            changePlanItem(doc, 'tasks', task.id, { state: TASK_STATES[s.which % 4] ?? 'open' })
        }
        replicas.settle()
        const plans = watches.map(w => JSON.stringify(planToJson(w.board.plan)))
        expect(new Set(plans).size).toBe(1)
        // what was followed step by step reads as what is read afresh
        expect(JSON.stringify(planToJson(readBoard(replicas.doc(0)).plan))).toBe(plans[0])

        const { plan, unreadable } = must(watches[0], 'watch').board
        expect(unreadable).toBe(0)
        for (const { kind, id } of ids)
          if (!removed.has(id)) expect(plan[kind].has(id), `${kind} ${id}`).toBe(true)
        for (const row of rows) if (!removed.has(row)) expect(plan.rows.has(row), row).toBe(true)
        for (const [key, { value, alone }] of words) {
          if (!alone) continue
          merged++
          const roots = ['needs', 'goals', 'tasks', 'checklist', 'lists'] as const
          // deleted ones keep their words: they come back with them
          expect(roots.map(name => root(replicas.doc(0), name).get(key))).toContain(value)
        }
        // each living goal and task is in the tree exactly once, wherever its parent went
        const tree = planTree(plan)
        const branches = [...tree.needs.flatMap(n => n.goals), ...tree.orphanGoals]
        expect(branches.length).toBe(plan.goals.size)
        expect(branches.flatMap(b => b.tasks).length + tree.orphanTasks.length).toBe(plan.tasks.size)
      }),
      { numRuns: 150 },
    )
    expect(merged).toBeGreaterThan(300)
  })

  it('what cannot be read is left out and counted, never thrown on', () => {
    const { docs } = new Replicas(1)
    const doc = must(docs[0], 'doc')
    const tasks = root(doc, 'tasks')
    for (const [key, value] of Object.entries({
      'a/made': { by: 'ana', at: 1 },
      'a/text': 7,
      'a/due': 'tomorrow',
      'a/state': 'exploded',
      'a/order': Number.NaN,
      'b/text': 'nobody made this',
      nonsense: 1,
      'too/many/parts': 1,
    }))
      tasks.set(key, value)
    root(doc, 'lists').set('weights/x', { dimension: '__proto__' })
    for (const [cell, value] of Object.entries({
      made: { by: 'ana', at: 1 },
      what: { html: '<b>' },
      kind: 'spaceship',
      new_to_us: 'yes',
      unknown: 'kept for whoever knows it',
      toString: 'no',
    }))
      root(doc, 'lists').set(`resources/r/${cell}`, value)
    root(doc, 'lists').set('no_such_table/r/made', { by: 'ana', at: 1 })
    root(doc, 'lists').set('resources/ghost/what', 'nobody made this')
    root(doc, 'checklist').set('office/C1.1/state', ['done'])
    const { plan, unreadable } = readBoard(doc)
    expect([...plan.tasks.values()]).toEqual([
      {
        id: 'a',
        made: { by: 'ana', at: 1 },
        text: '',
        goal: '',
        owner: '',
        due: null,
        state: 'open',
        partner: '',
        order: null,
      },
    ])
    expect(readRows(plan, 'resources')).toEqual([
      {
        id: 'r',
        made: { by: 'ana', at: 1 },
        what: '',
        kind: null,
        quantity: '',
        holder: '',
        conditions: '',
        new_to_us: false,
        release: '',
      },
    ])
    expect(tidyPlan(planToJson(plan)).lists).toEqual({ resources: [{ id: 'r', by: 'ana', made: 1 }] })
    expect(plan.checks.get('office/C1.1')?.state).toBe('open')
    expect(unreadable).toBe(3)
  })
})
