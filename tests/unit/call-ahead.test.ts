import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AheadCall, ASK_FOR_ALL, helloFrame } from '../../client/sync/call-ahead.ts'
import { jsonFrame, step1Frame } from '../../shared/protocol/frames.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'

const WORKSHOP = 'workshop-0000000001'
const KEY = 'k'.repeat(43)
const ANA = { secret: 's'.repeat(22), name: 'Ana', color: '#8a3ffc' }
/** A step 1 of the server, and a heartbeat. */
const STEP1 = step1Frame(Uint8Array.of(0))
const BEAT = Uint8Array.of(1, 1, 0)

class TestSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 3
  static made: TestSocket[] = []
  readonly url: string
  readonly protocols: string[]
  readonly sent: Uint8Array[] = []
  readyState = TestSocket.CONNECTING
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null

  constructor(url: string, protocols: string[]) {
    this.url = url
    this.protocols = protocols
    TestSocket.made.push(this)
  }
  send(bytes: Uint8Array): void {
    this.sent.push(bytes)
  }
  open(): void {
    this.readyState = TestSocket.OPEN
    this.onopen?.()
  }
  hear(bytes: Uint8Array): void {
    this.onmessage?.({ data: bytes.slice().buffer })
  }
}

function called(fresh: boolean): { call: AheadCall; socket: TestSocket } {
  const call = new AheadCall(WORKSHOP, KEY, ANA, fresh)
  const socket = TestSocket.made.at(-1)
  if (!socket) throw new Error('no socket was made')
  return { call, socket }
}

beforeEach(() => {
  TestSocket.made = []
  vi.stubGlobal('WebSocket', TestSocket)
  vi.stubGlobal('location', { origin: 'https://board.example' })
})
afterEach(() => vi.unstubAllGlobals())

describe('a call ahead of the code', () => {
  it('writes the same frames as the protocol', () => {
    for (const name of ['Ana', 'Zoë 🐝', 'n'.repeat(60), '"\\'])
      expect(helloFrame({ ...ANA, name })).toEqual(jsonFrame({ t: 'hello', ...ANA, name } as { t: string }))
    const long = { ...ANA, secret: 'x'.repeat(20_000) }
    expect(helloFrame(long)).toEqual(jsonFrame({ t: 'hello', ...long } as { t: string }))
    expect(ASK_FOR_ALL).toEqual(step1Frame(Uint8Array.of(0)))
  })

  it('says hello first, and hands over what came, in order', () => {
    const { call, socket } = called(false)
    expect(socket.url).toBe(`wss://board.example/sync/${WORKSHOP}`)
    expect(socket.protocols).toEqual([SUBPROTOCOL.own, `key.${KEY}`])
    expect(socket.sent).toEqual([])
    socket.open()
    expect(socket.sent).toEqual([helloFrame(ANA)])
    socket.hear(STEP1)
    socket.hear(BEAT)
    expect(call.take(WORKSHOP, KEY, ANA)).toBe(call)
    expect(call.received.map(data => [...new Uint8Array(data)])).toEqual([[...STEP1], [...BEAT]])
    expect(call).toMatchObject({ greeted: true, asked: false })
  })

  it('asks for the whole document once, where nothing is known of it and the server asks for ours', () => {
    const { call, socket } = called(true)
    socket.open()
    socket.hear(BEAT)
    expect(socket.sent).toHaveLength(1)
    socket.hear(STEP1)
    socket.hear(STEP1)
    expect(socket.sent.slice(1)).toEqual([ASK_FOR_ALL])
    expect(call.asked).toBe(true)
  })

  it('goes to one who wants exactly this connection, once, while it can be used', () => {
    const { call, socket } = called(true)
    expect(call.take('workshop-0000000002', KEY, ANA)).toBeNull()
    expect(call.take(WORKSHOP, 'q'.repeat(43), ANA)).toBeNull()
    expect(call.take(WORKSHOP, KEY, { ...ANA, name: 'Bo' })).toBeNull()
    expect(call.take(WORKSHOP, KEY, ANA)).toBe(call)
    expect(call.take(WORKSHOP, KEY, ANA)).toBeNull()
    expect(call.greeted).toBe(false)
    const refused = called(true)
    refused.socket.readyState = TestSocket.CLOSED
    expect(refused.call.take(WORKSHOP, KEY, ANA)).toBeNull()
    expect(socket.sent).toEqual([])
  })
})
