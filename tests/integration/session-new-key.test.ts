import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../client/state/session.ts'
import { keyMark } from '../../client/sync/document-name.ts'
import { openDevice } from '../../client/sync/this-device.ts'
import { must } from '../../shared/assert.ts'
import { enter, NoNetwork, newSecret, TestPage } from '../support/device.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const draft = (text: string) => ({ map: 'asset', at: [100, 200] as const, text, color: 'sky' as const })
const texts = (session: Session) => [...session.board.board.notes.values()].map(n => n.text).sort()
const words = (session: Session) => session.away.words.getState()

describe('[F39] another key, or another role, on the same device', () => {
  let server: TestServer
  let page: TestPage
  let workshop: NewWorkshop
  let secret: string
  const sessions: Session[] = []

  beforeEach(async () => {
    server = await startTestServer()
    page = new TestPage(server.url)
    workshop = await createWorkshop(server.url)
    secret = newSecret()
  })
  afterEach(async () => {
    for (const session of sessions.splice(0)) session.close()
    await server.close()
    page.restore()
  })
  async function join(key: string, as = secret): Promise<Session> {
    const session = await enter(workshop, key, { name: 'Ana', secret: as })
    sessions.push(session)
    await eventually('loaded', () => session.board.loaded.getState())
    return session
  }
  const savedIs = (session: Session, kind: string) =>
    eventually(kind, () => session.saved.getState().kind === kind)
  /** Without a connection, she edits; then she closes the page. */
  async function goAway(ana: Session, edit: () => void): Promise<void> {
    const { WebSocket } = globalThis
    vi.stubGlobal('WebSocket', NoNetwork)
    page.dispatch('offline')
    await savedIs(ana, 'offline')
    edit()
    await eventually('kept', () => JSON.stringify(ana.saved.getState()).includes('"kept":true'))
    ana.close()
    vi.stubGlobal('WebSocket', WebSocket)
    page.dispatch('online')
  }
  async function rotate(): Promise<string> {
    const answer = await ask(
      server.url,
      `/api/workshops/${workshop.id}/keys/participant/rotate`,
      workshop.keys.facilitator,
      { method: 'POST' },
    )
    const { keys } = (await answer.json()) as Pick<NewWorkshop, 'keys'>
    return keys.participant
  }
  const atServer = async () => ((await boardJson(workshop)).notes ?? []).map(note => note.text).sort()
  /** The names of all documents that the device keeps. */
  async function keptNames(): Promise<string[]> {
    const device = must(await openDevice(), 'storage')
    const names = [...(await device.names(`${workshop.id}/`))]
    device.close()
    return names
  }

  it('a replaced key: the board is the server’s, what was never sent is offered as words, and nothing of the old one stays', async () => {
    const ana = await join(workshop.keys.participant)
    const [id = ''] = ana.intents.createNotes([draft('Choir')])
    await savedIs(ana, 'saved')
    await goAway(ana, () => {
      ana.intents.createNotes([draft('First unsent')])
      ana.intents.createNotes([draft('Second unsent')])
      must(ana.intents.noteText(id), 'words').type('Choir of the north')
    })
    const [old] = await keptNames()
    const key = await rotate()
    const again = await join(key)
    await savedIs(again, 'saved')
    expect(texts(again)).toEqual(['Choir'])
    await eventually('words', () => words(again) !== '')
    expect(words(again).split('\n\n')).toEqual(['First unsent', 'Second unsent', 'Choir of the north'])
    await eventually('the old document to go', async () => !(await keptNames()).includes(old ?? ''))
    const device = must(await openDevice(), 'storage')
    await eventually(
      'the old key to go',
      async () =>
        (await device.remembered(`${workshop.id}/${workshop.keys.participant}/${keyMark(secret)}`)) === null,
    )
    expect(await device.remembered(`${workshop.id}/${key}/${keyMark(secret)}`)).not.toBeNull()
    device.close()
    expect((await keptNames()).join()).not.toContain(key)
    expect(await atServer()).toEqual(['Choir'])

    again.intents.createNotes([draft('First unsent'), draft('Second unsent')])
    again.away.forgetWords()
    await savedIs(again, 'saved')
    again.close()
    const later = await join(key)
    await savedIs(later, 'saved')
    expect(texts(later)).toEqual(['Choir', 'First unsent', 'Second unsent'])
    expect(words(later)).toBe('')
    expect(await atServer()).toEqual(['Choir', 'First unsent', 'Second unsent'])
  }, 20_000)

  it('what was on its way when the page closed is offered too; what the server has by then is not', async () => {
    const ana = await join(workshop.keys.participant)
    await savedIs(ana, 'saved')
    ana.intents.createNotes([draft('Arrived')])
    await savedIs(ana, 'saved')
    // the line is dead, and nobody knows yet
    const send = vi.spyOn(WebSocket.prototype, 'send').mockImplementation(() => {})
    ana.intents.createNotes([draft('On its way')])
    const device = must(await openDevice(), 'storage')
    const [name = ''] = await keptNames()
    await eventually('the row', async () => {
      const { newBoardDoc, notesOf } = await import('../../shared/doc/board-doc.ts')
      const doc = newBoardDoc()
      await device.load(name, doc, null)
      return notesOf(doc).size === 2 && doc
    })
    expect(await device.away(name)).toBeNull()
    device.close()
    ana.close()
    send.mockRestore()
    const again = await join(await rotate())
    await eventually('words', () => words(again) === 'On its way')
    expect(texts(again)).toEqual(['Arrived'])
  }, 20_000)

  it('a facilitator’s link after a participant’s: words are offered there, once, and not sent when one comes back', async () => {
    const ana = await join(workshop.keys.participant)
    ana.intents.createNotes([draft('Choir')])
    await savedIs(ana, 'saved')
    await goAway(ana, () => ana.intents.createNotes([draft('Unsent')]))
    const lead = await join(workshop.keys.facilitator)
    await eventually('words', () => words(lead) === 'Unsent')
    expect(texts(lead)).toEqual(['Choir'])
    await savedIs(lead, 'saved')
    lead.close()
    const back = await join(workshop.keys.participant)
    await savedIs(back, 'saved')
    expect(texts(back)).toEqual(['Choir'])
    expect(words(back)).toBe('')
    back.intents.createNotes([draft('Goes on')])
    await savedIs(back, 'saved')
    expect(await atServer()).toEqual(['Choir', 'Goes on'])
    back.close()
    // and that one has nothing to offer a second time
    const leadAgain = await join(workshop.keys.facilitator)
    await savedIs(leadAgain, 'saved')
    leadAgain.away.forgetWords()
    await savedIs(leadAgain, 'saved')
    leadAgain.close()
    const last = await join(workshop.keys.facilitator)
    await savedIs(last, 'saved')
    expect(words(last)).toBe('')
  }, 20_000)

  it('a viewer’s link after a participant’s shows what viewers are shown; back with the own key, what waited is sent', async () => {
    await putBoard(workshop, {
      notes: [{ id: 'n1', map: 'power', at: [700, 100], text: 'Mayor Ortiz' }],
      partners: [{ id: 'p1', name: 'Library', email: 'canary@x.org' }],
    })
    const ana = await join(workshop.keys.participant)
    await eventually('the record', () => ana.board.board.partners.get('p1')?.email === 'canary@x.org')
    await savedIs(ana, 'saved')
    await goAway(ana, () => ana.intents.createNotes([draft('Unsent')]))
    const viewer = await join(workshop.keys.viewer)
    await eventually('the board', () => viewer.board.board.notes.has('n1'))
    expect(texts(viewer)).toEqual(['Mayor Ortiz'])
    expect(viewer.board.board.notes.get('n1')?.at).toBeNull()
    expect(JSON.stringify([...viewer.board.board.partners.values()])).not.toContain('canary')
    expect(words(viewer)).toBe('')
    viewer.close()
    const back = await join(workshop.keys.participant)
    await eventually('the note at the server', async () => (await atServer()).includes('Unsent'))
    expect(words(back)).toBe('')
  }, 20_000)

  it('somebody else at the same computer with the new key is offered nothing', async () => {
    const ana = await join(workshop.keys.participant)
    await savedIs(ana, 'saved')
    await goAway(ana, () => ana.intents.createNotes([draft('Unsent')]))
    const key = await rotate()
    const bo = await join(key, newSecret())
    await savedIs(bo, 'saved')
    bo.intents.createNotes([draft('Of Bo')])
    await savedIs(bo, 'saved')
    expect(words(bo)).toBe('')
    bo.close()
    const ana2 = await join(key)
    await eventually('words', () => words(ana2) === 'Unsent')
  }, 20_000)
})
