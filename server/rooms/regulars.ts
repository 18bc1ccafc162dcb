import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Stage } from '../../shared/model/stage.ts'

/**
 * Who the workshop knew when its round was opened, or when the server opened the workshop in the middle of one. Names cost nothing:
 * whoever makes up new ones after that shares with all others who came late.
 */
export class Regulars {
  #round: string | null = null
  #ids: ReadonlySet<ParticipantId> = new Set()

  constructor(stage: Stage) {
    this.follow(stage)
  }

  follow({ round, people }: Pick<Stage, 'round' | 'people'>): void {
    if ((round?.id ?? null) === this.#round) return
    this.#round = round?.id ?? null
    this.#ids = new Set(people.map(({ id }) => id))
  }

  has(person: ParticipantId): boolean {
    return this.#ids.has(person)
  }
}
