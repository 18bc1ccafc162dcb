import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ROUTES } from '../../server/http/route-table.ts'
import { createLog } from '../../server/observe/log.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { jsonFrame, step1Frame, updateFrame } from '../../shared/protocol/frames.ts'
import { closing } from '../integration/kept.ts'
import { RawSocket } from '../integration/raw-socket.ts'
import { addNote, StockClient } from '../integration/stock-client.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop, putBoard } from '../support/workshop-api.ts'

const kept = closing()

it('[T3] an author id stays its owner’s after a restart and a compaction', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const owner = new StockClient(server.url, w.id, w.keys.facilitator)
  await owner.ready()
  for (let i = 0; i < 120; i++) addNote(owner.doc, `n${i}`, 'words')
  const whole = Y.encodeStateAsUpdate(owner.doc)
  const id = owner.doc.clientID
  const vector = Y.encodeStateVector(owner.doc)
  await eventually('it to be stored', async () => {
    const board = await ask(server.url, `/api/workshops/${w.id}/board`, w.keys.facilitator)
    return (await board.text()).includes('"n119"')
  })
  owner.close()
  await server.stop()
  await server.start()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, whole)
  doc.clientID = id
  addNote(doc, 'forged', 'not by its owner')
  const evil = kept(await new RawSocket(server.url, w.id, ['yjs', `key.${w.keys.participant}`]).settled())
  evil.send(updateFrame(Y.encodeStateAsUpdate(doc, vector)))
  expect(await evil.closeCode()).toBe(CLOSE.forbidden)
  const again = kept(new StockClient(server.url, w.id, w.keys.facilitator, doc))
  await eventually('the owner’s own words', async () => {
    const board = await ask(server.url, `/api/workshops/${w.id}/board`, w.keys.facilitator)
    return (await board.text()).includes('not by its owner')
  })
  expect(again.closed).toBeNull()
})

it('[T7] a replaced key has closed each socket that it opened when that is answered, and opens none again', async () => {
  const server = kept(await startTestServer())
  const w = await createWorkshop(server.url)
  const come = (protocol: string) => new RawSocket(server.url, w.id, [protocol, `key.${w.keys.participant}`])
  const inside = await Promise.all(
    ['yjs', 'allymap.v1', 'yjs'].map(async protocol => {
      const socket = kept(await come(protocol).settled())
      await eventually('to be in', () => socket.frames.length > 0)
      return socket
    }),
  )
  const closed = async (): Promise<string | undefined> => {
    const figures = await (await ask(server.url, '/metrics', null)).text()
    return new RegExp(`^allymap_connections_closed_total\\{code="${CLOSE.unauthorized}"\\} (.*)$`, 'm').exec(
      figures,
    )?.[1]
  }
  expect(await closed()).toBeUndefined()
  await ask(server.url, `/api/workshops/${w.id}/keys/participant/rotate`, w.keys.facilitator, { body: {} })
  expect(await closed()).toBe(String(inside.length))
  for (const socket of inside) expect(await socket.closeCode()).toBe(CLOSE.unauthorized)
  expect(await kept(come('yjs')).closeCode()).toBe(CLOSE.unauthorized)
  expect((await ask(server.url, `/api/workshops/${w.id}`, w.keys.participant)).status).toBe(404)
})

it('[T36] what a stolen database holds opens nothing', async () => {
  const server = kept(await startTestServer())
  const w = await createWorkshop(server.url)
  const db = new DatabaseSync(join(server.dataDir, 'allymap.sqlite'), { readOnly: true })
  const row = db.prepare('SELECT * FROM workshop WHERE id = ?').get(w.id) ?? {}
  db.close()
  const hashes = Object.values(row).filter(value => value instanceof Uint8Array)
  expect(hashes).toHaveLength(3)
  for (const hash of hashes) {
    for (const encoding of ['base64url', 'hex', 'latin1'] as const) {
      const guess = Buffer.from(hash).toString(encoding)
      if (!/^[\x21-\x7e]+$/.test(guess)) continue
      expect((await ask(server.url, `/api/workshops/${w.id}`, guess)).status).toBe(404)
      if (encoding === 'latin1') continue
      const socket = kept(new RawSocket(server.url, w.id, ['yjs', `key.${guess}`]))
      expect(await socket.closeCode()).toBe(CLOSE.unauthorized)
    }
  }
})

it('[T22] whatever an address names, no file beside the client’s own is read or made', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  mkdirSync(join(server.dataDir, 'secret'), { recursive: true })
  writeFileSync(join(server.dataDir, 'secret', 'file.txt'), 'canary-of-a-file')
  const names = ['..', '../..', '%2e%2e', '%2e%2e%2f', '%252e', '%00', 'é', 'x'.repeat(10_000), '__proto__']
  for (const name of names) {
    const tail = `${name}/secret/file.txt`
    for (const path of [`/assets/${tail}`, `/w/${tail}`, `/api/workshops/${tail}`, `/${tail}`]) {
      const answer = await ask(server.url, path, 'B'.repeat(43))
      expect(await answer.text()).not.toContain('canary-of-a-file')
    }
    const one = await ask(server.url, `/api/workshops/${encodeURIComponent(name)}`, 'B'.repeat(43))
    expect([404, 400, 414]).toContain(one.status)
  }
})

it('[T20] the server draws no pictures and opens no archives: there is no renderer to trick', () => {
  expect(ROUTES.length).toBeGreaterThan(10)
  expect(ROUTES.map(route => route.path).filter(path => /\.(png|svg|pdf|jpe?g|zip)\b/.test(path))).toEqual([])
})

it('[T30] no client’s clock decides anything: times in the stage are the server’s', async () => {
  let now = Date.UTC(2030, 0, 1)
  const server = kept(await startTestServer({}, { now: () => now }))
  const w = await createWorkshop(server.url)
  const facilitator = kept(
    await new RawSocket(server.url, w.id, ['allymap.v1', `key.${w.keys.facilitator}`]).settled(),
  )
  const hello = { t: 'hello', secret: 's'.repeat(22), name: 'F', color: '#123456' }
  facilitator.send(jsonFrame(hello))
  facilitator.send(step1Frame(Uint8Array.of(0)))
  const welcome = await eventually('to be welcome', () => facilitator.messages().find(m => m.t === 'welcome'))
  expect(welcome.time).toBe(now)
  now += 3_600_000
  const made = await ask(server.url, `/api/workshops/${w.id}/snapshots`, w.keys.facilitator, {
    body: { name: 'later' },
  })
  expect(((await made.json()) as { createdAt: number }).createdAt).toBe(now)
})

it('[T17] contacts, remarks and keys are in nothing that a viewer, a log, an error or a metric shows', async () => {
  const lines: string[] = []
  const log = createLog('trace', { write: line => void lines.push(line) })
  const server = kept(await startTestServer({}, { log }))
  const w = await createWorkshop(server.url, { title: 'A town' })
  const path = `/api/workshops/${w.id}`
  const canaries = ['canary-mail@example.org', '+1 555 0100 canary', 'canary-remark', 'canary-evidence']
  await putBoard(w, {
    notes: [{ id: 'n1', map: 'power', text: 'Mayor', at: [0, 0] }],
    partners: [{ id: 'p1', name: 'The mayor', email: canaries[0], phone: canaries[1] }],
  } as Parameters<typeof putBoard>[1])
  const writer = kept(await new StockClient(server.url, w.id, w.keys.facilitator).ready())
  writer.doc.getMap('texts').set('p1/notes#x', new Y.Text(canaries[2]))
  await eventually('the remark', async () =>
    (await (await ask(server.url, `${path}/board`, w.keys.facilitator)).text()).includes('canary-remark'),
  )
  const snapshot = await ask(server.url, `${path}/snapshots`, w.keys.facilitator, { body: { name: 'S' } })
  const { id: sid } = (await snapshot.json()) as { id: string }
  const viewer = kept(await new RawSocket(server.url, w.id, ['allymap.v1', `key.${w.keys.viewer}`]).settled())
  await eventually('the view', () => viewer.messages().some(m => m.t === 'view'))
  const pages: string[] = []
  for (const route of ROUTES.filter(r => r.method === 'GET')) {
    const address = route.path.replace(':id', w.id).replace(':sid', sid).replace(':token', 'x')
    for (const key of [w.keys.viewer, 'B'.repeat(43), null])
      pages.push(await (await ask(server.url, address, key)).text())
    pages.push(
      await (await ask(server.url, `${address}?include=contacts,stance,money,remarks`, w.keys.viewer)).text(),
    )
  }
  pages.push(await (await ask(server.url, `${path}/nothing?key=${w.keys.viewer}`, w.keys.viewer)).text())
  const shown = [...pages, viewer.sniff(), lines.join('\n')].join('\n')
  expect(pages.join()).toContain('Mayor')
  for (const secret of [...canaries, ...Object.values(w.keys)]) expect(shown).not.toContain(secret)
})
