import { UNREADABLE } from './answers.ts'
import { AtMost } from './at-most.ts'
import { keepsUp } from './crowd.ts'
import type { LiveBoard } from './live-board.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'
import { Views } from './views.ts'

/** Milliseconds that the board is watched on after the last viewer left: one who reconnects costs next to nothing. */
const LINGER = 30_000

/** What those who only look are sent, while somebody does. */
export class Viewing {
  readonly #room: Room
  readonly #views: Views
  /** came, and were not sent everything yet */
  readonly #coming = new Set<Member>()
  readonly #pace = new AtMost<true>(1, 0)
  #linger: NodeJS.Timeout | undefined

  constructor(room: Room) {
    this.#room = room
    this.#views = new Views(room.deps.seed)
  }

  /** Somebody came. Who comes at the same time, or in a busy room soon after another, is sent one and the same frame. */
  begin(member: Member): void {
    clearTimeout(this.#linger)
    this.#coming.add(member)
    const { keeper, stage } = this.#room
    if (keeper.open && this.#views.knows(keeper.board, stage.value)) this.#welcome(keeper.board)
    else this.#pace.want(true, () => this.#welcomeSoon())
  }

  #welcomeSoon(): void {
    const begun = (): number => {
      this.#pace.take()
      return performance.now()
    }
    const done = (at: number): void => this.#pace.done(performance.now() - at, () => this.#welcomeSoon())
    this.#room.keeper
      .read(board => {
        const at = begun()
        this.#welcome(board)
        done(at)
      })
      .catch(() => {
        const at = begun()
        for (const member of this.#coming) member.close(...UNREADABLE)
        this.#coming.clear()
        done(at)
      })
  }

  #welcome(board: LiveBoard): void {
    const waiting = [...this.#coming].filter(member => !member.closed)
    this.#coming.clear()
    if (waiting.length === 0) return
    const view = this.#all(board)
    for (const member of waiting) if (keepsUp(member)) member.peer.send(view)
  }

  #all(board: LiveBoard): Uint8Array {
    this.#views.open(board, () => this.#room.want('views'))
    return this.#views.all(board, this.#room.stage.value)
  }

  /** What changed, to all of them. Gives how many bytes that were. */
  tell(): number {
    const { crowd, stage } = this.#room
    if ([...crowd.viewers].every(member => this.#coming.has(member))) this.#views.skip()
    const changes = this.#views.changes(stage.value)
    return changes ? crowd.tellViewers(changes, this.#coming) : 0
  }

  /** Everything anew: the document was replaced, or what they may see changed. */
  tellAll(): void {
    const { crowd, keeper } = this.#room
    void keeper
      .read(board => {
        if (crowd.viewers.size === 0) return
        this.#coming.clear()
        crowd.tellViewers(this.#all(board))
      })
      .catch(() => this.#room.closeAll(...UNREADABLE, m => m.role === 'viewer'))
  }

  /** Nobody looks any more. */
  rest(): void {
    clearTimeout(this.#linger)
    this.#linger = setTimeout(() => this.close(), LINGER).unref()
  }

  close(): void {
    clearTimeout(this.#linger)
    this.#views.close()
  }
}
