import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Session } from '../../client/state/session.ts'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import { enter, NoNetwork, newSecret, TestPage } from '../support/device.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'

const draft = (text: string) => ({ map: 'asset', at: [100, 200] as const, text, color: 'sky' as const })
const texts = (session: Session) => [...session.board.board.notes.values()].map(n => n.text).sort()

let server: TestServer
let page: TestPage
let workshop: NewWorkshop
const sessions: Session[] = []

beforeEach(async () => {
  server = await startTestServer()
  page = new TestPage(server.url)
  workshop = await createWorkshop(server.url)
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close()
  await server.close()
  page.restore()
})

async function join(secret: string): Promise<Session> {
  const session = await enter(workshop, workshop.keys.participant, { name: 'Ana', secret })
  sessions.push(session)
  await eventually('loaded', () => session.board.loaded.getState())
  await eventually('saved', () => session.saved.getState().kind === 'saved')
  return session
}

it('after an erase a device that was away offers what it wrote as text, drops its copy, and joins anew', async () => {
  const secret = newSecret()
  const ana = await join(secret)
  const [first = ''] = ana.intents.createNotes([draft('canary to be erased')])
  ana.intents.createNotes([draft('stays')])
  ana.intents.promote([first])
  await eventually('saved', () => ana.saved.getState().kind === 'saved')
  page.dispatch('offline')
  await eventually('offline', () => ana.saved.getState().kind === 'offline')
  ana.intents.createNotes([draft('written while away')])
  await eventually('kept', () => JSON.stringify(ana.saved.getState()).includes('"kept":true'))

  const record = [...ana.board.board.partners.keys()][0]
  const answer = await ask(server.url, `/api/workshops/${workshop.id}/erase`, workshop.keys.facilitator, {
    body: { record, notes: true },
  })
  expect(answer.status).toBe(200)
  page.dispatch('online')
  const ended = await eventually('the end of the old document', () => {
    const saved = ana.saved.getState()
    return saved.kind === 'ended' && saved
  })
  expect(ended).toEqual({ kind: 'ended', code: CLOSE.gone, text: ERASED, unsent: 'written while away' })
  ana.close()

  const again = await join(secret)
  expect(texts(again)).toEqual(['stays'])
  again.close()
  const offline = await ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.facilitator)
  expect(await offline.text()).not.toContain('canary')
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('allymap')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const kept: string[] = []
  for (const name of db.objectStoreNames) {
    const rows = await new Promise<unknown[]>(resolve => {
      const all = db.transaction(name).objectStore(name).getAll()
      all.onsuccess = () => resolve(all.result)
    })
    for (const row of rows)
      if (typeof row === 'object' && row !== null && 'bytes' in row && row.bytes instanceof Uint8Array)
        kept.push(Buffer.from(row.bytes).toString('latin1'))
  }
  db.close()
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.join()).not.toContain('canary')
})

it('a device whose server answers late comes in after an erase at the second visit, and never as whoever was here before', async () => {
  const secret = newSecret()
  const { WebSocket } = globalThis
  /** Comes in before the server answers, with what this device remembers; then the answer is there. */
  const late = async (as: string): Promise<Session> => {
    vi.stubGlobal('WebSocket', NoNetwork)
    const coming = enter(workshop, workshop.keys.participant, { name: 'Ana', secret: as })
    if (as === secret) sessions.push(await coming)
    vi.stubGlobal('WebSocket', WebSocket)
    page.dispatch('online')
    const session = await coming
    sessions.push(session)
    return session
  }
  const ana = await join(secret)
  const [first = ''] = ana.intents.createNotes([draft('to be erased')])
  ana.intents.promote([first])
  await eventually('saved', () => ana.saved.getState().kind === 'saved')
  const record = [...ana.board.board.partners.keys()][0]
  ana.close()
  await ask(server.url, `/api/workshops/${workshop.id}/erase`, workshop.keys.facilitator, {
    body: { record, notes: true },
  })

  const once = await late(secret)
  await eventually('the end of the old document', () => once.saved.getState().kind === 'ended')
  once.close()
  const again = await late(secret)
  await eventually('saved', () => again.saved.getState().kind === 'saved')
  expect(texts(again)).toEqual([])
  again.intents.createNotes([draft('of Ana')])
  await eventually('saved', () => again.saved.getState().kind === 'saved')
  again.close()

  // somebody else with the same link: the device does not know them
  const other = await late(newSecret())
  await eventually('saved', () => other.saved.getState().kind === 'saved')
  expect(other.me.participant).not.toBe(again.me.participant)
}, 30_000)
