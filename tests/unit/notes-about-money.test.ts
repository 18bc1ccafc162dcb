import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { notesAboutMoney } from '../../shared/doc/notes-about-money.ts'
import { addNote } from '../integration/stock-client.ts'

it('[F34] notes about money are known by their tags, also deleted ones, with all that is merged with them; hostile values are passed over', () => {
  const doc = newBoardDoc()
  for (const id of ['plain', 'grant', 'gone', 'keeper', 'under', 'over', 'money-under', 'apart'])
    addNote(doc, id, id)
  const set = (id: string, key: string, value: unknown): void =>
    void doc.getMap<Y.Map<unknown>>('notes').get(id)?.set(key, value)
  const merge = (id: string, keeper: string): void => {
    set(id, 'gone', { by: 'x', at: 1 })
    set(id, 'merged', keeper)
  }
  set('grant', 'tags', ['money'])
  set('gone', 'tags', ['Dinero'])
  set('gone', 'gone', { by: 'x', at: 1 })
  set('keeper', 'tags', ['Money'])
  merge('under', 'keeper')
  set('money-under', 'tags', ['Money'])
  merge('money-under', 'over')
  // merged once, and taken out again
  set('apart', 'merged', 'keeper')
  set('plain', 'tags', [{ money: 1 }, 3])
  doc.getMap('notes').set('hostile', 'Money')
  expect([...notesAboutMoney(doc)].sort()).toEqual([
    'gone',
    'grant',
    'keeper',
    'money-under',
    'over',
    'under',
  ])
})
