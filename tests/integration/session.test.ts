import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../client/state/session.ts'
import { openSession } from '../../client/sync/connect.ts'
import { must } from '../../shared/assert.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { enter, newSecret, TestPage } from '../support/device.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'

const draft = (text: string) => ({ map: 'asset', at: [100, 200] as const, text, color: 'sky' as const })
const savedIs = (session: Session, kind: string) =>
  eventually(`${kind}`, () => session.saved.getState().kind === kind)
const texts = (session: Session) => [...session.board.board.notes.values()].map(n => n.text).sort()

describe('a session against the real server', () => {
  let server: TestServer
  let page: TestPage
  let workshop: NewWorkshop
  let sessions: Session[]

  beforeEach(async () => {
    server = await startTestServer()
    page = new TestPage(server.url)
    workshop = await createWorkshop(server.url)
    sessions = []
  })
  afterEach(async () => {
    for (const session of sessions) session.close()
    await server.stop()
    page.restore()
  })
  const join = async (
    name: string,
    secret = newSecret(),
    key = workshop.keys.participant,
  ): Promise<Session> => {
    const session = await enter(workshop, key, { name, secret })
    sessions.push(session)
    await eventually('loaded', () => session.board.loaded.getState())
    return session
  }

  it('what one writes the other sees, and "saved" comes from the server', async () => {
    const [ana, bo] = [await join('Ana'), await join('Bo')]
    await savedIs(ana, 'saved')
    const [id = ''] = ana.intents.createNotes([draft('Tenants union')])
    expect(ana.saved.getState().kind).toBe('saving')
    await savedIs(ana, 'saved')
    await eventually('the note at Bo', () => bo.board.board.notes.has(id))
    expect((await boardJson(workshop)).notes?.map(n => n.text)).toEqual(['Tenants union'])
    must(bo.intents.noteText(id), 'text').type('Tenants union of the east side')
    await eventually(
      'the words at Ana',
      () => ana.board.board.notes.get(id)?.text === 'Tenants union of the east side',
    )
    expect(exportBoard(ana.board.board, ana.stage.getState())).toEqual(
      exportBoard(bo.board.board, bo.stage.getState()),
    )
  })

  it('what others did is kept on this device as it came, and an edit made in answer to it is sent and kept', async () => {
    const secret = newSecret()
    const [ana, bo] = [await join('Ana', secret), await join('Bo')]
    const answered: string[] = []
    ana.board.onChange((change, mine) => {
      if (mine || answered.length > 0) return
      for (const [id, note] of change.notes) {
        answered.push(`${note?.text}, answered`)
        ana.intents.createNotes([draft(answered[0] ?? '')])
        ana.intents.colorNotes([id], 'rose')
      }
    })
    const [asked = ''] = bo.intents.createNotes([draft('Choir')])
    await eventually('the answer at Bo', () => texts(bo).includes('Choir, answered'))
    await eventually('the colour at Bo', () => bo.board.board.notes.get(asked)?.color === 'rose')
    // several at once, and one after another
    bo.intents.createNotes([draft('Chess club')])
    bo.intents.createNotes([draft('Food bank'), draft('Library')])
    const all = ['Chess club', 'Choir', 'Choir, answered', 'Food bank', 'Library']
    await eventually('all of it at Ana', () => texts(ana).join() === all.join())
    await savedIs(ana, 'saved')
    ana.close()
    await server.stop()
    const again = await enter(workshop, workshop.keys.participant, { name: 'Ana', secret })
    sessions.push(again)
    expect(texts(again)).toEqual(all)
    expect(again.board.board.notes.get(asked)?.color).toBe('rose')
  })

  it('the notes of a reveal are there before the stage that goes with them, and nothing of what came meanwhile is lost', async () => {
    const lead = await join('Lead', newSecret(), workshop.keys.facilitator)
    const [ana, bo] = [await join('Ana'), await join('Bo')]
    lead.intents.stage({
      what: 'round.open',
      settings: { kind: 'notes', map: 'asset', limit: 40, prompt: '', anonymous: false, minutes: null },
    })
    await eventually('the round at Ana', () => ana.stage.getState().round !== null)
    for (let n = 0; n < 20; n++)
      ana.rounds.put(`e${n}`, { text: `${n} ${'long '.repeat(200)}`, zone: 'skills', color: 'sky' })
    await eventually('all of it at the lead', () => lead.rounds.live.getState().round?.entries === 20)
    const order: string[] = []
    bo.board.onChange(change => order.push(`${change.notes.size} notes`))
    bo.stage.subscribe(({ round, title }) => order.push(round ? 'still open' : title))
    lead.intents.stage({ what: 'round.reveal', id: must(bo.stage.getState().round, 'round').id })
    lead.intents.stage({ what: 'rename', title: 'After the reveal' })
    await eventually('the title', () => bo.stage.getState().title === 'After the reveal')
    expect(order[0]).toBe('20 notes')
    expect(order.slice(1)).toEqual(expect.arrayContaining(['After the reveal']))
    expect(order).not.toContain('still open')
    expect(bo.stage.getState().results.at(-1)).toMatchObject({ kind: 'notes', entries: 20 })
  })

  it('sees who is here, what they hold and where they point; they are gone at once when they leave', async () => {
    const [ana, bo] = [await join('Ana'), await join('Bo')]
    await eventually('Bo at Ana', () => ana.presence.people.getState().some(p => p.name === 'Bo'))
    bo.presence.show({ drag: { ids: ['n1'], dx: 5, dy: -3 } })
    await eventually('the drag', () => ana.presence.people.getState().some(p => p.drag?.dx === 5))
    const seen: number[] = []
    ana.presence.onPointers(pointers => seen.push(...pointers.map(p => p.x)))
    bo.presence.point({ map: 0, x: 42, y: 7 })
    await eventually('the pointer', () => seen.includes(42))
    expect(
      ana.stage
        .getState()
        .people.map(p => p.name)
        .sort(),
    ).toEqual(['Ana', 'Bo'])
    bo.close()
    await eventually('Bo gone', () => ana.presence.people.getState().length === 1)
  })

  it('offline edits are kept on this device, survive a reload, and arrive on return', async () => {
    const secret = newSecret()
    const ana = await join('Ana', secret)
    ana.intents.createNotes([draft('before')])
    await savedIs(ana, 'saved')
    await server.stop()
    await savedIs(ana, 'offline')
    ana.intents.createNotes([draft('written offline')])
    await eventually(
      'kept',
      () => JSON.stringify(ana.saved.getState()) === '{"kind":"offline","kept":true,"waiting":true}',
    )
    expect(page.dispatch('beforeunload')).toBe(false)
    ana.close()
    const again = await enter(workshop, workshop.keys.participant, { name: 'Ana', secret })
    sessions.push(again)
    expect(texts(again)).toEqual(['before', 'written offline'])
    expect(again.role).toBe('participant')
    await server.start()
    page.dispatch('online')
    await savedIs(again, 'saved')
    expect((await boardJson(workshop)).notes?.map(n => n.text).sort()).toEqual(['before', 'written offline'])
  }, 20_000)

  it('a shared computer keeps nothing, and says so before the page is left', async () => {
    const ana = await enter(workshop, workshop.keys.participant, {
      name: 'Ana',
      secret: newSecret(),
      shared: true,
    })
    sessions.push(ana)
    await savedIs(ana, 'saved')
    await server.stop()
    await savedIs(ana, 'offline')
    ana.intents.createNotes([draft('nowhere else')])
    await eventually(
      'not kept',
      () => JSON.stringify(ana.saved.getState()) === '{"kind":"offline","kept":false,"waiting":true}',
    )
    expect(page.dispatch('beforeunload')).toBe(true)
    expect(await indexedDB.databases()).toEqual([])
  })

  it('two people at one computer never see each other’s unsent words', async () => {
    const ana = await join('Ana')
    await savedIs(ana, 'saved')
    await server.stop()
    await savedIs(ana, 'offline')
    ana.intents.createNotes([draft('only Ana knows')])
    await eventually('kept', () => JSON.stringify(ana.saved.getState()).includes('"kept":true'))
    ana.close()
    await server.start()
    const bo = await join('Bo')
    await savedIs(bo, 'saved')
    expect(texts(bo)).toEqual([])
    expect((await boardJson(workshop)).notes).toEqual([])
  }, 20_000)

  it('while locked a participant’s edit waits, is shown as waiting, and is sent when it opens', async () => {
    const secret = newSecret()
    const fay = await join('Fay', newSecret(), workshop.keys.facilitator)
    const ana = await join('Ana', secret)
    await savedIs(ana, 'saved')
    await server.stop()
    await savedIs(ana, 'offline')
    ana.intents.createNotes([draft('made before I knew')])
    await eventually('kept', () => JSON.stringify(ana.saved.getState()).includes('"kept":true'))
    ana.close()
    await server.start()
    page.dispatch('online')
    await savedIs(fay, 'saved')
    fay.intents.stage({ what: 'lock', on: true })
    await eventually('locked', () => fay.stage.getState().locked)

    const back = await join('Ana', secret)
    await savedIs(back, 'locked')
    expect(back.saved.getState()).toEqual({ kind: 'locked', waiting: true })
    expect(back.editable.getState()).toBe(false)
    expect(fay.editable.getState()).toBe(true)
    expect(texts(back)).toEqual(['made before I knew'])
    fay.intents.createNotes([draft('the facilitator may')])
    await eventually('at Ana', () => texts(back).includes('the facilitator may'))
    expect((await boardJson(workshop)).notes?.map(n => n.text)).toEqual(['the facilitator may'])

    fay.intents.stage({ what: 'lock', on: false })
    await savedIs(back, 'saved')
    await eventually('at Fay', () => texts(fay).includes('made before I knew'))
  }, 30_000)

  it('a viewer follows the board without the document, and means nothing', async () => {
    const ana = await join('Ana')
    const vera = await enter(workshop, workshop.keys.viewer, { name: 'Vera', secret: newSecret() })
    sessions.push(vera)
    expect(vera.role).toBe('viewer')
    const [id = ''] = ana.intents.createNotes([draft('Library friends')])
    await eventually('the note at Vera', () => vera.board.board.notes.has(id))
    vera.intents.removeNotes([id])
    expect(vera.intents.createNotes([draft('x')])).toEqual([])
    ana.intents.moveNotes([{ id, at: [500, 600] }])
    await eventually('the move at Vera', () => vera.board.board.notes.get(id)?.at?.[0] === 500)
    expect((await boardJson(workshop)).notes).toHaveLength(1)
    expect(vera.saved.getState().kind).toBe('saved')
  })

  it('a damaged key, an unknown workshop and a deleted one each give their code', async () => {
    const options = { name: 'X', color: '#000000', secret: newSecret(), shared: false }
    const wrong = await openSession({ ...options, workshop: workshop.id, key: 'A'.repeat(43) })
    expect(wrong).toEqual({ ok: false, code: 4401 })
    const unknown = await openSession({ ...options, workshop: 'nosuchworkshop_1', key: workshop.keys.viewer })
    expect(unknown).toEqual({ ok: false, code: 4401 })
    const ana = await join('Ana')
    await ask(server.url, `/api/workshops/${workshop.id}`, workshop.keys.facilitator, { method: 'DELETE' })
    await savedIs(ana, 'ended')
    expect(ana.saved.getState()).toMatchObject({ code: 4410 })
    const deleted = await openSession({ ...options, workshop: workshop.id, key: workshop.keys.participant })
    expect(deleted).toEqual({ ok: false, code: 4410 })
  })
})
