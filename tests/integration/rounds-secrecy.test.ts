import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../server/observe/log.ts'
import { must } from '../../shared/assert.ts'
import { jsonFrame, step1Frame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

/** Words and numbers that are in sealed entries and nowhere else. */
const WORDS = ['canary-marigold', 'canary-hyacinth', 'canaryentryid']
const PLACE: [number, number] = [-737, 419]
const CANARIES = [...WORDS, PLACE.join(), '"dots":7', '"access":4', '"values":[4]']

const inBase64 = (word: string): string => Buffer.from(word).toString('base64').slice(4, -4)

/** Canaries found in bytes, plain or as base64. */
const found = (text: string): string[] => [
  ...CANARIES.filter(canary => text.includes(canary)),
  ...WORDS.filter(word => text.includes(inBase64(word))),
]

/** What one table keeps together: the pages of the store's file, and those in its write-ahead log (sqlite.org/fileformat). */
function pages(folder: string): Buffer[] {
  const [page, head, frame] = [4_096, 32, 24]
  const whole = readFileSync(join(folder, 'allymap.sqlite'))
  const log = readFileSync(join(folder, 'allymap.sqlite-wal'))
  const found: Buffer[] = []
  for (let at = 0; at < whole.length; at += page) found.push(whole.subarray(at, at + page))
  for (let at = head + frame; at < log.length; at += frame + page) found.push(log.subarray(at, at + page))
  return found
}

describe('what is sealed stays sealed', () => {
  const kept = closing()

  async function room(): Promise<{ server: TestServer; workshop: NewWorkshop; logged: () => string }> {
    const lines: string[] = []
    const log = createLog('trace', { write: line => void lines.push(line) })
    const server = kept(await startTestServer({}, { log }))
    const workshop = await createWorkshop(server.url)
    await putBoard(workshop, { notes: [{ id: 'mayor', map: 'power', text: 'The mayor', at: [0, 0] }] })
    return { server, workshop, logged: () => lines.join('\n') }
  }

  /** Everybody else who could be told: each role, own client and stock one, with all that they are sent. */
  async function listeners({ server, id, keys }: NewWorkshop): Promise<RawSocket[]> {
    const offers = (['facilitator', 'participant', 'viewer'] as const).map(role => [
      'allymap.v1',
      `key.${keys[role]}`,
    ])
    const sockets = [...offers, ['yjs', `key.${keys.facilitator}`]].map(
      offer => new RawSocket(server, id, offer),
    )
    return Promise.all(
      sockets.map(async (socket, i) => {
        kept(await socket.settled())
        const hello = { t: 'hello', secret: `listener-${i}`.padEnd(22, '0'), name: 'L', color: '#123456' }
        if (i < 3) socket.send(jsonFrame(hello))
        if (i !== 2) socket.send(step1Frame(Uint8Array.of(0)))
        return socket
      }),
    )
  }

  /** Every answer that HTTP gives to the facilitator, to participants and to viewers. */
  async function answers({ server, id, keys }: NewWorkshop): Promise<string> {
    const base = `/api/workshops/${id}`
    const saved = await ask(server, `${base}/snapshots`, keys.facilitator, { body: { name: 'In mid-round' } })
    const { id: snapshot } = (await saved.json()) as { id: string }
    const paths = [
      '',
      '/board',
      '/insight',
      '/links',
      '/snapshots',
      `/snapshots/${snapshot}`,
      '/partners.csv',
    ]
    const texts = Object.values(keys).flatMap(key =>
      [...paths.map(path => base + path), '/readyz', '/metrics', '/api/openapi.json'].map(async path =>
        (await ask(server, path, key)).text(),
      ),
    )
    return (await Promise.all(texts)).join('\n')
  }

  const kinds = ['notes', 'votes', 'placements', 'ratings'] as const
  it.each(kinds)(
    '%s: nothing of them reaches anybody else, any file or any log before the reveal',
    async kind => {
      const { server, workshop, logged } = await room()
      const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
      const ana = await kept(new Person(workshop, 'participant', { name: 'Ana' })).here()
      const early = await listeners(workshop)
      const round = await fay.opens(
        {
          notes: { kind, map: 'asset' } as const,
          votes: { kind, candidates: ['mayor'], limit: 9, perNote: 9 } as const,
          placements: { kind, candidates: ['mayor'] } as const,
          ratings: { kind, candidates: ['mayor'] } as const,
        }[kind] as Parameters<Person['opens']>[0],
      )
      const entry = {
        notes: { text: `${WORDS[0]} ${WORDS[1]}`, zone: 'skills', color: 'sky' },
        votes: { dots: 7 },
        placements: { at: PLACE },
        ratings: { scores: { access: 4 } },
      }[kind] as Parameters<Person['writes']>[2]
      const id = kind === 'notes' ? must(WORDS[2], 'id') : 'mayor'
      await ana.writes(round, id, entry)
      ana.say({ t: 'ready', round, on: true })
      // what is refused must not be told either
      ana.put(round, WORDS[2] ?? '', { text: `${WORDS[0]}`, zone: null, color: 'rose' })
      ana.put('no-such-round', 'x', { text: `${WORDS[1]}`, zone: null, color: 'rose' })
      await eventually('the counts', () => fay.live?.round?.ready.length === 1)
      const late = await listeners(workshop)
      await eventually('the late ones to be told', () => late[1]?.messages().some(m => m.t === 'live'))

      const told = [...early, ...late].map(socket => socket.sniff())
      expect(told.flatMap(found)).toEqual([])
      expect(found(JSON.stringify(fay.client.messages))).toEqual([])
      expect(found(await answers(workshop))).toEqual([])
      expect(found(logged())).toEqual([])
      await server.stop()
      expect(found(logged())).toEqual([])
      await server.start()
      const after = await listeners(workshop)
      await eventually('them to be told', () => after[1]?.messages().some(m => m.t === 'live'))
      expect(after.map(socket => socket.sniff()).flatMap(found)).toEqual([])

      // the same search finds it once it is revealed
      const gus = await kept(new Person(workshop, 'facilitator')).here()
      await gus.ordered({ what: 'round.reveal', id: round }, stage => stage.round === null)
      await eventually('the reveal to be heard', () => found(after.map(s => s.sniff()).join('\n')).length > 0)
      expect(found(logged())).toEqual([])
    },
  )

  it('after an anonymous round nothing says who wrote what: not the store’s bytes, the document, files or logs', async () => {
    const { server, workshop, logged } = await room()
    const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
    const people = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        kept(new Person(workshop, 'participant', { name: `P${i}` })).here(),
      ),
    )
    const round = await fay.opens({ kind: 'notes', anonymous: true })
    const wordsOf = (person: number, n: number): string => `words-${person}-${n}-${'lorem '.repeat(n * 3)}end`
    for (let n = 0; n < 6; n++) {
      await Promise.all(
        people.map(async (person, i) => {
          await person.note(round, `entry-${i}-${n}-x`, `${wordsOf(i, n)} draft`, 'skills')
          await person.note(round, `entry-${i}-${n}-x`, wordsOf(i, n), 'skills')
        }),
      )
    }
    const other = await createWorkshop(server.url)
    const gus = await kept(new Person(other, 'facilitator')).here()
    await gus.note(await gus.opens({ kind: 'notes' }), 'stays', 'another group’s open round')
    const files = (): Buffer[] =>
      readdirSync(server.dataDir)
        .filter(name => name.startsWith('allymap.sqlite') && !name.endsWith('-shm'))
        .map(name => readFileSync(join(server.dataDir, name)))
    const inFiles = (word: string): boolean => files().some(bytes => bytes.includes(word))
    expect(inFiles('entry-3-2-x')).toBe(true)
    await fay.ordered({ what: 'round.reveal', id: round }, stage => stage.round === null)
    await eventually('the traces to go', () => !inFiles('draft'), 1_000)

    // no id of an entry, no draft; and no page holds words of a note beside anybody's id
    for (const [i, person] of people.entries()) {
      for (let n = 0; n < 6; n++) expect(inFiles(`entry-${i}-${n}-x`)).toBe(false)
      expect(inFiles(person.client.secret)).toBe(false)
    }
    expect(inFiles('draft')).toBe(false)
    const told = pages(server.dataDir).filter(page => page.includes('words-'))
    expect(told.length).toBeGreaterThan(2)
    for (const page of told) expect(people.filter(person => page.includes(person.id))).toEqual([])

    const board = await boardJson(workshop)
    const notes = (board.notes ?? []).filter(note => note.id !== 'mayor')
    expect(notes).toHaveLength(60)
    expect(new Set(notes.map(note => note.by))).toEqual(new Set(['']))
    expect(new Set(notes.map(note => note.made)).size).toBe(1)
    const exported = JSON.stringify({ ...board, people: [] })
    expect(people.filter(person => exported.includes(person.id))).toEqual([])
    expect(people.filter(person => logged().includes(person.id))).toEqual([])
    expect(JSON.stringify(fay.stage.results)).not.toContain(must(people[0], 'person').id)

    // neither does the order in which they came onto the board, nor that of their places
    const writer = (text: string | undefined): string => /^words-(\d)/.exec(text ?? '')?.[1] ?? '?'
    const result = must(fay.stage.results[0], 'result')
    const texts = new Map(notes.map(note => [note.id, note.text]))
    const inOrder = (result.kind === 'notes' ? result.notes : []).map(id => writer(texts.get(id)))
    const byPlace = [...notes]
      .sort((a, b) => (a.at?.[1] ?? 0) - (b.at?.[1] ?? 0) || (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0))
      .map(note => writer(note.text))
    for (const order of [inOrder, byPlace]) {
      expect(order).toHaveLength(60)
      // six notes of ten people: by chance a note stands beside another of the same hand about five times
      expect(order.filter((who, i) => i > 0 && who === order[i - 1]).length).toBeLessThan(20)
      // as written, every ten would be ten people
      const tens = Array.from({ length: 6 }, (_, i) => new Set(order.slice(i * 10, i * 10 + 10)).size)
      expect(Math.min(...tens)).toBeLessThan(10)
    }
  })
})
