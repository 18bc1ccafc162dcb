import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/model/limits.ts'
import { MOST } from '../../shared/model/most.ts'
import type { ZonesMap } from '../../shared/model/stage.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { threadTime } from '../support/thread-time.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
let workshop: NewWorkshop
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  workshop = await createWorkshop(server.url)
})

const send = (
  body: object,
  role: 'facilitator' | 'participant' = 'participant',
  w = workshop,
): Promise<Response> =>
  ask(w.server, `/api/workshops/${w.id}/board`, w.keys[role], {
    body: { schema: 'allymap.board/1', ...body },
  })

describe('board JSON', () => {
  it('a new workshop has the maps of its template, in its language', async () => {
    const spanish = await createWorkshop(server.url, { title: 'Un pueblo', locale: 'es' })
    const board = await boardJson(spanish)
    expect(board).toMatchObject({
      schema: 'allymap.board/1',
      workshop: { title: 'Un pueblo', locale: 'es', template: 'two-maps' },
      notes: [],
    })
    expect(board.maps?.map(m => [m.id, m.title])).toEqual([
      ['asset', 'Mapa de recursos'],
      ['power', 'Mapa de poder'],
      ['feedback', 'Balance'],
    ])
  })

  it('goes from one workshop into another and comes out the same', async () => {
    await putBoard(workshop, {
      workshop: { objective: 'Warn people in time', lead: 'Ana' },
      notes: [
        {
          id: 'n1',
          map: 'asset',
          at: [120, 340],
          text: 'Radio\nstation',
          color: 'sky',
          by: 'somebody',
          partner: 'n1',
        },
        {
          id: 'n2',
          map: 'power',
          stance: -0.25,
          influence: 0.9,
          text: 'Council',
          target: true,
          tags: ['vote'],
        },
        { id: 'n3', map: 'asset', zone: 'skills', text: 'Design' },
      ],
      connections: [{ from: 'n1', to: 'n2', kind: 'media', strength: 3, effect: 'harms', evidence: 'Paper' }],
      partners: [
        { id: 'n1', name: 'WRFL', sector: 'private', owner: 'Ana', goals: 'Be heard', notes: 'Private' },
      ],
      people: [{ id: 'p1', name: 'Ben', color: '#112233' }],
    })
    const first = await boardJson(workshop)
    expect(first.notes).toHaveLength(3)
    const other = await createWorkshop(server.url)
    const { schema: _schema, ...rest } = first
    await putBoard(other, rest)
    expect(await boardJson(other)).toEqual(first)
    await putBoard(other, rest)
    expect(await boardJson(other)).toEqual(first)
  })

  it('is stored: a restart has it', async () => {
    await putBoard(workshop, { notes: [{ id: 'n1', map: 'asset', at: [1, 2], text: 'Kept' }] })
    const before = await boardJson(workshop)
    await server.stop()
    await server.start()
    // a kept connection of the old server may still be tried first
    await eventually('the server is back', () =>
      fetch(`${server.url}/healthz`).then(
        r => r.ok,
        () => false,
      ),
    )
    expect(await boardJson(workshop)).toEqual(before)
  })

  it('existing ids are updated field by field, what is not named stays', async () => {
    await putBoard(workshop, {
      notes: [
        { id: 'n1', map: 'asset', at: [1, 2], text: 'One', color: 'sky' },
        { id: 'n2', map: 'asset', at: [3, 4], text: 'Two' },
      ],
    })
    const answer = await send({ notes: [{ id: 'n1', color: 'rose' }] })
    expect(await answer.json()).toEqual({ notes: 1, connections: 0, partners: 0 })
    const { notes = [] } = await boardJson(workshop)
    expect(notes[0]).toMatchObject({ id: 'n1', at: [1, 2], text: 'One', color: 'rose' })
    expect(notes[1]).toMatchObject({ id: 'n2', text: 'Two' })
  })

  it('maps and people of a facilitator’s file are merged by id', async () => {
    const before = await boardJson(workshop)
    const renamed: ZonesMap = {
      id: 'asset',
      kind: 'zones',
      title: 'What we have',
      zones: [{ id: 'z', title: 'Z', rect: [0, 0, 9, 9] }],
    }
    await putBoard(workshop, {
      workshop: { title: 'New title' },
      maps: [renamed, { ...renamed, id: 'extra', title: 'Another' }],
      people: [{ id: 'p1', name: 'Ben', color: '#112233' }],
    })
    await putBoard(workshop, {
      people: [
        { id: 'p2', name: 'Ana', color: '#112233' },
        { id: 'p1', name: 'Benno', color: '#112233' },
      ],
    })
    const after = await boardJson(workshop)
    expect(after.workshop?.title).toBe('New title')
    expect(after.maps?.map(m => m.title)).toEqual([
      'What we have',
      ...(before.maps ?? []).slice(1).map(m => m.title),
      'Another',
    ])
    expect(after.people?.map(p => p.name)).toEqual(['Benno', 'Ana'])
  })

  it('notes of a file that names new maps find their places on those that are here as well', async () => {
    const zones: ZonesMap['zones'] = [{ id: 'z', title: 'Z', rect: [0, 0, 400, 400] }]
    await putBoard(workshop, {
      maps: [{ id: 'extra', kind: 'zones', title: 'Another', zones }],
      notes: [
        { id: 'n1', map: 'asset', zone: 'skills', text: 'Plain language' },
        { id: 'n2', map: 'extra', zone: 'z', text: 'Street captains' },
      ],
    })
    const { notes = [] } = await boardJson(workshop)
    expect(notes.map(note => note.zone)).toEqual(['skills', 'z'])
    expect(notes.every(note => Array.isArray(note.at))).toBe(true)
  })

  it('results of a file are kept as far as those of rounds are: the newest', async () => {
    const result = (id: string) => ({
      kind: 'notes' as const,
      id,
      prompt: '',
      anonymous: false,
      openedAt: 1,
      revealedAt: 2,
      people: 1,
      entries: 1,
      map: 'asset',
      notes: Array.from({ length: 9_000 }, (_, i) => `note${i}`.padEnd(21, 'x')),
      late: [],
    })
    await putBoard(workshop, { results: ['r1', 'r2', 'r3', 'r4', 'r5'].map(result) })
    expect((await boardJson(workshop)).results?.map(r => r.id)).toEqual(['r4', 'r5'])
  })

  it('is seen by those who are connected, and has what they write', async () => {
    const ana = await new ProtocolClient(server.url, workshop.id, workshop.keys.participant).ready()
    await putBoard(workshop, { notes: [{ id: 'n1', map: 'asset', at: [1, 2], text: 'From a file' }] })
    await eventually('Ana has the note', () => ana.doc.getMap('notes').has('n1'))
    ana.doc.getMap('meta').set('objective', 'Written by Ana')
    await ana.saved()
    expect((await boardJson(workshop)).workshop?.objective).toBe('Written by Ana')
    ana.close()
  })

  it('viewers get no remark, no evidence and no stance until it is ticked', async () => {
    await putBoard(workshop, {
      notes: [
        {
          id: 'n1',
          map: 'power',
          at: [-800, 100],
          text: 'Council',
          partner: 'n1',
          tie: 'none',
          movable: 'maybe',
          evidence: 'assumed',
          holder: 'Ana',
          trend: 'fading',
          idea: 'Ask for the hall',
          aside: 'Not before the vote',
          z: 7,
        },
      ],
      frames: [
        { id: 'f1', map: 'power', rect: [-900, 0, 300, 300], title: 'canary-frame-foes' },
        { id: 'f2', map: 'asset', rect: [0, 0, 300, 300], title: 'Downtown' },
      ],
      comments: [{ id: 'c1', note: 'n1', text: 'canary-comment' }],
      partners: [{ id: 'n1', name: 'Council', notes: 'canary-remark' }],
    })
    const seen = await boardJson(workshop, 'viewer')
    expect(seen.notes?.[0]).toMatchObject({ text: 'Council', at: null })
    expect(JSON.stringify(seen)).not.toMatch(/canary|-800|stance|"tie"|movable|evidence|trend|"z"/)
    expect(seen.frames?.map(f => f.title)).toEqual(['Downtown'])
    expect(seen.notes?.[0]).toMatchObject({
      holder: 'Ana',
      idea: 'Ask for the hall',
      aside: 'Not before the vote',
    })

    const ana = await new ProtocolClient(server.url, workshop.id, workshop.keys.facilitator).ready()
    ana.say({ t: 'stage', do: { what: 'privacy', stance: true } })
    const ticked = await eventually('the stance is shown', async () => {
      const board = await boardJson(workshop, 'viewer')
      return board.notes?.[0]?.stance !== undefined && board
    })
    expect(ticked.notes?.[0]).toMatchObject({ at: [-800, 100], stance: -0.8 })
    expect(ticked.notes?.[0]).toMatchObject({
      tie: 'none',
      movable: 'maybe',
      evidence: 'assumed',
      trend: 'fading',
    })
    expect(ticked.frames?.length).toBe(2)
    expect(JSON.stringify(ticked)).not.toMatch(/canary-(remark|comment)/)
    ana.close()
  })

  it('while the facilitator has locked it, takes nothing in from participants', async () => {
    const ana = await new ProtocolClient(server.url, workshop.id, workshop.keys.facilitator).ready()
    ana.say({ t: 'stage', do: { what: 'lock', on: true } })
    const note = { id: 'n1', map: 'asset', at: [1, 2], text: 'Late' }
    const refused = await eventually('it is locked', async () => {
      const answer = await send({ notes: [] })
      return answer.status === 403 && answer
    })
    expect(await refused.json()).toMatchObject({ type: 'urn:allymap:problem:locked' })
    expect((await send({ notes: [note] })).status).toBe(403)
    expect((await send({ notes: [note] }, 'facilitator')).status).toBe(200)
    ana.close()
  })

  it('more notes than a board holds: 422, and none of them is taken in', async () => {
    const notes = Array.from({ length: LIMITS.notes }, (_, i) => ({ id: `n${i}` }))
    await putBoard(workshop, { notes: [{ id: 'one', map: 'asset', at: [0, 0], text: 'One' }] })
    const answer = await send({ notes })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ path: 'notes' })
    // nor as notes that were merged into one
    const merged = notes.slice(1).map(({ id }) => ({ id, text: '' }))
    expect((await send({ notes: [{ id: 'one', merged }] })).status).toBe(200)
    expect((await send({ notes: [{ id: 'two', merged: [{ id: 'n1', text: '' }] }] })).status).toBe(422)
    expect((await boardJson(workshop)).notes).toHaveLength(1)
  })

  it('more tasks than a board holds: 422 that says what to do; the same ones again are no more than there were', async () => {
    const tasks = Array.from({ length: MOST.items }, (_, i) => ({ id: `t${i}`, text: 'Call' }))
    expect((await send({ tasks })).status).toBe(200)
    expect((await send({ tasks: tasks.slice(0, 10) })).status).toBe(200)
    const refused = await send({ tasks: [{ id: 'other', text: 'Call' }] })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      path: 'tasks',
      detail: expect.stringContaining('bring the file into a new workshop'),
    })
  })

  it('thousands of notes by zone on a crowded map find their places in seconds', async () => {
    const at = (i: number): [number, number] => [(i % 60) * 240, Math.floor(i / 60) * 240]
    await putBoard(workshop, {
      notes: Array.from({ length: 3_000 }, (_, i) => ({
        id: `a${i}`,
        map: 'asset',
        at: at(i),
        text: 'There',
      })),
    })
    const started = threadTime()
    await putBoard(workshop, {
      notes: Array.from({ length: 3_000 }, (_, i) => ({
        id: `z${i}`,
        map: 'asset',
        zone: 'skills',
        text: 'New',
      })),
    })
    expect(threadTime() - started).toBeLessThan(10_000)
  })
})
