import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../server/app.ts'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import { eventually } from '../support/eventually.ts'
import { testConfig } from '../support/test-server.ts'

const PAGE = `<!doctype html><html lang="en"><head><meta property="csp-nonce" nonce="" content="">
<script type="module" src="/assets/main-abc.js"></script></head><body><div id="root"></div></body></html>`

let folder: string
let store: SqliteStore
let server: RunningServer

const start = async (env: Record<string, string> = {}): Promise<void> => {
  store = openSqliteStore(':memory:')
  server = await startServer({ ...testConfig(env), clientDir: folder }, { store })
}
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'allymap-client-'))
  build()
})
/** What the build of the client leaves. */
function build(): void {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets/main-abc.js'), 'export {}')
}
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('pages', () => {
  it.each(['/', '/w/abc', '/w/abc?name=Ana&map=asset', '/w/abc/snapshots/s1', '/api', '/index.html'])(
    '%s is the client, with a nonce of its own',
    async path => {
      await start()
      const [one, two] = [await get(path), await get(path)]
      expect(one.status).toBe(200)
      expect(one.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(one.headers.get('cache-control')).toBe('no-cache')
      const html = await one.text()
      const nonce = /<meta property="csp-nonce" nonce="([^"]{16,})" content="\1">/.exec(html)?.[1]
      expect(nonce).toBeDefined()
      expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(await two.text()).not.toContain(String(nonce))
    },
  )

  it('hashed files may be kept for a year, others not', async () => {
    await start()
    const script = await get('/assets/main-abc.js')
    expect(script.status).toBe(200)
    expect(script.headers.get('content-type')).toContain('javascript')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('what the build compressed is sent compressed to who takes it, as the file it is', async () => {
    const script = 'export const words = "one two three"'
    writeFileSync(join(folder, 'assets/main-abc.js'), script)
    writeFileSync(join(folder, 'assets/main-abc.js.br'), brotliCompressSync(script))
    writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync(script))
    await start()
    for (const [takes, gets] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await get('/assets/main-abc.js', { 'accept-encoding': takes })
      expect(answer.headers.get('content-encoding')).toBe(gets)
      expect(answer.headers.get('content-type')).toContain('javascript')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
      expect(await answer.text()).toBe(script)
    }
  })

  it('a person at a wrong address gets the client, a program a problem', async () => {
    await start()
    const person = await get('/nowhere', { accept: 'text/html,*/*' })
    expect([person.status, person.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const program = await get('/nowhere', { accept: '*/*' })
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await get('/assets/gone.js', { accept: 'text/html' })).headers.get('content-type')).toBe(
      'application/problem+json',
    )
  })

  it('a client that was not built says what to do, and appears once it is', async () => {
    rmSync(folder, { recursive: true })
    await start()
    const response = await get('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm start')
    build()
    expect((await get('/')).status).toBe(200)
    expect((await get('/assets/main-abc.js')).status).toBe(200)
  })
})

describe('headers', () => {
  it('are strict, and do not break plain http on a LAN address', async () => {
    await start()
    const { headers } = await get('/w/abc')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain(
      `connect-src 'self' ws://127.0.0.1:${server.port} wss://127.0.0.1:${server.port}`,
    )
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-|upgrade-insecure-requests|\*/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('ask for https once PUBLIC_URL has it', async () => {
    await start({ PUBLIC_URL: 'https://maps.example.org' })
    const asked = (await get('/')).headers.get('strict-transport-security')
    expect(asked).toContain('max-age=')
    // their other services may speak plain http
    expect(asked).not.toMatch(/includeSubDomains/i)
  })
})

describe('health', () => {
  it('says that the process answers, and whether it can work', async () => {
    await start()
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' })
    const made = await fetch(`${server.url}/api/workshops`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"A town"}',
    })
    const { id } = (await made.json()) as { id: string }
    store.limitPages(1)
    for (let full = false; !full; ) {
      const grow = store.append([{ workshop: id, epoch: 1, updates: [new Uint8Array(20_000)], claims: [] }])
      full = await grow.then(
        () => false,
        () => true,
      )
    }
    const degraded = await eventually('it is degraded', async () => {
      const response = await get('/readyz')
      return response.status === 503 && response
    })
    expect(await degraded.json()).toMatchObject({ type: 'urn:allymap:problem:storage-unavailable' })
    expect((await get('/healthz')).status).toBe(200)
    store.limitPages(1_000_000)
    await eventually('it is ready again', async () => (await get('/readyz')).ok)
  })
})
