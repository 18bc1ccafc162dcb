import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
const NEVER = [1e300, -1e300, 8.64e15 + 2]

/** Each moment that stands in a value. */
function momentsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'number' && ['made', 'at', 'when', 'revealedAt', 'openedAt'].includes(key)
      ? [item]
      : momentsIn(item),
  )
}

it('a moment that has no date is read as none: no screen can write it down', () => {
  const doc = newBoardDoc()
  const put = (name: Parameters<typeof root>[1], key: string, value: unknown): unknown =>
    root(doc, name).set(key, value)
  for (const [i, at] of NEVER.entries()) {
    const stamp = { by: 'eve', at }
    const note = new Y.Map<unknown>()
    for (const [key, value] of Object.entries({ map: 'asset', at: null, color: 'sky', made: stamp }))
      note.set(key, value)
    note.set('text', new Y.Text('words'))
    put('notes', `n${i}`, note)
    const merged = note.clone()
    merged.set('gone', stamp)
    merged.set('merged', `n${i}`)
    put('notes', `m${i}`, merged)
    put('comments', `n${i}/c`, { text: 'words', by: 'eve', at })
    put('partners', `p${i}/from/n${i}`, {
      text: 'words',
      map: 'asset',
      at: null,
      step: null,
      when: at,
      by: 'eve',
    })
    put('partners', `p${i}/contacts/r`, { name: 'Eve', made: at })
    put('tasks', `t${i}/made`, stamp)
    put('lists', `funding/r${i}/made`, stamp)
    put('lists', `weights/w${i}`, { dimension: 'goals', was: 1, now: 2, by: 'eve', at })
  }
  const board = readBoard(doc)
  expect([board.notes.size, board.partners.size, board.plan.tasks.size]).toEqual([3, 3, 3])
  expect(board.notes.get('n0')?.absorbed).toHaveLength(1)
  expect(momentsIn([...board.plan.weightChanges])).toEqual([0, 0, 0])
  const moments = momentsIn(exportBoard(board, STAGE))
  expect(moments.length).toBeGreaterThan(15)
  expect(new Set(moments)).toEqual(new Set([0]))
})

it('a file with one is refused, and told where', () => {
  const parsed = parseBoardJson({
    schema: 'allymap.board/1',
    notes: [{ id: 'n', text: '', made: 1, merged: [{ id: 'm', text: '', made: 9e15 }] }],
    comments: [{ id: 'c', note: 'n', text: 'x', made: -1e300 }],
    partners: [{ id: 'p', from: [{ note: 'n', text: '', map: 'asset', when: 1e300, by: '' }] }],
  })
  expect(parsed.ok || parsed.error.problems.map(({ path }) => path)).toEqual([
    'notes.0.merged.0.made',
    'comments.0.made',
    'partners.0.from.0.when',
  ])
})
