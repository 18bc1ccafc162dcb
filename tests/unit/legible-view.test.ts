import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { projectView } from '../../shared/doc/project-board.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { serverMessage, type ViewMessage } from '../../shared/protocol/messages.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const stage = must(templateStage('two-maps', 'Board', 'en'), 'the template')

/** What a viewer's page hears of a board that somebody filled so. */
function heard(fill: (doc: Y.Doc) => void): ViewMessage {
  const doc = new Y.Doc()
  doc.transact(() => {
    doc.getMap('partners').set('library/name', 'City library')
    doc.getMap('tasks').set('call/made', { by: 'ana', at: 1 })
    fill(doc)
  })
  const said: unknown = JSON.parse(JSON.stringify(projectView(readBoard(doc), null, stage, 'seed')))
  const message = serverMessage.parse(said)
  if (message.t !== 'view') throw new Error(`a ${message.t} message`)
  return message
}
const records = (message: ViewMessage) => message.partners.map(({ name }) => name)
const note = (): Y.Map<unknown> =>
  new Y.Map<unknown>(
    Object.entries({
      map: 'asset',
      at: null,
      color: 'lemon',
      made: { by: 'x', at: 1 },
      text: new Y.Text('Elm Street'),
    }),
  )

describe('a viewer’s page reads what it can of what a newer or hostile client wrote', () => {
  it('plain', () => {
    const message = heard(doc => void doc.getMap('notes').set('n1', note()))
    expect([records(message), message.notes.length, message.plan?.tasks?.length]).toEqual([
      ['City library'],
      1,
      1,
    ])
  })

  it('a record keeps all but the one word that is not known', () => {
    const message = heard(doc => {
      doc.getMap('partners').set('library/we_give/space', true)
      doc.getMap('partners').set('library/we_give/unheard_of', true)
      doc.getMap('partners').set('library/about', 'lends rooms')
    })
    expect(records(message)).toEqual(['City library'])
    expect(message.partners[0]?.we_give).toEqual(['space'])
  })

  it('a text that is too long, and too many rows, leave the rest', () => {
    const message = heard(doc => {
      for (let i = 0; i < 3; i++)
        doc.getMap('texts').set(`library/goals#p${i}`, new Y.Text('x'.repeat(49_000)))
      for (let i = 0; i < 2_001; i++)
        doc.getMap('partners').set(`library/milestones/r${i}`, { text: 'x', on: '', done: false, made: i })
    })
    expect(records(message)).toEqual(['City library'])
  })

  it('a note without a legible id is left out, the others stay', () => {
    const message = heard(doc => {
      doc.getMap('notes').set('n'.repeat(65), note())
      doc.getMap('notes').set('n1', note())
    })
    expect(message.notes.map(n => n.id)).toEqual(['n1'])
  })

  it('a plan with too much in it is no reason to wait for the board', () => {
    const message = heard(doc => {
      for (let i = 0; i <= 20_000; i++) doc.getMap('tasks').set(`t${i}/made`, { by: 'x', at: 1 })
    })
    expect(records(message)).toEqual(['City library'])
  })
})
