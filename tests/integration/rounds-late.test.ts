import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { closing } from './kept.ts'
import { DirectClient, rooms as makeRooms } from './room-without-network.ts'

const kept = closing()
const say = (client: DirectClient, message: { t: string; [key: string]: unknown }): void =>
  client.seat?.receive(jsonFrame(message))
const stageOf = (client: DirectClient) =>
  must(client.messages().findLast(m => m.t === 'stage')?.stage, 'stage') as {
    round: { id: string } | null
    results: { entries: number; notes: string[]; late: string[] }[]
  }
const texts = (client: DirectClient): string[] =>
  [...client.doc.getMap<Y.Map<unknown>>('notes').values()].map(note => String(note.get('text')))
const acknowledged = (client: DirectClient, text: string): boolean =>
  client.messages().some(m => m.t === 'entry.mine' && JSON.stringify(m.entries).includes(text))

it('words that were written over an entry while their author was offline join the board after the reveal, once; so do those that are there', async () => {
  const { rooms } = await makeRooms()
  kept(rooms)
  const fay = await new DirectClient().join(rooms, 'facilitator', 'Fay')
  const ana = await new DirectClient().join(rooms, 'participant', 'Ana')
  say(fay, {
    t: 'stage',
    do: { what: 'round.open', settings: { kind: 'notes', map: 'asset', anonymous: false } },
  })
  const { id: round } = await eventually('the round', () => stageOf(ana).round)
  const put = (text: string): void => say(ana, { t: 'entry.put', round, id: 'e1', value: { text } })
  put('A draft')
  await eventually('the draft', () => acknowledged(ana, 'A draft'))
  say(fay, { t: 'stage', do: { what: 'round.reveal', id: round } })
  await eventually('the reveal', () => stageOf(ana).results.length === 1)

  ana.heard.length = 0
  // the answer to the draft was lost on its way: it comes again, and is there
  put('A draft')
  await eventually('the same words', () => acknowledged(ana, 'A draft'))
  put('What matters')
  await eventually('the other words', () => acknowledged(ana, 'What matters'))
  put('What matters')
  await eventually(
    'them again',
    () => ana.messages().filter(m => JSON.stringify(m).includes('What matters')).length === 2,
  )
  await eventually('both on the board', () => texts(fay).length === 2)
  expect(texts(fay).toSorted()).toEqual(['A draft', 'What matters'])
  await eventually('the result', () => stageOf(fay).results[0]?.entries === 2)
  const [result] = stageOf(fay).results
  expect(result?.late).toEqual([result?.notes[1]])
})
