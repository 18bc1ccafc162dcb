import { expect, it } from 'vitest'
import { names } from '../../server/http/is-named.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { addNote } from './stock-client.ts'

const kept = closing()

it('an erasure of nobody and of no record is a 422 that says so, sends nobody away and begins nothing; whoever is named anywhere is erased', async () => {
  const server = kept(await startTestServer())
  const w = await createWorkshop(server.url)
  const post = async (path: string, body: unknown): Promise<{ status: number; said: unknown }> => {
    const answer = await ask(server.url, `/api/workshops/${w.id}/${path}`, w.keys.facilitator, { body })
    return { status: answer.status, said: await answer.json() }
  }
  await putBoard(w, {
    notes: [{ id: 'n1', map: 'asset', text: 'personal records of a somebody1', by: 'somebody' }],
    partners: [{ id: 'long-gone', name: 'Library' }],
  })
  expect((await post('snapshots', { name: 'One' })).status).toBe(201)
  const ana = await kept(new ProtocolClient(server.url, w.id, w.keys.participant)).ready()
  const { doc } = ana
  doc.transact(() => {
    for (const key of doc.getMap('partners').keys()) doc.getMap('partners').delete(key)
    addNote(doc, 'n2', 'Deleted since')
    const note = doc.getMap<ReturnType<typeof doc.getMap>>('notes').get('n2')
    note?.set('made', { by: 'author-of-n2', at: 1 })
    note?.set('gone', { by: 'x', at: Date.now() })
  })
  await ana.saved()

  for (const [kind, id] of [
    ['person', 'some'],
    ['person', 'somebody2'],
    ['person', 'ody'],
    ['record', 'typo'],
    ['record', 'gone-'],
  ] as const)
    expect(await post('erase', { [kind]: id })).toMatchObject({ status: 422, said: { path: kind } })
  // still there, and heard
  doc.getMap('meta').set('lead', 'Ana')
  await ana.saved()

  expect(await post('erase', { record: 'long-gone' })).toEqual({ status: 200, said: { epoch: 2 } })
  expect(await post('erase', { record: 'long-gone' })).toMatchObject({ status: 422 })
  expect(await post('erase', { person: 'author-of-n2', notes: true })).toMatchObject({ status: 200 })
  expect(await post('erase', { person: 'somebody' })).toMatchObject({ status: 200 })
  expect(await post('erase', { person: 'somebody' })).toMatchObject({ status: 422 })
})

it('a workshop is looked through for one erasure after the other, and for few at once', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const erase = (person: string): Promise<Response> =>
    ask(server.url, `/api/workshops/${w.id}/erase`, w.keys.facilitator, { body: { person } })
  const many = await Promise.all(Array.from({ length: 150 }, (_, i) => erase(`nobody${i}`)))
  const told = new Set(many.map(answer => answer.status))
  expect([...told].sort()).toEqual([422, 429])
})

it('an id is named as a word of its own, whatever it is made of', () => {
  const json = JSON.stringify({ 'p1/from/n10': { by: 'a"b' }, text: 'x>p2#who' })
  expect(['p1', 'n10', 'a"b', 'p2', 'who'].filter(id => names(json, id))).toHaveLength(5)
  expect(['p', 'n1', 'n', 'wh', 'ho', 'zz', '0'].filter(id => names(json, id))).toEqual([])
})
