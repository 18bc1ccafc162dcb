import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite-store.ts'
import type { SealedChange, SealedEntry } from '../../server/store/store.ts'
import { seeded } from '../property/gate-sessions.ts'
import { eventually } from '../support/eventually.ts'
import { bytes, HASHES, STAGE } from './open-store.ts'

const WORKSHOP = 'workshop-a-000000000'
/** another group on the same server, whose round stays open: its rows keep the pages of the file in use */
const OTHER = 'workshop-b-000000000'
const SEED = Number(process.env.SEED ?? 20261122)
const PEOPLE = 24
/** For how long the store would wait for another connection (milliseconds). */
const PATIENCE = 20_000

const authorOf = (n: number): string => `author-${String(n).padStart(2, '0')}-marigold`
const CANARY = 'canary-text'

describe('traces of a sealed round', () => {
  let folder: string
  let file: string
  let store: SqliteStore
  const random = seeded(SEED)
  const upTo = (n: number): number => Math.floor(random() * n)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'allymap-traces-'))
    file = join(folder, 'test.sqlite')
    store = openSqliteStore(file, { sync: (_file, done) => done(null) })
    for (const id of [WORKSHOP, OTHER])
      await store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
  })
  afterEach(async () => {
    vi.useRealTimers()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function reopen(options: Parameters<typeof openSqliteStore>[1]): Promise<void> {
    await store.close()
    store = openSqliteStore(file, { sync: (_file, done) => done(null), ...options })
  }

  /** What of the round is in the bytes of the store's files, the log included. */
  const found = (): string[] =>
    readdirSync(folder)
      .filter(name => !name.endsWith('-shm'))
      .flatMap(name => {
        const text = readFileSync(join(folder, name)).toString('latin1')
        return [CANARY, 'marigold', 'entry-id-']
          .filter(word => text.includes(word))
          .map(word => `${name}: ${word}`)
      })

  /** A group that writes, changes its mind and withdraws, in pieces of every size, while the board is worked on. */
  async function writeALot(round: string): Promise<void> {
    for (let i = 0; i < 500; i++) {
      const author = authorOf(upTo(PEOPLE))
      const id = `entry-id-${upTo(30)}`
      const text = `${CANARY} ${'lorem '.repeat(upTo(random() < 0.1 ? 300 : 20))}`.trim()
      const entry: SealedEntry = { round, author, id, value: { text, zone: null, color: 'sky' }, at: i }
      const change: SealedChange =
        random() < 0.2
          ? { kind: 'delete', round, author, id }
          : random() < 0.1
            ? { kind: 'ready', round, author, on: random() < 0.7 }
            : { kind: 'put', entry }
      await store.putSealed(WORKSHOP, [change], null)
      if (random() < 0.4) {
        const value = {
          text: `other ${'ipsum '.repeat(upTo(40))}`.trim(),
          zone: null,
          color: 'mint',
        } as const
        const other = { round: 'other', author: `other-${upTo(9)}`, id: `other-${upTo(60)}`, value, at: i }
        await store.putSealed(OTHER, [{ kind: 'put', entry: other }], null)
      }
      if (random() < 0.3)
        await store.append([
          { workshop: WORKSHOP, epoch: 1, updates: [new Uint8Array(upTo(2_000)).fill(7)], claims: [] },
        ])
      if (random() < 0.02) await store.putStage(WORKSHOP, { ...STAGE, title: `Title ${i}` })
    }
  }
  const reveal = (round: string): Promise<number[]> =>
    store.append([
      {
        workshop: WORKSHOP,
        epoch: 1,
        updates: [bytes(1, 2, 3)],
        claims: [],
        along: { stage: STAGE, sealed: [{ kind: 'clear', round }] },
      },
    ])

  it(`nothing of it is in the files' bytes right after the reveal (seed ${SEED})`, async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    await reopen({})
    for (const round of ['round-1', 'round-2']) {
      await writeALot(round)
      expect(found().length).toBeGreaterThan(3)
      await reveal(round)
      expect(await store.sealed(WORKSHOP)).toEqual({ entries: [], ready: [] })
      // within a second of the store's clock
      await vi.advanceTimersByTimeAsync(1_000)
      expect(found()).toEqual([])
    }
  }, 60_000)

  it('one who reads the file meanwhile delays that, and does not stop anything', async () => {
    await reopen({ patience: PATIENCE })
    await writeALot('round-1')
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM sealed_round').get()
    const start = performance.now()
    await reveal('round-1')
    expect(performance.now() - start).toBeLessThan(PATIENCE / 2)
    expect(found().length).toBeGreaterThan(0)
    reader.exec('COMMIT')
    reader.close()
    await eventually('the traces to go', async () => {
      await store.append([{ workshop: WORKSHOP, epoch: 1, updates: [bytes(1)], claims: [] }])
      return found().length === 0
    })
  })

  it('what nobody fetched from a cancelled round is not in the bytes a week later, also where the store was open all the time', async () => {
    let now = 1_000
    await reopen({ now: () => now })
    await writeALot('round-1')
    await store.putSealed(WORKSHOP, [{ kind: 'cancel', round: 'round-1', at: now }], null)
    expect(found().length).toBeGreaterThan(0)
    now += 7 * 24 * 60 * 60 * 1000 + 1
    await store.forgetOld()
    await eventually('the traces to go', () => found().length === 0)
  })

  it('a crash right after the reveal leaves nothing once the store is opened again', async () => {
    await writeALot('round-1')
    const db = new DatabaseSync(file)
    // as the reveal, without what follows the commit
    db.exec('PRAGMA secure_delete = ON')
    const row = db.prepare('SELECT number FROM sealed_round WHERE workshop = ?').get(WORKSHOP)
    db.exec(`DROP TABLE sealed_entry_${row?.number}; DELETE FROM sealed_round WHERE workshop = '${WORKSHOP}'`)
    db.close()
    expect(found().length).toBeGreaterThan(0)
    await store.close()
    store = openSqliteStore(file)
    expect(found()).toEqual([])
  })
})
