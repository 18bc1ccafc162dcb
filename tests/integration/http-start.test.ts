import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { ask, boardJson, createWorkshop } from '../support/workshop-api.ts'

const MAIN = join(import.meta.dirname, '../../server/main.ts')

interface Process {
  readonly out: string
  readonly err: string
  readonly code: number | null
  kill(signal: NodeJS.Signals): void
}

let folder: string
const running: Process[] = []

function run(env: Record<string, string>): Process {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      ...env,
    },
  })
  const state = {
    out: '',
    err: '',
    code: null as number | null,
    kill: (s: NodeJS.Signals) => void child.kill(s),
  }
  child.stdout.on('data', chunk => {
    state.out += String(chunk)
  })
  child.stderr.on('data', chunk => {
    state.err += String(chunk)
  })
  child.on('exit', code => {
    state.code = code ?? -1
  })
  running.push(state)
  return state
}

/** What a program takes to begin or to end on a machine that does many other things (milliseconds). */
const PATIENCE = 30_000

async function ended(p: Process): Promise<number> {
  const { code } = await eventually('the process ended', () => p.code !== null && { code: p.code }, PATIENCE)
  return code
}
const address = (p: Process): Promise<string> =>
  eventually(
    'the address is printed',
    () => /http:\/\/localhost:\d+/.exec(p.out)?.[0].replace('localhost', '127.0.0.1'),
    PATIENCE,
  )

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'allymap-start-'))
})
afterEach(async () => {
  for (const p of running.splice(0)) {
    if (p.code === null) p.kill('SIGKILL')
    await ended(p)
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('starting', () => {
  it('prints where it is, makes its folder, and a restart has everything', async () => {
    const first = run({})
    const w = await createWorkshop(await address(first))
    first.kill('SIGTERM')
    expect(await ended(first)).toBe(0)
    const second = run({})
    expect((await ask(await address(second), `/api/workshops/${w.id}`, w.keys.viewer)).status).toBe(200)
    second.kill('SIGINT')
    expect(await ended(second)).toBe(0)
  })

  it('SIGTERM while people are there: what they wrote is stored, and they are asked to come back', async () => {
    const first = run({})
    const w = await createWorkshop(await address(first))
    const ana = await new ProtocolClient(w.server, w.id, w.keys.participant).ready()
    ana.doc.getMap('meta').set('objective', 'Written at the last moment')
    await ana.saved()
    // a request whose end never comes holds nobody up
    const half = connect(Number(new URL(w.server).port), '127.0.0.1').on('error', () => {})
    half.write(
      'POST /api/workshops HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    )
    await boardJson(w)
    first.kill('SIGTERM')
    expect(await eventually('Ana is asked to leave', () => ana.closed)).toMatchObject({ code: 4503 })
    expect(await ended(first)).toBe(0)
    const second = run({})
    const board = await boardJson({ ...w, server: await address(second) })
    expect(board.workshop?.objective).toBe('Written at the last moment')
  })

  it('shows the LAN address and a QR code of it where others can reach it', async () => {
    const p = run({ HOST: '0.0.0.0', PUBLIC_URL: 'https://maps.example.org' })
    await address(p)
    await eventually('the whole text', () => p.out.includes('Ctrl+C'))
    expect(p.out).toContain('Public address:    https://maps.example.org')
    expect(p.out).toMatch(/[█▀▄]{5}/)
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT: a whole number from 0 to 65535'],
    [{ CREATE_KEY: 'short' }, 'CREATE_KEY: 8 to 200'],
    [{ HOST: '203.0.113.7' }, 'HOST: 203.0.113.7 is not an address of this computer'],
  ])('%j: one clear line', async (env, line) => {
    const p = run(env)
    expect(await ended(p)).toBe(1)
    expect(p.err.trim().split('\n')).toHaveLength(1)
    expect(p.err).toContain(`Allymap did not start: ${line}`)
    for (const value of Object.values(env))
      if (env !== undefined && 'CREATE_KEY' in env) expect(p.err).not.toContain(value)
  })

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await eventually('the other listens', () => other.listening)
    const taken = other.address()
    const port = typeof taken === 'object' && taken ? taken.port : 0
    const p = run({ PORT: String(port) })
    expect(await ended(p)).toBe(1)
    expect(p.err.trim()).toBe(
      `Allymap did not start: PORT: ${port} is in use: stop the other program, or set another port`,
    )
    other.close()
  })

  it('a folder that cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const p = run({ DATA_DIR: join(file, 'data') })
    expect(await ended(p)).toBe(1)
    expect(p.err.trim().split('\n')).toHaveLength(1)
    expect(p.err).toContain('cannot be written to')
  })

  it('a folder that another server uses; after a kill -9 it is free again', async () => {
    const first = run({})
    await address(first)
    const second = run({})
    expect(await ended(second)).toBe(1)
    expect(second.err).toContain('in use by another Allymap server')
    first.kill('SIGKILL')
    await ended(first)
    await address(run({}))
  })

  it('a file that is not a store', async () => {
    writeFileSync(join(folder, 'allymap.sqlite'), 'this is not a database, it only has its name'.repeat(100))
    const p = run({ DATA_DIR: folder })
    expect(await ended(p)).toBe(1)
    expect(p.err.trim().split('\n')).toHaveLength(1)
    expect(p.err).toContain('cannot be used')
  })
})
