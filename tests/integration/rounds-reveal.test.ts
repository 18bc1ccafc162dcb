import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { type Frame, jsonFrame, step1Frame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer } from '../support/test-server.ts'
import { threadTime } from '../support/thread-time.ts'
import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

const PEOPLE = 60
const EACH = 10
const ALL = PEOPLE * EACH

/** Somebody of whom every frame is kept, with the time of its arrival. */
class Witness {
  readonly socket: RawSocket
  readonly times: number[] = []
  /** the result came */
  revealed = false

  constructor(workshop: NewWorkshop, n: number, role: 'participant' | 'viewer' = 'participant') {
    const { server, id, keys } = workshop
    this.socket = new RawSocket(server, id, ['allymap.v1', `key.${keys[role]}`])
    this.socket.ws.prependListener('message', (data: Buffer) => {
      this.times.push(performance.now())
      this.revealed ||= data.includes(REVEALED)
    })
    this.socket.ws.on('open', () => {
      this.say({ t: 'hello', secret: `witness-${n}-`.padEnd(22, '0'), name: `W${n}`, color: '#123456' })
      if (role === 'participant') this.socket.send(step1Frame(Uint8Array.of(0)))
    })
  }

  say(message: { t: string; [key: string]: unknown }): void {
    this.socket.send(jsonFrame(message))
  }

  get frames(): Frame[] {
    return this.socket.heard()
  }

  /** When the first frame came that tells of it. */
  heardAt(told: (frame: Frame) => boolean): number {
    return must(this.times[this.frames.findIndex(told)], 'frame')
  }

  close(): void {
    this.socket.close()
  }
}

/** In the stage's message, once the round is a result. */
const REVEALED = `"entries":${ALL},"kind"`
const messageOf = (frame: Frame): Record<string, unknown> | null =>
  frame.type === 'json' ? JSON.parse(frame.json) : null
const isRevealed = (frame: Frame): boolean => frame.type === 'json' && frame.json.includes(REVEALED)

/** Goes through what somebody was sent, frame by frame: what was on their screen after each. */
function* screens(frames: readonly Frame[]): Generator<{ notes: number; open: boolean; result: boolean }> {
  const doc = new Y.Doc()
  let viewed = 0
  let stage: Stage | null = null
  for (const frame of frames) {
    if (frame.type === 'step2' || frame.type === 'update') Y.applyUpdate(doc, frame.update)
    const message = messageOf(frame)
    if (message?.t === 'stage') stage = must<Stage>(message.stage as Stage, 'stage')
    if (message?.t === 'view') viewed += (message.notes as unknown[]).length
    const notes = doc.getMap('notes').size + viewed
    yield {
      notes,
      open: stage !== null && stage.round !== null,
      result: stage !== null && stage.results.length > 0,
    }
  }
}

describe(`the reveal of ${ALL} notes to ${PEOPLE} people`, () => {
  const kept = closing()

  it.each([true, false])(
    'comes to everybody at once, and to nobody in part (anonymous: %s)',
    async anonymous => {
      const server = kept(await startTestServer())
      const workshop = await createWorkshop(server.url)
      const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
      const viewer = kept(new Witness(workshop, 999, 'viewer'))
      const people = Array.from({ length: PEOPLE }, (_, n) => kept(new Witness(workshop, n)))
      await Promise.all(people.map(p => p.socket.settled()))
      const round = await fay.opens({ kind: 'notes', anonymous })
      const zones = ['org_relationships', 'individuals', 'skills', 'reach', 'physical']
      for (let n = 0; n < EACH; n++) {
        for (const person of people)
          person.say({ t: 'entry.put', round, id: `e${n}`, value: { text: `Note ${n}`, zone: zones[n % 5] } })
      }
      await eventually(
        'all entries',
        () => fay.live?.round?.entries === ALL && fay.live.round.people === PEOPLE,
      )
      // one closes the laptop; one is offline, and comes back later
      const [gone, away] = [must(people[0], 'person'), must(people[1], 'person')]
      gone.close()
      away.close()
      const here = people.slice(2)

      const [ordered, worked] = [performance.now(), threadTime()]
      fay.order({ what: 'round.reveal', id: round })
      await eventually(
        'the reveal everywhere',
        () => [viewer, ...here].every(p => p.frames.some(isRevealed)),
        20_000,
      )
      // the server's work and that of all who hear it, which is this thread's too
      const work = threadTime() - worked
      const back = kept(new Witness(workshop, 1))
      await eventually('the one who was offline', () => back.frames.some(f => f.type === 'step2'))

      const took = here.map(p => p.heardAt(isRevealed) - ordered).sort((a, b) => a - b)
      const [median, p95, last] = [took[29], took[55], took.at(-1)].map(ms => Math.round(ms ?? 0))
      console.log(
        `reveal of ${ALL} notes to ${here.length} clients: p50 ${median} ms, p95 ${p95} ms, last ${last} ms, work ${Math.round(work)} ms`,
      )
      expect(work).toBeLessThan(2_000)

      for (const witness of [...here, viewer, back, gone, away]) {
        const seen = [...screens(witness.frames)]
        expect(new Set(seen.map(s => s.notes))).toSatisfy((n: Set<number>) =>
          [...n].every(v => v === 0 || v === ALL),
        )
        // the notes are there before the round is said to be over, and the result never without them
        expect(seen.filter(s => s.result && s.notes === 0 && witness !== back)).toEqual([])
        expect(seen.filter(s => s.result && s.open)).toEqual([])
      }
      for (const witness of [...here, viewer, back])
        expect([...screens(witness.frames)].at(-1)).toEqual({ notes: ALL, open: false, result: true })
      // both come in one piece: between them no frame of another kind
      for (const witness of here) {
        const at = witness.frames.findIndex(isRevealed)
        expect(witness.frames[at - 1]?.type).toBe('update')
      }
    },
  )
})
