import { purgeGone } from '../../shared/edits/purge-gone.ts'
import { SERVER } from './apply-batch.ts'
import type { Room } from './room.ts'

/** Milliseconds until old deleted notes are looked for: once people are settled, and daily. */
const TIDY = { first: 60_000, every: 24 * 60 * 60 * 1_000 }

/** Now and then takes notes out that were deleted long ago. */
export class Tidying {
  readonly #room: Pick<Room, 'edit' | 'keeper' | 'deps'>
  #timer: NodeJS.Timeout | undefined

  constructor(room: Pick<Room, 'edit' | 'keeper' | 'deps'>) {
    this.#room = room
  }

  begin(after = TIDY.first): void {
    const { keeper, deps } = this.#room
    const byServer = (client: number): boolean => keeper.board.claims.get(client) === SERVER
    this.#timer = setTimeout(() => {
      this.#room.edit(doc => void purgeGone(doc, deps.now(), byServer), 'none').catch(() => {})
      this.begin(TIDY.every)
    }, after).unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
