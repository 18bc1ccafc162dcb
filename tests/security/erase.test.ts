import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import { step1Frame, updateFrame } from '../../shared/protocol/frames.ts'
import { closing } from '../integration/kept.ts'
import { RawSocket } from '../integration/raw-socket.ts'
import { addNote, StockClient } from '../integration/stock-client.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const WORDS = [
  'canary-name-iris',
  'canary-note-tulip',
  'canary-record-peony',
  'canary-mail@example.org',
  'canary-sealed-lotus',
]
const [NAME = '', NOTE = '', RECORD = '', MAIL = '', SEALED = ''] = WORDS

/** Which of the words are in the bytes of the server's files, in whatever table or page. */
const inFiles = ({ dataDir }: TestServer): string[] =>
  readdirSync(dataDir)
    .filter(name => !name.endsWith('-shm'))
    .flatMap(name => {
      const bytes = readFileSync(join(dataDir, name))
      return WORDS.filter(word => bytes.includes(word)).map(word => `${name}: ${word}`)
    })

describe('erasing', () => {
  const kept = closing()

  async function workshop(): Promise<{ server: TestServer; w: NewWorkshop; person: Person; sid: string }> {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const w = await createWorkshop(server.url)
    const person = kept2(await new Person(w, 'participant', { name: NAME }).here())
    addNote(person.client.doc, 'n1', NOTE)
    const note = person.client.doc.getMap<Y.Map<unknown>>('notes').get('n1')
    note?.set('made', { by: person.id, at: 1 })
    note?.set(`r:${person.id}`, 'heart')
    addNote(person.client.doc, 'n2', 'stays')
    person.client.doc.getMap('comments').set('n2/c1', { text: 'a remark', by: person.id, at: 1 })
    await person.client.saved()
    await putBoard(w, {
      partners: [
        {
          id: 'p1',
          name: RECORD,
          email: MAIL,
          from: [{ note: 'n1', text: NOTE, map: 'asset', at: null, when: 1, by: person.id }],
        },
      ],
    } as unknown as Parameters<typeof putBoard>[1])
    const saved = await ask(server.url, `/api/workshops/${w.id}/snapshots`, w.keys.facilitator, {
      body: { name: 'Before' },
    })
    const { id: sid } = (await saved.json()) as { id: string }
    return { server, w, person, sid }
  }
  const kept2 = (person: Person): Person => {
    kept({ close: () => person.close() })
    return person
  }
  const snapshotText = async (w: NewWorkshop, sid: string): Promise<string> =>
    (await ask(w.server, `/api/workshops/${w.id}/snapshots/${sid}`, w.keys.facilitator)).text()
  const boardText = async (w: NewWorkshop): Promise<string> => JSON.stringify(await boardJson(w))

  it('a record: it is in no table, log, snapshot or copy of who comes back, and all else is', async () => {
    const { server, w, person, sid } = await workshop()
    expect(inFiles(server).length).toBeGreaterThan(0)
    expect(await snapshotText(w, sid)).toContain(RECORD)
    const old = person.client.doc
    const stock = kept(await new StockClient(server.url, w.id, w.keys.participant).ready())

    const answer = await ask(server.url, `/api/workshops/${w.id}/erase`, w.keys.facilitator, {
      body: { record: 'p1', notes: true },
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ epoch: 2 })

    await eventually('everybody to be sent away', () => person.client.closed && stock.closed)
    expect(person.client.closed).toEqual({ code: CLOSE.gone, reason: ERASED })
    expect(stock.closed).toBe(CLOSE.gone)
    expect(await boardText(w)).toContain('stays')
    for (const text of [await boardText(w), await snapshotText(w, sid), inFiles(server).join()])
      for (const word of [RECORD, MAIL, NOTE]) expect(text).not.toContain(word)
    const fresh = kept(await new StockClient(server.url, w.id, w.keys.participant).ready())
    const state = Buffer.from(Y.encodeStateAsUpdate(fresh.doc))
    for (const word of [RECORD, MAIL, NOTE]) expect(state.includes(word)).toBe(false)
    expect(fresh.doc.getMap('notes').has('n2')).toBe(true)

    // whoever comes with the old document brings nothing of it back
    const back = kept(new StockClient(server.url, w.id, w.keys.participant, old))
    await eventually('the old copy to be refused', () => back.closed)
    expect(back.closed).toBe(CLOSE.gone)
    const offer = ['yjs', `key.${w.keys.participant}`]
    const whole = kept(await new RawSocket(server.url, w.id, offer).settled())
    whole.send(updateFrame(Y.encodeStateAsUpdate(old)))
    expect(await whole.closeCode()).toBe(CLOSE.gone)
    const asking = kept(await new RawSocket(server.url, w.id, offer).settled())
    asking.send(step1Frame(Y.encodeStateVector(old)))
    expect(await asking.closeCode()).toBe(CLOSE.gone)
    expect(asking.sniff()).not.toContain('stays')

    // and all of that holds after a restart
    await server.stop()
    await server.start()
    expect(inFiles(server)).toEqual(inFiles(server).filter(found => found.includes(NAME)))
    expect(await boardText(w)).not.toContain(RECORD)
    fresh.doc.getMap('tasks').set('t1/title', 'life goes on')
    await eventually('work to go on', async () => {
      const again = new StockClient(server.url, w.id, w.keys.participant)
      await again.ready()
      const there = again.doc.getMap('tasks').has('t1/title')
      again.close()
      return there
    })
  })

  it('a person: name, authorship and sealed words go, what they did stays and is nobody’s', async () => {
    const { server, w, person, sid } = await workshop()
    const facilitator = kept2(await new Person(w, 'facilitator', { name: 'F' }).here())
    const round = await facilitator.opens({ kind: 'notes' })
    await eventually('the round', () => person.stage.round?.id === round)
    person.put(round, 'e1', { text: SEALED, zone: null, color: 'mint' })
    await eventually('the entry', () =>
      person.all('entry.mine').some(m => m.entries.some(e => e.id === 'e1')),
    )
    const id = person.id

    const answer = await ask(server.url, `/api/workshops/${w.id}/erase`, w.keys.facilitator, {
      body: { person: id },
    })
    expect(answer.status).toBe(200)
    for (const text of [await boardText(w), await snapshotText(w, sid)]) {
      expect(text).toContain(NOTE)
      expect(text).toContain('a remark')
      expect(text).not.toContain(NAME)
      expect(text).not.toContain(id)
    }
    expect(inFiles(server).filter(found => found.includes(NAME) || found.includes(SEALED))).toEqual([])
    const stage = (await boardJson(w)) as { people?: { name: string }[] }
    expect(stage.people?.map(p => p.name)).toEqual(['F'])
  })

  it('a person with their notes and comments', async () => {
    const { server, w, person, sid } = await workshop()
    // a record that nobody gave a name is called as the note that it was made from
    addNote(person.client.doc, 'n3', NOTE)
    person.client.doc.getMap<Y.Map<unknown>>('notes').get('n3')?.set('made', { by: person.id, at: 1 })
    const records = person.client.doc.getMap('partners')
    records.set('n3/from/n3', { text: NOTE, map: 'asset', at: null, step: null, when: 1, by: person.id })
    records.set('n3/sector', 'local')
    // one that was removed is seen again by hers; and a line of hers is seen with the note that hers was merged into
    records.set('n4/name', 'Removed')
    records.set('n4/deleted', { by: 'ben', at: 1 })
    addNote(person.client.doc, 'n7', NOTE)
    person.client.doc.getMap<Y.Map<unknown>>('notes').get('n7')?.set('made', { by: person.id, at: 1 })
    for (const id of ['n4', 'n5'])
      records.set(`${id}/from/n7`, { text: NOTE, map: 'asset', at: null, step: null, when: 1, by: person.id })
    person.client.doc
      .getMap('connections')
      .set('n1>n6', { kind: 'personal', strength: 2, effect: 'helps', by: 'ben' })
    addNote(person.client.doc, 'n6', 'stays, too')
    const merged = person.client.doc.getMap<Y.Map<unknown>>('notes').get('n1')
    merged?.set('gone', { by: 'ben', at: 1 })
    merged?.set('merged', 'n2')
    await person.client.saved()
    const answer = await ask(server.url, `/api/workshops/${w.id}/erase`, w.keys.facilitator, {
      body: { person: person.id, notes: true },
    })
    expect(answer.status).toBe(200)
    for (const text of [await boardText(w), await snapshotText(w, sid)]) {
      expect(text).toContain('stays')
      expect(text).not.toContain('a remark')
      expect(text).not.toContain(NAME)
      expect(text).not.toContain(NOTE)
    }
    expect(inFiles(server).filter(found => found.includes(NOTE))).toEqual([])
    expect((await boardJson(w)).partners).toMatchObject([
      { id: 'n3', name: '', sector: 'local' },
      { id: 'p1', name: RECORD },
    ])
  })

  it('is the facilitator’s, and wants to know what', async () => {
    const { server, w } = await workshop()
    const path = `/api/workshops/${w.id}/erase`
    expect((await ask(server.url, path, w.keys.participant, { body: { record: 'p1' } })).status).toBe(403)
    for (const body of [{}, { person: 'a', record: 'b' }, { record: 7 }])
      expect((await ask(server.url, path, w.keys.facilitator, { body })).status).toBe(422)
    expect(await boardText(w)).toContain(RECORD)
  })

  it('negative control: deleting a record leaves its words in the files', async () => {
    const { server, person } = await workshop()
    person.client.doc.getMap('partners').set('p1/deleted', { by: person.id, at: 1 })
    await person.client.saved()
    expect(inFiles(server).some(found => found.includes(RECORD))).toBe(true)
  })
})
