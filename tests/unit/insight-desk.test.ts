import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { fetchWorker } from '../../client/insight/fetch-worker.ts'
import { type Answerer, boardInPieces, InsightDesk } from '../../client/insight/insight-desk.ts'
import type { FromWorker, ToWorker } from '../../client/insight/insight-messages.ts'
import { InsightMirror, type InsightStage } from '../../client/insight/insight-mirror.ts'
import { createBoardStore, emptyBoard, type MutableBoard } from '../../client/state/board-store.ts'
import type { Session } from '../../client/state/session.ts'
import { must } from '../../shared/assert.ts'
import { insightOf } from '../../shared/insight/insight.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import { connectionId } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const template = must(templateStage('two-maps', 'T', 'en'), 'template')

/** Answers at once, in this thread, through copies as a worker would get them. */
class InThisThread implements Answerer {
  readonly mirror = new InsightMirror()
  readonly sizes: number[] = []
  closed = false
  #stage: InsightStage | null = null
  #tell: (message: FromWorker) => void = () => {}
  #fail: () => void = () => {}

  post(message: ToWorker): void {
    const copy = structuredClone(message)
    if (copy.t === 'stage') this.#stage = copy.stage
    else {
      const { notes, connections, partners, partnerOf } = copy.change
      this.sizes.push(notes.size + connections.size + partners.size + partnerOf.size)
      this.mirror.apply(copy.change)
    }
    if (this.#stage) this.#tell({ t: 'insight', insight: this.mirror.answer(this.#stage) })
  }
  onMessage(listener: (message: FromWorker) => void): void {
    this.#tell = listener
  }
  onError(listener: () => void): void {
    this.#fail = listener
  }
  close(): void {
    this.closed = true
  }
  break(): void {
    this.#fail()
  }
}

const onPower = (id: string, more: Partial<Note> = {}): Note =>
  plainNote(id, { map: 'power', at: placeOf(0, 0.8), ...more })

function line(board: MutableBoard, from: string, to: string) {
  const id = connectionId(from, to)
  const made = { id, from, to, kind: 'personal', strength: 2, effect: 'helps', by: '' } as const
  board.connections.set(id, made)
  return made
}

function sample(count: number): MutableBoard {
  const board = emptyBoard()
  for (let i = 0; i < count; i++) {
    const note = i % 2 === 0 ? plainNote(`n${i}`) : onPower(`n${i}`, { target: i === 1 })
    board.notes.set(note.id, note)
    if (i > 1) line(board, `n${i - 1}`, `n${i}`)
  }
  return board
}

const NO_CHANGE: BoardChange = {
  notes: new Map(),
  connections: new Map(),
  frames: new Map(),
  comments: new Map(),
  partners: new Map(),
  partnerOf: new Map(),
}

describe('the answers are computed beside the page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function open(board: MutableBoard) {
    const { store, tell } = createBoardStore(board)
    const stage = createStore(() => template)
    const answerer = new InThisThread()
    // only these parts of a session are asked
    const session = { board: store, stage } as unknown as Session
    const desk = new InsightDesk(session, () => answerer)
    const change = (part: Partial<BoardChange>): void => tell({ ...NO_CHANGE, ...part }, false)
    return { desk, answerer, change, stage }
  }

  it('a large board goes over in pieces of a few hundred, none of it before the page is idle', () => {
    const { desk, answerer } = open(sample(2_000))
    expect(answerer.sizes).toEqual([])
    vi.advanceTimersByTime(120_000)
    expect(answerer.sizes.length).toBeGreaterThan(10)
    expect(Math.max(...answerer.sizes)).toBeLessThanOrEqual(250)
    expect(desk.state.getState().kind).toBe('ready')
    desk.close()
  })

  it('what changes while the board goes over is in the answer, whatever came first', () => {
    const board = sample(1_200)
    const { desk, change } = open(board)
    for (let i = 0; i < 40; i++) {
      vi.advanceTimersByTime(500)
      const id = `n${(i * 37) % 1_200}`
      if (i % 3 === 0) {
        board.notes.delete(id)
        change({ notes: new Map([[id, null]]) })
      } else {
        const note = onPower(id, { text: `said ${i}`, evidence: 'assumed' })
        board.notes.set(id, note)
        const made = line(board, 'n0', id)
        change({ notes: new Map([[id, note]]), connections: new Map([[made.id, made]]) })
      }
    }
    vi.advanceTimersByTime(120_000)
    expect(desk.state.getState()).toEqual({ kind: 'ready', insight: insightOf(board, template) })
    desk.close()
  })

  it('afterwards a change alone is told, and is answered', () => {
    const board = sample(100)
    const { desk, answerer, change, stage } = open(board)
    vi.advanceTimersByTime(60_000)
    const told = answerer.sizes.length
    const note = plainNote('new')
    board.notes.set('new', note)
    change({ notes: new Map([['new', note]]) })
    expect(answerer.sizes.slice(told)).toEqual([1])
    const state = desk.state.getState()
    expect(state.kind === 'ready' && state.insight.unusedAssets).toContain('new')
    // frames and comments are nobody's business here
    change({ frames: new Map([['f', null]]) })
    expect(answerer.sizes.length).toBe(told + 1)
    stage.setState({ ...stage.getState(), maps: [] })
    const without = desk.state.getState()
    expect(without.kind === 'ready' && without.insight.spectrum).toEqual([])
    desk.close()
    expect(answerer.closed).toBe(true)
  })

  it('where it breaks, that is said', () => {
    const { desk, answerer } = open(sample(10))
    answerer.break()
    expect(desk.state.getState()).toEqual({ kind: 'failed' })
    desk.close()
  })

  it('the pieces are the whole board, each entity once', () => {
    const board = sample(777)
    const seen = [...boardInPieces(board)].flatMap(piece => [
      ...piece.notes.keys(),
      ...piece.connections.keys(),
    ])
    expect(seen).toEqual([...board.notes.keys(), ...board.connections.keys()])
  })
})

describe('fetching ahead what answers', () => {
  it('[F39] waits for its first word, or for its failure, which it tells, and ends it', async () => {
    const answering = new InThisThread()
    await fetchWorker(() => answering)
    expect(answering.closed).toBe(true)

    const silent = new InThisThread()
    silent.post = () => {}
    const fetched = fetchWorker(() => silent)
    expect(silent.closed).toBe(false)
    silent.break()
    await expect(fetched).rejects.toThrow()
    expect(silent.closed).toBe(true)
  })
})
