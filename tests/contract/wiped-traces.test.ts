import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReadyRenewal } from '../../server/store/sqlite-renewal.ts'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import type { Append } from '../../server/store/store.ts'
import { seeded } from '../property/gate-sessions.ts'
import { eventually } from '../support/eventually.ts'
import { HASHES, STAGE } from './open-store.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const WORKSHOPS = Array.from({ length: 12 }, (_, i) => `workshop-number-${String(i).padStart(5, '0')}`)
const VICTIM = 'workshop-number-00003'
const CANARY = 'canary-of-3-'
const NEXT: ReadyRenewal = {
  state: Uint8Array.of(0, 0),
  claims: new Map(),
  stage: STAGE,
  snapshots: [],
  author: null,
}
/** For how long the store would wait for another connection, and what is surely less (milliseconds). */
const PATIENCE = 20_000
const AT_ONCE = 10_000

describe('traces of what was erased or deleted', () => {
  let written: string
  const folders: string[] = []
  let folder: string
  let file: string
  let store: SqliteStore
  let told: (string | null)[]
  const open = (at: string): SqliteStore =>
    openSqliteStore(join(at, 'test.sqlite'), {
      patience: PATIENCE,
      sync: (_file, done) => done(null),
      hindered: why => told.push(why),
    })
  const newFolder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'allymap-wiped-'))
    folders.push(made)
    return made
  }
  const remove = (made: string): void => rmSync(made, { recursive: true, force: true })

  /** Groups that work at the same time, in pieces of every size: rows are moved from page to page. */
  beforeAll(async () => {
    written = mkdtempSync(join(tmpdir(), 'allymap-written-'))
    const random = seeded(SEED)
    const upTo = (n: number): number => Math.floor(random() * n)
    const made = openSqliteStore(join(written, 'test.sqlite'), { sync: (_file, done) => done(null) })
    for (const id of WORKSHOPS)
      await made.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
    const part = (workshop: string, n: number): Append => {
      const words = `canary-of-${n}-x`.padEnd(20 + upTo(900), 'z')
      return { workshop, epoch: 1, updates: [Buffer.from(words)], claims: [] }
    }
    for (let i = 0; i < 700; i++) await made.append(WORKSHOPS.map(part).filter(() => upTo(2) === 0))
    await made.close()
  })
  afterAll(() => remove(written))

  beforeEach(async () => {
    told = []
    folder = newFolder()
    file = join(folder, 'test.sqlite')
    copyFileSync(join(written, 'test.sqlite'), file)
    store = open(folder)
    await writeMore()
  })
  afterEach(async () => {
    await store.close()
    folders.splice(0).forEach(remove)
  })

  /** What stays on its way into its place for two seconds. */
  const writeMore = (): Promise<number[]> =>
    store.append([{ workshop: VICTIM, epoch: 1, updates: [Buffer.from(CANARY.repeat(200))], claims: [] }])
  /** In which of the store's files the victim's words are, and how often. */
  const found = (at = folder): string[] =>
    readdirSync(at)
      .filter(name => !name.endsWith('-shm'))
      .map(name => [name, readFileSync(join(at, name), 'latin1').split(CANARY).length - 1] as const)
      .filter(([, times]) => times > 0)
      .map(([name, times]) => `${name}: ${times}`)
  /** Somebody else in the middle of reading the file: a backup, `verify`, a program that shows its tables. */
  function reading(): () => void {
    const other = new DatabaseSync(file)
    other.exec('BEGIN')
    other.prepare('SELECT count(*) FROM update_log').get()
    return () => other.close()
  }
  /** The files as a crash would leave them at this moment. */
  function afterCrash(): string {
    const crashed = newFolder()
    for (const name of readdirSync(folder).filter(n => !n.endsWith('-shm')))
      copyFileSync(join(folder, name), join(crashed, name))
    return crashed
  }
  const look = (sql: string): number => {
    const db = new DatabaseSync(file, { readOnly: true })
    const row = db.prepare(sql).get()
    db.close()
    return Number(row?.n)
  }
  const recent = (): number => look(`SELECT count(*) AS n FROM recent_update WHERE workshop = '${VICTIM}'`)
  /** Rises whenever the file is written anew. */
  const rewritten = (): number => look('SELECT schema_version AS n FROM pragma_schema_version')

  const WAYS = {
    'an erasure': () => store.renew(VICTIM, NEXT),
    'a deletion': () => store.deleteWorkshop(VICTIM, 5),
  }
  for (const [name, act] of Object.entries(WAYS)) {
    it(`${name} leaves none in the file, its log, and what is on its way into a place (seed ${SEED})`, async () => {
      await writeMore()
      expect(recent()).toBeGreaterThan(0)
      expect(found().length).toBe(2)
      await act()
      expect(found()).toEqual([])
      expect(store.traces()).toBe(false)
      expect(told).toEqual([])
    })

    it(`${name} while another process reads is done at once; the traces go when that ends, without anybody's doing`, async () => {
      const end = reading()
      const start = performance.now()
      await act()
      expect(performance.now() - start).toBeLessThan(AT_ONCE)
      expect(found().length).toBeGreaterThan(0)
      expect(store.traces()).toBe(true)
      expect(told).toEqual(['another program reads the file'])
      end()
      await eventually('the traces to go', () => !store.traces())
      expect(found()).toEqual([])
      expect(told).toEqual(['another program reads the file', null])
    })

    it(`${name}, and a crash while another process still reads: none once the store is opened again`, async () => {
      const end = reading()
      await act()
      const crashed = afterCrash()
      end()
      expect(found(crashed).length).toBeGreaterThan(0)
      const after = open(crashed)
      expect(found(crashed)).toEqual([])
      await after.close()
    })
  }

  it('a crash right after the commit: what is left in pages goes once the store is opened again', async () => {
    store.replace(VICTIM, NEXT)
    const crashed = afterCrash()
    const after = open(crashed)
    expect(found(crashed)).toEqual([])
    expect(after.traces()).toBe(false)
    await after.close()
  })

  it('what another process deleted and could not wipe, the running server wipes', async () => {
    await store.outside()
    const end = reading()
    const admin = open(folder)
    await admin.deleteWorkshop(VICTIM, 5)
    await admin.close()
    end()
    expect(found().length).toBeGreaterThan(0)
    expect(store.traces()).toBe(false)
    await store.outside()
    expect(store.traces()).toBe(true)
    await eventually('the traces to go', () => !store.traces())
    expect(found()).toEqual([])
    // its own wiping is nothing that another process did
    const version = await store.outside()
    expect(await store.outside()).toBe(version)
    expect(store.traces()).toBe(false)
  })

  it('where the disk refuses while the file is written anew, the erasure is done all the same, and that is tried again', async () => {
    const { exec } = DatabaseSync.prototype
    const full = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (
      this: DatabaseSync,
      sql,
    ) {
      if (sql === 'VACUUM') throw new Error('database or disk is full')
      exec.call(this, sql)
    })
    expect(await store.renew(VICTIM, NEXT)).toBe(2)
    full.mockRestore()
    expect(store.traces()).toBe(true)
    expect(told).toEqual(['database or disk is full'])
    await eventually('the traces to go', () => !store.traces())
    expect(found()).toEqual([])
    expect(told).toEqual(['database or disk is full', null])
  })

  it('of many deletions in a row all are done, and the file is written anew a few times only', async () => {
    const before = rewritten()
    for (const id of WORKSHOPS.slice(1)) await store.deleteWorkshop(id, 5)
    expect((await store.load(WORKSHOPS[0] ?? '')).updates.length).toBeGreaterThan(100)
    await eventually('the traces to go', () => !store.traces(), 30_000)
    expect(found()).toEqual([])
    const words = readFileSync(file, 'latin1')
    for (const n of WORKSHOPS.keys()) expect(words.includes(`canary-of-${n}-x`)).toBe(n === 0)
    expect(rewritten() - before).toBeGreaterThan(0)
    expect(rewritten() - before).toBeLessThan(6)
  })
})
