import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

const MIB = 1024 * 1024

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Sends a head with `length`, waits for the answer, then sends so much of the body and another request; gives the statuses. */
async function statuses(length: string, body: number): Promise<number[]> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let heard = ''
  let ended = false
  socket.on('data', data => {
    heard += data
  })
  socket.on('close', () => {
    ended = true
  })
  socket.on('error', () => {})
  const found = (): number[] => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => Number(code))
  socket.write(
    `POST /api/workshops HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n${length}\r\n\r\n`,
  )
  await eventually('the refusal', () => found().length > 0)
  const piece = Buffer.alloc(MIB, 'x')
  for (let sent = 0; sent < body && !ended; sent += MIB)
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  socket.write('GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n')
  await eventually('an answer or an end', () => found().length > 1 || ended)
  socket.destroy()
  return found()
}

it('a refused body that is on its way is read to its end: who sends it reads why', async () => {
  expect(await statuses(`content-length: ${20 * MIB}`, 20 * MIB)).toEqual([413, 200])
})

it('one that is too long for that ends the connection', async () => {
  expect(await statuses(`content-length: ${33 * MIB}`, 0)).toEqual([413])
})
