import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureClient } from '../../scripts/client-build.ts'
import { ROOT } from '../../scripts/project.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'allymap-start-'))
const running = new Set<ChildProcess>()

beforeAll(() => ensureClient(() => {}), 120_000)
afterEach(() => {
  for (const child of running) child.kill('SIGTERM')
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    response => response.ok,
    () => false,
  )

/** `npm start`, as the README says; `stop` sends SIGTERM to npm and waits until the server itself is gone. */
async function npmStart(port: number) {
  const url = `http://127.0.0.1:${port}`
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  let printed = ''
  child.stdout.on('data', chunk => {
    printed += chunk
  })
  await eventually('the server to answer', () => answers(url), 30_000)
  return {
    url,
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM')
      await eventually('the server to be gone', async () => !(await answers(url)), 15_000)
      running.delete(child)
    },
  }
}

describe('npm start', () => {
  it('serves the built page, prints where it is, stops in order, and comes back with what it had', async () => {
    const port = await freePort()
    const first = await npmStart(port)
    expect(await (await fetch(first.url)).text()).toContain('<script')
    await eventually('the addresses', () => first.printed().includes(`http://localhost:${port}`), 30_000)
    const workshop = await createWorkshop(first.url, { title: 'Still here' })
    await first.stop()

    const second = await npmStart(port)
    const read = await ask(second.url, `/api/workshops/${workshop.id}`, workshop.keys.viewer)
    expect(await read.json()).toMatchObject({ title: 'Still here' })
    await second.stop()
  })

  it('stops with one clear line when a setting is wrong', async () => {
    const child = spawn('npm', ['start', '--silent'], {
      cwd: ROOT,
      env: { ...process.env, PORT: 'ninety', DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
    })
    const code = await new Promise(resolve => child.on('exit', resolve))
    expect(code).toBe(1)
    expect(
      said
        .trim()
        .split('\n')
        .filter(line => line.includes('PORT')),
    ).toHaveLength(1)
  })
})
