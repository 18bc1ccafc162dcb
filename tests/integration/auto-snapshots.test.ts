import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { SnapshotRow } from '../../server/store/store.ts'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { MASS_DELETE } from '../../shared/model/snapshot.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

let now = 1_800_000_000_000
let server: TestServer
let workshop: NewWorkshop
let fay: Person
let ana: Person
const kept = closing()
beforeAll(async () => {
  server = await startTestServer({}, { now: () => now })
})
afterAll(() => server.close())
beforeEach(async () => {
  workshop = await createWorkshop(server.url)
  fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
  ana = await kept(new Person(workshop, 'participant', { name: 'Ana' })).here()
})

const get = async <T>(path: string): Promise<T> => {
  const response = await ask(
    server.url,
    `/api/workshops/${workshop.id}/snapshots${path}`,
    workshop.keys.facilitator,
  )
  expect(response.status).toBe(200)
  return (await response.json()) as T
}
const list = async (): Promise<SnapshotRow[]> => (await get<{ snapshots: SnapshotRow[] }>('')).snapshots
const snapshots = (count: number): Promise<SnapshotRow[]> =>
  eventually(`${count} snapshots`, async () => {
    const found = await list()
    return found.length >= count && found
  })
const open = (id: string): Promise<{ board: BoardJson; stage: { step: unknown } }> => get(`/${id}`)
const context = (by: Person) => ({ by: by.id, now, newId: () => `n${Math.random().toString(36).slice(2)}` })
const write = (by: Person, count: number): string[] =>
  createNotes(
    by.client.doc,
    context(by),
    Array.from({ length: count }, (_, i) => ({
      map: 'asset',
      at: [i * 10, 0] as const,
      text: `Note ${i}`,
      color: 'lemon' as const,
    })),
  )
const goTo = (id: string | null): Promise<unknown> =>
  fay.ordered({ what: 'step', id }, s => (s.step?.id ?? null) === id)

it('[F31] each step leaves the board as it was when it ended, under its title', async () => {
  await goTo('goal')
  await goTo('have')
  write(ana, 2)
  await ana.client.saved()
  await goTo('show')
  const [last, goal, start] = await snapshots(3)
  expect([last, goal, start].map(s => [s?.kind, s?.automatic, s?.name, s?.notes])).toEqual([
    ['step', true, 'Whom and what we have', 2],
    ['step', true, 'Set the goal', 0],
    ['step', true, '', 0],
  ])
  expect((await open(last?.id ?? '')).stage.step).toMatchObject({ id: 'have' })
})

it('steps one right after the other leave few snapshots; later ones are kept again', async () => {
  for (let i = 0; i < 201; i++) fay.order({ what: 'step', id: i % 2 === 0 ? 'have' : 'goal' })
  await goTo('show')
  await snapshots(1)
  expect((await list()).length).toBeLessThan(40)
  const before = (await list()).map(s => s.id)
  let turns = 0
  await eventually('one that is kept again', async () => {
    await goTo(turns++ % 2 === 0 ? 'goal' : 'show')
    return (await list()).some(s => !before.includes(s.id))
  })
})

it('neither a refused step nor the step that runs already leaves one', async () => {
  await goTo('goal')
  await snapshots(1)
  fay.order({ what: 'step', id: 'nowhere' })
  expect(await fay.refusal('step')).toBe('invalid')
  fay.order({ what: 'step', id: 'goal', start: true })
  await eventually('the clock', () => fay.stage.timer)
  await goTo('have')
  expect((await snapshots(2)).map(s => s.name)).toEqual(['Set the goal', ''])
})

it('[F31] a reveal leaves one with what was revealed; none before it holds a sealed word', async () => {
  await goTo('have')
  const round = await fay.opens({ kind: 'notes', anonymous: true })
  await ana.note(round, 'a1', 'Canary in the mine')
  await goTo('show')
  for (const { id } of await snapshots(2)) expect(JSON.stringify(await open(id))).not.toContain('Canary')
  await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
  const [revealed] = await snapshots(3)
  expect(revealed).toMatchObject({ kind: 'reveal', name: 'Show and ask', notes: 1 })
  const body = JSON.stringify((await open(revealed?.id ?? '')).board)
  expect(body).toContain('Canary in the mine')
  expect(body.split(ana.id)).toHaveLength(2) // among the people, and nowhere else
})

it('[F31] a reveal leaves one also where the server stops right after it', async () => {
  const own = await startTestServer({ LOG_LEVEL: 'silent' })
  kept(own)
  const w = await createWorkshop(own.url)
  const gil = await kept(new Person(w, 'facilitator', { name: 'Gil' })).here()
  const round = await gil.opens({ kind: 'notes' })
  await gil.note(round, 'a1', 'Choir')
  await gil.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
  await own.stop()
  await own.start()
  const answer = await ask(own.url, `/api/workshops/${w.id}/snapshots`, w.keys.facilitator)
  const { snapshots: found } = (await answer.json()) as { snapshots: SnapshotRow[] }
  expect(found).toMatchObject([{ kind: 'reveal', notes: 1 }])
})

it('[F31] many notes deleted in one edit: the board before is kept; once a minute', async () => {
  const ids = write(ana, MASS_DELETE + 5)
  await ana.client.saved()
  removeNotes(ana.client.doc, context(ana), ids.slice(0, MASS_DELETE - 1))
  await ana.client.saved()
  expect(await list()).toEqual([])
  reviveNotes(ana.client.doc, ids)
  await ana.client.saved()

  removeNotes(ana.client.doc, context(ana), ids.slice(0, MASS_DELETE))
  await ana.client.saved()
  const [before] = await snapshots(1)
  expect(before).toMatchObject({ kind: 'delete', automatic: true, notes: MASS_DELETE + 5 })
  expect((await open(before?.id ?? '')).board.notes?.map(n => n.text)).toContain('Note 0')

  reviveNotes(ana.client.doc, ids)
  removeNotes(ana.client.doc, context(ana), ids)
  await ana.client.saved()
  now += 61_000
  // what a hostile client does: the notes are taken out of the document, not marked
  reviveNotes(ana.client.doc, ids)
  await ana.client.saved()
  ana.client.doc.transact(() => {
    for (const id of ids) notesOf(ana.client.doc).delete(id)
  })
  await ana.client.saved()
  const all = await snapshots(2)
  expect(all.map(s => [s.kind, s.notes])).toEqual([
    ['delete', MASS_DELETE + 5],
    ['delete', MASS_DELETE + 5],
  ])
})

it('[F31] many notes deleted one after the other, or emptied: the board before is kept', async () => {
  const ids = write(ana, MASS_DELETE + 5)
  await ana.client.saved()
  for (const id of ids.slice(0, MASS_DELETE)) {
    removeNotes(ana.client.doc, context(ana), [id])
    await ana.client.saved()
  }
  const [before] = await snapshots(1)
  expect(before).toMatchObject({ kind: 'delete', notes: MASS_DELETE + 5 })

  reviveNotes(ana.client.doc, ids)
  await ana.client.saved()
  now += 61_000
  ana.client.doc.transact(() => {
    for (const id of ids) {
      const text = notesOf(ana.client.doc).get(id)?.get('text')
      if (text instanceof Y.Text) text.delete(0, text.length - 1)
    }
  })
  await ana.client.saved()
  const [emptied] = await snapshots(2)
  const texts = (await open(emptied?.id ?? '')).board.notes?.map(n => n.text)
  expect(texts?.toSorted()).toEqual(ids.map((_, i) => `Note ${i}`).toSorted())
})

it('words that are typed over take no snapshot', async () => {
  const ids = write(ana, MASS_DELETE + 5)
  await ana.client.saved()
  ana.client.doc.transact(() => {
    for (const id of ids) {
      const text = notesOf(ana.client.doc).get(id)?.get('text')
      if (!(text instanceof Y.Text)) continue
      text.delete(0, text.length)
      text.insert(0, 'Said in other words')
    }
  })
  await ana.client.saved()
  await goTo('goal')
  expect((await snapshots(1)).map(s => s.kind)).toEqual(['step'])
})

it('[F31] many records, lines or tasks that are emptied or taken out, by hand or by a file: the board before is kept', async () => {
  const ids = Array.from({ length: MASS_DELETE }, (_, i) => `${i}`)
  await putBoard(workshop, {
    notes: ids.map(i => ({ id: `n${i}`, map: 'asset', at: [0, 0], text: `Note ${i}` })),
    partners: ids.map(i => ({ id: `p${i}`, name: `Partner ${i}`, sector: 'local', goals: 'Long remarks' })),
    connections: ids.map(i => ({ from: `n${i}`, to: 'n0' })).slice(1),
    tasks: ids.map(i => ({ id: `t${i}`, text: `Task ${i}` })),
  })
  expect(await list()).toEqual([])
  const [key, body] = [workshop.keys.participant, { schema: 'allymap.board/1' }]
  const file = (parts: Partial<BoardJson>): Promise<Response> =>
    ask(server.url, `/api/workshops/${workshop.id}/board`, key, { body: { ...body, ...parts } })
  // what is only said in other words takes nothing away
  expect((await file({ partners: ids.map(i => ({ id: `p${i}`, sector: 'state' })) })).status).toBe(200)
  expect(await list()).toEqual([])
  expect((await file({ notes: ids.map(i => ({ id: `n${i}`, text: '' })) })).status).toBe(200)
  const [notes] = await snapshots(1)
  expect(notes).toMatchObject({ kind: 'delete', notes: MASS_DELETE })
  expect((await open(notes?.id ?? '')).board.notes?.every(note => note.text !== '')).toBe(true)

  now += 61_000
  expect((await file({ partners: ids.map(i => ({ id: `p${i}`, name: '', goals: '' })) })).status).toBe(200)
  const records = (await open((await snapshots(2))[0]?.id ?? '')).board
  expect(records.partners?.map(p => p.goals)).toEqual(ids.map(() => 'Long remarks'))

  now += 61_000
  const { doc } = ana.client
  const clear = (name: string): void => {
    for (const one of [...doc.getMap(name).keys()]) doc.getMap(name).delete(one)
  }
  doc.transact(() => {
    for (const name of ['partners', 'texts', 'tasks']) clear(name)
  })
  await ana.client.saved()
  const wiped = (await open((await snapshots(3))[0]?.id ?? '')).board
  expect([wiped.partners?.length, wiped.tasks?.length]).toEqual([MASS_DELETE, MASS_DELETE])
})

it('[F31] a file with other areas for a map: the board before is kept; none makes areas of a map with axes', async () => {
  write(ana, 2)
  await ana.client.saved()
  const [asset] = (await ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.facilitator)
    .then(answer => answer.json() as Promise<BoardJson>)
    .then(board => board.maps)) as NonNullable<BoardJson['maps']>
  const bring = (map: object): Promise<Response> =>
    ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.facilitator, {
      body: { schema: 'allymap.board/1', maps: [map] },
    })
  const refused = await bring({ ...asset, id: 'power' })
  expect(refused.status).toBe(422)
  expect(JSON.stringify(await refused.json())).toContain('a map keeps its kind')
  expect((await bring({ ...asset })).status).toBe(200)
  expect(await list()).toEqual([])
  const zones = asset?.kind === 'zones' ? asset.zones.slice(1) : []
  expect((await bring({ ...asset, zones })).status).toBe(200)
  const [before] = await snapshots(1)
  expect((await open(before?.id ?? '')).board.maps?.[0]).toEqual(asset)
})

it('a restore that deletes many notes leaves its own snapshot and no second one', async () => {
  const save = await ask(server.url, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.facilitator, {
    body: { name: 'Empty' },
  })
  const { id } = (await save.json()) as SnapshotRow
  await putBoard(workshop, {
    notes: Array.from({ length: MASS_DELETE * 2 }, (_, i) => ({ id: `n${i}`, map: 'asset', text: 'x' })),
  })
  await ask(server.url, `/api/workshops/${workshop.id}/snapshots/${id}/restore`, workshop.keys.facilitator, {
    method: 'POST',
  })
  await goTo('goal')
  expect((await snapshots(3)).map(s => s.kind)).toEqual(['step', 'restore', null])
})

it('an erasure leaves the board as it is after it, and what was erased is in no snapshot', async () => {
  await putBoard(workshop, {
    partners: [
      { id: 'p1', name: 'CANARY Bakery' },
      { id: 'p2', name: 'Library' },
    ],
  })
  await ask(server.url, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.facilitator, {
    body: { name: 'Before' },
  })
  const erased = await ask(server.url, `/api/workshops/${workshop.id}/erase`, workshop.keys.facilitator, {
    body: { record: 'p1' },
  })
  expect(erased.status).toBe(200)
  const found = await snapshots(2)
  expect(found.map(s => s.kind).sort()).toEqual(['erase', null].sort())
  for (const { id } of found) {
    const { board } = await open(id)
    expect(JSON.stringify(board)).not.toContain('CANARY')
    expect(board.partners?.map(p => p.name)).toEqual(['Library'])
  }
})
