import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'
import { addNote, StockClient } from './stock-client.ts'

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** `npm run admin -- …` without npm. */
const admin = ({ dataDir, url }: TestServer, ...args: string[]): Promise<Ran> =>
  run({ DATA_DIR: dataDir, PUBLIC_URL: url }, args)

function run(env: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ran> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/admin.ts'), ...args], {
      env: { ...process.env, ...env },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.on('close', code => resolve({ code, out, err }))
  })
}

const note = (id: string, text: string) => ({ id, map: 'asset', text, at: [0, 0] as [number, number] })

describe('npm run admin', () => {
  const kept = closing()

  it('lists every workshop, and says what there is', async () => {
    const server = kept(await startTestServer())
    const a = await createWorkshop(server.url, { title: 'Water board' })
    const b = await createWorkshop(server.url, { title: 'Old one' })
    await ask(server.url, `/api/workshops/${b.id}`, b.keys.facilitator, { method: 'DELETE' })
    const c = await createWorkshop(server.url, { title: 'evil\u001b[2J\nforged line\u202e\u0085 end' })
    const { code, out } = await admin(server, 'list')
    expect(out.split('\n').filter(line => line.includes('forged'))).toEqual([
      expect.stringMatching(new RegExp(`^${c.id} .*evil \\[2J forged line {2} end$`)),
    ])
    expect(code).toBe(0)
    expect(out.split('\n').find(line => line.startsWith(a.id))).toContain('Water board')
    expect(out.split('\n').find(line => line.startsWith(b.id))).toContain('deleted')
    for (const key of Object.values(a.keys)) expect(out).not.toContain(key)
    expect((await admin(server, 'help')).out).toContain('rotate ID')
    expect((await admin(server, 'delete')).err).toContain('delete takes ID')
    expect((await admin(server, 'dance')).code).toBe(2)
    expect(await admin(server, 'rotate', 'A'.repeat(21))).toMatchObject({ code: 1, out: '' })
  })

  it('delete: the running server closes everybody in it and nobody else, and the workshop is gone', async () => {
    const server = kept(await startTestServer())
    const w = await createWorkshop(server.url)
    const other = await createWorkshop(server.url)
    const inside = kept(await new ProtocolClient(server.url, w.id, w.keys.participant).ready())
    const elsewhere = kept(await new ProtocolClient(server.url, other.id, other.keys.participant).ready())
    expect((await admin(server, 'delete', w.id)).code).toBe(0)
    await eventually('to be sent away', () => inside.closed)
    expect(inside.closed?.code).toBe(CLOSE.gone)
    expect((await ask(server.url, `/api/workshops/${w.id}`, w.keys.viewer)).status).toBe(410)
    expect(elsewhere.closed).toBeNull()
  })

  it('delete while another program reads the file: done, said, and wiped by the running server once that ends', async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const w = await createWorkshop(server.url, { title: 'canary-of-the-deleted' })
    const inFiles = (): string[] =>
      readdirSync(server.dataDir).filter(name =>
        readFileSync(join(server.dataDir, name)).includes('canary-of-the-deleted'),
      )
    const figure = async (): Promise<string | undefined> =>
      /^allymap_traces (.*)$/m.exec(await (await ask(server.url, '/metrics', null)).text())?.[1]
    expect(await figure()).toBe('0')
    const reader = new DatabaseSync(join(server.dataDir, 'allymap.sqlite'), { readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM stage').get()
    const { code, out } = await admin(server, 'delete', w.id)
    expect([code, out]).toEqual([0, expect.stringContaining('another program reads')])
    expect(inFiles()).toContain('allymap.sqlite-wal')
    await eventually('the server to hear of it', async () => (await figure()) === '1')
    expect((await ask(server.url, '/readyz', null)).status).toBe(200)
    reader.close()
    await eventually('the words to go', async () => (await figure()) === '0')
    expect(inFiles()).toEqual([])
  })

  it('rotate: says where nobody told it the address that people use', async () => {
    const server = kept(await startTestServer())
    const { id } = await createWorkshop(server.url)
    const { code, out } = await run({ DATA_DIR: server.dataDir, PORT: '4321' }, ['rotate', id])
    expect(code).toBe(0)
    expect(out).toContain(`http://localhost:4321/w/${id}#`)
    expect(out).toContain('PUBLIC_URL')
  })

  it('rotate: prints links that work, and ends the old keys, also of who is inside', async () => {
    const server = kept(await startTestServer())
    const w = await createWorkshop(server.url)
    const inside = kept(await new RawSocket(server.url, w.id, ['yjs', `key.${w.keys.participant}`]).settled())
    await eventually('to be in', () => inside.frames.length > 0)
    const { code, out } = await admin(server, 'rotate', w.id)
    expect(code).toBe(0)
    expect(await inside.closeCode()).toBe(CLOSE.unauthorized)
    const links = new Map(
      out
        .trim()
        .split('\n')
        .map(line => line.split(/\s+/) as [string, string]),
    )
    for (const [role, link] of links) {
      const { origin, pathname, hash } = new URL(link)
      expect([origin, pathname]).toEqual([server.url, `/w/${w.id}`])
      const answer = await ask(server.url, `/api/workshops/${w.id}`, hash.slice(1))
      expect(await answer.json()).toMatchObject({ role })
    }
    expect(links.size).toBe(3)
    for (const key of Object.values(w.keys))
      expect((await ask(server.url, `/api/workshops/${w.id}`, key)).status).toBe(404)
  })

  it('backup while people write, and restore once the server is stopped: what was there then, in a new epoch', async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const w = await createWorkshop(server.url)
    const writer = kept(await new ProtocolClient(server.url, w.id, w.keys.participant).ready())
    for (let i = 0; i < 50; i++) addNote(writer.doc, `early${i}`, 'before the backup')
    await writer.saved()
    let n = 0
    const timer = setInterval(() => addNote(writer.doc, `during${n++}`, 'meanwhile'), 3)
    const file = join(server.dataDir, 'backup.sqlite')
    const backup = await admin(server, 'backup', file)
    clearInterval(timer)
    expect(backup).toMatchObject({ code: 0, err: '' })
    expect(backup.out).toContain('1 workshops')
    expect((await admin(server, 'backup', file)).err).toContain('is there already')
    expect((await admin(server, 'restore', file)).err).toContain('stop it first')
    expect((await admin(server, 'restore', `${file}.none`)).err).toContain('there is no file')
    addNote(writer.doc, 'late', 'after the backup')
    await writer.saved()
    await server.stop()

    expect(await admin(server, 'restore', file)).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(server.dataDir).some(name => name.startsWith('allymap.sqlite.before-'))).toBe(true)
    await server.start()
    const ids = (await boardJson(w)).notes?.map(found => found.id) ?? []
    expect(ids).toContain('early49')
    expect(ids).not.toContain('late')
    expect((await ask(server.url, `/api/workshops/${w.id}`, w.keys.facilitator)).status).toBe(200)
    // a device that has seen more does not bring it back unasked
    const back = kept(new StockClient(server.url, w.id, w.keys.participant, writer.doc))
    await eventually('the later copy to be refused', () => back.closed)
    expect(back.closed).toBe(CLOSE.gone)
    const fresh = kept(await new ProtocolClient(server.url, w.id, w.keys.participant).ready())
    await eventually('the welcome', () => fresh.messages.some(m => m.t === 'welcome'))
    expect(fresh.messages.find(m => m.t === 'welcome')).toMatchObject({ epoch: 2 })
    addNote(fresh.doc, 'new', 'goes on')
    await fresh.saved()
  })

  it('restore of a workshop with snapshots, named and automatic: all of them are there and can be read', async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const w = await createWorkshop(server.url)
    const path = `/api/workshops/${w.id}/snapshots`
    const { facilitator } = w.keys
    await putBoard(w, { notes: [note('n1', 'first')] })
    const named = await ask(server.url, path, facilitator, { body: { name: 'Before lunch' } })
    const { id } = (await named.json()) as { id: string }
    await putBoard(w, { notes: [note('n2', 'second')] })
    await ask(server.url, `${path}/${id}/restore`, facilitator, { method: 'POST' })
    const list = async () =>
      (await (await ask(server.url, path, facilitator)).json()) as { snapshots: { id: string }[] }
    const read = async (of: string): Promise<unknown> => {
      const answer = await ask(server.url, `${path}/${of}`, facilitator)
      expect(answer.status).toBe(200)
      return await answer.json()
    }
    const before = await list()
    expect(before.snapshots).toHaveLength(2)
    const bodies = await Promise.all(before.snapshots.map(row => read(row.id)))
    const file = join(server.dataDir, 'backup.sqlite')
    expect(await admin(server, 'backup', file)).toMatchObject({ code: 0 })
    await putBoard(w, { notes: [note('n3', 'later')] })
    await server.stop()
    expect(await admin(server, 'restore', file)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('1 workshops are as they were'),
    })
    expect(await admin(server, 'verify')).toMatchObject({ code: 0 })
    await server.start()
    expect((await boardJson(w)).notes?.map(n => n.id)).toEqual(['n1'])
    expect(await list()).toEqual(before)
    expect(await Promise.all(before.snapshots.map(row => read(row.id)))).toEqual(bodies)
    // and it can be gone back to
    await ask(server.url, `${path}/${before.snapshots[0]?.id}/restore`, facilitator, { method: 'POST' })
    expect((await boardJson(w)).notes?.map(n => n.id).sort()).toEqual(['n1', 'n2'])
  })

  it('a backup that cannot be written leaves nothing, and says what to look at', async () => {
    const server = kept(await startTestServer())
    const w = await createWorkshop(server.url)
    await putBoard(w, {
      notes: Array.from({ length: 500 }, (_, i) => note(`n${i}`, `Note ${i} `.repeat(20))),
    })
    await server.stop()
    const store = join(server.dataDir, 'allymap.sqlite')
    const size = statSync(store).size
    const fd = openSync(store, 'r+')
    for (let at = Math.floor(size / 8_192) * 4_096; at < size; at += 4_096)
      writeSync(fd, Buffer.alloc(64, 0xff), 0, 64, at)
    closeSync(fd)
    const file = join(server.dataDir, 'backup.sqlite')
    const { code, err } = await admin(server, 'backup', file)
    expect(code).toBe(1)
    expect(err).toContain('npm run admin -- verify')
    expect(readdirSync(server.dataDir).filter(name => name.startsWith('backup'))).toEqual([])
    // … nor where there is no such folder
    const nowhere = await admin(server, 'backup', join(server.dataDir, 'none', 'backup.sqlite'))
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('may this account write there') })
  })

  it('restore over a store that cannot be read any more: the backup is in its place, in an epoch later than any', async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const w = await createWorkshop(server.url)
    await putBoard(w, {
      notes: [note('n1', 'backed up')],
      people: [{ id: 'somebody-was-this', name: 'Ana', color: '#336699' }],
    })
    const backup = join(server.dataDir, 'backup.sqlite')
    expect(await admin(server, 'backup', backup)).toMatchObject({ code: 0 })
    const erased = { body: { person: 'somebody-was-this' } }
    const erasing = await ask(server.url, `/api/workshops/${w.id}/erase`, w.keys.facilitator, erased)
    expect(erasing.status).toBe(200)
    await server.stop()
    const file = join(server.dataDir, 'allymap.sqlite')
    const open = new DatabaseSync(file)
    open.prepare('SELECT count(*) FROM workshop').get()
    expect(await admin(server, 'restore', backup)).toMatchObject({
      code: 1,
      err: expect.stringContaining('another program'),
    })
    open.close()
    const handle = openSync(file, 'r+')
    writeSync(handle, 'not a store any more'.repeat(400), 0)
    closeSync(handle)
    expect(await admin(server, 'restore', backup)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('cannot be read'),
    })
    const [before = ''] = readdirSync(server.dataDir).filter(name => name.includes('.before-'))
    expect(readFileSync(join(server.dataDir, before)).includes('not a store any more')).toBe(true)
    await server.start()
    expect((await boardJson(w)).notes?.map(n => n.id)).toEqual(['n1'])
    const fresh = kept(await new ProtocolClient(server.url, w.id, w.keys.participant).ready())
    await eventually('the welcome', () => fresh.messages.some(m => m.t === 'welcome'))
    expect(fresh.messages.find(m => m.t === 'welcome')?.epoch).toBeGreaterThan(1_000_000)
  })

  it('compact and verify: short logs, and a damaged row named with its workshop', async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const [w, other] = [await createWorkshop(server.url), await createWorkshop(server.url)]
    const doc = new Y.Doc()
    const writer = kept(await new ProtocolClient(server.url, w.id, w.keys.participant, { doc }).ready())
    for (let i = 0; i < 40; i++) addNote(doc, `n${i}`, 'text')
    await writer.saved()
    await putBoard(other, { notes: [note('o1', 'other')] })
    expect((await admin(server, 'compact')).out).toContain(w.id)
    addNote(doc, 'later', 'the room does not notice')
    await writer.saved()
    expect(await admin(server, 'verify')).toMatchObject({ code: 0, out: '2 workshops are whole\n' })
    await server.stop()
    expect((await admin(server, 'compact')).out).toContain('bytes are now')
    expect((await boardAfterRestart(server, w)).length).toBe(41)
    await server.stop()
    const db = new DatabaseSync(join(server.dataDir, 'allymap.sqlite'))
    db.prepare('UPDATE compacted SET bytes = zeroblob(30) WHERE workshop = ?').run(w.id)
    db.close()
    const damaged = await admin(server, 'verify')
    expect(damaged.code).toBe(1)
    expect(damaged.out).toContain('1 workshops are whole')
    expect(damaged.out).toContain(w.id)
  })

  async function boardAfterRestart(server: TestServer, w: Parameters<typeof boardJson>[0]) {
    await server.start()
    return (await boardJson(w)).notes ?? []
  }

  it('a file that is no backup changes nothing', async () => {
    const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
    const w = await createWorkshop(server.url)
    await putBoard(w, { notes: [note('n1', 'kept')] })
    await server.stop()
    const file = join(server.dataDir, 'text.txt')
    const handle = openSync(file, 'w')
    writeSync(handle, 'this is no store'.repeat(1_000))
    closeSync(handle)
    expect(await admin(server, 'restore', file)).toMatchObject({ code: 1 })
    expect(existsSync(join(server.dataDir, 'allymap.sqlite'))).toBe(true)
    await server.start()
    expect((await boardJson(w)).notes?.[0]?.id).toBe('n1')
  })
})
