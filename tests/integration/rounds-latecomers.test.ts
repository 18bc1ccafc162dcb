import { expect, it } from 'vitest'
import { ROUND_LIMITS } from '../../shared/model/round.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer } from '../support/test-server.ts'
import { createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()

it('who comes after a round was opened, under however many names, leaves half of it to those who were there', async () => {
  const server = kept(await startTestServer())
  const workshop = await createWorkshop(server.url)
  const fay = await kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here()
  const ana = await kept(new Person(workshop, 'participant', { name: 'Ana' })).here()
  const round = await fay.opens({ kind: 'notes' })
  const late: Person[] = []
  for (let i = 0; i <= ROUND_LIMITS.entries / 2 / ROUND_LIMITS.own; i++)
    late.push(await kept(new Person(workshop, 'participant', { name: `Late ${i}` })).here())
  const last = late.pop()
  for (const person of late) {
    for (let n = 0; n < ROUND_LIMITS.own; n++)
      person.put(round, `l${n}`, { text: `Word ${n}`, zone: null, color: 'lemon' })
    await eventually('all of theirs', () => person.mine(round).size === ROUND_LIMITS.own)
  }
  last?.put(round, 'l0', { text: 'One more', zone: null, color: 'lemon' })
  expect(await last?.refusal('entry.put')).toBe('too-big')
  await ana.note(round, 'a0', 'Tenants of the east wing')
  expect([...ana.mine(round).keys()]).toEqual(['a0'])
})
