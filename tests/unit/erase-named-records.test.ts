import { expect, it } from 'vitest'
import { erasedSnapshot, erasePlan } from '../../server/rooms/erase-plan.ts'
import { erasedCopy } from '../../server/rooms/erased-copy.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const GONE = 'p_0123456789abcdef'
const STAYS = 'p_fedcba9876543210'

/** A board whose tables, tasks and checklists name two people's records, by id and by name. */
const board = {
  schema: 'allymap.board/1',
  notes: [{ id: 'n1', map: 'power', at: [0, 0], text: 'Rosa Delgado' }],
  partners: [
    {
      id: GONE,
      name: 'Rosa Delgado',
      from: [{ note: 'n1', text: 'Rosa Delgado', map: 'power', when: 1, by: 'x' }],
    },
    { id: STAYS, name: 'Tenants of the east wing' },
  ],
  tasks: [
    { id: 't1', text: 'Call her', partner: GONE },
    { id: 't2', text: 'Call them', partner: STAYS },
  ],
  checklist: [
    { list: 'office', line: 'reached', evidence: `partner:${GONE}` },
    { list: 'office', line: 'agreed', evidence: `partner:${STAYS}` },
  ],
  lists: {
    attendance: [
      { id: 'a1', person: 'Ana', organization: 'rosa  delgado ' },
      { id: 'a2', person: 'Ben', organization: STAYS },
    ],
    resources: [
      { id: 'r1', what: 'A van', holder: GONE },
      { id: 'r2', what: 'A hall', holder: 'Tenants of the east wing' },
    ],
  },
}

it('a record that is erased is named by no table, task or checklist any more, in the document and in snapshots; others are', () => {
  const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
  const parsed = parseBoardJson(board)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const doc = newBoardDoc()
  importBoard(doc, { by: 'other', now: 1, newId: () => 'x' }, stage, parsed.value)
  const before = exportBoard(readBoard(doc), stage)
  const plan = erasePlan(doc, stage, { record: GONE, notes: true })
  const erased = [
    exportBoard(readBoard(erasedCopy(doc, plan)), stage),
    erasedSnapshot({ board: before, stage }, plan).board,
  ]
  expect(JSON.stringify(before).match(/rosa delgado/gi)?.length).toBeGreaterThan(2)
  for (const left of erased) {
    expect(JSON.stringify(left)).not.toMatch(/rosa\s+delgado/i)
    expect(JSON.stringify(left)).not.toContain(GONE)
    for (const [part, of] of Object.entries(before)) {
      const count = (found: unknown): number => JSON.stringify(found ?? '').split(STAYS).length
      expect(count(left[part as keyof typeof left]), part).toBe(count(of))
    }
    expect(left).toMatchObject({
      lists: { resources: [{ what: 'A van' }, { holder: 'Tenants of the east wing' }] },
    })
  }
})

it('of two records called the same, a typed name goes with the one that is erased; what names the other by id stays', () => {
  const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
  const parsed = parseBoardJson({
    schema: 'allymap.board/1',
    partners: [GONE, STAYS].map(id => ({ id, name: 'Rosa Delgado' })),
    lists: {
      resources: ['Rosa Delgado', GONE, STAYS].map((holder, i) => ({ id: `r${i}`, what: 'A van', holder })),
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const doc = newBoardDoc()
  importBoard(doc, { by: 'other', now: 1, newId: () => 'x' }, stage, parsed.value)
  const before = exportBoard(readBoard(doc), stage)
  const plan = erasePlan(doc, stage, { record: GONE })
  const after = exportBoard(readBoard(erasedCopy(doc, plan)), stage)
  for (const left of [after, erasedSnapshot({ board: before, stage }, plan).board]) {
    expect(left.lists?.resources?.map(row => row.holder ?? '')).toEqual(['', '', STAYS])
    expect(left.partners).toMatchObject([{ id: STAYS, name: 'Rosa Delgado' }])
  }
})
