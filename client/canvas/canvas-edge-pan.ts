import { type Box, clamp, type ScreenPoint } from './camera.ts'

/** Pixels from the edge of the free room at which the map begins to move along with a drag. */
const STRIP = 44
/** Pixels a second at the very edge. */
const FASTEST = 900

/**
 * How fast the map moves under a drag at `p`: pixels of the world a second, to be added to the camera's origin.
 *
 * @param room the part of the host that no bar covers
 */
export function edgeSpeed(p: ScreenPoint, room: Box): readonly [number, number] {
  const one = (v: number, low: number, high: number): number => {
    const strip = Math.min(STRIP, (high - low) / 4)
    const into = v < low + strip ? low + strip - v : v > high - strip ? high - strip - v : 0
    return FASTEST * clamp(into / strip, -1, 1)
  }
  return [one(p.x, room.left, room.right), one(p.y, room.top, room.bottom)]
}

/** Moves the map while a drag is held near the edge, once a frame. */
export class EdgePan {
  readonly #room: () => Box
  readonly #pan: (dx: number, dy: number) => void
  #held: { p: ScreenPoint; moved: () => void } | null = null
  /** the drag was once away from the edge: one that begins there moves nothing at first */
  #armed = false
  #last = 0

  constructor(room: () => Box, pan: (dx: number, dy: number) => void) {
    this.#room = room
    this.#pan = pan
  }

  /** The drag is at `p` now; `moved` is called after each step of the map. Null: the drag is over. */
  hold(p: ScreenPoint | null, moved: () => void): void {
    if (!p) {
      this.#held = null
      this.#armed = false
      return
    }
    if (!this.#held) this.#last = 0
    this.#held = { p, moved }
    const [x, y] = edgeSpeed(p, this.#room())
    this.#armed ||= x === 0 && y === 0
  }

  /** To be called once a frame; true while it goes on. */
  step(now: number): boolean {
    if (!this.#held || !this.#armed) return false
    const [x, y] = edgeSpeed(this.#held.p, this.#room())
    if (x === 0 && y === 0) {
      this.#last = 0
      return false
    }
    // a frame that came late moves no farther than one that was on time
    const seconds = this.#last === 0 ? 1 / 60 : Math.min(0.05, (now - this.#last) / 1000)
    this.#last = now
    this.#pan(x * seconds, y * seconds)
    this.#held?.moved()
    return true
  }
}
