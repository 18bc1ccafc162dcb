import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { updateFrame } from '../../shared/protocol/frames.ts'
import { closing } from '../integration/kept.ts'
import { DirectClient, ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { any, craft } from '../property/crafted-update.ts'
import { eventually } from '../support/eventually.ts'

const kept = closing()

it('[T10] authors by the thousands over many connections: closed for now once a board has had more than a crowd brings; others write on', async () => {
  const { rooms } = await makeRooms()
  kept(rooms)
  const ana = await new DirectClient().join(rooms, 'participant', 'Ana')
  ana.doc.getMap('meta').set('lead', 'before')
  const closed: (number | null)[] = []
  let id = 1_000
  for (let n = 0; n < 8; n++) {
    const evil = await new DirectClient().join(rooms, 'participant', `Evil${n}`)
    const authors = Array.from({ length: 1_900 }, () => ({
      client: ++id,
      clock: 0,
      parts: [{ ...any(1), parent: 'lists', key: `w/${id}` }],
    }))
    evil.seat?.receive(updateFrame(craft(authors)))
    evil.mark(1)
    await eventually('an answer', () => evil.closed ?? evil.messages().some(m => m.t === 'saved'))
    closed.push(evil.closed)
    evil.seat?.left()
  }
  expect(closed).toEqual([null, null, null, null, null, ...Array(3).fill(CLOSE.tooFast)])
  ana.doc.getMap('meta').set('lead', 'after')
  ana.mark(2)
  await eventually('saved', () => ana.messages().some(m => m.t === 'saved' && m.n === 2))
  const found = await rooms.use(ID, room =>
    room.read((doc: Y.Doc) => [doc.getMap('meta').get('lead'), doc.store.clients.size] as const),
  )
  expect(found[0]).toBe('after')
  expect(found[1]).toBeLessThan(10_010)
})
