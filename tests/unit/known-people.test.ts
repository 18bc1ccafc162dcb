import { expect, it } from 'vitest'
import { restoreStage } from '../../server/http/merge-stage.ts'
import { KnownPeople } from '../../server/rooms/known-people.ts'
import { must } from '../../shared/assert.ts'
import { MOST_PEOPLE, type Stage } from '../../shared/model/stage.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const id = (n: number): string => `device-id-${String(n).padStart(6, '0')}`
const person = (n: number) => ({ id: id(n), name: `Person ${n}`, color: '#0a7d5a' })
const full: Stage = {
  ...must(templateStage('two-maps', 'Town', 'en'), 'template'),
  people: Array.from({ length: MOST_PEOPLE }, (_, n) => person(n)),
}

it('where more people came than are known by name, those go first whom nothing needs any more', () => {
  let looked = 0
  const needed = new Set([id(0), id(2)])
  const names = new KnownPeople(() => {
    looked++
    return needed
  })
  const ids = (stage: Stage): string[] => stage.people.map(p => p.id)
  const next = names.with(full, person(MOST_PEOPLE))
  expect(ids(next)).toHaveLength(MOST_PEOPLE / 2 + 1)
  expect(ids(next).slice(0, 3)).toEqual([id(0), id(2), id(MOST_PEOPLE / 2 + 2)])
  expect(ids(next).at(-1)).toBe(id(MOST_PEOPLE))
  expect(names.with(next, person(MOST_PEOPLE + 1)).people).toHaveLength(MOST_PEOPLE / 2 + 2)
  expect(looked).toBe(1)
  // who is known stays in their place
  const renamed = { ...person(7), name: 'Seven' }
  expect(names.with(full, renamed).people[7]).toEqual(renamed)
  expect(names.with(full, person(7))).toBe(full)
})

it('where all are needed, a newcomer has no name, and not each of them has everything looked through', () => {
  let looked = 0
  let now = 0
  const all = new Set(full.people.map(p => p.id))
  const names = new KnownPeople(
    () => {
      looked++
      return all
    },
    () => now,
  )
  for (let n = 0; n < 5; n++) expect(names.with(full, person(MOST_PEOPLE + n))).toBe(full)
  expect(looked).toBe(1)
  now += 60_000
  all.delete(id(1))
  expect(names.with(full, person(MOST_PEOPLE)).people.at(-1)?.id).toBe(id(MOST_PEOPLE))
})

it('a restored snapshot brings names back as far as there is room; who is known now stays known', () => {
  const then = { ...full, people: Array.from({ length: 4_000 }, (_, n) => person(10_000 + n)) }
  const now = { ...full, people: [{ ...person(10_000), name: 'New name' }, ...full.people.slice(0, 1_500)] }
  const { people } = restoreStage(now, then)
  expect(people).toHaveLength(MOST_PEOPLE)
  expect(people.slice(-1_501)).toEqual(now.people)
  expect(people[0]).toEqual(person(10_001))
})
