import type { Locale } from '../../shared/model/stage.ts'
import { noteTexts } from './notes-fixture.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from './workshop-api.ts'

const ZONES = ['org_relationships', 'individuals', 'skills', 'reach', 'physical'] as const
const COLORS = ['lemon', 'mint', 'sky', 'rose', 'lilac', 'sand'] as const
const ACTORS = [
  ['County council', -20, 100],
  ['Friends of the library', 70, 30],
  ['Chamber of commerce', -60, 70],
  ['Parents of Elm Street school', 80, 45],
  ['Local newspaper', 0, 60],
] as const

/** A workshop as it looks after an hour: both maps, lines across them, two partner records, a snapshot. */
export interface SampleWorkshop extends NewWorkshop {
  readonly snapshot: string
}

export async function sampleWorkshop(server: string, locale: Locale): Promise<SampleWorkshop> {
  const title = locale === 'es' ? 'Que la biblioteca siga abierta' : 'Keep the Elm Street library open'
  const workshop = await createWorkshop(server, { title, locale })
  const assets = noteTexts(14).map((text, i) => ({
    id: `a${i}`,
    zone: ZONES[i % ZONES.length] ?? ZONES[0],
    map: 'asset',
    text,
    color: COLORS[i % COLORS.length] ?? COLORS[0],
  }))
  const actors = ACTORS.map(([text, stance, influence], i) => ({
    id: `p${i}`,
    map: 'power',
    text,
    color: COLORS[(i * 2) % COLORS.length] ?? COLORS[0],
    stance: stance / 100,
    influence: influence / 100,
    target: i === 0,
  }))
  const waiting = { id: 'w0', map: 'power', text: 'Neighborhood association', at: null }
  const now = Date.now()
  const from = (note: string, text: string) => [
    { note, text, map: 'power', at: null, when: now, by: 'sample' },
  ]
  await putBoard(workshop, {
    notes: [...assets, ...actors, waiting],
    connections: [
      { from: 'a0', to: 'p1', strength: 3 },
      { from: 'p1', to: 'p0', kind: 'votes' },
      { from: 'p2', to: 'p0', effect: 'harms', strength: 1 },
    ],
    partners: [
      {
        id: 'p1',
        name: 'Friends of the library',
        sector: 'nonprofit',
        relationship_status: 'active',
        owner: 'Ben',
        goals: 'Longer hours, and a reading room for children.',
        notes: 'Ask Dana first.',
        first_steps: [{ id: 's1', kind: 'share_alerts', text: '', state: 'agreed', on: '2030-05-02' }],
        from: from('p1', 'Friends of the library'),
      },
      { id: 'p3', name: 'Parents of Elm Street school', from: from('p3', 'Parents of Elm Street school') },
    ],
  })
  const body = { name: locale === 'es' ? 'Primera ronda' : 'After the first round' }
  const saved = await ask(server, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.facilitator, {
    body,
  })
  const { id } = (await saved.json()) as { id: string }
  return { ...workshop, snapshot: id }
}
