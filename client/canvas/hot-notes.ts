import type { NoteId } from '../../shared/model/ids.ts'
import type { PresentPerson } from '../state/session.ts'
import { clamp, WORLD_EDGE } from './camera.ts'
import type { Ground } from './ground.ts'
import type { MapScene, Placed } from './map-scene.ts'
import type { SceneChange } from './scene-change.ts'

/** A note that others moved stays on the hot layer for so long (milliseconds). */
const COOLING = 500
/** A drag that ended waits for the document's word for so long before the note springs back (milliseconds). */
const GRACE = 600

/** A note comes nearer to where it is seen by others by this part of the way in a frame of so many milliseconds. */
const EACH_FRAME = 0.35
const FRAME = 1_000 / 60

type Person = 'me' | number

/** A note on the hot layer: drawn apart from the board, at its place plus an offset (world units). */
interface Hot {
  readonly placed: Placed
  x: number
  y: number
  toX: number
  toY: number
  /** who drags it now */
  by: Person | null
  /** until then the offset is kept although nobody drags */
  holdUntil: number
  /** until then it stays hot although it stands still */
  warmUntil: number
}

type Drag = NonNullable<PresentPerson['drag']>

/** The offset that a dragged note may have on this ground, where the hand asks for (dx, dy). */
export function offsetWithin(
  ground: Ground,
  placed: Placed,
  dx: number,
  dy: number,
): readonly [number, number] {
  const { width, height } = ground.note
  const [x, y] = [placed.left + width / 2, placed.top + height / 2]
  const inWorld = (v: number): number => clamp(v, -WORLD_EDGE, WORLD_EDGE)
  const [toX, toY] = ground.settle(placed.note, placed.isTarget, [inWorld(x + dx), inWorld(y + dy)])
  return [toX - x, toY - y]
}

/** Which notes are moving, and where they are drawn meanwhile. */
export class HotNotes {
  readonly #hot = new Map<NoteId, Hot>()
  readonly #scene: MapScene
  readonly #settle: (placed: Placed, dx: number, dy: number) => readonly [number, number]
  /** drags whose drop the document already showed: not drawn again until they change */
  readonly #landed = new Map<number, string>()
  /** notes jump instead of gliding */
  still = false
  #entered = false
  /** when the last step was, and whether something moved in it */
  #stepped = 0
  #moving = false

  /** @param settle the offset that a note may have where a drag asks for (dx, dy) */
  constructor(
    scene: MapScene,
    settle: (placed: Placed, dx: number, dy: number) => readonly [number, number],
  ) {
    this.#scene = scene
    this.#settle = settle
  }

  get size(): number {
    return this.#hot.size
  }
  *notes(): Iterable<Placed> {
    for (const hot of this.#hot.values()) yield hot.placed
  }
  /** Those in this person's hand. */
  held(): Placed[] {
    return [...this.#hot.values()].filter(hot => hot.by === 'me').map(hot => hot.placed)
  }

  /** True if notes left the board for the hot layer since this was last asked. */
  takeEntered(): boolean {
    const entered = this.#entered
    this.#entered = false
    return entered
  }

  /** What is added to a note's place as it is drawn. */
  readonly shift = (placed: Placed): readonly [number, number] => {
    const hot = this.#hot.get(placed.note.id)
    return hot ? [hot.x, hot.y] : [0, 0]
  }

  #heat(placed: Placed, now: number): Hot {
    let hot = this.#hot.get(placed.note.id)
    if (!hot || hot.placed !== placed) {
      hot = { placed, x: 0, y: 0, toX: 0, toY: 0, by: null, holdUntil: 0, warmUntil: now }
      this.#hot.set(placed.note.id, hot)
      placed.hot = true
      this.#entered = true
    }
    return hot
  }

  /** My own drag: notes follow the pointer at once. */
  drag(ids: Iterable<NoteId>, dx: number, dy: number, now: number): void {
    for (const id of ids) {
      const placed = this.#scene.get(id)
      if (!placed) continue
      const hot = this.#heat(placed, now)
      hot.by = 'me'
      ;[hot.toX, hot.toY] = this.#settle(placed, dx, dy)
      hot.x = hot.toX
      hot.y = hot.toY
    }
  }

  /** My own drag ended; `kept`: the notes wait where they are for the document, else they go back. */
  release(kept: boolean, now: number): void {
    for (const hot of this.#hot.values()) {
      if (hot.by !== 'me') continue
      hot.by = null
      hot.holdUntil = kept ? now + GRACE : 0
      if (!kept) hot.x = hot.y = 0
      if (!kept || (hot.x === 0 && hot.y === 0)) hot.toX = hot.toY = 0
    }
  }

  /** What others drag now, as presence says. */
  others(people: readonly PresentPerson[], map: string, now: number): void {
    const drags = new Map<number, Drag>()
    for (const p of people) if (!p.me && p.drag && p.map === map) drags.set(p.connection, p.drag)
    for (const hot of this.#hot.values()) {
      if (typeof hot.by !== 'number' || drags.get(hot.by)?.ids.includes(hot.placed.note.id)) continue
      hot.by = null
      hot.holdUntil = now + GRACE
    }
    for (const connection of this.#landed.keys()) if (!drags.has(connection)) this.#landed.delete(connection)
    for (const [connection, drag] of drags) {
      if (this.#landed.get(connection) === `${drag.dx} ${drag.dy}`) continue
      this.#landed.delete(connection)
      for (const id of drag.ids) {
        const placed = this.#scene.get(id)
        if (!placed) continue
        const hot = this.#heat(placed, now)
        if (hot.by === 'me') continue
        hot.by = connection
        ;[hot.toX, hot.toY] = this.#settle(placed, drag.dx, drag.dy)
        hot.warmUntil = now + COOLING
      }
    }
  }

  /** A note's place in the document changed by (−dx, −dy); it is drawn on from where it was seen. */
  moved(
    placed: Placed,
    dx: number,
    dy: number,
    mine: boolean,
    people: readonly PresentPerson[],
    now: number,
  ): void {
    const known = this.#hot.get(placed.note.id)
    if (mine && !known) return
    const hot = known ?? this.#heat(placed, now)
    if (hot.by === 'me' && !mine) return
    if (typeof hot.by === 'number') {
      const drag = people.find(p => p.connection === hot.by)?.drag
      if (drag) this.#landed.set(hot.by, `${drag.dx} ${drag.dy}`)
    }
    hot.by = null
    hot.holdUntil = 0
    hot.x = mine ? 0 : hot.x + dx
    hot.y = mine ? 0 : hot.y + dy
    hot.toX = hot.toY = 0
    if (!mine) hot.warmUntil = now + COOLING
  }

  /** Takes in what changed on the board. */
  changed(
    moved: SceneChange['moved'],
    gone: SceneChange['gone'],
    mine: boolean,
    people: readonly PresentPerson[],
  ): void {
    for (const placed of gone) this.gone(placed)
    for (const { placed, dx, dy } of moved) this.moved(placed, dx, dy, mine, people, performance.now())
  }

  gone(placed: Placed): void {
    placed.hot = false
    if (this.#hot.get(placed.note.id)?.placed === placed) this.#hot.delete(placed.note.id)
  }

  /**
   * Moves everything on by one frame.
   *
   * @returns `moving`: draw the hot layer; `cooled`: some notes went back to the board; `wait`: ask again in so many
   * milliseconds although nothing moves (null: no need)
   */
  step(now: number): { moving: boolean; cooled: boolean; wait: number | null } {
    let moving = false
    let cooled = false
    let wait: number | null = null
    const frames = this.#moving ? clamp((now - this.#stepped) / FRAME, 1, 10) : 1
    const part = 1 - (1 - EACH_FRAME) ** frames
    this.#stepped = now
    for (const [id, hot] of this.#hot) {
      if (hot.by === null && hot.holdUntil > 0 && now > hot.holdUntil) {
        hot.holdUntil = 0
        hot.toX = hot.toY = 0
      }
      const [dx, dy] = [hot.toX - hot.x, hot.toY - hot.y]
      if (dx !== 0 || dy !== 0) {
        const near = this.still || Math.abs(dx) + Math.abs(dy) < 0.5
        hot.x = near ? hot.toX : hot.x + dx * part
        hot.y = near ? hot.toY : hot.y + dy * part
        moving = true
        continue
      }
      if (hot.by !== null) continue
      const until = Math.max(hot.holdUntil, hot.warmUntil)
      if (now < until) {
        wait = Math.min(wait ?? until - now, until - now)
        continue
      }
      hot.placed.hot = false
      this.#hot.delete(id)
      cooled = true
    }
    this.#moving = moving
    return { moving, cooled, wait }
  }
}
