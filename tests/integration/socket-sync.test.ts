import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { createWorkshop } from '../support/workshop-api.ts'
import { addNote, StockClient } from './stock-client.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close()
})
const kept = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing)
  return thing
}

async function twoClients(): Promise<{
  server: TestServer
  a: StockClient
  b: StockClient
  id: string
  key: string
}> {
  const server = kept(await startTestServer())
  const { id, keys } = await createWorkshop(server.url)
  const key = keys.participant
  const a = kept(await new StockClient(server.url, id, key).ready())
  const b = kept(await new StockClient(server.url, id, key).ready())
  return { server, a, b, id, key }
}

describe('a stock y-websocket client', () => {
  it('syncs both ways', async () => {
    const { a, b } = await twoClients()
    addNote(a.doc, 'n1', 'Fire station')
    await eventually('the note at b', () => b.doc.getMap('notes').has('n1'))
    const note = b.doc.getMap('notes').get('n1') as Y.Map<unknown>
    const text = note.get('text') as Y.Text
    text.insert(text.length, ' no. 2')
    await eventually('the words at a', () =>
      JSON.stringify(a.doc.getMap('notes')).includes('Fire station no. 2'),
    )
  })

  it('keeps its presence, and goes at once', async () => {
    const { a, b } = await twoClients()
    a.provider.awareness.setLocalStateField('user', { name: 'Ana' })
    const seen = () => b.provider.awareness.getStates().get(a.doc.clientID)
    await eventually('a at b', () => JSON.stringify(seen())?.includes('Ana'))
    a.close()
    await eventually('a gone', () => seen() === undefined, 1_000)
  })

  it('survives a restart of the server, with what it wrote meanwhile', async () => {
    const { server, a, b } = await twoClients()
    addNote(a.doc, 'n1', 'before')
    await eventually('the note at b', () => b.doc.getMap('notes').has('n1'))
    await server.stop()
    addNote(b.doc, 'n2', 'meanwhile')
    await server.start()
    await eventually('both at a', () => a.doc.getMap('notes').has('n2'))
    expect(Object.keys(a.doc.getMap('notes').toJSON()).sort()).toEqual(['n1', 'n2'])
    expect(a.doc.getMap('notes').toJSON()).toEqual(b.doc.getMap('notes').toJSON())
  })
})
