import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type ViewMessage, viewMessage } from '../../shared/protocol/messages.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'
import { addNote } from './stock-client.ts'

const DONOR = 'Canary: Mrs. Field gives 5,000 a year'
const kept = closing()

/** What a viewer has after all that it was sent. */
function seenBy(views: readonly ViewMessage[]) {
  const notes = new Set<string>()
  const lines = new Set<string>()
  const names = new Map<string, string>()
  for (const view of views) {
    for (const { id } of view.notes) notes.add(id)
    for (const { id } of view.connections) lines.add(id)
    for (const { id, name = '' } of view.partners) names.set(id, name)
    for (const id of view.gone.notes) notes.delete(id)
    for (const id of view.gone.connections) lines.delete(id)
  }
  return { notes: [...notes].sort(), lines: [...lines], names: Object.fromEntries(names) }
}

it('[F34] viewers read nothing about money: not the note, its lines, or the name that a record has from it; as soon as it is not about money they do', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const workshop = await createWorkshop(server.url)
  const ana = await kept(new ProtocolClient(server.url, workshop.id, workshop.keys.facilitator)).ready()
  const { doc } = ana
  const note = (id: string): Y.Map<unknown> => {
    const found = doc.getMap<Y.Map<unknown>>('notes').get(id)
    if (!found) throw new Error(`no note ${id}`)
    return found
  }
  const about = (money: boolean): void => {
    note('n1').set('tags', money ? ['Money'] : [])
  }
  doc.transact(() => {
    addNote(doc, 'n1', DONOR)
    addNote(doc, 'n2', 'Church hall')
    about(true)
    doc.getMap('connections').set('n1>n2', { kind: 'personal', strength: 2, effect: 'helps', by: 'x' })
    doc
      .getMap('partners')
      .set('r1/from/n1', { text: DONOR, map: 'asset', at: [0, 0], step: null, when: 1, by: 'x' })
  })
  await ana.saved()
  const protocols = ['allymap.v1', `key.${workshop.keys.viewer}`]
  const socket = kept(await new RawSocket(server.url, workshop.id, protocols).settled())
  const views = (): ViewMessage[] =>
    socket.messages().flatMap(m => (m.t === 'view' ? [viewMessage.parse(m)] : []))
  await eventually('the board', () => views()[0])
  expect(seenBy(views())).toEqual({ notes: ['n2'], lines: [], names: { r1: '' } })
  for (const path of ['board', 'insight', 'partners.csv'])
    expect(
      await (await ask(server.url, `/api/workshops/${workshop.id}/${path}`, workshop.keys.viewer)).text(),
    ).not.toMatch(/Canary|n1/)
  expect(JSON.stringify(views())).not.toContain('Canary')

  about(false)
  await ana.saved()
  const whole = { notes: ['n1', 'n2'], lines: ['n1>n2'], names: { r1: DONOR } }
  await eventually('the note', () => seenBy(views()).lines.length > 0)
  expect(seenBy(views())).toEqual(whole)

  about(true)
  await ana.saved()
  await eventually('no note', () => seenBy(views()).lines.length === 0)
  expect(seenBy(views())).toEqual({ notes: ['n2'], lines: [], names: { r1: '' } })

  // deleted, the record is still called as it was
  const told = views().length
  doc.transact(() => {
    note('n1').set('gone', { by: 'x', at: Date.now() })
    note('n2').set('color', 'rose')
    doc.getMap('partners').set('r1/sector', 'private')
  })
  await ana.saved()
  await eventually('what changed', () => views().length > told)
  expect(JSON.stringify(views().slice(told))).not.toContain('Canary')
  expect((await boardJson(workshop)).partners).toMatchObject([{ id: 'r1', name: DONOR }])
  const api = `/api/workshops/${workshop.id}`
  const taken = await ask(server.url, `${api}/snapshots`, workshop.keys.facilitator, { body: { name: 'A' } })
  const { id } = (await taken.json()) as { id: string }
  for (const path of ['board', 'insight', 'partners.csv', `snapshots/${id}`])
    expect(await (await ask(server.url, `${api}/${path}`, workshop.keys.viewer)).text()).not.toContain(
      'Canary',
    )
})
