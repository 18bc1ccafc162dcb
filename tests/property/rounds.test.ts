import { describe, expect, it } from 'vitest'
import type { Rooms } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { must } from '../../shared/assert.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { DirectClient, ID, rooms } from '../integration/room-without-network.ts'
import { eventually } from '../support/eventually.ts'
import { seeded } from './gate-sessions.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const RUNS = Number(process.env.RUNS ?? 8)
const STEPS = 50
const PEOPLE = 4

class Voice extends DirectClient {
  #marks = 0

  say(message: ClientMessage): void {
    this.seat?.receive(jsonFrame(message))
  }

  async enters(at: Rooms, n: number): Promise<this> {
    await this.join(at, n === 0 ? 'facilitator' : 'participant')
    this.say({ t: 'hello', secret: `person-${n}-`.padEnd(22, '0'), name: `P${n}`, color: '#123456' })
    await eventually('the board', () => this.heard.some(frame => frame.type === 'step2'))
    return this
  }

  /** Resolves once everything that was said before is stored, or refused. */
  async settled(): Promise<void> {
    const n = ++this.#marks
    this.mark(n)
    await eventually('the mark', () => this.messages().some(m => m.t === 'saved' && Number(m.n) >= n))
  }

  /** Words of entries that this one was told of. */
  words(): string[] {
    const told = this.messages().filter(m => m.t === 'entry.mine')
    return [...JSON.stringify(told).matchAll(/"text":"([^"]+)"/g)].map(match => match[1] ?? '')
  }
}

/** What must be: a model without a server. */
interface Model {
  round: { id: string; anonymous: boolean } | null
  /** `person/entry` → words */
  sealed: Map<string, string>
  /** words that were revealed */
  shown: string[]
  cancelled: Map<string, string>
}

describe('sealed rounds', () => {
  it(`whatever people do, and whenever the server restarts, all is as the model says (${RUNS} runs, seed ${SEED})`, async () => {
    const did = { put: 0, withdrawn: 0, revealed: 0, cancelled: 0, restarts: 0 }
    for (let run = 0; run < RUNS; run++) await oneRun(seeded(SEED + run), did)
    console.log(`rounds: ${JSON.stringify(did)}`)
    for (const count of Object.values(did)) expect(count).toBeGreaterThan(0)
  })
})

async function oneRun(random: () => number, did: Record<string, number>): Promise<void> {
  const upTo = (n: number): number => Math.floor(random() * n)
  const count = (what: string): void => {
    did[what] = (did[what] ?? 0) + 1
  }
  const store = openSqliteStore(':memory:')
  const model: Model = { round: null, sealed: new Map(), shown: [], cancelled: new Map() }
  let all = (await rooms(store)).rooms
  let people: Voice[] = []
  const everybody = async (): Promise<void> => {
    people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => new Voice().enters(all, n)))
  }
  await everybody()
  const fay = (): Voice => must(people[0], 'facilitator')
  const stage = async () => must(await store.workshop(ID), 'workshop').stage

  for (let step = 0; step < STEPS; step++) {
    const dice = random()
    const n = upTo(PEOPLE)
    const person = must(people[n], 'person')
    const entry = `e${upTo(3)}`
    const round = model.round?.id ?? 'none'
    if (dice < 0.55) {
      const text = `words-${n}-${step}`
      person.say({
        t: 'entry.put',
        round,
        id: entry,
        value: { text, zone: random() < 0.5 ? 'skills' : null, color: 'sky' },
      })
      await person.settled()
      if (model.round) {
        model.sealed.set(`${n}/${entry}`, text)
        count('put')
      }
    } else if (dice < 0.7) {
      person.say({ t: 'entry.delete', round, id: entry })
      await person.settled()
      if (model.sealed.delete(`${n}/${entry}`)) count('withdrawn')
    } else if (dice < 0.85) {
      if (!model.round) {
        const anonymous = random() < 0.5
        fay().say({
          t: 'stage',
          do: {
            what: 'round.open',
            settings: { kind: 'notes', map: 'asset', limit: 9, anonymous, prompt: '', minutes: null },
          },
        })
        await eventually('the round', async () => (await stage()).round)
        model.round = { id: must((await stage()).round, 'round').id, anonymous }
      } else {
        const reveal = random() < 0.7
        fay().say({ t: 'stage', do: { what: reveal ? 'round.reveal' : 'round.cancel', id: round } })
        await eventually('the end of the round', async () => (await stage()).round === null)
        if (reveal) model.shown.push(...model.sealed.values())
        else for (const [key, words] of model.sealed) model.cancelled.set(`${round}/${key}`, words)
        count(reveal ? 'revealed' : 'cancelled')
        model.sealed.clear()
        model.round = null
      }
    } else if (dice < 0.9) {
      await all.close()
      all = (await rooms(store)).rooms
      await everybody()
      count('restarts')
    } else {
      person.say({ t: 'ready', round, on: random() < 0.7 })
      await person.settled()
    }
    await check()
  }
  await all.close()
  await store.close()

  async function check(): Promise<void> {
    const { entries } = await store.sealed(ID)
    const wordsIn = (open: boolean): string[] =>
      entries
        .flatMap(e => ((e.round === model.round?.id) === open && 'text' in e.value ? [e.value.text] : []))
        .sort()
    expect(wordsIn(true)).toEqual([...model.sealed.values()].sort())
    expect(wordsIn(false)).toEqual([...model.cancelled.values()].sort())
    await Promise.all(people.map(person => person.settled()))
    const onBoard = [...fay().doc.getMap('notes').values()].map(note =>
      String((note as Map<string, unknown>).get('text')),
    )
    expect(onBoard.sort()).toEqual([...model.shown].sort())
    // nobody was told of words that are another's
    for (const [n, person] of people.entries())
      expect(person.words().filter(words => !words.startsWith(`words-${n}-`))).toEqual([])
  }
}
