import type * as Y from 'yjs'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { type Append, type Sealed, type SealedChange, type Store, StoreUnavailable } from '../store/store.ts'
import type { Loss } from './queue.ts'
import { type SealedState, sealedAfter, sealedState, withoutCancelled } from './sealed-state.ts'

/** What is decided in one place: the stage, and what is sealed. */
export interface Session {
  readonly stage: Stage
  readonly sealed: SealedState
}

/** What a change makes of a session. */
export interface Step {
  readonly stage: Stage
  readonly changes: readonly SealedChange[]
  /** rounds that the store knows no more */
  readonly forgotten?: ReadonlySet<string>
}

/** A step that also changes the document: all of it is stored and shown, or nothing. */
export interface Reveal extends Step {
  readonly edit: (doc: Y.Doc) => void
  readonly loss?: Loss
}

/** A change of what everybody sees, and of nothing that is sealed. */
export type WholeEdit = Pick<Reveal, 'stage' | 'edit' | 'loss'>

export interface StageDeps {
  readonly store: Pick<Store, 'putStage' | 'putSealed'>
  readonly id: WorkshopId
  /**
   * Edits the document and stores that with what goes along, in one transaction. `stored` is called in the turn in which the
   * edit is shown. Rejects where nothing of it was stored.
   */
  commit(
    edit: Pick<Reveal, 'edit' | 'loss'>,
    along: NonNullable<Append['along']>,
    stored: () => void,
  ): Promise<void>
  /** It is stored. `at`: at once, or with the next beat. */
  shown(now: Session, before: Session, changes: readonly SealedChange[], at: 'once' | 'beat'): void
}

interface Waiting<T extends Step> {
  take(session: Session): T
  resolve(session: Session): void
  reject(error: unknown): void
}
type Job = ({ readonly kind: 'step' } & Waiting<Step>) | ({ readonly kind: 'reveal' } & Waiting<Reveal>)

/** What is decided in one place: one change after another, each stored before anybody is shown it. */
export class RoomStage {
  readonly #deps: StageDeps
  #session: Session
  #waiting: Job[] = []
  #running: Promise<void> | null = null
  #ended = false

  constructor(deps: StageDeps, stage: Stage, sealed: Sealed) {
    this.#deps = deps
    this.#session = { stage, sealed: sealedState(sealed, stage.round) }
  }

  get value(): Stage {
    return this.#session.stage
  }

  get session(): Session {
    return this.#session
  }

  /** Resolves with the stage once it is stored. Rejects with what `change` threw, or with the store's error. */
  async change(change: (stage: Stage) => Stage): Promise<Stage> {
    return (await this.step(({ stage }) => ({ stage: change(stage), changes: [] }))).stage
  }

  /** As `change`, for what is sealed too. */
  step(take: (session: Session) => Step): Promise<Session> {
    return new Promise((resolve, reject) => this.#push({ kind: 'step', take, resolve, reject }))
  }

  /** As `step`, with the document. */
  reveal(take: (session: Session) => Reveal): Promise<Session> {
    return new Promise((resolve, reject) => this.#push({ kind: 'reveal', take, resolve, reject }))
  }

  /** What came back from these cancelled rounds goes from memory: the store has forgotten it. */
  async forget(forgotten: ReadonlySet<string>): Promise<void> {
    await this.step(({ stage }) => ({ stage, changes: [], forgotten }))
  }

  /** From now on nothing more is taken: another room may be made from what is stored. */
  end(): void {
    this.#ended = true
    for (const job of this.#waiting.splice(0)) job.reject(closed())
  }

  /** Resolves once nothing is on its way into the store. */
  async settled(): Promise<void> {
    await this.#running
  }

  #push(job: Job): void {
    if (this.#ended) {
      job.reject(closed())
      return
    }
    this.#waiting.push(job)
    this.#running ??= this.#run()
  }

  async #run(): Promise<void> {
    // what comes in the same turn (everybody's hello after a restart) is stored once
    await new Promise(resolve => setImmediate(resolve))
    for (;;) {
      const [first] = this.#waiting
      if (!first) {
        this.#running = null
        return
      }
      if (first.kind === 'reveal') {
        this.#waiting.shift()
        await this.#reveal(first)
      } else {
        const end = this.#waiting.findIndex(job => job.kind === 'reveal')
        await this.#together(this.#waiting.splice(0, end < 0 ? this.#waiting.length : end))
      }
    }
  }

  async #together(batch: readonly Job[]): Promise<void> {
    const before = this.#session
    let now = before
    const changes: SealedChange[] = []
    const taken: Job[] = []
    for (const job of batch) {
      try {
        const step = job.take(now)
        now = after(now, step)
        changes.push(...step.changes)
        taken.push(job)
      } catch (error) {
        job.reject(error)
      }
    }
    try {
      await this.#store(now, before, changes)
      for (const job of taken) job.resolve(now)
    } catch (error) {
      for (const job of taken) job.reject(error)
    }
  }

  async #store(now: Session, before: Session, changes: readonly SealedChange[]): Promise<void> {
    const { store, id, shown } = this.#deps
    if (changes.length > 0) await store.putSealed(id, changes, now.stage === before.stage ? null : now.stage)
    else if (now.stage !== before.stage) await store.putStage(id, now.stage)
    else if (now.sealed === before.sealed) return
    this.#session = now
    shown(now, before, changes, 'beat')
  }

  async #reveal(job: Waiting<Reveal>): Promise<void> {
    const before = this.#session
    try {
      const step = job.take(before)
      const now = after(before, step)
      await this.#deps.commit(step, { stage: now.stage, sealed: step.changes }, () => {
        this.#session = now
        this.#deps.shown(now, before, step.changes, 'once')
      })
      job.resolve(now)
    } catch (error) {
      job.reject(error)
    }
  }
}

const closed = (): StoreUnavailable => new StoreUnavailable('the room was closed')

const after = ({ sealed }: Session, { stage, changes, forgotten }: Step): Session => ({
  stage,
  sealed: withoutCancelled(sealedAfter(sealed, changes), forgotten ?? new Set()),
})
