import { describe, expect, it } from 'vitest'
import { pointerUpFrame } from '../../shared/protocol/pointers.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer } from '../support/test-server.ts'
import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

describe('what runs in a session', () => {
  const kept = closing()

  async function room(): Promise<{ workshop: NewWorkshop; fay: Person; ana: Person; bo: Person }> {
    const server = kept(await startTestServer())
    const workshop = await createWorkshop(server.url)
    const [fay, ana, bo] = await Promise.all([
      kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here(),
      kept(new Person(workshop, 'participant', { name: 'Ana' })).here(),
      kept(new Person(workshop, 'participant', { name: 'Bo' })).here(),
    ])
    return { workshop, fay, ana, bo }
  }

  it('hands are up in the order in which they went up, until they are lowered', async () => {
    const { workshop, fay, ana, bo } = await room()
    const hands = (person: Person): string => (person.live?.hands ?? []).join()
    bo.say({ t: 'hand', up: true })
    await eventually('Bo’s hand', () => hands(fay) === bo.id)
    ana.say({ t: 'hand', up: true })
    bo.say({ t: 'hand', up: true })
    await eventually('both hands', () => hands(fay) === `${bo.id},${ana.id}`)
    fay.order({ what: 'lower', participant: bo.id })
    await eventually('Bo’s hand down', () => hands(bo) === ana.id)
    const { secret } = ana.client
    ana.close()
    await eventually('nobody’s hand', () => hands(fay) === '')
    const back = kept(await new Person(workshop, 'participant', { secret }).here())
    await eventually('Ana’s hand again', () => hands(back) === back.id)
    back.say({ t: 'hand', up: false })
    await eventually('no hand', () => hands(back) === '')
  })

  it('step, time and calls reach everybody, those who only look too, and are there after a restart', async () => {
    const server = kept(await startTestServer())
    const workshop = await createWorkshop(server.url)
    const fay = await kept(new Person(workshop, 'facilitator')).here()
    const own = ['allymap.v1', `key.${workshop.keys.viewer}`]
    const wall = kept(await new RawSocket(workshop.server, workshop.id, own).settled())
    await fay.ordered({ what: 'step', id: 'have', start: true }, s => s.step)
    await fay.ordered({ what: 'timer.add', minutes: 1 }, s => s.timer)
    const to = {
      view: 'map',
      map: 'asset',
      part: null,
      list: null,
      camera: { x: 10, y: 20, zoom: 0.5 },
    } as const
    const stage = await fay.ordered({ what: 'spotlight', to }, s => s.spotlight)
    expect(stage.spotlight).toMatchObject({ ...to, by: fay.id })
    await eventually('the call on the wall', () =>
      wall.messages().some(m => JSON.stringify(m).includes('"zoom":0.5')),
    )
    await server.stop()
    await server.start()
    const again = kept(await new Person(workshop, 'participant').here())
    expect(again.stage).toMatchObject({ step: stage.step, timer: stage.timer, spotlight: stage.spotlight })
  })

  it('while a clock runs, the server’s time is told again and again; not while it is paused', async () => {
    const { fay, ana } = await room()
    await fay.ordered({ what: 'timer.start', minutes: 5 }, s => s.timer)
    const before = ana.all('live').length
    await eventually('two more times', () => ana.all('live').length >= before + 2)
    const [last, one] = ana.all('live').slice(-2)
    expect((one?.time ?? 0) - (last?.time ?? 0)).toBeGreaterThan(500)
    await fay.ordered({ what: 'timer.pause' }, s => s.timer?.state === 'paused')
  })

  it('pointers are not shown while a round is open', async () => {
    const { fay, ana, bo } = await room()
    ana.client.sendBytes(new Uint8Array(ANA_IS_HERE))
    await ana.client.saved()
    const round = await fay.opens({ kind: 'notes' })
    await eventually('the round', () => ana.stage.round)
    const before = bo.client.pointers
    for (let x = 0; x < 5; x++) ana.client.sendBytes(pointerUpFrame({ map: 0, x, y: 0 }))
    await ana.note(round, 'a1', 'Now the server has seen them')
    await bo.note(round, 'b1', 'and had time to show them')
    expect(bo.client.pointers).toBe(before)
    await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
    await eventually('a pointer afterwards', () => {
      ana.client.sendBytes(pointerUpFrame({ map: 0, x: 9, y: 0 }))
      return bo.client.pointers > before
    })
  })
})

/** An awareness frame: client 77, clock 1, state `{}`. */
const ANA_IS_HERE = [1, 6, 1, 77, 1, 2, 0x7b, 0x7d]
