import { UNREADABLE } from './answers.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'
import { Views } from './views.ts'

/** What those who only look are sent, while somebody does. */
export class Viewing {
  readonly #room: Room
  readonly #views: Views

  constructor(room: Room) {
    this.#room = room
    this.#views = new Views(room.deps.seed)
  }

  /** Somebody came. */
  begin(member: Member): void {
    const { keeper, stage } = this.#room
    keeper
      .read(board => {
        this.#views.open(board.doc, () => this.#room.want('views'))
        const view = this.#views.all(stage.value)
        if (view) member.peer.send(view)
      })
      .catch(() => member.close(...UNREADABLE))
  }

  /** What changed, to all of them. */
  tell(): void {
    const changes = this.#views.changes(this.#room.stage.value)
    if (changes) this.#room.crowd.tellViewers(changes)
  }

  /** Everything anew: the document was replaced, or what they may see changed. */
  tellAll(): void {
    const { crowd, keeper, stage } = this.#room
    void keeper
      .read(board => {
        if (crowd.viewers.size === 0) return
        this.#views.open(board.doc, () => this.#room.want('views'))
        const view = this.#views.all(stage.value)
        if (view) crowd.tellViewers(view)
      })
      .catch(() => this.#room.closeAll(...UNREADABLE, m => m.role === 'viewer'))
  }

  close(): void {
    this.#views.close()
  }
}
