import type * as Y from 'yjs'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import { type Append, StoreCorrupt, type StoredDoc, StoreMoved, StoreUnavailable } from '../store/store.ts'
import { applyBatch, Surprise } from './apply-batch.ts'
import { Compactor } from './compactor.ts'
import { GoneLately } from './gone-lately.ts'
import type { KeeperDeps, KeeperHooks } from './keeper-hooks.ts'
import { LiveBoard } from './live-board.ts'
import type { Member } from './member.ts'
import { type Along, type Entry, type Loss, newOutcome, type Outcome, Queue } from './queue.ts'

type State =
  | { readonly kind: 'open' }
  /** applied, and on its way into the store: nothing is answered from the document */
  | { readonly kind: 'storing'; readonly append: Append; readonly outcome: Outcome }
  /** the store refused: read-only, the same bytes again at `next` (never: they are on their way) */
  | {
      readonly kind: 'stuck'
      readonly append: Append
      readonly outcome: Outcome
      readonly since: number
      readonly tries: number
      readonly next: number
    }
  | { readonly kind: 'reloading' }
  | { readonly kind: 'closed' }

/** Milliseconds. */
const GIVE_UP_AFTER = 30_000
const NEVER = Number.POSITIVE_INFINITY
const RETRY = { first: 250, most: 5_000 }
/** How many beats after a surprise take one update each, so that the next one shows whose it is. */
const CAREFUL = 32

/**
 * Keeps one document: applies what waits, has it stored, and only then lets it be shown. One commit at a time; if one fails,
 * nothing more is taken until the same bytes are stored, or the room is given up.
 */
export class Keeper {
  readonly #deps: KeeperDeps
  readonly #hooks: KeeperHooks
  readonly #queue = new Queue()
  readonly #gone = new GoneLately()
  #board: LiveBoard
  #seq: number
  readonly #compactor: Compactor
  #state: State = { kind: 'open' }
  #careful = 0
  #settled: (() => void)[] = []
  #aside: Promise<LiveBoard> | null = null

  /** Throws where the stored bytes are not a whole document. */
  constructor(deps: KeeperDeps, hooks: KeeperHooks, stored: StoredDoc) {
    this.#deps = deps
    this.#hooks = hooks
    this.#board = new LiveBoard(stored)
    this.#seq = stored.seq
    this.#compactor = new Compactor(deps, stored.updates)
  }

  /** The document. To be answered from only within an `answer`. */
  get board(): LiveBoard {
    return this.#board
  }

  get open(): boolean {
    return this.#state.kind === 'open'
  }

  /** The sequence number of what is stored: it rises with every change. */
  get seq(): number {
    return this.#seq
  }

  get stuck(): boolean {
    return this.#state.kind === 'stuck'
  }

  get idle(): boolean {
    return this.#queue.empty && this.#state.kind === 'open'
  }

  push(entry: Entry): void {
    if (this.#state.kind === 'closed') fail(entry, new StoreUnavailable('the room was closed'))
    else if (entry.kind === 'update' && (this.stuck || this.#queue.full)) this.#refuse([entry])
    else if ((entry.kind === 'edit' || entry.kind === 'answer') && this.stuck) this.#refuse([entry])
    else this.#queue.push(entry)
  }

  /** One transaction of the server's own, stored with what goes along, then shown. Rejects where it was not stored. */
  edit(change: (doc: Y.Doc) => void, along?: Along, loss?: Loss): Promise<void> {
    return new Promise((done, fail) => {
      this.push({ kind: 'edit', change, ...(along ? { along } : {}), loss, done, fail })
      this.#hooks.urgent()
    })
  }

  /** Runs `answer` while nothing in the document waits to be stored. Rejects with StoreUnavailable. */
  read<T>(answer: (board: LiveBoard) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = (): void => {
        try {
          resolve(answer(this.#board))
        } catch (error) {
          reject(error)
        }
      }
      if (this.open) return run()
      this.push({ kind: 'answer', run, fail: reject })
      this.#hooks.urgent()
    })
  }

  /**
   * While the store refuses: the document as it is stored, to be read by those who come meanwhile. Null if that passed. Throws
   * where it cannot be loaded, or the room is closed.
   */
  async aside(): Promise<LiveBoard | null> {
    if (this.closed) throw new StoreUnavailable('the room was closed')
    const load = async (): Promise<LiveBoard> => new LiveBoard(await this.#deps.store.load(this.#deps.id))
    this.#aside ??= load().catch(error => {
      this.#aside = null
      throw error
    })
    const board = await this.#aside
    return this.stuck ? board : null
  }

  /** Applies what waits. Gives what must be stored; without that, what there is to say is said at once. */
  tick(): Append | null {
    const state = this.#state
    if (state.kind === 'stuck') return this.#again(state)
    if (state.kind !== 'open' || this.#queue.empty) return null
    const batch = this.#queue.take(this.#careful > 0)
    if (!this.#queue.empty) this.#hooks.urgent()
    if (this.#careful > 0) this.#careful--
    let outcome: Outcome
    try {
      outcome = applyBatch(this.#board, batch, this.#hooks, this.#deps.authors)
    } catch (error) {
      void this.#reload(batch, error)
      return null
    }
    const { updates, claims, along } = outcome
    if (updates.length + claims.length === 0 && !along) {
      this.#settle(outcome)
      return null
    }
    const whole = this.#gone.add(outcome.gone, this.#seq, this.#deps.clock())
    if (whole !== null) this.#hooks.emptying(whole)
    const { id: workshop, epoch } = this.#deps
    const append = { workshop, epoch, updates, claims, ...(along ? { along: along.with } : {}) }
    this.#state = { kind: 'storing', append, outcome }
    return append
  }

  #again(state: Extract<State, { kind: 'stuck' }>): Append | null {
    if (state.next > this.#deps.clock()) {
      if (state.next < NEVER) this.#hooks.wake(state.next)
      return null
    }
    this.#state = { ...state, next: NEVER }
    return state.append
  }

  stored(seq: number): void {
    const state = this.#state
    if (state.kind !== 'storing' && state.kind !== 'stuck') return
    this.#state = { kind: 'open' }
    this.#aside = null
    this.#seq = seq
    this.#compactor.grown(state.append.updates)
    this.#settle(state.outcome)
    if (state.kind === 'stuck') {
      this.#deps.log.info({ workshop: this.#deps.id, tries: state.tries }, 'storing works again')
      this.#hooks.recovered()
    }
    if (this.#queue.empty) this.#compactor.perhaps(this.#board, seq)
  }

  notStored(error: unknown): void {
    const state = this.#state
    if (state.kind !== 'storing' && state.kind !== 'stuck') return
    const now = this.#deps.clock()
    const [since, tries] = state.kind === 'stuck' ? [state.since, state.tries + 1] : [now, 1]
    const next = now + Math.min(RETRY.most, RETRY.first * 2 ** (tries - 1))
    if (error instanceof StoreMoved) this.#hooks.lost(CLOSE.gone, ERASED)
    else if (error instanceof StoreCorrupt) this.#giveUp({ err: error }, 'this workshop cannot be stored')
    else if (now - since >= GIVE_UP_AFTER) this.#giveUp({ tries }, 'the server cannot store at the moment')
    else this.#tryAgain({ ...state, kind: 'stuck', since, tries, next }, error)
  }

  #tryAgain(state: Extract<State, { kind: 'stuck' }>, error: unknown): void {
    const { outcome, tries, next } = state
    this.#state = state
    this.#hooks.wake(next)
    if (tries > 1) return
    this.#deps.log.error({ workshop: this.#deps.id, err: error }, 'storing failed: the room is read-only')
    this.#hooks.cannotStore(outcome.writers)
    this.#refuse(this.#queue.drop(entry => entry.kind !== 'mark'))
    this.#refuse(outcome.answers.splice(0))
    // Its bytes are tried again all the same, but nobody should wait that long for an answer; only what goes along with an edit
    // must be known to be stored or not before anything else of its kind is.
    if (!outcome.along) this.#refuse(outcome.edits.splice(0))
  }

  #giveUp(why: { readonly err: Error } | { readonly tries: number }, text: string): void {
    this.#deps.log.error({ workshop: this.#deps.id, ...why }, 'storing failed: the room is given up')
    this.#hooks.lost(CLOSE.shuttingDown, text)
  }

  /** Resolves once nothing waits and nothing is on its way, or after `patience` milliseconds. */
  async drain(patience: number): Promise<void> {
    if (this.idle) return
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>(resolve => {
      timer = setTimeout(resolve, patience)
    })
    await Promise.race([late, new Promise<void>(resolve => this.#settled.push(resolve))])
    clearTimeout(timer)
  }

  /** The end: what waits is rejected. A long log is compacted on the way out. */
  async close(): Promise<void> {
    if (this.#state.kind === 'closed') return
    const tidy = this.idle
    const { outcome } =
      this.#state.kind === 'storing' || this.#state.kind === 'stuck' ? this.#state : { outcome: newOutcome() }
    this.#state = { kind: 'closed' }
    const error = new StoreUnavailable('the room was closed')
    for (const entry of [...this.#queue.drop(() => true), ...outcome.edits, ...outcome.answers])
      fail(entry, error)
    await this.#compactor.end(tidy ? this.#board : null, this.#seq)
    this.#board.destroy()
  }

  #settle(outcome: Outcome): void {
    this.#hooks.show(outcome)
    for (const edit of outcome.edits) edit.done()
    for (const answer of outcome.answers) answer.run()
    if (this.idle) for (const settled of this.#settled.splice(0)) settled()
  }

  /** Entries that cannot be taken while the store refuses: their senders are told, and asked again once it works. */
  #refuse(entries: readonly Entry[]): void {
    const writers = new Set<Member>()
    for (const entry of entries) {
      if (entry.kind === 'update') {
        entry.from.owes = true
        writers.add(entry.from)
      } else fail(entry, new StoreUnavailable('the server cannot store at the moment'))
    }
    if (writers.size > 0) this.#hooks.cannotStore(writers)
  }

  /** Back to what is stored: the document in memory is not to be trusted any more. */
  async #reload(batch: readonly Entry[], error: unknown): Promise<void> {
    const { id, store, log } = this.#deps
    const culprit = error instanceof Surprise ? error.by : null
    log.error(
      { workshop: id, err: error instanceof Surprise ? error.cause : error },
      'the room is loaded anew',
    )
    this.#state = { kind: 'reloading' }
    this.#careful = CAREFUL
    const writers = new Set<Member>()
    for (const entry of batch) {
      if (entry.kind === 'update') {
        entry.from.owes = true
        writers.add(entry.from)
      } else if (entry.kind === 'mark' && entry.from.owes) entry.from.heldMark = entry.n
      else if (entry.kind === 'edit') entry.fail(error instanceof Surprise ? error.cause : error)
      else this.#queue.push(entry)
    }
    try {
      const stored = await store.load(id)
      const board = new LiveBoard(stored)
      if (this.closed) return
      this.#board.destroy()
      this.#board = board
      this.#seq = stored.seq
      this.#state = { kind: 'open' }
      this.#hooks.reloaded(writers, culprit)
      this.#hooks.urgent()
    } catch (problem) {
      log.error({ workshop: id, err: problem }, 'a room could not be loaded anew')
      this.#hooks.lost(CLOSE.shuttingDown, 'this workshop cannot be opened')
    }
  }

  get closed(): boolean {
    return this.#state.kind === 'closed'
  }
}

function fail(entry: Entry, error: Error): void {
  if (entry.kind === 'edit' || entry.kind === 'answer') entry.fail(error)
}
