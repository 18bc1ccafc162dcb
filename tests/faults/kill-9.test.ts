import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { holdDataFolder } from '../../server/store/data-folder.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { seeded } from '../property/gate-sessions.ts'
import { createWorkshop } from '../support/workshop-api.ts'
import { KillableServer } from './killable-server.ts'
import { Writer } from './writer.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const KILLS = Number(process.env.KILLS ?? 50)
const WRITERS = 4
/** milliseconds: a start, four people and a look into the file take a second or two */
const PATIENCE = 60_000 + KILLS * 8_000

interface Losses {
  acknowledged: number
  shown: number
  lostAcknowledged: string[]
  lostShown: string[]
}

/** What the file holds, read without the server. */
async function storedKeys(dataDir: string, workshop: string): Promise<Set<string>> {
  const folder = holdDataFolder(dataDir)
  const store = openSqliteStore(folder.storePath)
  try {
    const { state, updates } = await store.load(workshop)
    const doc = new Y.Doc()
    if (state) Y.applyUpdate(doc, state)
    for (const update of updates) Y.applyUpdate(doc, update)
    return new Set(doc.getMap('tasks').keys())
  } finally {
    await store.close()
    folder.release()
  }
}

/** Kills the server again and again while four people write; after each, compares the file with what they were told. */
async function killAgainAndAgain(mode: 'honest' | 'early', kills: number): Promise<Losses> {
  const random = seeded(SEED)
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-kill-'))
  const server = new KillableServer(dataDir, mode)
  const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`w${i}`))
  const losses: Losses = { acknowledged: 0, shown: 0, lostAcknowledged: [], lostShown: [] }
  try {
    await server.start()
    const { id, keys } = await createWorkshop(server.url)
    for (let kill = 0; kill < kills; kill++) {
      if (kill > 0) await server.start()
      await Promise.all(writers.map(w => w.connect(server.url, id, keys.participant)))
      await Promise.all(writers.map(w => w.progress(3)))
      // when it dies is left to chance, in the midst of writing
      await later(random() * 120)
      await server.kill()
      for (const writer of writers) writer.disconnect()
      const stored = await storedKeys(dataDir, id)
      for (const writer of writers) {
        for (let n = 1; n <= writer.acknowledged; n++) {
          losses.acknowledged++
          if (!stored.has(writer.key(n))) losses.lostAcknowledged.push(writer.key(n))
        }
        for (const key of writer.shown) {
          losses.shown++
          if (!stored.has(key)) losses.lostShown.push(key)
        }
      }
    }
    return losses
  } finally {
    for (const writer of writers) writer.disconnect()
    await server.kill()
    await rm(dataDir, { recursive: true, force: true })
  }
}

describe('kill -9', () => {
  it(
    `${KILLS} times while four people write: all that was acknowledged or shown is in the store`,
    async () => {
      const losses = await killAgainAndAgain('honest', KILLS)
      console.log(
        `kill -9: ${KILLS} kills, ${losses.acknowledged} acknowledged and ${losses.shown} shown edits checked`,
      )
      expect(losses.lostAcknowledged).toEqual([])
      expect(losses.lostShown).toEqual([])
      expect(losses.acknowledged).toBeGreaterThan(KILLS * WRITERS * 3)
      expect(losses.shown).toBeGreaterThan(KILLS * WRITERS * 3)
    },
    PATIENCE,
  )

  it('negative control: with the acknowledgement before the commit, the same test finds losses', async () => {
    // a folder for each: what such a server forgot, it cannot tell from what it never knew
    const found = { acknowledged: 0, shown: 0 }
    for (let i = 0; i < 3; i++) {
      const losses = await killAgainAndAgain('early', 1)
      found.acknowledged += losses.lostAcknowledged.length
      found.shown += losses.lostShown.length
    }
    console.log(`negative control: ${found.acknowledged} acknowledged and ${found.shown} shown edits lost`)
    expect(found.acknowledged).toBeGreaterThan(0)
    expect(found.shown).toBeGreaterThan(0)
  })
})
