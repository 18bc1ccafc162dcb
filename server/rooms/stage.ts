import { unreachable } from '../../shared/assert.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Person, Stage } from '../../shared/model/stage.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { ServerMessage, StageCommand } from '../../shared/protocol/messages.ts'
import type { Store } from '../store/store.ts'

type Change = (stage: Stage) => Stage
interface Waiting {
  readonly change: Change
  resolve(stage: Stage): void
  reject(error: unknown): void
}

/** Most people that a workshop names (the schema's own bound). */
const PEOPLE = 5_000

/** What is decided in one place: one change after another, each stored before anybody is shown it. */
export class RoomStage {
  readonly #store: Store
  readonly #id: WorkshopId
  readonly #shown: (stage: Stage, before: Stage) => void
  #value: Stage
  #frame: { readonly of: Stage; readonly bytes: Uint8Array } | null = null
  #waiting: Waiting[] = []
  #busy = false

  constructor(store: Store, id: WorkshopId, value: Stage, shown: (stage: Stage, before: Stage) => void) {
    this.#store = store
    this.#id = id
    this.#value = value
    this.#shown = shown
  }

  get value(): Stage {
    return this.#value
  }

  /** The message that tells it, encoded once. */
  frame(): Uint8Array {
    if (this.#frame?.of === this.#value) return this.#frame.bytes
    const message: ServerMessage = { t: 'stage', stage: this.#value }
    this.#frame = { of: this.#value, bytes: jsonFrame(message) }
    return this.#frame.bytes
  }

  /** Resolves with the stage once it is stored. Rejects with what `change` threw, or with the store's error. */
  change(change: Change): Promise<Stage> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject })
      if (!this.#busy) {
        this.#busy = true
        // what comes in the same turn (everybody's hello after a restart) is stored once
        setImmediate(() => void this.#run())
      }
    })
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0)
      const before = this.#value
      let next = before
      const taken: Waiting[] = []
      for (const waiting of batch) {
        try {
          next = waiting.change(next)
          taken.push(waiting)
        } catch (error) {
          waiting.reject(error)
        }
      }
      try {
        if (next !== before) {
          await this.#store.putStage(this.#id, next)
          this.#value = next
          this.#shown(next, before)
        }
        for (const waiting of taken) waiting.resolve(next)
      } catch (error) {
        for (const waiting of taken) waiting.reject(error)
      }
    }
    this.#busy = false
  }
}

/** The stage with that person's name and colour as they are now. The same object where nothing changes. */
export function withPerson(stage: Stage, person: Person): Stage {
  const at = stage.people.findIndex(p => p.id === person.id)
  const known = stage.people[at]
  if (known) {
    if (known.name === person.name && known.color === person.color) return stage
    return { ...stage, people: stage.people.with(at, person) }
  }
  return stage.people.length < PEOPLE ? { ...stage, people: [...stage.people, person] } : stage
}

export function obey(stage: Stage, command: StageCommand): Stage {
  switch (command.what) {
    case 'rename':
      return { ...stage, title: command.title }
    case 'lock':
      return { ...stage, locked: command.on }
    case 'privacy':
      return { ...stage, privacy: { ...stage.privacy, stance: command.stance } }
    default:
      return unreachable(command)
  }
}
