import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Heartbeat } from '../../server/socket/heartbeat.ts'
import { MOST_PEOPLE } from '../../shared/model/stage.ts'
import { awarenessFrame, jsonFrame, step1Frame } from '../../shared/protocol/frames.ts'
import { type PersonPointer, pointerUpFrame, readPointersDown } from '../../shared/protocol/pointers.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer } from '../support/test-server.ts'
import { boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'
import { StockClient } from './stock-client.ts'

const secret = (of: string): string => of.padEnd(22, '_')
const hello = (name: string): Uint8Array =>
  jsonFrame({ t: 'hello', secret: secret(name), name, color: '#123456' } as { t: string })
const state = (id: number, clock: number, json: string): Uint8Array => {
  const text = new TextEncoder().encode(json)
  return awarenessFrame(Uint8Array.of(1, id, clock, text.length, ...text))
}

describe('presence', () => {
  const kept = closing()
  const setting = async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const workshop = await createWorkshop(server.url)
    const come = async (protocol = 'allymap.v1'): Promise<RawSocket> =>
      kept(
        await new RawSocket(server.url, workshop.id, [
          protocol,
          `key.${workshop.keys.participant}`,
        ]).settled(),
      )
    const stock = async (): Promise<StockClient> =>
      kept(await new StockClient(server.url, workshop.id, workshop.keys.participant).ready())
    return { server, workshop, come, stock }
  }

  it('knows people by what only they know, and tells everybody their names', async () => {
    const { come, workshop } = await setting()
    const ana = await come()
    const ben = await come()
    ana.send(hello('Ana'))
    ben.send(hello('Ben'))
    const id = createHash('sha256')
      .update(workshop.id + secret('Ana'))
      .digest('base64url')
      .slice(0, 16)
    await eventually('a welcome', () => ana.messages().some(m => m.t === 'welcome'))
    expect(ana.messages().find(m => m.t === 'welcome')).toMatchObject({
      role: 'participant',
      participant: id,
      epoch: expect.any(Number),
    })
    const people = (socket: RawSocket): unknown[] =>
      socket.messages().flatMap(m => (m.t === 'stage' ? [(m.stage as { people: unknown[] }).people] : []))
    await eventually('both names at both', () =>
      [ana, ben].every(s => people(s).some(p => Array.isArray(p) && p.length === 2)),
    )
    ana.send(hello('Ana'))
    // the same person under another name; a secret is never passed on
    ana.send(
      jsonFrame({ t: 'hello', secret: secret('Ana'), name: 'Ana B.', color: '#abcdef' } as { t: string }),
    )
    await eventually('the new name', () => JSON.stringify(people(ben)).includes('Ana B.'))
    expect((await boardJson(workshop)).people).toEqual(
      expect.arrayContaining([{ id, name: 'Ana B.', color: '#abcdef' }]),
    )
    expect(ben.sniff()).not.toContain(secret('Ana'))
  })

  it('a newcomer has a name however many came before; who is here, or named on the board, keeps theirs', async () => {
    const { come, workshop } = await setting()
    const id = (name: string): string => name.padEnd(16, '-')
    const ben = await come()
    ben.send(hello('Ben'))
    await eventually('Ben', async () => (await boardJson(workshop)).people?.length === 1)
    await putBoard(workshop, {
      people: Array.from({ length: MOST_PEOPLE - 1 }, (_, i) => ({
        id: id(`p${i}`),
        name: `P ${i}`,
        color: '#123456',
      })),
      notes: [{ id: 'n', map: 'asset', at: [0, 0], text: 'Choir', by: id('p7') }],
      tasks: [{ id: 't', text: 'Ask', owner: id('p8') }],
    })
    const ana = await come()
    ana.send(hello('Ana'))
    await eventually('Ana', async () => (await boardJson(workshop)).people?.some(p => p.name === 'Ana'))
    const names = (await boardJson(workshop)).people?.map(p => p.name)
    expect(names).toEqual(expect.arrayContaining(['Ana', 'Ben', 'P 7', 'P 8', `P ${MOST_PEOPLE - 2}`]))
    expect(names).toHaveLength(MOST_PEOPLE / 2 + 1)
  })

  it('one connection is one person', async () => {
    const { come } = await setting()
    const ana = await come()
    ana.send(hello('Ana'))
    ana.send(hello('Somebody'))
    expect(await ana.closeCode()).toBe(4400)
  })

  it('who comes back is seen at once, with the clock that the old connection had', async () => {
    const { come, stock } = await setting()
    const other = await stock()
    const states = () => other.provider.awareness.getStates()
    const first = await come()
    first.send(state(77, 9, '{"a":1}'))
    await eventually('the first time', () => states().has(77))
    first.close()
    await eventually('gone', () => !states().has(77))
    const second = await come()
    second.send(state(77, 9, '{"a":2}'))
    await eventually('again', () => states().get(77)?.a === 2)
    second.send(state(77, 10, '{"a":3}'))
    await eventually('and on', () => states().get(77)?.a === 3)
  })

  it('what stock clients echo reaches nobody, and cannot take a name that is free for a moment', async () => {
    const { come, stock } = await setting()
    const watcher = await stock()
    const states = () => watcher.provider.awareness.getStates()
    const echoing = await come()
    echoing.send(state(50, 1, '{"me":1}'))
    const leaving = await come()
    leaving.send(state(77, 5, '{"a":1}'))
    await eventually('both', () => states().has(77) && states().has(50))
    echoing.send(state(77, 6, '{"forged":1}'))
    leaving.close()
    await eventually('gone', () => !states().has(77))
    echoing.send(state(77, 7, '{"forged":2}'))
    const silent = await come()
    silent.send(state(51, 1, '{"me":2}'))
    await eventually('the last one', () => states().has(51))
    expect(states().has(77)).toBe(false)
    expect(JSON.stringify([...states().values()])).not.toContain('forged')
  })

  it('a state of more than 2 KB is not passed on', async () => {
    const { come, stock } = await setting()
    const watcher = await stock()
    const fat = await come('yjs')
    const json = new TextEncoder().encode(JSON.stringify({ fat: 'x'.repeat(2_100) }))
    fat.send(awarenessFrame(Uint8Array.of(1, 60, 1, (json.length & 127) | 128, json.length >> 7, ...json)))
    fat.send(state(60, 2, '{"thin":1}'))
    await eventually('the thin one', () => watcher.provider.awareness.getStates().has(60))
    expect(fat.closed).toBeNull()
    expect(fat.sniff()).not.toContain('xxxx')
  })

  it('pointers reach our own clients, all that moved in one frame, and no stock client', async () => {
    const { come } = await setting()
    const [ana, ben, watcher] = [await come(), await come(), await come()]
    const stock = await come('yjs')
    stock.send(step1Frame(Uint8Array.of(0)))
    ana.send(state(1, 1, '{"u":1}'))
    ben.send(state(2, 1, '{"u":2}'))
    ana.send(pointerUpFrame({ map: 0, x: 10, y: 20 }))
    ana.send(pointerUpFrame({ map: 1, x: 30.5, y: -4 }))
    ben.send(pointerUpFrame({ map: 0, x: 5, y: 6 }))
    const pointers = (): PersonPointer[] =>
      watcher.heard().flatMap(f => (f.type === 'pointers-down' ? readPointersDown(f.body) : []))
    await eventually('both pointers', () => new Set(pointers().map(p => p.person)).size === 2)
    expect(pointers()).toContainEqual({ person: 1, map: 1, x: 30.5, y: -4 })
    expect(pointers()).toContainEqual({ person: 2, map: 0, x: 5, y: 6 })
    await eventually('presence at the stock client', () => stock.heard().some(f => f.type === 'awareness'))
    expect(stock.heard().every(f => f.type !== 'pointers-down' && f.type !== 'json')).toBe(true)
  })

  it('a pointer of somebody who showed no presence is nobody’s', async () => {
    const { come } = await setting()
    const [ghost, watcher] = [await come(), await come()]
    ghost.send(pointerUpFrame({ map: 0, x: 1, y: 1 }))
    ghost.send(state(3, 1, '{"u":1}'))
    await eventually('presence', () => watcher.heard().some(f => f.type === 'awareness'))
    expect(watcher.heard().some(f => f.type === 'pointers-down')).toBe(false)
  })
})

describe('heartbeat', () => {
  afterEach(() => void vi.useRealTimers())

  it('in ten idle minutes nobody waits 30 seconds for a frame, and the dead are found', () => {
    vi.useFakeTimers()
    const heart = new Heartbeat()
    const connections = Array.from({ length: 60 }, (_, i) => {
      const c = {
        phase: 0,
        missed: 0,
        // one in two vanishes, each at another second
        vanishes: i % 2 === 0 ? Number.POSITIVE_INFINITY : 3 * i,
        silence: 0,
        longest: 0,
        pings: 0,
        deadAfter: 0,
        ping: () => {
          c.pings++
          if (seconds < c.vanishes) heart.alive(c)
        },
        send: () => {
          c.longest = Math.max(c.longest, c.silence)
          c.silence = 0
        },
        dead: () => {
          c.deadAfter ||= seconds
          heart.remove(c)
        },
      }
      heart.add(c)
      return c
    })
    let seconds = 0
    for (; seconds < 600; seconds++) {
      vi.advanceTimersByTime(1_000)
      for (const c of connections) c.silence++
    }
    heart.stop()
    for (const [i, c] of connections.entries()) {
      if (i % 2 === 1) {
        expect(c.deadAfter).toBeGreaterThan(c.vanishes)
        expect(c.deadAfter - c.vanishes).toBeLessThanOrEqual(60)
      } else {
        expect(c.longest).toBeLessThanOrEqual(15)
        expect(c.pings).toBe(24)
        expect(c.deadAfter).toBe(0)
      }
    }
  })
})
