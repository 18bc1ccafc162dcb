import type { Board } from '../model/board.ts'
import type { Connection } from '../model/connection.ts'
import type { NoteId } from '../model/ids.ts'
import { CheapestFirst } from './cheapest-first.ts'

/** What one line costs to walk: 1 close, 2 known, 3 weak. Source: the domain's "path to target". */
export const costOf = (line: Pick<Connection, 'strength'>): number => 4 - line.strength

/** A way over lines, its notes in order. */
export interface Walk {
  readonly cost: number
  readonly steps: readonly NoteId[]
}

/** Notes that a walk may not enter, and first lines that it may not take (by the note they lead to). */
export interface LeftOut {
  readonly notes: ReadonlySet<NoteId>
  readonly firstTo: ReadonlySet<NoteId>
}
const NOTHING: LeftOut = { notes: new Set(), firstTo: new Set() }

interface Arc {
  readonly other: number
  readonly cost: number
}

/** Cost and steps in one number: cost counts first. */
const STEP = 1
const COST = 65_536

/** Who can reach whom: notes and the lines between them that help. Lines that harm are not walked. */
export class Reach {
  /** how many notes were looked at so far, in all searches */
  looked = 0
  readonly #ids: NoteId[] = []
  readonly #texts: string[] = []
  readonly #index = new Map<NoteId, number>()
  readonly #into: Arc[][] = []
  readonly #onward: Arc[][] = []

  constructor(board: Pick<Board, 'notes' | 'connections'>) {
    for (const note of board.notes.values()) {
      this.#index.set(note.id, this.#ids.push(note.id) - 1)
      this.#texts.push(note.text.normalize('NFC'))
      this.#into.push([])
      this.#onward.push([])
    }
    for (const line of board.connections.values()) {
      const [from, to] = [this.#index.get(line.from), this.#index.get(line.to)]
      if (line.effect === 'harms' || from === undefined || to === undefined) continue
      const cost = costOf(line)
      this.#into[to]?.push({ other: from, cost })
      this.#onward[from]?.push({ other: to, cost })
    }
  }

  /** Least cost, then fewest steps, then the texts of the steps by code unit, then their ids. */
  readonly compare = (a: Walk, b: Walk): number =>
    a.cost - b.cost ||
    a.steps.length - b.steps.length ||
    compareLists(this.#textsOf(a), this.#textsOf(b)) ||
    compareLists(a.steps, b.steps)

  #textsOf(walk: Walk): string[] {
    return walk.steps.map(id => this.#texts[this.#index.get(id) ?? -1] ?? '')
  }

  /** What it costs to walk along those notes. */
  costAlong(steps: readonly NoteId[]): number {
    let cost = 0
    for (let i = 0; i + 1 < steps.length; i++) {
      const to = this.#index.get(steps[i + 1] ?? '')
      const arc = this.#onward[this.#index.get(steps[i] ?? '') ?? -1]?.find(a => a.other === to)
      cost += arc?.cost ?? 0
    }
    return cost
  }

  /** The best walk from any of `starts` to `target`, in the order of `compare`; null: there is none. */
  best(starts: Iterable<NoteId>, target: NoteId, leftOut: LeftOut = NOTHING): Walk | null {
    const goal = this.#index.get(target)
    const from = [...starts].flatMap(id => this.#index.get(id) ?? [])
    if (goal === undefined || from.length === 0) return null
    const closed = new Set([...leftOut.notes].flatMap(id => this.#index.get(id) ?? []))
    const barred = new Set([...leftOut.firstTo].flatMap(id => this.#index.get(id) ?? []))
    // where a start's first lines are barred, no walk may come back to it and take another
    if (barred.size > 0) for (const at of from) closed.add(at)
    const away = this.#distancesTo(goal, closed, barred.size > 0 ? [] : from)
    const graph: Graph = {
      left: (at, step) => {
        if (step > 0 || barred.size === 0) return away[at] ?? Infinity
        const ways = this.#arcs(at, barred).map(arc => lengthOf(arc) + (away[arc.other] ?? Infinity))
        return Math.min(Infinity, ...ways)
      },
      arcs: (at, step) => this.#arcs(at, step === 0 ? barred : NONE),
    }
    const least = from.reduce((found, at) => Math.min(found, graph.left(at, 0)), Infinity)
    if (least === Infinity) return null
    const layers = this.#layers(
      from.filter(at => graph.left(at, 0) === least),
      goal,
      graph,
    )
    const steps = this.#firstIds(layers, graph).map(at => this.#ids[at] ?? '')
    return { cost: Math.floor(least / COST), steps }
  }

  #arcs(at: number, barred: ReadonlySet<number>): readonly Arc[] {
    const arcs = this.#onward[at] ?? []
    return barred.size === 0 ? arcs : arcs.filter(arc => !barred.has(arc.other))
  }

  /** Lengths to `goal` (Dijkstra 1959, backwards). May end once one of `wanted` is reached: others of them are no nearer. */
  #distancesTo(goal: number, closed: ReadonlySet<number>, wanted: readonly number[]): Float64Array {
    const away = new Float64Array(this.#ids.length).fill(Infinity)
    const enough = new Set(wanted)
    const open = new CheapestFirst<{ at: number; key: number }>((a, b) => a.key - b.key)
    let most = Infinity
    away[goal] = 0
    open.put({ at: goal, key: 0 })
    for (let next = open.take(); next && next.key <= most; next = open.take()) {
      const { at, key } = next
      this.looked++
      if (key > (away[at] ?? 0)) continue
      if (enough.has(at)) most = key
      for (const arc of this.#into[at] ?? []) {
        const further = key + lengthOf(arc)
        if (closed.has(arc.other) || further >= (away[arc.other] ?? 0)) continue
        away[arc.other] = further
        open.put({ at: arc.other, key: further })
      }
    }
    return away
  }

  /** Of all best walks those whose texts come first: for each step, the notes that stand there on them. */
  #layers(starts: readonly number[], goal: number, graph: Graph): number[][] {
    const layers = [this.#firstTexts(starts)]
    for (let step = 0; !layers[step]?.includes(goal); step++) {
      const next = new Set<number>()
      for (const at of layers[step] ?? []) for (const to of onBestWalk(at, step, graph)) next.add(to)
      layers.push(this.#firstTexts([...next]))
    }
    return layers
  }

  #firstTexts(notes: readonly number[]): number[] {
    const first = notes.map(at => this.#texts[at] ?? '').reduce((a, b) => (b < a ? b : a))
    return notes.filter(at => this.#texts[at] === first)
  }

  /** The walk through the layers whose ids come first. */
  #firstIds(layers: readonly (readonly number[])[], graph: Graph): number[] {
    const kept = layers.map(layer => new Set(layer))
    for (let step = layers.length - 2; step >= 0; step--)
      for (const at of layers[step] ?? [])
        if (!onBestWalk(at, step, graph).some(to => kept[step + 1]?.has(to))) kept[step]?.delete(at)
    const walk: number[] = []
    for (let step = 0; step < layers.length; step++) {
      const last = walk.at(-1)
      const next = last === undefined ? null : onBestWalk(last, step - 1, graph)
      const choice = [...(kept[step] ?? [])].filter(at => next === null || next.includes(at))
      walk.push(choice.reduce((a, b) => ((this.#ids[b] ?? '') < (this.#ids[a] ?? '') ? b : a)))
    }
    return walk
  }
}

/** What is left to walk from a note, and the lines onward; `step` 0 is the walk's first note. */
interface Graph {
  left(at: number, step: number): number
  arcs(at: number, step: number): readonly Arc[]
}

const NONE: ReadonlySet<number> = new Set()
const lengthOf = (arc: Arc): number => arc.cost * COST + STEP

/** The notes that may come next on a best walk. */
const onBestWalk = (at: number, step: number, graph: Graph): number[] =>
  graph
    .arcs(at, step)
    .filter(arc => lengthOf(arc) + graph.left(arc.other, step + 1) === graph.left(at, step))
    .map(arc => arc.other)

/** By code unit, one after another. */
function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x = '', y = ''] = [a[i], b[i]]
    if (x !== y) return x < y ? -1 : 1
  }
  return a.length - b.length
}
