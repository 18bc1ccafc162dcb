import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BODIES } from '../../server/http/json-body.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
let workshop: NewWorkshop
beforeAll(async () => {
  server = await startTestServer()
  workshop = await createWorkshop(server.url)
})
afterAll(() => server.close())

interface ProblemBody {
  type: string
  status: number
  title: string
  detail: string
  path?: string
  parts?: string[]
}

/** Sends `text` as it is; gives the problem. */
async function refused(
  path: string,
  text: string,
  key: string | null,
  type = 'application/json',
): Promise<ProblemBody> {
  const response = await fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': type, ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: text,
  })
  const body = (await response.json()) as ProblemBody
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(body.status).toBe(response.status)
  expect(body.title.length).toBeGreaterThan(5)
  expect(body.detail.length).toBeGreaterThan(5)
  return body
}

describe('creating a workshop', () => {
  it.each([
    ['no body', '', 'title'],
    ['no title', '{}', 'title'],
    ['an empty title', '{"title":"   "}', 'title'],
    ['a title that is a number', '{"title":7}', 'title'],
    ['a title of 10,000 characters', JSON.stringify({ title: 'x'.repeat(10_000) }), 'title'],
    ['a template that does not exist', '{"title":"a","template":"nine-maps"}', 'template'],
    ['a template named like a prototype', '{"title":"a","template":"__proto__"}', 'template'],
    ['a language that is not there', '{"title":"a","locale":"tlh"}', 'locale'],
    ['an unknown key', '{"title":"a","colour":"red"}', 'colour'],
    ['a list', '[]', ''],
    ['a key that reaches the prototype', '{"title":"a","__proto__":{"admin":true}}', '__proto__'],
    ['such a key deep down', '{"title":"a","x":[{"constructor":1}]}', 'x.0.constructor'],
    [
      'nesting without end',
      `{"title":${'['.repeat(15_000)}${']'.repeat(15_000)}}`,
      expect.stringContaining('title.0.0'),
    ],
  ])('%s: 422 that names the path', async (_what, text, path) => {
    const problem = await refused('/api/workshops', text, null)
    expect(problem).toMatchObject({ status: 422, type: 'urn:allymap:problem:invalid', path })
  })

  it('not JSON: 400; another type: 415', async () => {
    expect(await refused('/api/workshops', '{"title": ', null)).toMatchObject({ status: 400 })
    expect(
      await refused('/api/workshops', 'title=a', null, 'application/x-www-form-urlencoded'),
    ).toMatchObject({ status: 415 })
  })

  it.each([
    ['empty objects', '{}'],
    ['empty lists', '[]'],
    ['numbers', '1'],
    ['objects in objects', '{"a":[{}]}'],
  ])('%s by the ten thousands, though few bytes: 413', async (_what, each) => {
    const text = `{"title":"a","template":[${Array(80_000).fill(each).join(',')}]}`
    expect(text.length).toBeLessThan(BODIES.template.bytes)
    expect(await refused('/api/workshops', text, null)).toMatchObject({ status: 413 })
  })

  it('commas and brackets within words are no values', async () => {
    const words = '\\",{[\\\\'.repeat(20_000)
    const text = `{"title":"a","template":"${words}"}`
    expect(await refused('/api/workshops', text, null)).toMatchObject({ status: 422, path: 'template' })
  })

  it('more bytes than a template file has: 413 before they are sent, and so where nothing of that kind is expected', async () => {
    const announced = (path: string, bytes: number, key: string | null): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = {
          'content-type': 'application/json',
          'content-length': bytes,
          ...(key ? { authorization: `Bearer ${key}` } : {}),
        }
        const asked = request(new URL(path, server.url), { method: 'POST', headers }, answer => {
          resolve(answer.statusCode)
          asked.destroy()
        })
        asked.on('error', reject)
        asked.flushHeaders()
      })
    const { participant } = workshop.keys
    const path = `/api/workshops/${workshop.id}`
    expect(await announced('/api/workshops', BODIES.template.bytes + 1, null)).toBe(413)
    expect(await announced(`${path}/snapshots`, BODIES.small.bytes + 1, participant)).toBe(413)
    expect(await announced('/api/nothing-here', BODIES.small.bytes + 1, null)).toBe(413)
    expect(await announced(`${path}/board`, BODIES.board.bytes + 1, participant)).toBe(413)
    const pad = 'x'.repeat(BODIES.small.bytes / 2)
    const text = JSON.stringify({ name: 'a', pad })
    expect(await refused(`${path}/snapshots`, text, participant)).toMatchObject({ status: 422, path: 'pad' })
  })

  it('takes a title as it was written, in any script', async () => {
    for (const title of [
      'Städte & Bürger <b>',
      '防災の地図',
      '<script>alert(1)</script>',
      "a'; DROP TABLE workshop;--",
      'null',
    ]) {
      const made = await createWorkshop(server.url, { title })
      const seen = await ask(server.url, `/api/workshops/${made.id}`, made.keys.viewer)
      expect(((await seen.json()) as { title: string }).title).toBe(title)
    }
  })
})

describe('taking in a board file', () => {
  const path = (): string => `/api/workshops/${workshop.id}/board`
  const send = (body: unknown): Promise<ProblemBody> =>
    refused(path(), JSON.stringify(body), workshop.keys.facilitator)
  const note = { id: 'n1', map: 'asset', at: [0, 0] as [number, number], text: 'A note' }

  it.each([
    ['something else', { name: 'package', version: '1.0' }, 'not-a-board', 'schema'],
    ['nothing', null, 'not-a-board', 'schema'],
    ['a list', [1, 2], 'not-a-board', 'schema'],
    ['another program’s file', { schema: 'other.board/1' }, 'not-a-board', 'schema'],
    ['a file of a newer version', { schema: 'allymap.board/2', notes: [] }, 'newer-board', 'schema'],
  ])('%s', async (_what, body, kind, where) => {
    expect(await send(body)).toMatchObject({ status: 422, type: `urn:allymap:problem:${kind}`, path: where })
  })

  it('says that a newer file is newer', async () => {
    expect((await send({ schema: 'allymap.board/2' })).detail).toContain('newer version')
  })

  it.each([
    ['an unknown colour', { notes: [{ ...note, color: 'pink' }] }, 'notes.0.color'],
    ['a place that is no number', { notes: [note, { ...note, at: [0, 'x'] }] }, 'notes.1.at.1'],
    ['an id with a separator', { notes: [{ ...note, id: 'a/b' }] }, 'notes.0.id'],
    ['a text that is too long', { notes: [{ ...note, text: 'x'.repeat(10_001) }] }, 'notes.0.text'],
    ['a strength of 4', { connections: [{ from: 'a', to: 'b', strength: 4 }] }, 'connections.0.strength'],
    ['notes that are no list', { notes: {} }, 'notes'],
    ['a note named twice', { notes: [note, { ...note, text: 'Another' }] }, 'notes.1.id'],
    ['a record named twice', { partners: [{ id: 'p' }, { id: 'q' }, { id: 'p' }] }, 'partners.2.id'],
    [
      'records made of the same one',
      {
        partners: [
          { id: 'p', ids: ['x'] },
          { id: 'q', ids: ['x'] },
        ],
      },
      'partners.1.ids',
    ],
    ['a record within another', { partners: [{ id: 'p', ids: ['q'] }, { id: 'q' }] }, 'partners.0.ids'],
    ['a task named twice', { tasks: [{ id: 't' }, { id: 't' }] }, 'tasks.1.id'],
    ['a record under the id of our own', { partners: [{ id: 'own', name: 'Theirs' }] }, 'partners.0.id'],
    ['a note promoted into our own', { notes: [{ ...note, partner: 'own' }] }, 'notes.0.partner'],
    [
      'a line from a note to itself',
      { notes: [note], connections: [{ from: 'n1', to: 'n1' }] },
      'connections.0.to',
    ],
    ['a line from nowhere', { notes: [note], connections: [{ from: 'n9', to: 'n1' }] }, 'connections.0.from'],
    ['a line to nowhere', { notes: [note], connections: [{ from: 'n1', to: 'n9' }] }, 'connections.0.to'],
    [
      'a comment at nothing',
      { notes: [note], comments: [{ id: 'c', note: 'n9', text: 'Why?' }] },
      'comments.0.note',
    ],
  ])('%s: 422 with the path', async (_what, part, where) => {
    expect(await send({ schema: 'allymap.board/1', ...part })).toMatchObject({ status: 422, path: where })
  })

  it('lines and comments may be at notes that are on the board, deleted or merged, and a line may be drawn twice', async () => {
    const made = await createWorkshop(server.url)
    await putBoard(made, {
      notes: [note, { ...note, id: 'n2', merged: [{ id: 'n3', text: 'The same' }] }],
      connections: [{ from: 'n3', to: 'n1' }],
    })
    await putBoard(made, {
      connections: [
        { from: 'n1', to: 'n3', strength: 1 },
        { from: 'n1', to: 'n3', strength: 3 },
      ],
      comments: [{ id: 'c', note: 'n3', text: 'Why?' }],
    })
    const { connections, comments } = await boardJson(made)
    expect(connections).toMatchObject([
      { from: 'n1', to: 'n2', strength: 3 },
      { from: 'n2', to: 'n1' },
    ])
    expect(comments).toMatchObject([{ note: 'n3', text: 'Why?' }])
  })

  it('an unknown key is named', async () => {
    expect((await send({ schema: 'allymap.board/1', stickers: [] })).detail).toContain('stickers')
    expect((await send({ schema: 'allymap.board/1', notes: [{ ...note, shape: 'star' }] })).detail).toContain(
      'shape',
    )
  })

  it('a key that reaches the prototype is refused, and nothing is polluted', async () => {
    const text = '{"schema":"allymap.board/1","notes":[{"id":"n1","__proto__":{"isAdmin":true}}]}'
    expect(await refused(path(), text, workshop.keys.facilitator)).toMatchObject({
      status: 422,
      path: 'notes.0.__proto__',
    })
    expect('isAdmin' in {}).toBe(false)
  })

  it('more than 10 MiB: 413', async () => {
    const text = JSON.stringify({ schema: 'allymap.board/1', pad: 'x'.repeat(10 * 1024 * 1024) })
    expect(await refused(path(), text, workshop.keys.facilitator)).toMatchObject({ status: 413 })
  })

  it('a participant who sends what is the facilitator’s: 403 naming it, and nothing is taken in', async () => {
    const body = {
      schema: 'allymap.board/1',
      notes: [note],
      maps: [],
      agenda: [],
      people: [],
      workshop: { title: 'Mine' },
    }
    const problem = await refused(path(), JSON.stringify(body), workshop.keys.participant)
    expect(problem).toMatchObject({ status: 403, parts: ['maps', 'agenda', 'people', 'workshop.title'] })
    expect((await boardJson(workshop)).notes).toEqual([])
  })

  it('a refused file changes nothing, however much of it was right', async () => {
    await send({ schema: 'allymap.board/1', notes: [note, { ...note, id: 'n2', color: 'pink' }] })
    expect((await boardJson(workshop)).notes).toEqual([])
  })

  it('lone surrogates come back as they went to the document', async () => {
    const made = await createWorkshop(server.url)
    const text =
      '{"schema":"allymap.board/1","notes":[{"id":"n1","map":"asset","at":[0,0],"text":"a\\ud800b"}]}'
    const response = await fetch(new URL(`/api/workshops/${made.id}/board`, server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${made.keys.participant}` },
      body: text,
    })
    expect(response.status).toBe(200)
    expect((await boardJson(made)).notes?.[0]?.text).toBe('a\ufffdb')
  })
})

describe('addresses', () => {
  it.each(['/api/nothing', '/assets/none.js', '/../../etc/passwd', '/%zz', '/api/workshops/%zz', '/.env'])(
    '%s: 404 as a problem',
    async path => {
      const response = await fetch(server.url + path)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    },
  )

  it('a role that does not exist cannot be rotated', async () => {
    const rotated = await ask(
      server.url,
      `/api/workshops/${workshop.id}/keys/owner/rotate`,
      workshop.keys.facilitator,
      {
        method: 'POST',
      },
    )
    expect(rotated.status).toBe(404)
  })
})
