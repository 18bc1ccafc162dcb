import { boardInPieces } from '../../client/insight/insight-desk.ts'
import { emptyBoard, type MutableBoard } from '../../client/state/board-store.ts'
import { must } from '../../shared/assert.ts'
import { insightOf } from '../../shared/insight/insight.ts'
import { ourNotes } from '../../shared/insight/our-notes.ts'
import { pathsToTarget } from '../../shared/insight/path-to-target.ts'
import { Reach } from '../../shared/insight/reach.ts'
import { connectionId } from '../../shared/model/connection.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { plainNote } from '../support/plain-note.ts'
import { percentile } from './statistics.ts'

export interface InsightFigures {
  /** the way to the target, found anew: median milliseconds of CPU time */
  readonly path: number
  /** all answers at once, which the worker computes: median milliseconds of CPU time */
  readonly all: number
  /** what the page's own thread copies at a stretch for the worker: the longest of the medians of all pieces, milliseconds of CPU time */
  readonly piece: number
  /** one note typed in, told to the worker: median milliseconds of CPU time */
  readonly letter: number
}

const RUNS = 15

/** Of CPU time: what else runs on the machine does not count. */
function times(work: () => void): number {
  const taken = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return percentile(taken, 0.5)
}

/** A board of that size: sentences that people typed, on both maps, and lines from a fixed seed. */
function board(notes: number, lines: number): MutableBoard {
  const made = emptyBoard()
  const texts = noteTexts(1_000)
  let seed = 7
  const dice = (sides: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * sides)
  }
  for (let i = 0; i < notes; i++)
    made.notes.set(
      `n${i}`,
      plainNote(`n${i}`, {
        map: i % 2 === 0 ? 'asset' : 'power',
        text: `${texts[i % texts.length]}${i < texts.length ? '' : ` ${i}`}`,
        at: [dice(2_000) - 1_000, dice(1_000)],
        target: i === 1,
      }),
    )
  while (made.connections.size < lines) {
    const [from, to] = [`n${dice(notes)}`, `n${dice(notes)}`]
    const id = connectionId(from, to)
    const strength = ([1, 2, 3] as const)[dice(3)] ?? 2
    made.connections.set(id, { id, from, to, kind: 'personal', strength, effect: 'helps', by: '' })
  }
  return made
}

/** How long the page and its worker take on a large board. */
export function insight(notes: number, lines: number): InsightFigures {
  const large = board(notes, lines)
  const stage = must(templateStage('two-maps', 'Bench', 'en'), 'template')
  const ours = ourNotes(large, [])
  const note = must(large.notes.get('n0'), 'note')
  const pieces = [...boardInPieces(large)]
  return {
    path: times(() => void pathsToTarget(new Reach(large), ours, 'n1')),
    all: times(() => void insightOf(large, stage)),
    piece: Math.max(...pieces.map(piece => times(() => void structuredClone(piece)))),
    letter: times(() => void structuredClone(new Map([[note.id, note]]))),
  }
}
