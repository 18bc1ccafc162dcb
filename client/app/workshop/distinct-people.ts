import type { PresentPerson } from '../../state/session.ts'

/** One entry a person, however many tabs they have open; oneself first, then by name. */
export function distinctPeople(people: readonly PresentPerson[]): PresentPerson[] {
  const byPerson = new Map<string, PresentPerson>()
  for (const p of people) {
    const key = p.participant || `#${p.connection}`
    if (!byPerson.get(key)?.me) byPerson.set(key, p)
  }
  return [...byPerson.values()].sort((a, b) => (a.me === b.me ? a.name.localeCompare(b.name) : a.me ? -1 : 1))
}
