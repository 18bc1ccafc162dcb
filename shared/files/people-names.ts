import type { Person } from '../model/stage.ts'

/** Ids of people ↔ their names, for cells that hold one or the other. */
export interface PeopleNames {
  /** the name of an id; anything else as it is, and the id where two share a name or it looks like somebody's id */
  nameOf(who: string): string
  /** the id of the one person of that name; anything else as it is */
  idOf(name: string): string
}

export function peopleNames(people: readonly Person[]): PeopleNames {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const ids = new Map<string, string | null>()
  for (const { id, name } of people) ids.set(name, ids.has(name) ? null : id)
  return {
    nameOf: who => {
      const name = names.get(who)
      return name !== undefined && name !== '' && ids.get(name) === who && !names.has(name) ? name : who
    },
    idOf: name => ids.get(name) ?? name,
  }
}
