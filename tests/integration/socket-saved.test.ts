import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { jsonFrame, step1Frame, step2Frame, updateFrame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'
import { heldStore } from './held-store.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'
import { addNote } from './stock-client.ts'

const mark = { t: 'mark', n: 1 }
const notes = (doc: Y.Doc): string[] => [...doc.getMap('notes').keys()].sort()
/** Long enough for anything that is on its way to arrive: a whole turn of another connection, there and back. */
const settle = async (client: ProtocolClient): Promise<void> => {
  const before = client.messages.length
  client.say({ t: 'hello', secret: client.secret, name: 'Test', color: '#336699' })
  await eventually('an answer', () => client.messages.length > before)
}

describe('what is saved', () => {
  const kept = closing()
  const server = async (env = {}, store = heldStore(openSqliteStore(':memory:'))) => {
    const running = kept(await startTestServer({ LOG_LEVEL: 'silent', ...env }, { store }))
    const workshop = await createWorkshop(running.url)
    const join = (role: 'participant' | 'facilitator' = 'participant') =>
      kept(new ProtocolClient(running.url, workshop.id, workshop.keys[role])).ready()
    return { running, workshop, store, join }
  }

  it('is stored before anybody is shown it, and called saved after', async () => {
    const { store, join, workshop, running } = await server()
    const writer = await join()
    const reader = await join()
    store.mode = 'hold'
    addNote(writer.doc, 'n1', 'first')
    writer.say({ t: 'mark', n: 1 })
    await eventually('the commit', () => store.waiting.length === 1)
    // between apply and commit nothing is answered from the document
    const late = kept(
      await new RawSocket(running.url, workshop.id, ['yjs', `key.${workshop.keys.participant}`]).settled(),
    )
    late.send(step1Frame(Uint8Array.of(0)))
    const board = ask(running.url, `/api/workshops/${workshop.id}/board`, workshop.keys.participant)
    let answered = false
    void board.then(() => {
      answered = true
    })
    await settle(reader)
    await settle(writer)
    expect(notes(reader.doc)).toEqual([])
    expect(writer.messages.filter(m => m.t === 'saved')).toEqual([])
    expect(late.heard().filter(f => f.type === 'step1' || f.type === 'step2')).toEqual([])
    expect(answered).toBe(false)

    store.mode = 'open'
    store.waiting[0]?.go()
    await eventually('saved', () => writer.messages.some(m => m.t === 'saved' && m.n === 1))
    await eventually('the note', () => notes(reader.doc).length === 1)
    await eventually('the answer', () => late.heard().some(f => f.type === 'step2'))
    expect(JSON.stringify(await (await board).json())).toContain('first')
  })

  it('waits for everything before the mark, across several commits', async () => {
    const { store, join } = await server()
    const writer = await join()
    store.mode = 'hold'
    addNote(writer.doc, 'n1', 'first')
    await eventually('the first commit', () => store.waiting.length === 1)
    addNote(writer.doc, 'n2', 'second')
    writer.say({ t: 'mark', n: 2 })
    store.waiting[0]?.go()
    await eventually('the second commit', () => store.waiting.length === 2)
    expect(writer.messages.filter(m => m.t === 'saved')).toEqual([])
    store.waiting[1]?.go()
    await eventually('saved', () => writer.messages.some(m => m.t === 'saved' && m.n === 2))
  })

  it('asks again where something is missing, and calls nothing saved before that came', async () => {
    const { join, running, workshop } = await server()
    const reader = await join()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    addNote(doc, 'n1', 'lost on the way')
    addNote(doc, 'n2', 'arrives')
    const socket = kept(
      await new RawSocket(running.url, workshop.id, [
        'allymap.v1',
        `key.${workshop.keys.participant}`,
      ]).settled(),
    )
    await eventually('the greeting', () => socket.heard().some(f => f.type === 'step1'))
    socket.send(updateFrame(updates[1] ?? new Uint8Array()))
    socket.send(jsonFrame(mark))
    await eventually('to be asked', () => socket.heard().filter(f => f.type === 'step1').length === 2)
    expect(socket.messages().filter(m => m.t === 'saved')).toEqual([])
    expect(notes(reader.doc)).toEqual([])
    socket.send(step2Frame(Y.encodeStateAsUpdate(doc)))
    await eventually('saved', () => socket.messages().some(m => m.t === 'saved' && m.n === 1))
    await eventually('both', () => notes(reader.doc).length === 2)
  })

  it('while locked: not taken, not saved, and taken once unlocked', async () => {
    const { join } = await server()
    const facilitator = await join('facilitator')
    const writer = await join()
    facilitator.say({ t: 'stage', do: { what: 'lock', on: true } })
    await eventually('the lock', () => writer.messages.some(m => m.t === 'stage' && m.stage.locked))
    addNote(writer.doc, 'n1', 'while locked')
    writer.say({ t: 'mark', n: 1 })
    await eventually('to be told', () => writer.messages.some(m => m.t === 'denied' && m.why === 'locked'))
    addNote(writer.doc, 'n2', 'still locked')
    writer.say({ t: 'mark', n: 2 })
    // the facilitator may write, and who joins is not blamed for it
    addNote(facilitator.doc, 'f1', 'by the facilitator')
    await facilitator.saved()
    const joiner = await join()
    await settle(joiner)
    expect(notes(joiner.doc)).toEqual(['f1'])
    expect(joiner.messages.filter(m => m.t === 'denied')).toEqual([])
    expect(writer.messages.filter(m => m.t === 'saved')).toEqual([])
    facilitator.say({ t: 'stage', do: { what: 'lock', on: false } })
    await eventually('saved', () => writer.messages.some(m => m.t === 'saved' && m.n === 2))
    await eventually('all of it', () => notes(joiner.doc).join() === 'f1,n1,n2')
  })

  it('only a facilitator locks', async () => {
    const { join } = await server()
    const participant = await join()
    participant.say({ t: 'stage', do: { what: 'lock', on: true } })
    await eventually('to be told', () =>
      participant.messages.some(m => m.t === 'denied' && m.why === 'forbidden'),
    )
    addNote(participant.doc, 'n1', 'open')
    await participant.saved()
  })

  it('a full disk: nothing is shown or called saved, and all of it once there is room', async () => {
    const sqlite = openSqliteStore(':memory:')
    const { join, running } = await server({}, heldStore(sqlite))
    const writer = await join()
    const other = await join()
    const reader = await join()
    addNote(writer.doc, 'n0', 'before')
    await writer.saved()
    sqlite.limitPages(1)
    const long = 'x'.repeat(9_000)
    for (let i = 1; i <= 12; i++) addNote(writer.doc, `n${i}`, long)
    writer.say({ t: 'mark', n: 99 })
    await eventually('to be told', () => writer.messages.some(m => m.t === 'denied' && m.why === 'storage'))
    addNote(other.doc, 'o1', 'of somebody else, meanwhile')
    other.say({ t: 'mark', n: 1 })
    await eventually('the other to be told', () =>
      other.messages.some(m => m.t === 'denied' && m.why === 'storage'),
    )
    await eventually('to be seen', async () => (await fetch(`${running.url}/readyz`)).status === 503)
    expect(notes(reader.doc)).toEqual(['n0'])
    expect(writer.messages.some(m => m.t === 'saved' && m.n === 99)).toBe(false)
    // who comes now reads what is stored, and later gets the rest like everybody
    const late = await join()
    expect(notes(late.doc)).toEqual(['n0'])
    sqlite.limitPages(1_000_000)
    await eventually('saved', () => writer.messages.some(m => m.t === 'saved' && m.n === 99))
    await eventually('the other saved', () => other.messages.some(m => m.t === 'saved' && m.n === 1))
    await eventually('all notes', () => notes(reader.doc).length === 14)
    await eventually('all notes for the late one', () => notes(late.doc).length === 14)
    await eventually('ready again', async () => (await fetch(`${running.url}/readyz`)).status === 200)
  })

  it('a read or an edit over HTTP waits for no disk: it is told', async () => {
    const { store, join, running, workshop } = await server()
    const writer = await join()
    store.mode = 'fail'
    addNote(writer.doc, 'n1', 'x')
    await eventually('a failure', () => store.failures > 0)
    const answer = await ask(running.url, `/api/workshops/${workshop.id}/board`, workshop.keys.participant)
    expect(answer.status).toBe(503)
    store.mode = 'open'
    await writer.saved()
  })

  it('an orderly stop stores what was sent, and says goodbye', async () => {
    const { join, running } = await server()
    const writer = await join()
    addNote(writer.doc, 'n1', 'just before')
    writer.say({ t: 'mark', n: 1 })
    await eventually('saved', () => writer.messages.some(m => m.t === 'saved'))
    await running.stop()
    await eventually('goodbye', () =>
      writer.messages.some(m => m.t === 'goodbye' && m.code === CLOSE.shuttingDown),
    )
    expect((await eventually('the end', () => writer.closed)).code).toBe(CLOSE.shuttingDown)
  })

  it('a connection that does not read is cut; the others go on', async () => {
    const { join, running, workshop } = await server()
    // two, so that neither sends more than an honest writer may at once
    const writers = [await join(), await join()]
    const reader = await join()
    const stuck = kept(
      await new RawSocket(running.url, workshop.id, ['yjs', `key.${workshop.keys.participant}`]).settled(),
    )
    stuck.send(step1Frame(Uint8Array.of(0)))
    await eventually('the first copy', () => stuck.heard().some(f => f.type === 'step2'))
    stuck.ws.pause()
    // written over and over: much to send, little to keep
    for (let i = 0; i < 16; i++) {
      for (const [w, writer] of writers.entries()) {
        const tasks = writer.doc.getMap('tasks')
        writer.doc.transact(() => {
          for (let k = 0; k < 100; k++) tasks.set(`t${w}-${k}/title`, `${i}${'x'.repeat(9_000)}`)
        })
        await writer.saved()
      }
    }
    await eventually('the last words', () =>
      String(reader.doc.getMap('tasks').get('t1-99/title')).startsWith('15'),
    )
    stuck.ws.resume()
    expect([CLOSE.slowConsumer, 1006]).toContain(await stuck.closeCode())
  })
})
