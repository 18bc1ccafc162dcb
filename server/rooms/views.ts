import { must } from '../../shared/assert.ts'
import { projectView } from '../../shared/doc/project-board.ts'
import { type BoardWatch, watchBoard } from '../../shared/doc/watch-board.ts'
import type { Board, BoardChange } from '../../shared/model/board.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { isAboutMoney } from '../../shared/model/note-kinds.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { untoldOf } from '../../shared/model/untold-notes.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { LiveBoard } from './live-board.ts'

/** What viewers are sent instead of the document. Watches it only while somebody views. */
export class Views {
  readonly #seed: string
  #watch: BoardWatch | null = null
  #change: BoardChange | null = null
  /** notes about money, as they were when viewers were last told something, and the names that say so */
  #untold: ReadonlyMap<NoteId, string> = new Map()
  /** everything, as it was last encoded, and of what */
  #full: {
    readonly board: LiveBoard
    readonly version: number
    readonly maps: Stage['maps']
    readonly stance: boolean
    readonly frame: Uint8Array
  } | null = null

  /** @param seed a secret of the room: hidden places come in an order made from it */
  constructor(seed: string) {
    this.#seed = seed
  }

  /** Begins to watch, if it does not already. `changed` is called within the transaction that changes something. */
  open({ doc }: LiveBoard, changed: () => void): void {
    this.#watch ??= watchBoard(doc, change => {
      this.#change = this.#change ? merged(this.#change, change) : change
      changed()
    })
  }

  close(): void {
    this.#watch?.stop()
    this.#watch = null
    this.#change = null
    this.#full = null
  }

  /** Whether everything is encoded already as it is now. */
  knows(board: LiveBoard, { maps, privacy }: Stage): boolean {
    const full = this.#full
    return (
      full?.board === board &&
      full.version === board.version &&
      full.maps === maps &&
      full.stance === privacy.stance
    )
  }

  /** Everything, for those who just came or after the rules changed: encoded once for each version of the board. It must be open. */
  all(board: LiveBoard, stage: Stage): Uint8Array {
    const known = this.knows(board, stage) ? this.#full : null
    if (known) return known.frame
    const { board: read } = must(this.#watch, 'a watched board')
    this.#untold = untoldNotes(read)
    const frame = jsonFrame(projectView(read, null, stage, this.#seed))
    const { maps, privacy } = stage
    this.#full = { board, version: board.version, maps, stance: privacy.stance, frame }
    return frame
  }

  /** What changed since the last call; null where nothing did. */
  changes(stage: Stage): Uint8Array | null {
    const change = this.#change
    this.#change = null
    if (!this.#watch || !change) return null
    const { board } = this.#watch
    const before = this.#untold
    const now = untoldNotes(board)
    this.#untold = now
    const turned = new Set([...before.keys(), ...now.keys()].filter(id => before.get(id) !== now.get(id)))
    return jsonFrame(projectView(board, withNeighbours(change, board, turned), stage, this.#seed))
  }

  /** Nobody is to be told what changed until now. */
  skip(): void {
    this.#change = null
  }
}

/** Notes about money, deleted ones and those merged into one included, with the names that no record may have by them. */
function untoldNotes({ notes, goneMoney }: Board): Map<NoteId, string> {
  const untold = new Map([...goneMoney].map(id => [id, '']))
  for (const { id, text, tags, absorbed } of notes.values()) {
    if (!isAboutMoney(tags)) continue
    const { names } = untoldOf([{ id, text, tags, merged: absorbed }])
    for (const [one, called] of names) untold.set(one, JSON.stringify(called))
  }
  return untold
}

const both = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): Map<K, V> => new Map([...a, ...b])

/** What is shown or hidden together with notes that begin or cease to be told: their lines, and the records that they are sources of. */
function withNeighbours(change: BoardChange, board: Board, notes: ReadonlySet<NoteId>): BoardChange {
  if (notes.size === 0) return change
  const lines = [...board.connections].filter(([, { from, to }]) => notes.has(from) || notes.has(to))
  const records = [...board.partners].filter(([, { from }]) => from.some(source => notes.has(source.note)))
  return {
    ...change,
    connections: both(new Map(lines), change.connections),
    partners: both(new Map(records), change.partners),
  }
}

function merged(a: BoardChange, b: BoardChange): BoardChange {
  return {
    ...a,
    ...b,
    notes: both(a.notes, b.notes),
    connections: both(a.connections, b.connections),
    frames: both(a.frames, b.frames),
    comments: both(a.comments, b.comments),
    partners: both(a.partners, b.partners),
    partnerOf: both(a.partnerOf, b.partnerOf),
  }
}
