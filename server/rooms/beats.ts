/** Kinds of work that a room does from time to time. */
export type Lane = 'edits' | 'presence' | 'views' | 'stage' | 'people' | 'live'

const NEVER = Number.POSITIVE_INFINITY
/** A beat that is due this soon is taken along: milliseconds, but not more than this part of the time between two. */
const ALONG = { most: 5, part: 1 / 4 }
/**
 * Bytes a second that a lane whose messages are large sends to everybody together, and the milliseconds that this makes it
 * wait at most: thirty devices share one line to the house.
 */
const LARGE = { perSecond: 2 * 1024 * 1024, wait: 10_000 }

/**
 * Milliseconds between two beats of a busy room: what is written to everybody costs by the number of writes. In a small room a
 * beat saves few of them and only adds delay.
 */
const EVERY: Record<Lane, (people: number) => number> = {
  edits: people => (people <= 30 ? 0 : people <= 60 ? 12 : people <= 400 ? 25 : 50),
  presence: people => (people <= 50 ? 33 : 50),
  views: () => 250,
  stage: () => 100,
  people: () => 100,
  live: () => 250,
}

export interface BeatsDeps {
  /** milliseconds, never going back */
  clock(): number
  /** Has the room's tick called at the end of this turn. */
  soon(): void
  /** Whether the document may be worked on; presence and stage do not ask. */
  open(): boolean
  /** how many get what is sent to everybody */
  people(): number
}

/** When a room does what: at once while it is quiet, at the next beat of each lane while it is busy. */
export class Beats {
  readonly #deps: BeatsDeps
  #timer: { readonly at: number; readonly handle: NodeJS.Timeout } | null = null
  readonly #due: Record<Lane, number> = {
    edits: NEVER,
    presence: NEVER,
    views: NEVER,
    stage: NEVER,
    people: NEVER,
    live: NEVER,
  }
  readonly #last: Record<Lane, number> = { edits: 0, presence: 0, views: 0, stage: 0, people: 0, live: 0 }
  /** milliseconds that a lane rests after what it sent last */
  readonly #rest: Record<Lane, number> = { edits: 0, presence: 0, views: 0, stage: 0, people: 0, live: 0 }

  constructor(deps: BeatsDeps) {
    this.#deps = deps
  }

  /** Has a lane's work done: at its next beat, or in this turn. */
  want(lane: Lane, when: 'beat' | 'now' = 'beat'): void {
    const every = Math.max(EVERY[lane](this.#deps.people()), this.#rest[lane])
    const at = when === 'now' ? 0 : this.#last[lane] + every
    if (at >= this.#due[lane]) return
    this.#due[lane] = at
    this.arm()
  }

  /** Whether a lane is due; if so, that beat begins now. */
  take(lane: Lane): boolean {
    const now = this.#deps.clock()
    if (this.#due[lane] > now + Math.min(ALONG.most, EVERY[lane](this.#deps.people()) * ALONG.part))
      return false
    this.#due[lane] = NEVER
    this.#last[lane] = now
    return true
  }

  /** A lane's beat sent so many bytes to everybody together, at this moment: the next one waits as long as that takes. */
  sent(lane: Lane, bytes: number): void {
    this.#due[lane] = NEVER
    this.#last[lane] = this.#deps.clock()
    this.#rest[lane] = Math.min(LARGE.wait, (bytes / LARGE.perSecond) * 1000)
  }

  /** Sees to the next beat. What needs the document waits while that waits for the store. */
  arm(): void {
    const { edits, presence, views, stage, people, live } = this.#due
    const always = Math.min(presence, stage, people, live)
    const next = this.#deps.open() ? Math.min(edits, views, always) : always
    if (next < NEVER) this.wake(next)
  }

  wake(at: number): void {
    const now = this.#deps.clock()
    if (at <= now) {
      this.#deps.soon()
      return
    }
    if (this.#timer && this.#timer.at <= at) return
    this.stop()
    const handle = setTimeout(() => {
      this.#timer = null
      this.#deps.soon()
    }, at - now)
    this.#timer = { at, handle }
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer.handle)
    this.#timer = null
  }
}
