import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as later } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { first } from '../../server/store/migrations/001-first.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { HASHES, STAGE } from '../contract/open-store.ts'
import { seeded } from '../property/gate-sessions.ts'

const SEED = Number(process.env.SEED ?? 20261126)
const KILLS = Number(process.env.KILLS ?? 4)
/** milliseconds */
const PATIENCE = 60_000 + KILLS * 8_000
const WORKSHOP = 'workshop-a-000000000'

describe('kill -9 while the store is looked after', () => {
  let folder: string
  let file: string
  const random = seeded(SEED)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'allymap-upkeep-'))
    file = join(folder, 'allymap.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Starts it, lets it work for up to so many milliseconds, and ends it. Gives what it said it had stored last. */
  async function killedWhile(what: string, within: number): Promise<number> {
    const child: ChildProcess = fork(join(import.meta.dirname, 'child-upkeep.ts'), [folder, WORKSHOP, what])
    let stored = 0
    child.on('message', (message: { stored?: number }) => {
      stored = Math.max(stored, message.stored ?? 0)
    })
    await once(child, 'message')
    await later(random() * within)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    return stored
  }

  const created = async (): Promise<void> => {
    const store = openSqliteStore(file)
    await store.createWorkshop({ id: WORKSHOP, keyHashes: HASHES, stage: STAGE, createdAt: 1 })
    await store.close()
  }

  it(
    `${KILLS} times during compaction: every update that was stored is there once`,
    async () => {
      await created()
      let checked = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const stored = await killedWhile('compact', 150)
        const store = openSqliteStore(file)
        const { state, updates, seq, claims } = await store.load(WORKSHOP)
        await store.close()
        const lines = [
          ...Buffer.from(state ?? [])
            .toString()
            .split('\n')
            .filter(line => line !== ''),
          ...updates.map(u => Buffer.from(u).toString()),
        ].map(line => Number(line.split(' ')[1]))
        expect(seq).toBeGreaterThanOrEqual(stored)
        expect(lines).toEqual(Array.from({ length: seq }, (_, i) => i + 1))
        expect(claims.size).toBe(seq)
        checked += seq
      }
      console.log(`kill -9 in compaction: ${KILLS} kills, ${checked} updates checked, seed ${SEED}`)
      expect(checked).toBeGreaterThan(KILLS)
    },
    PATIENCE,
  )

  it(
    `${KILLS} times during a migration: the file is of one version or the next, with all that was in it`,
    async () => {
      for (let kill = 0; kill < KILLS; kill++) {
        rmSync(file, { force: true })
        const old = new DatabaseSync(file)
        old.exec(`PRAGMA journal_mode = WAL; ${first}; PRAGMA user_version = 1`)
        const insert = old.prepare(
          "INSERT INTO snapshot (workshop, id, name, automatic, created_at, notes, partners, body, crc) VALUES ('w', ?, 'n', 1, 1, 0, 0, zeroblob(2000), 1)",
        )
        old.exec('PRAGMA foreign_keys = OFF; BEGIN')
        for (let i = 0; i < 500; i++) insert.run(`s${i}`)
        old.exec('COMMIT')
        old.close()
        await killedWhile('migrate', 12)
        const store = openSqliteStore(file)
        await store.close()
        const db = new DatabaseSync(file, { readOnly: true })
        expect(db.prepare('PRAGMA integrity_check').get()?.integrity_check).toBe('ok')
        expect(db.prepare("SELECT count(*) AS n FROM snapshot WHERE kind = 'restore'").get()?.n).toBe(500)
        db.close()
      }
    },
    PATIENCE,
  )

  it(
    `${KILLS} times during a backup: the store is whole, and so is each file that has the name of a backup`,
    async () => {
      await created()
      const store = openSqliteStore(file)
      for (let n = 0; n < 200; n++)
        await store.append([{ workshop: WORKSHOP, epoch: 1, updates: [Buffer.alloc(5_000, n)], claims: [] }])
      await store.close()
      let whole = 0
      for (let kill = 0; kill < KILLS; kill++) {
        await killedWhile('backup', 60)
        const backups = readdirSync(folder).filter(n => /^backup-.*\.sqlite$/.test(n))
        for (const name of ['allymap.sqlite', ...backups]) {
          const one = openSqliteStore(join(folder, name))
          expect((await one.load(WORKSHOP)).updates).toHaveLength(200)
          await one.close()
        }
        whole += backups.length
        for (const name of readdirSync(folder).filter(n => n.startsWith('backup-')))
          rmSync(join(folder, name))
      }
      console.log(`kill -9 in backup: ${KILLS} kills, ${whole} whole backups, seed ${SEED}`)
      expect(whole).toBeGreaterThan(0)
    },
    PATIENCE,
  )
})
