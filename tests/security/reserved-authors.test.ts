import { expect, it } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ReservedAuthors } from '../../server/rooms/reserved-authors.ts'
import type { Rooms } from '../../server/rooms/room-registry.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { awarenessFrame, updateFrame } from '../../shared/protocol/frames.ts'
import { closing } from '../integration/kept.ts'
import { DirectClient, ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { eventually } from '../support/eventually.ts'

const kept = closing()

const come = (rooms: Rooms, name: string): Promise<DirectClient> =>
  new DirectClient().join(rooms, 'participant', name)

/** As the stock client does: its document's own id. */
function show(client: DirectClient): void {
  const awareness = new Awareness(client.doc)
  awareness.setLocalState({ name: 'somebody' })
  client.seat?.receive(awarenessFrame(encodeAwarenessUpdate(awareness, [client.doc.clientID])))
  awareness.destroy()
}

/** Writes `count` times with an author id that is another's. */
function writeAs(client: DirectClient, id: number, count: number): void {
  const doc = new Y.Doc()
  doc.clientID = id
  for (let i = 0; i < count; i++) doc.getMap('meta').set('needs', `x${i}`)
  client.seat?.receive(updateFrame(Y.encodeStateAsUpdate(doc)))
}

const saved = (client: DirectClient, n: number): Promise<boolean> =>
  eventually(`saved ${n}`, () => client.messages().some(m => m.t === 'saved' && m.n === n))
const objective = (rooms: Rooms): Promise<unknown> =>
  rooms.use(ID, room => room.read(doc => doc.getMap('meta').get('objective')))

async function setting() {
  const { rooms, store } = await makeRooms()
  kept(rooms)
  const victim = await come(rooms, 'Victim')
  const evil = await come(rooms, 'Evil')
  show(victim)
  victim.seat?.left()
  victim.seat = null
  return { rooms, store, victim, evil }
}

it.each([3, 500])(
  '[T3] nobody writes with the id that another shows, and what that one wrote offline is kept (%i)',
  async count => {
    const { rooms, victim, evil } = await setting()
    writeAs(evil, victim.doc.clientID, count)
    await eventually('the forger to be closed', () => evil.closed)
    expect(evil.closed).toBe(CLOSE.forbidden)
    victim.doc.getMap('meta').set('objective', 'written offline')
    await victim.join(rooms, 'participant', 'Victim')
    victim.mark(7)
    await saved(victim, 7)
    expect(victim.closed).toBeNull()
    expect(await objective(rooms)).toBe('written offline')
  },
)

it('[T3] an id that was shown stays its owner’s when the server starts anew', async () => {
  const { rooms, store, victim } = await setting()
  await eventually('it to be stored', async () => (await store.load(ID)).claims.has(victim.doc.clientID))
  await rooms.close()
  const { rooms: later } = await makeRooms(store)
  kept(later)
  const again = await come(later, 'Evil')
  show(again)
  writeAs(again, victim.doc.clientID, 5)
  await eventually('the forger to be closed', () => again.closed)
  victim.doc.getMap('meta').set('objective', 'written offline')
  await victim.join(later, 'participant', 'Victim')
  victim.mark(7)
  await saved(victim, 7)
  expect(await objective(later)).toBe('written offline')
})

it('[T3] the first to show an id has it, however many come later; remembered ids are bounded', () => {
  const authors = new ReservedAuthors()
  authors.reserve(7, 'ana')
  authors.reserve(7, 'evil')
  expect([authors.mayClaim(7, 'ana'), authors.mayClaim(7, 'evil'), authors.mayClaim(8, 'evil')]).toEqual([
    true,
    false,
    true,
  ])
  for (let id = 100; id < 60_100; id++) authors.reserve(id, 'evil')
  expect(authors.take().length).toBe(50_000)
  expect(authors.take()).toEqual([])
  expect(authors.mayClaim(60_099, 'ana')).toBe(false)
})
