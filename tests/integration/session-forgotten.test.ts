import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Session } from '../../client/state/session.ts'
import { openSession } from '../../client/sync/connect.ts'
import { forgetHere, forgetSent, unsentHere } from '../../client/sync/kept-here.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { enter, NoNetwork, newSecret, TestPage } from '../support/device.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'

let server: TestServer
let page: TestPage
let workshop: NewWorkshop
let secret: string
const sessions: Session[] = []

beforeEach(async () => {
  server = await startTestServer()
  page = new TestPage(server.url)
  workshop = await createWorkshop(server.url)
  secret = newSecret()
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close()
  await server.close()
  page.restore()
})

async function join(of: NewWorkshop, key = of.keys.participant): Promise<Session> {
  const session = await enter(of, key, { name: 'Ana', secret })
  sessions.push(session)
  await eventually('saved', () => session.saved.getState().kind === 'saved')
  return session
}
/** Comes, writes, and closes the page once all of it is with the server. */
async function visit(of: NewWorkshop, key = of.keys.participant): Promise<void> {
  const session = await join(of, key)
  session.intents.createNotes([{ map: 'asset', at: [100, 200], text: 'A van', color: 'sky' }])
  await eventually('saved', () => session.saved.getState().kind === 'saved')
  session.close()
}
const deleteIt = async (of: NewWorkshop): Promise<void> => {
  const answer = await ask(server.url, `/api/workshops/${of.id}`, of.keys.facilitator, { method: 'DELETE' })
  expect(answer.status).toBe(204)
}

/** All that the browser keeps, by the workshop that it is of: a row is named by its key or by its document. */
async function kept(): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('allymap')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const found: string[] = []
  const all = <T>(request: IDBRequest<T>) =>
    new Promise<T>(done => (request.onsuccess = () => done(request.result)))
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name)
    const keys = await all(store.getAllKeys())
    const rows = await all(store.getAll())
    found.push(...rows.map((row: { doc?: string }, i) => `${name} ${row.doc ?? String(keys[i])}`))
  }
  db.close()
  return found
}
const keptOf = async (of: NewWorkshop): Promise<string[]> =>
  (await kept()).flatMap(row => (row.includes(` ${of.id}/`) ? [row.split(' ')[0] ?? ''] : []))

it('of a workshop that is deleted nothing stays on a device that is there, nor on one that comes back later', async () => {
  const other = await createWorkshop(server.url)
  await visit(other)
  const ana = await join(workshop)
  ana.intents.createNotes([{ map: 'asset', at: [100, 200], text: 'A van', color: 'sky' }])
  await eventually('kept', async () => new Set(await keptOf(workshop)).size === 2)
  await deleteIt(workshop)
  await eventually('the end', () => ana.saved.getState().kind === 'ended')
  await eventually('nothing', async () => (await keptOf(workshop)).length === 0)
  ana.close()
  expect(new Set(await keptOf(other))).toEqual(new Set(['updates', 'remembered']))

  await deleteIt(other)
  const late = await openSession({
    workshop: other.id,
    key: other.keys.participant,
    name: 'Ana',
    color: '#8a3ffc',
    secret,
    shared: false,
  })
  expect(late).toEqual({ ok: false, code: CLOSE.gone })
  expect(await kept()).toEqual([])
})

it('a page without a session says what was never sent, and takes away what is kept: of one role, or all of it', async () => {
  await visit(workshop)
  await visit(workshop, workshop.keys.facilitator)
  const other = await createWorkshop(server.url)
  await visit(other)
  expect(await unsentHere(workshop.id, null)).toEqual({ any: false, words: '' })

  const ana = await join(workshop)
  const { WebSocket } = globalThis
  vi.stubGlobal('WebSocket', NoNetwork)
  page.dispatch('offline')
  await eventually('offline', () => ana.saved.getState().kind === 'offline')
  ana.intents.createNotes([{ map: 'asset', at: [400, 200], text: 'Never sent', color: 'sky' }])
  await eventually('kept', () => JSON.stringify(ana.saved.getState()).includes('"kept":true'))
  await eventually('known', async () => (await unsentHere(workshop.id, null)).any)
  ana.close()
  vi.stubGlobal('WebSocket', WebSocket)
  page.dispatch('online')

  expect(await unsentHere(workshop.id, 'participant')).toEqual({ any: true, words: 'Never sent' })
  expect((await unsentHere(workshop.id, 'facilitator')).any).toBe(false)
  expect((await unsentHere(other.id, null)).any).toBe(false)
  // nobody was asked: what stands here alone stays
  await forgetSent(workshop.id)
  expect((await unsentHere(workshop.id, null)).words).toBe('Never sent')

  await forgetHere(workshop.id, 'facilitator')
  expect(new Set(await keptOf(workshop))).toEqual(new Set(['updates', 'away', 'remembered']))
  expect((await unsentHere(workshop.id, null)).words).toBe('Never sent')
  await forgetHere(workshop.id, null)
  expect(await keptOf(workshop)).toEqual([])
  expect(new Set(await keptOf(other))).toEqual(new Set(['updates', 'remembered']))
  await forgetSent(other.id)
  expect(await kept()).toEqual([])
})

it('a sealed note written without a connection is kept, outlives its page, and is sealed at the next visit', async () => {
  const leader = await enter(workshop, workshop.keys.facilitator, { name: 'Fay', secret: newSecret() })
  sessions.push(leader)
  await eventually('saved', () => leader.saved.getState().kind === 'saved')
  const ana = await join(workshop)
  leader.intents.stage({
    what: 'round.open',
    settings: { kind: 'notes', map: 'asset', prompt: '', anonymous: false, minutes: null, limit: 20 },
  })
  const round = await eventually('the round', () => ana.stage.getState().round?.id)
  const { WebSocket } = globalThis
  vi.stubGlobal('WebSocket', NoNetwork)
  page.dispatch('offline')
  await eventually('offline', () => ana.saved.getState().kind === 'offline')
  ana.rounds.put('e1', { text: 'Only here', zone: null, color: 'lemon' })
  expect(ana.saved.getState()).toMatchObject({ kind: 'offline', waiting: true })
  await eventually('kept', () => JSON.stringify(ana.saved.getState()).includes('"kept":true'))
  expect(await keptOf(workshop)).toContain('sealed')
  expect(await unsentHere(workshop.id, null)).toEqual({ any: true, words: 'Only here' })
  ana.close()
  vi.stubGlobal('WebSocket', WebSocket)
  page.dispatch('online')

  const again = await enter(workshop, workshop.keys.participant, { name: 'Ana', secret })
  sessions.push(again)
  await eventually('sealed', () => again.rounds.mine.getState().entries.get('e1')?.sealed)
  expect(again.rounds.mine.getState().round).toBe(round)
  await eventually('nothing waits', async () => !(await keptOf(workshop)).includes('sealed'))
  expect(await unsentHere(workshop.id, null)).toEqual({ any: false, words: '' })
})
