import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import { MOST_PEOPLE, type Person, type Stage } from '../../shared/model/stage.ts'
import type { Room } from './room.ts'
import { entriesOf, type SealedState } from './sealed-state.ts'

/** An id that a device came by, as a word of its own in JSON. Files may bring others, which stay. */
const OF_A_DEVICE = /(?<![\w-])[\w-]{16}(?![\w-])/g
/** Milliseconds until everything is looked through again, where nobody could be forgotten. */
const LOOK_AGAIN = 60_000

/** Who is somebody to the workshop, whether they are named anywhere or not. */
type Look = (stage: Stage) => ReadonlySet<string>

/** The names that everybody knows: as many as a stage holds, and of more those that are still needed. */
export class KnownPeople {
  readonly #look: Look
  readonly #now: () => number
  #lookFrom = 0

  /** @param look every id that must stay, and any other words. @param now milliseconds on any clock */
  constructor(look: Look, now: () => number = () => performance.now()) {
    this.#look = look
    this.#now = now
  }

  /** The stage with that person's name and colour as they are now. The same object where nothing changes. */
  with(stage: Stage, person: Person): Stage {
    const at = stage.people.findIndex(p => p.id === person.id)
    const known = stage.people[at]
    if (known) {
      if (known.name === person.name && known.color === person.color) return stage
      return { ...stage, people: stage.people.with(at, person) }
    }
    const people = stage.people.length < MOST_PEOPLE ? stage.people : this.#withRoom(stage)
    return people.length < MOST_PEOPLE ? { ...stage, people: [...people, person] } : stage
  }

  /** Many at once, those who came first: looking through everything takes long. */
  #withRoom(stage: Stage): readonly Person[] {
    if (this.#now() < this.#lookFrom) return stage.people
    const needed = this.#look(stage)
    const mayGo = ({ id }: Person): boolean => id.replace(OF_A_DEVICE, '') === '' && !needed.has(id)
    const gone = new Set(stage.people.filter(mayGo).slice(0, MOST_PEOPLE / 2))
    if (gone.size === 0) this.#lookFrom = this.#now() + LOOK_AGAIN
    return stage.people.filter(person => !gone.has(person))
  }
}

/** Who is in a room, or is named in its document, in what is sealed or in the rest of the stage. */
export function neededIn(
  room: Pick<Room, 'crowd' | 'keeper'>,
  stage: Stage,
  sealed: SealedState,
): ReadonlySet<ParticipantId> {
  const { doc } = room.keeper.board
  const needed = new Set([...room.crowd].map(({ owner }) => owner))
  for (const part of [{ ...stage, people: [] }, entriesOf(sealed), sealed.cancelled, [...sealed.ready]])
    addWords(needed, part)
  for (const name of ROOTS) addWords(needed, root(doc, name).toJSON())
  return needed
}

function addWords(words: Set<string>, value: unknown): void {
  for (const [word] of JSON.stringify(value).matchAll(OF_A_DEVICE)) words.add(word)
}

/** Whether two stages differ in who is known, and in nothing else. */
export const onlyPeople = (a: Stage, b: Stage): boolean =>
  (Object.keys(a) as (keyof Stage)[]).every(key => key === 'people' || a[key] === b[key])
