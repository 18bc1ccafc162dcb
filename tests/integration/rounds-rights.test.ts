import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agendaStep } from '../../shared/model/agenda.ts'
import type { AxesMap } from '../../shared/model/stage.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { stageCommand } from '../../shared/protocol/commands.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import { clientMessage, type StageCommand } from '../../shared/protocol/messages.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

const STEP = agendaStep.parse({ id: 's1', title: 'Whom and what we have', minutes: 8 })
const POWER: AxesMap = {
  id: 'power',
  kind: 'axes',
  title: 'The mayor',
  axes: { left: 'Against', right: 'For', bottom: 'Less', top: 'More' },
}

/** One of each command that there is. */
const commands = (round: string): StageCommand[] => [
  { what: 'rename', title: 'Mine now' },
  { what: 'lock', on: false },
  { what: 'privacy', stance: true },
  { what: 'map.put', map: { ...POWER, id: 'second' } },
  { what: 'map.move', id: 'power', before: 'asset' },
  { what: 'map.remove', id: 'power' },
  { what: 'agenda.put', step: { ...STEP, id: 's9' } },
  { what: 'agenda.move', id: 's1', before: null },
  { what: 'agenda.remove', id: 's1' },
  { what: 'step', id: 's1', start: true },
  { what: 'timer.start', minutes: 1 },
  { what: 'timer.pause' },
  { what: 'timer.resume' },
  { what: 'timer.add', minutes: 1 },
  { what: 'timer.stop' },
  { what: 'spotlight', to: { view: 'map', map: 'asset', part: null, list: null, camera: null } },
  { what: 'lower', participant: 'somebody' },
  {
    what: 'round.open',
    settings: {
      kind: 'votes',
      candidates: ['n1'],
      limit: 3,
      perNote: 2,
      anonymous: true,
      prompt: '',
      minutes: null,
    },
  },
  { what: 'round.reveal', id: round },
  { what: 'round.cancel', id: round },
]

/** One of each message that changes something. */
const messages = (round: string): { t: string; [key: string]: unknown }[] => [
  ...commands(round).map(command => ({ t: 'stage', do: command })),
  { t: 'entry.put', round, id: 'v1', value: { text: 'x' } },
  { t: 'entry.delete', round, id: 'f1' },
  { t: 'ready', round, on: true },
  { t: 'hand', up: true },
]

describe('what only a facilitator does', () => {
  const kept = closing()

  async function room(): Promise<{ workshop: NewWorkshop; fay: Person; ana: Person; round: string }> {
    const server = kept(await startTestServer())
    const workshop = await createWorkshop(server.url)
    const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
    const ana = await kept(new Person(workshop, 'participant', { name: 'Ana' })).here()
    await fay.ordered({ what: 'agenda.put', step: STEP }, s => s.agenda.some(step => step.id === 's1'))
    await fay.ordered({ what: 'timer.start', minutes: 5 }, s => s.timer)
    await fay.ordered({ what: 'lock', on: true }, s => s.locked)
    const round = await fay.opens({ kind: 'notes' })
    await fay.note(round, 'f1', 'Only Fay knows this')
    await eventually('the round at Ana', () => ana.stage.round)
    return { workshop, fay, ana, round }
  }

  it('the lists of commands and of messages are complete', () => {
    const named = (schema: z.core.$ZodType, key: string): string[] => {
      const text = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
      const found = text.matchAll(new RegExp(`"${key}":\\{"type":"string","const":"([^"]+)"`, 'g'))
      return [...found].flatMap(match => match[1] ?? [])
    }
    expect(commands('r').map(c => c.what)).toEqual(named(stageCommand, 'what'))
    const tried = new Set(messages('r').map(m => m.t))
    // a viewer may greet, and ask whether everything was stored
    expect([...tried, 'hello', 'mark'].sort()).toEqual(named(clientMessage, 't').sort())
  })

  it('a participant is refused each command, and nothing changes', async () => {
    const { fay, ana, round } = await room()
    const before = JSON.stringify(fay.stage)
    for (const command of commands(round)) {
      ana.order(command)
      expect(await ana.refusal(command.what)).toBe('forbidden')
    }
    await fay.client.saved()
    expect(JSON.stringify(fay.stage)).toBe(before)
    expect(ana.client.closed).toBeNull()
    expect(fay.mine(round).size).toBe(1)
  })

  it('a viewer is refused each, and closed at the third', async () => {
    const { workshop, fay, round } = await room()
    const before = JSON.stringify(fay.stage)
    const own = ['allymap.v1', `key.${workshop.keys.viewer}`]
    for (const message of messages(round)) {
      const viewer = kept(await new RawSocket(workshop.server, workshop.id, own).settled())
      for (let i = 0; i < 3; i++) viewer.send(jsonFrame(message))
      expect(await viewer.closeCode(), message.t).toBe(CLOSE.forbidden)
      expect(viewer.sniff()).not.toContain('Only Fay')
    }
    await fay.client.saved()
    expect(JSON.stringify(fay.stage)).toBe(before)
    expect(fay.live?.round).toMatchObject({ people: 1, entries: 1, ready: [] })
  })

  it('a stock client knows no such messages', async () => {
    const { workshop, round } = await room()
    for (const command of commands(round).slice(-2)) {
      const stock = ['yjs', `key.${workshop.keys.facilitator}`]
      const socket = kept(await new RawSocket(workshop.server, workshop.id, stock).settled())
      socket.send(jsonFrame({ t: 'stage', do: command } as { t: string }))
      expect(await socket.closeCode()).toBe(CLOSE.malformed)
    }
  })

  it('over HTTP a participant sets no agenda and no results, and there is no call for a round', async () => {
    const { workshop, fay, round } = await room()
    const before = JSON.stringify(fay.stage)
    const { server, id, keys } = workshop
    for (const part of [{ agenda: [STEP] }, { results: [] }, { maps: [] }]) {
      const body = { schema: 'allymap.board/1', ...part }
      const response = await ask(server, `/api/workshops/${id}/board`, keys.participant, { body })
      expect(response.status).toBe(403)
    }
    for (const path of ['rounds', `rounds/${round}`, `rounds/${round}/reveal`, 'stage', 'entries']) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const response = await ask(server, `/api/workshops/${id}/${path}`, keys.facilitator, { method })
        expect(response.status).toBe(404)
      }
    }
    expect(JSON.stringify(fay.stage)).toBe(before)
  })

  it('nobody touches another’s entry: its id means one’s own', async () => {
    const { fay, ana, round } = await room()
    ana.say({ t: 'entry.delete', round, id: 'f1' })
    await ana.note(round, 'f1', 'Ana has an f1 too')
    ana.say({ t: 'entry.delete', round, id: 'f1' })
    await eventually('Ana’s own to go', () => ana.mine(round).size === 0)
    expect(fay.mine(round).get('f1')).toMatchObject({ text: 'Only Fay knows this' })
    await eventually('the count', () => fay.live?.round?.entries === 1)
    expect(JSON.stringify(ana.client.messages)).not.toContain('Only Fay')
  })

  it('one connection stays one person, and one without a name writes nothing', async () => {
    const { workshop, fay, round } = await room()
    const own = ['allymap.v1', `key.${workshop.keys.participant}`]
    const nobody = kept(await new RawSocket(workshop.server, workshop.id, own).settled())
    nobody.send(jsonFrame({ t: 'entry.put', round, id: 'x', value: { text: 'x' } } as { t: string }))
    await eventually('a refusal', () =>
      nobody.messages().some(m => m.t === 'denied' && m.why === 'forbidden'),
    )
    const secret = 's'.repeat(22)
    nobody.send(jsonFrame({ t: 'hello', secret, name: 'N', color: '#000000' } as { t: string }))
    nobody.send(
      jsonFrame({ t: 'hello', secret: fay.client.secret, name: 'N', color: '#000000' } as { t: string }),
    )
    expect(await nobody.closeCode()).toBe(CLOSE.malformed)
    expect(nobody.sniff()).not.toContain('Only Fay')
  })

  it('a second facilitator’s orders come too late, and are told so', async () => {
    const { workshop, fay, round } = await room()
    const gus = await kept(new Person(workshop, 'facilitator', { name: 'Gus' })).here()
    gus.order({
      what: 'round.open',
      settings: { kind: 'notes', map: 'asset', limit: 5, anonymous: true, prompt: '', minutes: null },
    })
    expect(await gus.refusal('round.open')).toBe('invalid')
    await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
    for (const what of ['round.reveal', 'round.cancel'] as const) {
      gus.order({ what, id: round })
      expect(await gus.refusal(what)).toBe('closed')
    }
    expect(gus.stage.results).toHaveLength(1)
  })
})
