import { afterAll, beforeAll, expect, it } from 'vitest'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'

let server: TestServer
let workshop: NewWorkshop
beforeAll(async () => {
  server = await startTestServer()
  workshop = await createWorkshop(server.url)
  await ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.facilitator, {
    body: {
      schema: 'allymap.board/1',
      notes: [
        { id: 'list', map: 'asset', zone: 'skills', text: 'Phone list' },
        { id: 'van', map: 'asset', zone: 'physical', text: 'Van' },
        { id: 'mayor', map: 'power', stance: 0, influence: 1, text: 'Mayor', target: true },
        { id: 'chamber', map: 'power', stance: 0, influence: 0.8, text: 'Chamber of Commerce' },
        { id: 'cofc', map: 'power', stance: 0.1, influence: 0.7, text: 'C of C', evidence: 'assumed' },
        { id: 'hall', map: 'asset', zone: 'physical', text: 'Hall', aside: 'Closed' },
        { id: 'friends', map: 'asset', zone: 'individuals', text: 'The Chamber of Commerce', tie: 'close' },
        { id: 'club', map: 'power', stance: -0.9, influence: 0.2, text: 'Club' },
      ],
      connections: [
        { from: 'list', to: 'chamber', strength: 3 },
        { from: 'chamber', to: 'mayor', strength: 1 },
        { from: 'list', to: 'club', strength: 1 },
        { from: 'club', to: 'mayor', effect: 'harms' },
      ],
      partners: [
        { id: 'p1', name: 'Radio', sector: 'private', owner: 'Ana', we_give: ['tour'] },
        { id: 'p2', name: 'County council', partnership_type: 'intra_governmental', advisory_group: true },
      ],
    },
  })
})
afterAll(() => server.close())

const insight = async (role: 'facilitator' | 'viewer') => {
  const answer = await ask(server.url, `/api/workshops/${workshop.id}/insight`, workshop.keys[role])
  expect(answer.status).toBe(200)
  return (await answer.json()) as Record<string, unknown>
}

it('says the paths, what lies idle, who is out of reach, who is undecided, and what is twice', async () => {
  expect(await insight('facilitator')).toMatchObject({
    paths: [{ target: 'mayor', cost: 4, steps: ['list', 'chamber', 'mayor'] }],
    unusedAssets: ['van', 'friends'],
    setAside: ['hall'],
    notWalked: ['club>mayor'],
    assumed: ['cofc'],
    contested: [],
    uncovered: ['cofc'],
    undecided: ['chamber', 'cofc'],
    duplicates: [{ notes: ['chamber', 'cofc'], why: 'initials' }],
    ownership: {
      owners: [{ owner: 'Ana', partners: ['p1'], tooMany: false, leads: false }],
      unowned: ['p2'],
    },
    oneWay: [{ partner: 'p1', exchange: 'we_only_give' }],
    advisory: {
      members: ['p2'],
      missingTypes: ['institutional'],
      missingTies: ['emergency', 'internal'],
      missingPopulations: [],
    },
  })
  const { suggestions, net } = await insight('facilitator')
  expect(suggestions).toEqual([{ from: 'friends', to: 'chamber', why: 'same-name', likeness: 1 }])
  expect(net).toHaveLength(6)
})

it('a viewer gets what rests on stance and influence only where it is ticked', async () => {
  expect(await insight('viewer')).toMatchObject({
    uncovered: [],
    undecided: [],
    assumed: [],
    spectrum: [],
    agreement: [],
    contested: [],
    unusedAssets: ['van', 'friends'],
  })
  const facilitator = await new ProtocolClient(server.url, workshop.id, workshop.keys.facilitator).ready()
  facilitator.say({ t: 'stage', do: { what: 'privacy', stance: true } })
  await expect.poll(async () => (await insight('viewer')).undecided).toEqual(['chamber', 'cofc'])
  facilitator.close()
})

it('follows the board', async () => {
  await ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.facilitator, {
    body: { schema: 'allymap.board/1', connections: [{ from: 'van', to: 'cofc' }] },
  })
  expect(await insight('facilitator')).toMatchObject({ unusedAssets: ['friends'], uncovered: [] })
})
