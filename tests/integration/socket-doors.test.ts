import { describe, expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAA'
const NOBODY = 'B'.repeat(43)

describe('who comes in', () => {
  const kept = closing()

  it('answers with the subprotocol that was offered, never with the key', async () => {
    const server = kept(await startTestServer())
    const { id, keys } = await createWorkshop(server.url)
    for (const protocol of ['yjs', 'allymap.v1']) {
      for (const offered of [
        [protocol, `key.${keys.participant}`],
        [`key.${keys.participant}`, protocol],
      ]) {
        const socket = kept(await new RawSocket(server.url, id, offered).settled())
        expect(socket.ws.protocol).toBe(protocol)
      }
    }
  })

  it('turns away wrong keys and unknown workshops alike', async () => {
    const server = kept(await startTestServer())
    const { id } = await createWorkshop(server.url)
    const other = await createWorkshop(server.url)
    const attempts: [id: string, protocols: string[]][] = [
      [id, ['yjs', `key.${NOBODY}`]],
      [id, ['allymap.v1', `key.${NOBODY}`]],
      [id, ['yjs', 'key.short']],
      [id, ['yjs']],
      [id, []],
      [UNKNOWN, ['yjs', `key.${NOBODY}`]],
      ['short', ['yjs', `key.${NOBODY}`]],
      ['%2e%2e%2f%2e%2e', ['yjs', `key.${NOBODY}`]],
      ['x'.repeat(5_000), ['yjs', `key.${NOBODY}`]],
      ...(['facilitator', 'participant', 'viewer'] as const).map((role): [string, string[]] => [
        id,
        ['yjs', `key.${other.keys[role]}`],
      ]),
    ]
    const answers = new Set<string>()
    for (const [workshop, protocols] of attempts) {
      const socket = kept(new RawSocket(server.url, workshop, protocols))
      expect(await socket.closeCode(), workshop).toBe(CLOSE.unauthorized)
      expect(socket.frames).toEqual([])
      answers.add(socket.closed?.text ?? '')
    }
    expect(answers.size).toBe(1)
  })

  it('tells holders of a key that a workshop was deleted, and closes who is in it', async () => {
    const server = kept(await startTestServer())
    const { id, keys } = await createWorkshop(server.url)
    const inside = kept(await new RawSocket(server.url, id, ['yjs', `key.${keys.participant}`]).settled())
    await ask(server.url, `/api/workshops/${id}`, keys.facilitator, { method: 'DELETE' })
    expect(await inside.closeCode()).toBe(CLOSE.gone)
    const late = kept(new RawSocket(server.url, id, ['yjs', `key.${keys.participant}`]))
    expect(await late.closeCode()).toBe(CLOSE.gone)
    const stranger = kept(new RawSocket(server.url, id, ['yjs', `key.${NOBODY}`]))
    expect(await stranger.closeCode()).toBe(CLOSE.unauthorized)
  })

  it('gives a stock client with a viewer key nothing', async () => {
    const server = kept(await startTestServer())
    const { id, keys } = await createWorkshop(server.url)
    const socket = kept(new RawSocket(server.url, id, ['yjs', `key.${keys.viewer}`]))
    expect(await socket.closeCode()).toBe(CLOSE.forbidden)
    expect(socket.frames).toEqual([])
  })

  it('admits pages of its own host and of the public address only', async () => {
    const server = kept(await startTestServer({ PUBLIC_URL: 'https://maps.example.org' }))
    const { id, keys } = await createWorkshop(server.url)
    const host = new URL(server.url).host
    const origins: [origin: string | null, status: number | null][] = [
      [null, null],
      [server.url, null],
      [`https://${host}`, null],
      ['https://maps.example.org', null],
      ['https://maps.example.org.evil.example', 403],
      ['http://maps.example.org', 403],
      [`${server.url}.evil.example`, 403],
      ['http://127.0.0.1:1', 403],
      ['https://evil.example', 403],
      ['null', 403],
      ['', 403],
      ['nonsense', 403],
      [`${server.url}/path`, 403],
      ['file://', 403],
    ]
    for (const [origin, status] of origins) {
      const headers: Record<string, string> = origin === null ? {} : { origin }
      const socket = kept(
        await new RawSocket(server.url, id, ['yjs', `key.${keys.participant}`], headers).settled(),
      )
      expect(socket.refused, `origin ${origin}`).toBe(status)
    }
  })

  it('limits how many one address opens, and lets go of those that closed', async () => {
    const server = kept(await startTestServer({ LIMIT_CONNECTIONS_PER_ADDRESS: '2' }))
    const { id, keys } = await createWorkshop(server.url)
    const come = () => new RawSocket(server.url, id, ['yjs', `key.${keys.participant}`]).settled()
    const first = kept(await come())
    kept(await come())
    expect(kept(await come()).refused).toBe(429)
    first.close()
    let again = kept(await come())
    while (again.refused) again = kept(await come())
    expect(again.opened).toBe(true)
  })

  it('answers other upgrades with 404', async () => {
    const server = kept(await startTestServer())
    for (const path of ['', '/a/b', '?x']) {
      const socket = kept(await new RawSocket(`${server.url}/elsewhere`, `x${path}`, ['yjs']).settled())
      expect(socket.refused).toBe(404)
    }
  })
})
