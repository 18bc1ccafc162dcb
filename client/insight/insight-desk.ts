import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Insight } from '../../shared/insight/insight.ts'
import type { Board, BoardChange } from '../../shared/model/board.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { whenIdle } from '../platform/idle.ts'
import type { Session } from '../state/session.ts'
import type { FromWorker, ToWorker } from './insight-messages.ts'
import type { InsightChange } from './insight-mirror.ts'

/** Entities that are handed over at once: copying so many takes a few milliseconds on a slow phone. */
const CHUNK = 250
/** How long the board is handed over at a stretch (milliseconds). */
const SPELL = 4

export type InsightState =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly insight: Insight }
  | { readonly kind: 'failed' }

/** What answers: a worker, or whoever stands for one. */
export interface Answerer {
  post(message: ToWorker): void
  onMessage(listener: (message: FromWorker) => void): void
  onError(listener: () => void): void
  close(): void
}

/** A worker that answers beside the page, so that typing never waits. */
export function startWorker(): Answerer {
  const worker = new Worker(new URL('./insight-worker.ts', import.meta.url), { type: 'module' })
  return {
    post: message => worker.postMessage(message),
    onMessage: listener =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data)),
    onError: listener => worker.addEventListener('error', listener),
    close: () => worker.terminate(),
  }
}

const NOTHING: InsightChange = {
  notes: new Map(),
  connections: new Map(),
  partners: new Map(),
  partnerOf: new Map(),
}

/** The whole board in pieces, none of which takes long to copy. */
export function* boardInPieces(board: Board): Iterable<InsightChange> {
  yield { ...NOTHING, meta: board.meta }
  for (const notes of pieces(board.notes)) yield { ...NOTHING, notes }
  for (const connections of pieces(board.connections)) yield { ...NOTHING, connections }
  for (const partners of pieces(board.partners)) yield { ...NOTHING, partners }
  for (const partnerOf of pieces(board.partnerOf)) yield { ...NOTHING, partnerOf }
}

function* pieces<K, V>(entries: ReadonlyMap<K, V>): Iterable<Map<K, V>> {
  const all = [...entries]
  for (let i = 0; i < all.length; i += CHUNK) yield new Map(all.slice(i, i + CHUNK))
}

const rests = ({ maps, results, people }: Stage): Pick<Stage, 'maps' | 'results' | 'people'> => ({
  maps,
  results,
  people,
})

/** Keeps the answers in step with the board, off the page's own thread. The board goes over in idle moments, then its changes. */
export class InsightDesk {
  readonly state: StoreApi<InsightState> = createStore<InsightState>(() => ({ kind: 'working' }))
  readonly #session: Session
  readonly #answerer: Answerer
  readonly #stops: (() => void)[] = []
  #stopIdle = (): void => {}
  #closed = false

  constructor(session: Session, start: () => Answerer = startWorker) {
    this.#session = session
    this.#answerer = start()
    this.#answerer.onMessage(message =>
      this.state.setState(
        message.t === 'insight' ? { kind: 'ready', insight: message.insight } : { kind: 'failed' },
        true,
      ),
    )
    this.#answerer.onError(() => this.state.setState({ kind: 'failed' }, true))
    // a change that comes while the board goes over is told in its turn: what is told last holds
    this.#stops.push(session.board.onChange(change => this.#tell(change)))
    this.#handOver(boardInPieces(session.board.board)[Symbol.iterator]())
  }

  close(): void {
    this.#closed = true
    this.#stopIdle()
    for (const stop of this.#stops) stop()
    this.#answerer.close()
  }

  #handOver(rest: Iterator<InsightChange>): void {
    this.#stopIdle = whenIdle(() => {
      if (this.#closed) return
      const until = performance.now() + SPELL
      do {
        const { value, done } = rest.next()
        if (done) {
          this.#begin()
          return
        }
        this.#tell(current(value, this.#session.board.board))
      } while (performance.now() < until)
      this.#handOver(rest)
    })
  }

  #begin(): void {
    const { stage } = this.#session
    const tell = (now: Stage): void => this.#answerer.post({ t: 'stage', stage: rests(now) })
    tell(stage.getState())
    this.#stops.push(
      stage.subscribe((now, before) => {
        if (now.maps !== before.maps || now.results !== before.results || now.people !== before.people)
          tell(now)
      }),
    )
  }

  #tell(change: BoardChange | InsightChange): void {
    const { notes, connections, partners, partnerOf, meta } = change
    if (notes.size + connections.size + partners.size + partnerOf.size === 0 && !meta) return
    this.#answerer.post({
      t: 'change',
      change: { notes, connections, partners, partnerOf, ...(meta ? { meta } : {}) },
    })
  }
}

/** A piece as it reads now: what changed or went since it was cut is not told in its old state. */
function current(piece: InsightChange, board: Board): InsightChange {
  const now = <K, V>(cut: ReadonlyMap<K, V | null>, all: ReadonlyMap<K, V>): Map<K, V | null> =>
    new Map([...cut.keys()].map(key => [key, all.get(key) ?? null]))
  return {
    notes: now(piece.notes, board.notes),
    connections: now(piece.connections, board.connections),
    partners: now(piece.partners, board.partners),
    partnerOf: now(piece.partnerOf, board.partnerOf),
    ...(piece.meta ? { meta: board.meta } : {}),
  }
}
