import * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import { projectBoardJson } from '../../shared/exchange/export-board.ts'
import { mayEdit, type Role } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { BoardExports } from './board-exports.ts'
import type { FileMaker } from './files/file-maker.ts'
import type { InsightOrder } from './files/make-insight.ts'
import { Pace } from './pace.ts'
import { Reading } from './reading.ts'

/** How much of each kind is on a board. */
interface Counts {
  readonly notes: number
  readonly connections: number
  readonly partners: number
}

/** What a report is made from, of one and the same moment. */
interface ReportSource {
  /** board JSON as text */
  readonly board: string
  /** the whole document */
  readonly state: Uint8Array
}

interface Readings {
  /** JSON texts */
  readonly board: Reading<string>
  readonly insight: Reading<string>
  readonly report: Reading<ReportSource>
}

/**
 * Everything that HTTP reads from boards, each at a pace: anybody with a key may ask again and again while people write. What takes longest is
 * made in the threads that make files.
 */
export class BoardReadings {
  /** at a pace of its own: whoever joins asks for it */
  readonly counts = new Reading<Counts>(new Pace(), countsOf)
  readonly #all: Readings
  readonly #viewers: Readings

  constructor(exports: BoardExports, files: Pick<FileMaker, 'make'>) {
    const pace = new Pace()
    // its turn is over once another thread is done: boards wait for none of that
    const slow = new Pace()
    const readings = (
      reader: InsightOrder['reader'],
      board: (doc: Y.Doc, stage: Stage) => string,
    ): Readings => ({
      board: new Reading(pace, board),
      insight: new Reading(slow, async (doc, { maps, results, people, privacy }) => {
        const order = { state: Y.encodeStateAsUpdate(doc), stage: { maps, results, people, privacy }, reader }
        return new TextDecoder().decode(await files.make('', () => order, NEVER))
      }),
      report: new Reading(pace, (doc, stage) => ({
        board: board(doc, stage),
        state: Y.encodeStateAsUpdate(doc),
      })),
    })
    this.#all = readings('all', (doc, stage) => JSON.stringify(exports.json(doc, stage)))
    this.#viewers = readings('viewers', (doc, stage) =>
      JSON.stringify(projectBoardJson(exports.json(doc, stage), stage.privacy)),
    )
  }

  /** As that role may read it. */
  for(role: Role): Readings {
    return mayEdit(role) ? this.#all : this.#viewers
  }
}

/** Others may wait for the same: it is made also where the first who asked goes away. */
const NEVER = new AbortController().signal

const countsOf = (doc: Y.Doc): Counts => {
  const { notes, connections, partners } = readBoard(doc)
  return { notes: notes.size, connections: connections.size, partners: partners.size }
}
