import type { Board } from '../../shared/model/board.ts'
import type { Frame } from '../../shared/model/frame.ts'
import type { ConnectionId, FrameId, MapId, NoteId } from '../../shared/model/ids.ts'
import type { Placed, PlacedLine } from './map-scene.ts'

const area = ({ rect }: Frame): number => rect[2] * rect[3]

/** Lines and frames of one map, kept in step with the board. */
export class SceneLinks {
  readonly #board: Board
  readonly #map: MapId
  readonly #noteAt: (id: NoteId) => Placed | undefined
  readonly lines = new Map<ConnectionId, PlacedLine>()
  /** the largest first: what stands inside of another lies above it */
  frames: ReadonlyMap<FrameId, Frame> = new Map()

  /** @param noteAt the note as it stands on this map */
  constructor(board: Board, map: MapId, noteAt: (id: NoteId) => Placed | undefined) {
    this.#board = board
    this.#map = map
    this.#noteAt = noteAt
  }

  reset(): void {
    this.lines.clear()
    for (const line of this.#board.connections.values()) this.fileLine(line.id)
    this.fileFrames()
  }

  /** True if the line is, or was, one of this map. */
  fileLine(id: ConnectionId): boolean {
    const line = this.#board.connections.get(id)
    const from = line && this.#noteAt(line.from)
    const to = line && this.#noteAt(line.to)
    if (!line || !from || !to) return this.lines.delete(id)
    this.lines.set(id, { line, from, to })
    return true
  }

  /** The lines of notes that came to this map, or left it. */
  fileLinesOf(ids: ReadonlySet<NoteId>): boolean {
    let changed = false
    for (const line of this.#board.connections.values())
      if (ids.has(line.from) || ids.has(line.to)) changed = this.fileLine(line.id) || changed
    return changed
  }

  /** True if any frame of this map came, went or changed. */
  fileFrames(): boolean {
    const own = [...this.#board.frames.values()].filter(f => f.map === this.#map)
    const before = this.frames
    own.sort((a, b) => area(b) - area(a) || (a.id < b.id ? -1 : 1))
    this.frames = new Map(own.map(f => [f.id, f]))
    return own.length !== before.size || own.some(f => before.get(f.id) !== f)
  }
}
