import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { holdDataFolder } from '../../server/store/data-folder.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { must } from '../../shared/assert.ts'
import { seeded } from '../property/gate-sessions.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { KillableServer } from './killable-server.ts'
import { RoundWriter } from './round-writer.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const KILLS = Number(process.env.KILLS ?? 8)
const WRITERS = 4
/** How it dies, in turn: while people write; at a reveal before it is stored; after; or somewhere about it. */
const DEATHS = ['writing', 'before', 'after', 'about'] as const
/** Most milliseconds between the order to reveal and the kill. */
const WINDOW = 40

interface Stored {
  /** the round that is open, and what is sealed in the one that was asked for */
  readonly open: string | null
  readonly sealed: ReadonlySet<string>
  /** what was revealed of a round, and the notes on the board */
  readonly revealed: ReadonlyMap<string, number>
  readonly notes: ReadonlySet<string>
}

/** What the file holds, read without the server. */
async function stored(dataDir: string, id: string, round: string): Promise<Stored> {
  const folder = holdDataFolder(dataDir)
  const store = openSqliteStore(folder.storePath)
  try {
    const { stage } = must(await store.workshop(id), 'workshop')
    const { state, updates } = await store.load(id)
    const doc = new Y.Doc()
    if (state) Y.applyUpdate(doc, state)
    for (const update of updates) Y.applyUpdate(doc, update)
    const notes = [...doc.getMap<Y.Map<unknown>>('notes').values()].map(note => String(note.get('text')))
    const { entries } = await store.sealed(id)
    return {
      open: stage.round?.id ?? null,
      sealed: new Set(entries.filter(entry => entry.round === round).map(entry => entry.id)),
      revealed: new Map(stage.results.map(result => [result.id, result.entries])),
      notes: new Set(notes),
    }
  } finally {
    await store.close()
    folder.release()
  }
}

it(
  `kill -9 in mid-round, in mid-reveal and between, ${KILLS} times: open with all that was acknowledged, or revealed whole`,
  async () => {
    const random = seeded(SEED)
    const dataDir = await mkdtemp(join(tmpdir(), 'allymap-kill-'))
    const server = new KillableServer(dataDir)
    const ends = { open: 0, revealed: 0 }
    const checked = { acknowledged: 0 }
    try {
      await server.start()
      const made = await createWorkshop(server.url)
      for (let kill = 0; kill < KILLS; kill++) {
        const death = DEATHS[kill % DEATHS.length] ?? 'about'
        if (kill > 0) await server.start(death === 'before' || death === 'after' ? death : 'honest')
        const workshop: NewWorkshop = { ...made, server: server.url }
        const fay = await new Person(workshop, 'facilitator', { name: 'Fay' }).here()
        // what the last death left open
        const left = fay.stage.round?.id
        if (left) await fay.ordered({ what: 'round.cancel', id: left }, stage => stage.round === null)
        const round = await fay.opens({ kind: 'notes', anonymous: random() < 0.5 })
        const writers = Array.from({ length: WRITERS }, (_, i) => new RoundWriter(`k${kill}w${i}`))
        await Promise.all(writers.map(writer => writer.connect(workshop, round)))
        await eventually('some progress', () => writers.every(writer => writer.progress() >= 5))
        if (death !== 'writing') fay.order({ what: 'round.reveal', id: round })
        if (death === 'before' || death === 'after') await server.died()
        else await later(random() * WINDOW)
        await server.kill()
        fay.close()
        for (const writer of writers) writer.disconnect()

        const now = await stored(dataDir, made.id, round)
        const acknowledged = writers.flatMap(writer => [...writer.acknowledged])
        checked.acknowledged += acknowledged.length
        if (now.open === round) {
          ends.open++
          expect(death).not.toBe('after')
          expect(acknowledged.filter(text => !now.sealed.has(text))).toEqual([])
          expect([...now.notes].filter(text => text.startsWith(`k${kill}w`))).toEqual([])
          expect(now.revealed.has(round)).toBe(false)
        } else {
          ends.revealed++
          expect(['after', 'about']).toContain(death)
          expect(now.open).toBeNull()
          expect(now.sealed.size).toBe(0)
          const shown = [...now.notes].filter(text => text.startsWith(`k${kill}w`))
          expect(now.revealed.get(round)).toBe(shown.length)
          expect(acknowledged.filter(text => !now.notes.has(text))).toEqual([])
        }
      }
      console.log(
        `kill -9 in rounds: ${JSON.stringify(ends)}, ${checked.acknowledged} acknowledged entries checked`,
      )
      expect(ends.open).toBeGreaterThan(0)
      expect(ends.revealed).toBeGreaterThan(0)
    } finally {
      await server.kill()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  60_000 + KILLS * 8_000,
)

it('negative control: with the acknowledgement before the commit, entries are missed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-kill-'))
  const server = new KillableServer(dataDir, 'early')
  const writers = Array.from({ length: WRITERS }, (_, i) => new RoundWriter(`w${i}`))
  try {
    await server.start()
    const workshop = await createWorkshop(server.url)
    const fay = await new Person(workshop, 'facilitator', { name: 'Fay' }).here()
    const round = await fay.opens({ kind: 'notes' })
    await Promise.all(writers.map(writer => writer.connect(workshop, round)))
    await eventually('some progress', () => writers.every(writer => writer.progress() >= 5))
    await server.kill()
    fay.close()
    for (const writer of writers) writer.disconnect()
    const { sealed } = await stored(dataDir, workshop.id, round)
    const lost = writers.flatMap(writer => [...writer.acknowledged]).filter(text => !sealed.has(text))
    console.log(`negative control: ${lost.length} acknowledged entries lost`)
    expect(lost.length).toBeGreaterThan(0)
  } finally {
    for (const writer of writers) writer.disconnect()
    await server.kill()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 60_000)
