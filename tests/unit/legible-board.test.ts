import { expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { type BoardJson, boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { legibleBoard } from '../../shared/exchange/legible-board.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const stage = must(templateStage('two-maps', 'T', 'en'), 'template')

/** As the server tells it: what many people put in one by one passes what one file may hold. */
function told(board: BoardJson): BoardJson {
  const doc = newBoardDoc()
  importBoard(doc, { by: 'other', now: 1, newId: () => 'x' }, stage, board)
  return exportBoard(readBoard(doc), stage)
}

it('a set with too many members and a text that is too long keep nobody from looking at the board', () => {
  const members = Array.from({ length: 250 }, (_, i) => `area ${String(i).padStart(3, '0')}`)
  const long = 'x'.repeat(LIMITS.longText + 10)
  const full = told({
    schema: 'allymap.board/1',
    partners: [{ id: 'p1', name: 'Radio Norte', service_areas: members, goals: long }],
  })
  expect(full.partners?.[0]?.service_areas).toHaveLength(250)
  expect(boardJson.safeParse(full).success).toBe(false)
  const { board, left } = legibleBoard.parse(structuredClone(full))
  expect(left).toBe(50)
  expect(board.partners?.[0]?.service_areas).toEqual(members.slice(0, 200))
  expect(board.partners?.[0]?.goals).toBe(long)
  // all else as it is
  expect({ ...board, partners: [] }).toEqual({ ...full, partners: [] })
})

it('what is no board is none', () => {
  for (const value of [null, 'board', [], { schema: 'allymap.board/2' }])
    expect(legibleBoard.safeParse(value).success).toBe(false)
})
