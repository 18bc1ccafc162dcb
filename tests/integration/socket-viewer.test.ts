import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Peer } from '../../server/rooms/peer.ts'
import { must } from '../../shared/assert.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import {
  awarenessFrame,
  jsonFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import { type ViewMessage, viewMessage } from '../../shared/protocol/messages.ts'
import { pointerUpFrame } from '../../shared/protocol/pointers.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { boardJson, createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'
import { addNote, StockClient } from './stock-client.ts'

const CANARIES = {
  email: 'canary-mail@example.org',
  phone: '+1 555 0100 canary',
  remark: 'canary: they do not like us',
  evidence: 'canary: heard from a friend',
  presence: 'canary-name-of-somebody-present',
}

const isView = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 40)).includes('"t":"view"')

describe('a viewer', () => {
  const kept = closing()
  const setting = async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const workshop = await createWorkshop(server.url)
    const facilitator = await kept(
      new ProtocolClient(server.url, workshop.id, workshop.keys.facilitator),
    ).ready()
    const view = async (): Promise<RawSocket> => {
      const protocols = ['allymap.v1', `key.${workshop.keys.viewer}`]
      return kept(await new RawSocket(server.url, workshop.id, protocols).settled())
    }
    return { server, workshop, facilitator, view }
  }
  const views = (socket: RawSocket): ViewMessage[] =>
    socket.messages().flatMap(m => (m.t === 'view' ? [viewMessage.parse(m)] : []))

  function writeSecrets(doc: Y.Doc, n: number): void {
    doc.transact(() => {
      addNote(doc, `n${n}`, `Sheriff ${n}`)
      addNote(doc, `t${n}`, `Mayor ${n}`)
      const target = doc.getMap<Y.Map<unknown>>('notes').get(`t${n}`)
      target?.set('map', 'power')
      target?.set('at', [-777, 333])
      const partners = doc.getMap('partners')
      partners.set(`n${n}/from/n${n}`, {
        text: 'Sheriff',
        map: 'asset',
        at: [0, 0],
        step: null,
        when: 1,
        by: 'x',
      })
      partners.set(`n${n}/name`, `Office ${n}`)
      partners.set(`n${n}/email`, CANARIES.email)
      partners.set(`n${n}/contacts/c1`, { name: 'Jo', phone: CANARIES.phone })
      doc.getMap('texts').set(`n${n}/notes#x`, new Y.Text(CANARIES.remark))
      doc.getMap('texts').set(`n${n}/goals#x`, new Y.Text(`Safer roads ${n}`))
      doc.getMap('connections').set(`n${n}>t${n}`, {
        kind: 'personal',
        strength: 3,
        effect: 'helps',
        evidence: CANARIES.evidence,
        by: 'x',
      })
    })
  }

  it('sees the board as it is and as it changes, without contacts, private remarks and stance', async () => {
    const { facilitator, view, server, workshop } = await setting()
    writeSecrets(facilitator.doc, 1)
    await facilitator.saved()
    const somebody = kept(await new StockClient(server.url, workshop.id, workshop.keys.participant).ready())
    somebody.provider.awareness.setLocalStateField('user', { name: CANARIES.presence })
    const viewer = await view()
    const first = await eventually('the board', () => views(viewer)[0])
    expect(
      viewer
        .messages()
        .map(m => m.t)
        .slice(0, 3),
    ).toEqual(['welcome', 'stage', 'view'])
    expect(viewer.messages()[0]).toMatchObject({ role: 'viewer', participant: null })
    expect(first.all).toBe(true)
    expect(first.notes.map(n => [n.id, n.text, n.at])).toEqual(
      expect.arrayContaining([
        ['n1', 'Sheriff 1', [0, 0]],
        ['t1', 'Mayor 1', null],
      ]),
    )
    expect(first.partners).toMatchObject([{ id: 'n1', name: 'Office 1', goals: 'Safer roads 1' }])
    expect(first.connections).toMatchObject([{ id: 'n1>t1', strength: 3 }])

    writeSecrets(facilitator.doc, 2)
    facilitator.doc.getMap<Y.Map<unknown>>('notes').get('n1')?.set('gone', { by: 'x', at: 5 })
    await eventually('the change', () => views(viewer).some(v => v.notes.some(n => n.id === 'n2')))
    await eventually('what went', () => views(viewer).some(v => v.gone.notes.includes('n1')))
    expect(views(viewer).filter(v => v.all).length).toBe(1)

    const sniffed = viewer.sniff()
    for (const canary of Object.values(CANARIES)) expect(sniffed).not.toContain(canary)
    expect(sniffed).not.toContain('-777')
    expect(viewer.heard().every(f => f.type === 'json')).toBe(true)
  })

  it('sees stance once the facilitator ticked it, and no longer when that is taken back', async () => {
    const { facilitator, view } = await setting()
    writeSecrets(facilitator.doc, 1)
    await facilitator.saved()
    const viewer = await view()
    await eventually('the board', () => views(viewer).length === 1)
    facilitator.say({ t: 'stage', do: { what: 'privacy', stance: true } })
    const open = await eventually('the whole board again', () => views(viewer).filter(v => v.all)[1])
    expect(open.notes.find(n => n.id === 't1')?.at).toEqual([-777, 333])
    facilitator.say({ t: 'stage', do: { what: 'privacy', stance: false } })
    const shut = await eventually('once more', () => views(viewer).filter(v => v.all)[2])
    expect(shut.notes.find(n => n.id === 't1')?.at).toBeNull()
  })

  it('changes nothing: whatever it sends, nobody hears of it, and it is sent away', async () => {
    const { facilitator, view, server, workshop } = await setting()
    addNote(facilitator.doc, 'n1', 'as it was')
    await facilitator.saved()
    const before = await boardJson(workshop)
    const bystander = kept(
      await new RawSocket(server.url, workshop.id, [
        'allymap.v1',
        `key.${workshop.keys.participant}`,
      ]).settled(),
    )
    bystander.send(step1Frame(Uint8Array.of(0)))
    await eventually('the first copy', () => bystander.heard().some(f => f.type === 'step2'))
    const heard = bystander.frames.length

    const doc = new Y.Doc()
    addNote(doc, 'evil', 'by a viewer')
    const update = Y.encodeStateAsUpdate(doc)
    const erase = new Y.Doc()
    Y.applyUpdate(erase, Y.encodeStateAsUpdate(facilitator.doc))
    const all = Y.encodeStateVector(erase)
    erase.getMap('notes').delete('n1')
    const state = new TextEncoder().encode('{"user":{"name":"evil"}}')
    const attempts = [
      updateFrame(update),
      step2Frame(update),
      updateFrame(Y.encodeStateAsUpdate(erase, all)),
      step1Frame(Uint8Array.of(0)),
      awarenessFrame(Uint8Array.of(1, 99, 1, state.length, ...state)),
      Uint8Array.of(3),
      pointerUpFrame({ map: 0, x: 1, y: 2 }),
      jsonFrame({ t: 'stage', do: { what: 'rename', title: 'evil' } } as { t: string }),
      jsonFrame({ t: 'stage', do: { what: 'lock', on: true } } as { t: string }),
    ]
    for (const attempt of attempts) {
      const viewer = await view()
      await eventually('the board', () => views(viewer).length === 1)
      viewer.send(attempt)
      await eventually('to be told', () => viewer.messages().some(m => m.t === 'denied'))
      expect(viewer.closed).toBeNull()
      viewer.send(attempt)
      viewer.send(attempt)
      expect(await viewer.closeCode()).toBe(CLOSE.forbidden)
      expect(viewer.heard().every(f => f.type === 'json')).toBe(true)
    }
    addNote(facilitator.doc, 'n2', 'honest')
    await eventually('an honest edit', () => bystander.frames.length > heard)
    expect(
      bystander
        .heard()
        .slice(heard)
        .map(f => f.type),
    ).toEqual(['update'])
    const after = await boardJson(workshop)
    expect(after.notes?.map(n => n.id).sort()).toEqual(['n1', 'n2'])
    expect(after.workshop).toEqual(before.workshop)
  })

  it('says hello without becoming anybody', async () => {
    const { view, facilitator, workshop } = await setting()
    const viewer = await view()
    viewer.send(
      jsonFrame({ t: 'hello', secret: 'v'.repeat(22), name: 'Viewer', color: '#123456' } as { t: string }),
    )
    viewer.send(jsonFrame({ t: 'mark', n: 7 } as { t: string }))
    await eventually('saved', () => viewer.messages().some(m => m.t === 'saved' && m.n === 7))
    await facilitator.saved()
    expect((await boardJson(workshop)).people?.map(p => p.name)).not.toContain('Viewer')
  })
})

describe('viewers who come', () => {
  const kept = closing()

  it('at the same time, or again and again, are sent one and the same encoding, until the board or what is shown changes', async () => {
    const { rooms } = await makeRooms()
    kept(rooms)
    const fay = await new DirectClient().join(rooms, 'facilitator', 'Fay')
    addNote(fay.doc, 'n1', 'Mayor')
    fay.mark(1)
    await eventually('the note', () => fay.messages().some(m => m.t === 'saved' && m.n === 1))
    const look = async (): Promise<Uint8Array> => {
      const views: Uint8Array[] = []
      const peer: Peer = {
        send: bytes => void (bytes.length > 100 && isView(bytes) && views.push(bytes)),
        close: () => {},
        buffered: () => 0,
      }
      const seat = await rooms.join(ID, peer, { role: 'viewer', own: true })
      const [first] = await eventually('the board', () => views.length > 0 && views)
      seat.left()
      return must(first, 'view')
    }
    const [one, two] = await Promise.all([look(), look()])
    expect(two).toBe(one)
    // nobody looked in between
    expect(await look()).toBe(one)
    addNote(fay.doc, 'n2', 'Sheriff')
    fay.mark(2)
    await eventually('the other note', () => fay.messages().some(m => m.t === 'saved' && m.n === 2))
    const later = await look()
    expect(later).not.toBe(one)
    expect(Buffer.from(later).toString()).toContain('Sheriff')
    fay.seat?.receive(jsonFrame({ t: 'stage', do: { what: 'privacy', stance: true } } as { t: string }))
    await eventually('the tick', () =>
      fay.messages().some(m => m.t === 'stage' && JSON.stringify(m).includes('"stance":true')),
    )
    expect(await look()).not.toBe(later)
  })
})
