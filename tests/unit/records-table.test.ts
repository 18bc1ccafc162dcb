import { describe, expect, it } from 'vitest'
import { plainValue } from '../../client/partners/columns.ts'
import type { Shown } from '../../client/partners/partner-order.ts'
import { gridMove } from '../../client/partners/table/grid-move.ts'
import { tableLines } from '../../client/partners/table/table-lines.ts'
import { blankPartner } from '../../shared/model/partner.ts'

const shown: Shown = {
  words: (p, column) => String(plainValue(p, column) ?? ''),
  collator: new Intl.Collator('en', { numeric: true }),
}
const partner = (id: string, owner: string) => ({ ...blankPartner(id), name: id, owner })
const ROWS = [partner('c', 'Zoë'), partner('a', ''), partner('b', 'Ana'), partner('d', 'Zoë')]
const ids = (folded: readonly string[] = []) =>
  tableLines(ROWS, 'owner', shown, new Set(folded)).map(line => line.id)

describe('lines of the table', () => {
  it('are the records as they come, without groups', () => {
    expect(tableLines(ROWS, null, shown, new Set()).map(line => line.id)).toEqual(['c', 'a', 'b', 'd'])
  })

  it('stand in groups by value, without one last; records keep their order', () => {
    expect(ids()).toEqual(['group:Ana', 'b', 'group:Zoë', 'c', 'd', 'group:', 'a'])
  })

  it('hide what is folded, and count it', () => {
    expect(ids(['Zoë', ''])).toEqual(['group:Ana', 'b', 'group:Zoë', 'group:'])
    expect(tableLines(ROWS, 'owner', shown, new Set(['Zoë']))[2]).toMatchObject({ count: 2, open: false })
  })
})

describe('keys in the grid', () => {
  const shape = { rows: 100, stops: 4, page: 10, stacked: false }
  const go = (key: string, row: number, stop: number, ctrl = false, stacked = false) =>
    gridMove(key, ctrl, { row, stop }, { ...shape, stacked })

  it.each([
    ['ArrowRight', 5, 1, 5, 2],
    ['ArrowRight', 5, 3, 5, 3],
    ['ArrowLeft', 5, 0, 5, 0],
    ['ArrowDown', 5, 1, 6, 1],
    ['ArrowDown', 99, 1, 99, 1],
    ['ArrowUp', 0, 1, 0, 1],
    ['PageDown', 95, 2, 99, 2],
    ['PageUp', 15, 2, 5, 2],
    ['Home', 5, 2, 5, 0],
    ['End', 5, 2, 5, 3],
  ])('%s from %i, %i leads to %i, %i', (key, row, stop, toRow, toStop) => {
    expect(go(key, row, stop)).toEqual({ row: toRow, stop: toStop })
  })

  it('goes to the ends with Control, and leaves other keys alone', () => {
    expect(go('Home', 50, 2, true)).toEqual({ row: 0, stop: 0 })
    expect(go('End', 50, 2, true)).toEqual({ row: 99, stop: 3 })
    expect(go('x', 50, 2)).toBeNull()
  })

  it('goes along the fields of a card, and from the last one into the next card', () => {
    expect(go('ArrowDown', 5, 1, false, true)).toEqual({ row: 5, stop: 2 })
    expect(go('ArrowDown', 5, 3, false, true)).toEqual({ row: 6, stop: 0 })
    expect(go('ArrowUp', 5, 0, false, true)).toEqual({ row: 4, stop: 3 })
    expect(go('ArrowUp', 0, 0, false, true)).toEqual({ row: 0, stop: 0 })
    expect(go('ArrowDown', 99, 3, false, true)).toEqual({ row: 99, stop: 3 })
  })
})
