import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../client/state/session.ts'
import { must } from '../../shared/assert.ts'
import { enter, NoNetwork, newSecret, TestPage } from '../support/device.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'

const draft = (text: string) => ({ map: 'asset', at: [100, 200] as const, text, color: 'sky' as const })

describe('[F39] changed while one was away', () => {
  let server: TestServer
  let page: TestPage
  let workshop: NewWorkshop
  const sessions: Session[] = []

  beforeEach(async () => {
    server = await startTestServer()
    page = new TestPage(server.url)
    workshop = await createWorkshop(server.url)
  })
  afterEach(async () => {
    for (const session of sessions.splice(0)) session.close()
    await server.close()
    page.restore()
  })
  async function join(name: string, secret = newSecret(), key = workshop.keys.participant): Promise<Session> {
    const session = await enter(workshop, key, { name, secret })
    sessions.push(session)
    await eventually('loaded', () => session.board.loaded.getState())
    return session
  }
  const savedIs = (session: Session, kind: string) =>
    eventually(`${session.me.name}: ${kind}`, () => session.saved.getState().kind === kind)
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
  const colorOf = (session: Session, id: string) => session.board.board.notes.get(id)?.color

  it('both change the same values: all devices settle alike, the other value is listed, and either can be put on the board', async () => {
    const secret = newSecret()
    const ana = await join('Ana', secret)
    const [id = ''] = ana.intents.createNotes([draft('Tenants union')])
    const [other = ''] = ana.intents.createNotes([draft('Library board')])
    const record = ana.intents.promote([id])
    await savedIs(ana, 'saved')
    await goAway(ana, () => {
      ana.intents.colorNotes([id], 'mint')
      ana.intents.setField(record, 'sector', 'nonprofit')
      ana.intents.moveNotes([{ id: other, at: [150, 250] }])
      must(ana.intents.noteText(other), 'words').type('Library board, north')
      ana.intents.createNotes([draft('Only mine')])
    })

    const bo = await join('Bo')
    bo.intents.colorNotes([id], 'rose')
    bo.intents.setField(record, 'sector', 'state')
    bo.intents.moveNotes([{ id: other, at: [120, 210] }])
    await savedIs(bo, 'saved')

    // what waits outlives the page that was closed meanwhile
    const back = await join('Ana', secret)
    await savedIs(back, 'saved')
    const items = await eventually('a list', () => {
      const found = back.away.items.getState()
      return found.length > 0 && found
    })
    expect(items.map(({ key, mine, theirs, name }) => ({ key, mine, theirs, name }))).toEqual([
      { key: `notes/${id}/color`, mine: 'mint', theirs: 'rose', name: 'Tenants union' },
      { key: `partners/${record}/sector`, mine: 'nonprofit', theirs: 'state', name: 'Tenants union' },
    ])
    await eventually('both to settle alike', () => colorOf(back, id) === colorOf(bo, id))
    expect(back.board.board.notes.get(other)).toMatchObject({ text: 'Library board, north' })

    for (const item of items) back.away.choose(item, 'mine')
    await eventually('mine at Bo', () => colorOf(bo, id) === 'mint')
    await eventually('mine in the record', () => bo.board.board.partners.get(record)?.sector === 'nonprofit')
    await eventually('all settled', () => back.away.items.getState().length === 0)
  })

  it('the list outlives a reload, and one undo takes the choice back', async () => {
    const secret = newSecret()
    const ana = await join('Ana', secret)
    const [id = ''] = ana.intents.createNotes([draft('Tenants union')])
    await savedIs(ana, 'saved')
    const bo = await join('Bo', newSecret(), workshop.keys.facilitator)
    await eventually('the note at Bo', () => bo.board.board.notes.has(id))
    await goAway(ana, () => ana.intents.colorNotes([id], 'mint'))
    await savedIs(bo, 'saved')
    bo.intents.colorNotes([id], 'rose')
    await savedIs(bo, 'saved')
    const back = await join('Ana', secret)
    await eventually('a list', () => back.away.items.getState().length === 1)
    await savedIs(back, 'saved')
    back.close()

    const again = await join('Ana', secret)
    expect(again.away.items.getState()).toHaveLength(1)
    await savedIs(again, 'saved')
    const item = must(again.away.items.getState()[0], 'an item')
    const standing = colorOf(again, id)
    again.away.choose(item, standing === 'mint' ? 'theirs' : 'mine')
    await eventually('the other one', () => colorOf(again, id) !== standing)
    expect(again.away.items.getState()).toEqual([])
    again.history.undo()
    expect(colorOf(again, id)).toBe(standing)
    await savedIs(again, 'saved')
    again.close()
    const last = await join('Ana', secret)
    expect(last.away.items.getState()).toEqual([])
  })

  it('one deletes what the other goes on with, and the other way round: each is one item, and can be brought back', async () => {
    const secret = newSecret()
    const ana = await join('Ana', secret)
    const ids = ana.intents.createNotes([draft('Edited here'), draft('Deleted here'), draft('Nobody')])
    const [edited = '', deleted = '', quiet = ''] = ids
    await savedIs(ana, 'saved')
    await goAway(ana, () => {
      must(ana.intents.noteText(edited), 'words').type('Edited here, a lot')
      ana.intents.removeNotes([deleted, quiet])
    })
    const bo = await join('Bo', newSecret(), workshop.keys.facilitator)
    bo.intents.removeNotes([edited])
    bo.intents.colorNotes([deleted], 'rose')
    await savedIs(bo, 'saved')
    const back = await join('Ana', secret)
    const items = await eventually('a list', () => {
      const found = back.away.items.getState()
      return found.length > 0 && found
    })
    expect(items.map(item => item.key).sort()).toEqual(
      [`notes/${edited}/gone`, `notes/${deleted}/gone`].sort(),
    )
    for (const item of items) back.away.choose(item, item.mine === null ? 'mine' : 'theirs')
    await eventually(
      'both notes again',
      () => bo.board.board.notes.has(edited) && bo.board.board.notes.has(deleted),
    )
    expect(bo.board.board.notes.get(edited)?.text).toBe('Edited here, a lot')
    expect(bo.board.board.notes.get(deleted)?.color).toBe('rose')
    expect(bo.board.board.notes.has(quiet)).toBe(false)
  })

  it('edits that waited under a lock are held against what was changed meanwhile, when it opens', async () => {
    const secret = newSecret()
    const fay = await join('Fay', newSecret(), workshop.keys.facilitator)
    const ana = await join('Ana', secret)
    const [id = ''] = fay.intents.createNotes([draft('Tenants union')])
    await eventually('the note at Ana', () => ana.board.board.notes.has(id))
    await goAway(ana, () => ana.intents.colorNotes([id], 'mint'))
    await savedIs(fay, 'saved')
    fay.intents.stage({ what: 'lock', on: true })
    await eventually('locked', () => fay.stage.getState().locked)
    const back = await join('Ana', secret)
    await savedIs(back, 'locked')
    fay.intents.colorNotes([id], 'rose')
    await savedIs(fay, 'saved')
    expect(back.away.items.getState()).toEqual([])
    fay.intents.stage({ what: 'lock', on: false })
    await savedIs(back, 'saved')
    await eventually('a list', () => back.away.items.getState().length === 1)
    expect(back.away.items.getState()).toMatchObject([{ mine: 'mint', theirs: 'rose' }])
  })

  it('words that waited in a closed page for a workshop that began anew are offered, once; what was erased is not', async () => {
    const secret = newSecret()
    const ana = await join('Ana', secret)
    const [first = ''] = ana.intents.createNotes([draft('canary to be erased')])
    ana.intents.promote([first])
    await savedIs(ana, 'saved')
    const record = must([...ana.board.board.partners.keys()][0], 'a record')
    await goAway(ana, () => ana.intents.createNotes([draft('written while away')]))
    const answer = await ask(server.url, `/api/workshops/${workshop.id}/erase`, workshop.keys.facilitator, {
      body: { record, notes: true },
    })
    expect(answer.status).toBe(200)
    const again = await join('Ana', secret)
    await savedIs(again, 'saved')
    await eventually('words', () => again.away.words.getState() === 'written while away')
    expect(again.board.board.notes.size).toBe(0)
    again.close()
    const later = await join('Ana', secret)
    expect(later.away.words.getState()).toBe('written while away')
    later.away.forgetWords()
    await savedIs(later, 'saved')
    later.close()
    expect((await join('Ana', secret)).away.words.getState()).toBe('')
  })

  it('what the server never takes is offered as text; the next visit begins with the server’s document, and offers it again', async () => {
    const secret = newSecret()
    const ana = await join('Ana', secret)
    const [id = ''] = ana.intents.createNotes([draft('Tenants union')])
    await savedIs(ana, 'saved')
    const [theirs, mine] = ['t'.repeat(6_000), 'm'.repeat(6_000)]
    await goAway(ana, () => must(ana.intents.noteText(id), 'words').type(`Tenants union ${mine}`))
    const bo = await join('Bo')
    must(bo.intents.noteText(id), 'words').type(`${theirs} Tenants union`)
    await savedIs(bo, 'saved')
    // together they are more than one note may hold
    const back = await join('Ana', secret)
    const ended = await eventually('the end', () => {
      const saved = back.saved.getState()
      return saved.kind === 'ended' && saved
    })
    expect(ended.unsent).toContain(mine)
    back.close()
    const again = await join('Ana', secret)
    await savedIs(again, 'saved')
    expect(again.board.board.notes.get(id)?.text).toBe(`${theirs} Tenants union`)
    expect(again.away.words.getState()).toContain(mine)
    again.away.forgetWords()
    again.intents.createNotes([draft('goes on')])
    await eventually('the new note at Bo', () => bo.board.board.notes.size === 2)
  })
})
