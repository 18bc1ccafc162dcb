import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { must } from '../../shared/assert.ts'
import { ROOTS, type Root, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { META_FIELDS } from '../../shared/model/board.ts'
import { LIST_FIELDS, SCALAR_FIELDS, SET_FIELDS, TEXT_FIELDS } from '../../shared/model/partner-fields.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { addNote } from '../integration/stock-client.ts'

const STAGE = must(templateStage('two-maps', 'Town', 'en'), 'template')

const id = fc.constantFrom('fine', 'n1', 'p1', 'own', 'n n', 'ñ', '', 'x'.repeat(65), '=1', 'n1.2')
const field = fc.constantFrom<string>(
  ...[
    'from',
    'merged',
    'deleted',
    'made',
    'gone',
    'text',
    'owner',
    'due',
    'state',
    'done',
    'note',
    'zzz',
    '',
  ],
  ...[...SCALAR_FIELDS, ...SET_FIELDS, ...LIST_FIELDS, ...TEXT_FIELDS, ...META_FIELDS],
  ...[
    'funding',
    'resources',
    'weights',
    'dimensions',
    'attendance',
    'map',
    'at',
    'color',
    'tags',
    'r:',
    'r:ana',
    `r:${'x'.repeat(65)}`,
  ],
)
const key = fc
  .array(fc.oneof(id, field), { minLength: 1, maxLength: 4 })
  .chain(parts => fc.constantFrom('/', '/', '/', '>', '#').map(by => parts.join(by)))
const plain: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(true, false, null, '', 'words', 'x'.repeat(10_000), 0, -1, 1e300, 0.5, [], {}),
  fc.constantFrom<unknown>(
    { by: 'ana', at: 1 },
    { by: 'x'.repeat(65), at: 1 },
    { text: 'words', map: 'asset', at: null, step: null, when: 1, by: 'ana' },
    { text: 'words', by: 'ana', at: 1 },
    { kind: 'personal', strength: 2, effect: 'helps', by: 'ana' },
    { name: 'x'.repeat(3_000), made: 1, kind: 'own', state: 'idea', on: '2030-13-45' },
    { dimension: 'fine', was: 1, now: 2, by: 'ana', at: 1 },
  ),
  fc.constantFrom<unknown>(
    [0, 0],
    [1e9, 1e9],
    [0, 0, 5, 5],
    ['tag', 'tag'],
    ['x'.repeat(61)],
    'asset',
    'sky',
    'local',
    '2030-02-03',
  ),
)
const write = fc.record({ root: fc.constantFrom(...ROOTS), key, value: plain, within: field })

const USUAL = {
  map: 'asset',
  at: null,
  color: 'sky',
  made: { by: 'ana', at: 1 },
  rect: [0, 0, 5, 5],
  title: 'Area',
}

/** Puts a value under a key; into a note or frame that is there, under a key of its own. */
function put(doc: Y.Doc, name: Root, key: string, value: unknown, within: string): void {
  const into = root(doc, name)
  if (name === 'texts') into.set(key, new Y.Text('words'))
  else if (name !== 'notes' && name !== 'frames') into.set(key, value)
  else {
    const there = into.get(key)
    if (there instanceof Y.Map) {
      there.set(within, value)
      return
    }
    const entity = new Y.Map<unknown>(Object.entries(USUAL))
    if (name === 'notes') entity.set('text', new Y.Text('words'))
    into.set(key, entity)
  }
}

it('whatever keys somebody writes that the gate lets in, the board’s own file is one that can be read again', () => {
  let [admitted, kept] = [0, 0]
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 40 }), writes => {
      const board = new LiveBoard({ state: null, updates: [], claims: new Map(), seq: 0 })
      board.transact(() => {
        addNote(board.doc, 'fine', 'Church hall')
        root(board.doc, 'partners').set('fine/name', 'Library')
      })
      const mine = new Y.Doc()
      Y.applyUpdate(mine, board.state())
      for (const { root: name, key: at, value, within } of writes) {
        const known = Y.encodeStateVector(mine)
        mine.transact(() => put(mine, name, at, value, within))
        const update = Y.encodeStateAsUpdate(mine, known)
        if (!board.admit(update, 'ana').ok) break
        board.transact(() => Y.applyUpdate(board.doc, update))
        admitted++
      }
      const file: unknown = JSON.parse(JSON.stringify(exportBoard(readBoard(board.doc), STAGE)))
      const read = parseBoardJson(file)
      expect(read.ok || read.error.problems).toBe(true)
      kept += JSON.stringify(file).length
      board.destroy()
    }),
    { numRuns: 300 },
  )
  expect(admitted).toBeGreaterThan(1_000)
  expect(kept).toBeGreaterThan(100_000)
})
