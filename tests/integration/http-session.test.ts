import { describe, expect, it } from 'vitest'
import { BOARD_SCHEMA, type BoardJson } from '../../shared/exchange/board-json.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const post = (w: NewWorkshop, path: string, body: unknown): Promise<Response> =>
  ask(w.server, `/api/workshops/${w.id}/${path}`, w.keys.facilitator, { body })

describe('agenda and results over HTTP', () => {
  const kept = closing()

  async function held(): Promise<{ workshop: NewWorkshop; fay: Person }> {
    const server = kept(await startTestServer())
    const workshop = await createWorkshop(server.url)
    await putBoard(workshop, { notes: [{ id: 'mayor', map: 'power', text: 'The mayor', at: [0, 0] }] })
    const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
    const round = await fay.opens({ kind: 'placements', candidates: ['mayor'] })
    await fay.writes(round, 'mayor', { at: [300, 100] })
    await fay.ordered({ what: 'round.reveal', id: round }, stage => stage.round === null)
    return { workshop, fay }
  }

  it('are part of a board file, and come through export and import as they were', async () => {
    const { workshop, fay } = await held()
    const exported = await boardJson(workshop)
    expect(exported.agenda).toEqual(fay.stage.agenda)
    expect(exported.results).toEqual(fay.stage.results)
    const other = await createWorkshop(workshop.server, { locale: 'es' })
    expect((await post(other, 'board', exported)).status).toBe(200)
    expect(await boardJson(other)).toEqual(exported)
    // steps come in the file's order, known ones are changed, and none is lost
    const [first, ...rest] = exported.agenda ?? []
    const agenda = [...rest.toReversed(), { id: 'own', title: 'Our own step' }]
    expect((await post(other, 'board', { schema: BOARD_SCHEMA, agenda })).status).toBe(200)
    const ids = (board: BoardJson): string[] => (board.agenda ?? []).map(step => step.id)
    expect(ids(await boardJson(other))).toEqual([...agenda.map(step => step.id), first?.id])
    const bad = await post(other, 'board', { schema: BOARD_SCHEMA, agenda: [{ id: 'x', title: '' }] })
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain('agenda.0.title')
  })

  it('viewers get no places where stance is not ticked, in the board and in snapshots', async () => {
    const { workshop, fay } = await held()
    const { id } = (await (await post(workshop, 'snapshots', { name: 'Placed' })).json()) as { id: string }
    const asViewer = async (path: string): Promise<string> =>
      (await ask(workshop.server, `/api/workshops/${workshop.id}/${path}`, workshop.keys.viewer)).text()
    expect(await asViewer('board')).not.toContain('"places"')
    expect(await asViewer(`snapshots/${id}`)).not.toContain('"places"')
    await fay.ordered({ what: 'privacy', stance: true }, stage => stage.privacy.stance)
    for (const path of ['board', `snapshots/${id}`]) {
      expect(await asViewer(path)).toContain('"places"')
      expect(await asViewer(path)).not.toContain(`"by":["${fay.id}"]`)
    }
  })

  it('a snapshot restored in mid-round brings agenda and title back and leaves the round open', async () => {
    const { workshop, fay } = await held()
    const { id } = (await (await post(workshop, 'snapshots', { name: 'Before' })).json()) as { id: string }
    await fay.ordered({ what: 'agenda.remove', id: 'have' }, s => !s.agenda.some(step => step.id === 'have'))
    await fay.ordered({ what: 'step', id: 'goal', start: true }, s => s.step)
    const round = await fay.opens({ kind: 'notes' })
    await fay.note(round, 'n1', 'Sealed')
    expect((await post(workshop, `snapshots/${id}/restore`, {})).status).toBe(200)
    await eventually('the agenda', () => fay.stage.agenda.some(step => step.id === 'have'))
    expect(fay.stage).toMatchObject({
      round: { id: round },
      step: { id: 'goal' },
      timer: { state: 'running' },
    })
    expect(fay.stage.results).toHaveLength(1)
    const stage = await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
    expect(stage.results).toHaveLength(2)
    expect((await boardJson(workshop)).notes?.map(note => note.text).sort()).toEqual(['Sealed', 'The mayor'])
  })
})
