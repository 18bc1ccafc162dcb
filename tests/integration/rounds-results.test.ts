import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { readPlace } from '../../shared/insight/placements.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import type { EntryValue } from '../../shared/model/round.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import { eventually } from '../support/eventually.ts'
import { Person, type Wanted } from '../support/person.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

describe('what a round amounts to', () => {
  const kept = closing()

  async function room(): Promise<{ workshop: NewWorkshop; fay: Person; group: Person[] }> {
    const server = kept(await startTestServer())
    const workshop = await createWorkshop(server.url)
    const notes = ['mayor', 'council', 'paper'].map(id => ({ id, map: 'power', text: id }))
    await putBoard(workshop, { notes })
    const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
    const names = ['Ana', 'Bo', 'Cy', 'Di']
    const group = await Promise.all(
      names.map(name => kept(new Person(workshop, 'participant', { name })).here()),
    )
    return { workshop, fay, group }
  }

  /** Everybody writes what `entries` says of them; then it is revealed. */
  async function held(
    { fay, group }: { fay: Person; group: readonly Person[] },
    wanted: Wanted,
    entries: (person: number) => Partial<Record<string, EntryValue>>,
  ): Promise<RoundResult> {
    const round = await fay.opens(wanted)
    await Promise.all(
      group.map(async (person, i) => {
        await eventually('the round', () => person.stage.round?.id === round)
        for (const [id, value] of Object.entries(entries(i))) if (value) await person.writes(round, id, value)
      }),
    )
    const stage = await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
    return must(stage.results.at(-1), 'result')
  }

  it('votes are dots on each candidate; nobody has more than the round gives', async () => {
    const { fay, group } = await room()
    const candidates = ['mayor', 'council', 'paper']
    const result = await held({ fay, group }, { kind: 'votes', candidates, anonymous: true }, i =>
      i < 3 ? { mayor: { dots: 2 }, paper: { dots: 1 } } : { council: { dots: 1 } },
    )
    expect(result).toMatchObject({ kind: 'votes', people: 4, entries: 7, limit: 3, perNote: 2 })
    expect(result.kind === 'votes' && result.counts).toEqual([
      { note: 'mayor', dots: 6, people: 3 },
      { note: 'council', dots: 1, people: 1 },
      { note: 'paper', dots: 3, people: 3 },
    ])

    const ana = must(group[0], 'Ana')
    const round = await fay.opens({ kind: 'votes', candidates })
    ana.put(round, 'mayor', { dots: 3 })
    expect(await ana.refusal('entry.put', 'mayor')).toBe('too-big')
    await ana.writes(round, 'council', { dots: 2 })
    ana.put(round, 'paper', { dots: 2 })
    expect(await ana.refusal('entry.put', 'paper')).toBe('too-big')
    ana.put(round, 'someone', { dots: 1 })
    expect(await ana.refusal('entry.put', 'someone')).toBe('invalid')
    ana.put(round, 'council', { text: 'a note?', zone: null, color: 'lemon' })
    expect(await ana.refusal('entry.put', 'council')).toBe('invalid')
    expect([...ana.mine(round)]).toEqual([['council', { dots: 2 }]])
  })

  it('of a named vote it is told who gave what; viewers are not', async () => {
    const { workshop, fay, group } = await room()
    const own = ['allymap.v1', `key.${workshop.keys.viewer}`]
    const viewer = kept(await new RawSocket(workshop.server, workshop.id, own).settled())
    const wanted: Wanted = { kind: 'votes', candidates: ['mayor'] }
    const result = await held({ fay, group }, wanted, () => ({ mayor: { dots: 1 } }))
    const ids = group.map(p => p.id).sort()
    expect(result.kind === 'votes' && result.counts).toEqual([{ note: 'mayor', dots: 4, people: 4, by: ids }])
    const shown = await eventually('the result at the viewer', () =>
      viewer.messages().find(m => m.t === 'stage' && JSON.stringify(m).includes('"dots":4')),
    )
    expect(JSON.stringify(shown)).not.toContain('"by"')
    expect((await boardJson(workshop)).results).toEqual([result])
    expect(JSON.stringify((await boardJson(workshop, 'viewer')).results)).not.toContain('"by"')
  })

  it('placements are everybody’s places; a split group is contested, and viewers see none unless that was ticked', async () => {
    const { workshop, fay, group } = await room()
    const own = ['allymap.v1', `key.${workshop.keys.viewer}`]
    const viewer = kept(await new RawSocket(workshop.server, workshop.id, own).settled())
    const result = await held(
      { fay, group },
      { kind: 'placements', candidates: ['mayor', 'council'], anonymous: true },
      i => ({
        mayor: { at: [...placeOf(i % 2 === 0 ? -0.8 : 0.8, 1)] as [number, number] },
        council: { at: [...placeOf(0.5 + i / 100, 0.7)] as [number, number] },
      }),
    )
    const places = new Map(result.kind === 'placements' ? result.places.map(p => [p.note, p]) : [])
    expect(places.get('mayor')).toEqual({
      note: 'mayor',
      at: [
        [-800, 0],
        [-800, 0],
        [800, 0],
        [800, 0],
      ],
    })
    expect(readPlace(places.get('mayor')?.at ?? [])).toMatchObject({
      stance: 0,
      split: true,
      contested: true,
    })
    expect(readPlace(places.get('council')?.at ?? [])).toMatchObject({ count: 4, contested: false })
    expect((await boardJson(workshop, 'viewer')).results).toEqual([])
    const stages = () =>
      viewer
        .messages()
        .filter(m => m.t === 'stage')
        .map(m => JSON.stringify(m))
    await eventually('the end of the round at the viewer', () => {
      const opened = stages().findIndex(stage => stage.includes('"kind":"placements"'))
      return (
        opened >= 0 &&
        stages()
          .slice(opened)
          .some(stage => stage.includes('"round":null'))
      )
    })
    expect(viewer.sniff()).not.toContain('"places"')
    // places off the map are kept inside it
    const round = await fay.opens({ kind: 'placements', candidates: ['paper'] })
    const ana = must(group[0], 'Ana')
    ana.put(round, 'paper', { at: [5_000, -300] })
    await eventually('the place', () => JSON.stringify(ana.mine(round).get('paper')) === '{"at":[1000,0]}')
  })

  it('ratings are a matrix: "don’t know" is counted and is not a 3', async () => {
    const { fay, group } = await room()
    const result = await held(
      { fay, group },
      { kind: 'ratings', candidates: ['mayor', 'council', 'paper'], anonymous: true },
      i => ({
        mayor: { scores: { access: 5 } },
        council: { scores: { access: i === 3 ? null : 3 } },
        paper: { scores: { access: i === 3 ? 2 : 1 } },
      }),
    )
    expect(result.kind === 'ratings' && result.cells).toEqual([
      { note: 'mayor', dimension: 'access', values: [5, 5, 5, 5], unknown: 0 },
      { note: 'council', dimension: 'access', values: [3, 3, 3], unknown: 1 },
      { note: 'paper', dimension: 'access', values: [1, 1, 1, 2], unknown: 0 },
    ])
    expect(result.kind === 'ratings' && result.rankings).toEqual([
      { dimension: 'access', w: 1, raters: 3, items: 3 },
    ])
    const ana = must(group[0], 'Ana')
    const round = await fay.opens({ kind: 'ratings', candidates: ['mayor'] })
    ana.put(round, 'mayor', { scores: { charm: 5 } })
    expect(await ana.refusal('entry.put', 'mayor')).toBe('invalid')
  })

  it.each([true, false])(
    'viewers are told what ratings amount to, and nobody’s single one (anonymous: %s)',
    async anonymous => {
      const { workshop, fay, group } = await room()
      const own = ['allymap.v1', `key.${workshop.keys.viewer}`]
      const viewer = kept(await new RawSocket(workshop.server, workshop.id, own).settled())
      const given = [5, 1, 2, 3]
      await held({ fay, group }, { kind: 'ratings', candidates: ['mayor', 'paper'], anonymous }, i => ({
        mayor: { scores: { access: given[i] ?? null } },
        ...(i === 0 ? { paper: { scores: { access: 4 } } } : {}),
      }))
      const cells = [
        {
          note: 'mayor',
          dimension: 'access',
          values: [],
          sum: { n: 4, median: 2.5, iqr: 1.75, reading: 'talk' },
          unknown: 0,
        },
        {
          note: 'paper',
          dimension: 'access',
          values: [],
          sum: { n: 1, median: 4, iqr: 0, reading: 'few' },
          unknown: 0,
        },
      ]
      const resultIn = (stage: unknown) => (stage as { results: unknown[] }).results.at(-1)
      const shown = await eventually('the result at the viewer', () =>
        viewer
          .messages()
          .flatMap(m => (m.t === 'stage' ? (resultIn(m.stage) ?? []) : []))
          .at(-1),
      )
      expect(shown).toMatchObject({ cells })
      const seen = await boardJson(workshop, 'viewer')
      expect(resultIn(seen)).toMatchObject({ cells })
      // of a board that a viewer took away, and that was brought in again, no more is known
      const again = await createWorkshop(workshop.server)
      const { workshop: _, people: __, ...parts } = seen
      await putBoard(again, parts)
      for (const role of ['facilitator', 'viewer'] as const)
        expect(resultIn(await boardJson(again, role))).toMatchObject({ cells })
      await fay.ordered({ what: 'lock', on: true }, stage => stage.locked)
      const path = `/api/workshops/${workshop.id}/snapshots`
      const made = await ask(workshop.server, path, workshop.keys.facilitator, { body: { name: 'End' } })
      const { id } = (await made.json()) as { id: string }
      const read = await (await ask(workshop.server, `${path}/${id}`, workshop.keys.viewer)).json()
      expect(resultIn((read as { stage: unknown }).stage)).toMatchObject({ cells })
      expect(resultIn((read as { board: unknown }).board)).toMatchObject({ cells })
    },
  )

  it('notes after the time is over are late; so are, in a named round, those that come after the reveal, once', async () => {
    const { workshop, fay, group } = await room()
    const [ana, bo, cy] = [must(group[0], 'Ana'), must(group[1], 'Bo'), must(group[2], 'Cy')]
    const round = await fay.opens({ kind: 'notes', minutes: 0.02 })
    await ana.note(round, 'a1', 'In time')
    await eventually('the time to be over', () => {
      const { timer } = fay.stage
      return timer?.state === 'running' && Date.now() > timer.endsAt
    })
    await ana.note(round, 'a1', 'In time, corrected')
    await bo.note(round, 'b1', 'Too late')
    await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
    // Cy was offline, and sends twice
    await cy.note(round, 'c1', 'From the train', 'skills')
    await cy.note(round, 'c1', 'From the train', 'skills')
    await eventually('the late note', () => fay.stage.results[0]?.entries === 3)
    const byText = new Map((await boardJson(workshop)).notes?.map(n => [n.text, n]))
    const result = fay.stage.results[0]
    const late = result?.kind === 'notes' ? result.late : []
    expect(late).toEqual([byText.get('Too late')?.id, byText.get('From the train')?.id])
    expect(byText.get('From the train')).toMatchObject({ by: cy.id, zone: 'skills' })
    expect([...byText.keys()].filter(text => text?.startsWith('From'))).toHaveLength(1)

    await fay.ordered({ what: 'lock', on: true }, s => s.locked)
    cy.put(round, 'c2', { text: 'While locked', zone: null, color: 'lemon' })
    expect(await cy.refusal('entry.put', 'c2')).toBe('locked')
    const other = await fay.opens({ kind: 'notes', anonymous: true })
    await fay.ordered({ what: 'round.reveal', id: other }, s => s.round === null)
    await fay.ordered({ what: 'lock', on: false }, s => !s.locked)
    // who comes late to an anonymous round would be known by that
    cy.put(other, 'c3', { text: 'Whose is this?', zone: null, color: 'lemon' })
    expect(await cy.refusal('entry.put', 'c3')).toBe('closed')
    cy.put('no-such-round', 'c4', { text: 'x', zone: null, color: 'lemon' })
    expect(await cy.refusal('entry.put', 'c4')).toBe('closed')
  })

  it('a scribe writes in another’s name, and in an anonymous round in nobody’s', async () => {
    const { workshop, fay, group } = await room()
    const [ana, bo] = [must(group[0], 'Ana'), must(group[1], 'Bo')]
    for (const anonymous of [false, true]) {
      const round = await fay.opens({ kind: 'notes', anonymous })
      ana.put(round, 'a1', { text: `Said aloud ${anonymous}`, zone: null, color: 'sky', as: bo.id })
      ana.put(round, 'a2', { text: `Typed ${anonymous}`, zone: null, color: 'sky', as: 'AnaMariaGonzalez' })
      ana.put(round, 'a3', { text: `Gone ${anonymous}`, zone: null, color: 'sky', as: '6Fcsd9F4rcundApu' })
      await eventually('the notes', () => ana.mine(round).has('a1') && ana.mine(round).has('a3'))
      expect(bo.mine(round).size).toBe(0)
      await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
    }
    const byText = new Map((await boardJson(workshop)).notes?.map(n => [n.text, n.by]))
    expect(byText.get('Said aloud false')).toBe(bo.id)
    expect(byText.get('Typed false')).toBe('AnaMariaGonzalez')
    // nobody here has that id any more
    expect(byText.get('Gone false')).toBe(ana.id)
    for (const words of ['Said aloud', 'Typed', 'Gone']) expect(byText.get(`${words} true`)).toBe('')
  })

  it('a round gives each so many notes and no more', async () => {
    const { fay, group } = await room()
    const ana = must(group[0], 'Ana')
    const round = await fay.opens({ kind: 'notes', limit: 2 })
    await ana.note(round, 'a1', 'one')
    await ana.note(round, 'a2', 'two')
    ana.put(round, 'a3', { text: 'three', zone: null, color: 'lemon' })
    expect(await ana.refusal('entry.put', 'a3')).toBe('too-big')
    await ana.note(round, 'a2', 'two, changed')
  })
})
