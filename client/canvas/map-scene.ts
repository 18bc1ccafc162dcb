import { targetOf } from '../../shared/maps/power-map.ts'
import type { Board, BoardChange } from '../../shared/model/board.ts'
import type { Connection } from '../../shared/model/connection.ts'
import type { Frame } from '../../shared/model/frame.ts'
import type { ConnectionId, FrameId, MapId, NoteId } from '../../shared/model/ids.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { SessionMarks } from '../state/session-marks.ts'
import type { BitmapOwner } from './bitmap-cache.ts'
import { type Box, clamp, WORLD_EDGE, type WorldPoint } from './camera.ts'
import { type FactsOf, type FootWords, footFacts } from './foot-facts.ts'
import type { Ground, GroundNotes } from './ground.ts'
import { badgesOf, type FootFacts, footKey, layFoot, NO_FOOT, type NoteFoot } from './note-foot.ts'
import { type GridItem, NoteGrid } from './note-grid.ts'
import { layoutNote, type Measure, type NoteLayout, surelyFits } from './note-layout.ts'
import { byOrder, newlyPlaced } from './placed-note.ts'
import type { SceneChange } from './scene-change.ts'
import { SceneLinks } from './scene-links.ts'

/** A note as it stands on a map. Its box is in world units and without what a drag adds. */
export interface Placed extends GridItem, BitmapOwner {
  note: Note
  left: number
  top: number
  right: number
  bottom: number
  /** null until it is needed */
  layout: NoteLayout | null
  /** made with the layout */
  foot: NoteFoot
  /** equal for equal feet */
  footKey: string
  /** grows when its picture changes */
  version: number
  isTarget: boolean
  isPartner: boolean
  chip: string | null
  /** where it is seen to stand: its own place, or the one that this person alone gave it */
  at: Point | null
  /** its place is seen by this person alone */
  hidden: boolean
  /** true while it is drawn on the hot layer */
  hot: boolean
}

/** A line with both ends on this map. */
export interface PlacedLine {
  readonly line: Connection
  readonly from: Placed
  readonly to: Placed
}

const inWorld = (v: number): number => clamp(v, -WORLD_EDGE, WORLD_EDGE)

/** A foot with a shorter key has one row. */
const SHORT_FOOT = 30

/** The notes of one map as drawn: filed in a grid, kept in step with the board. */
export class MapScene implements GroundNotes {
  readonly #board: Board
  readonly #map: MapId
  readonly #measure: Measure
  readonly #words: () => FootWords
  readonly #marks: Pick<SessionMarks, 'of'>
  readonly #placed = new Map<NoteId, Placed>()
  readonly #grid = new NoteGrid<Placed>()
  readonly #links: SceneLinks
  readonly #unlaid = new Set<Placed>()
  #ground: Ground
  /** grows with every change */
  version = 0
  places = 0
  target: NoteId | null = null
  /** text layouts made since the start */
  layouts = 0

  /**
   * @param words on notes, in the reader's language
   * @param marks what rounds say of notes
   */
  constructor(
    board: Board,
    map: MapId,
    ground: Ground,
    measure: Measure,
    words: () => FootWords,
    marks: Pick<SessionMarks, 'of'>,
  ) {
    this.#board = board
    this.#words = words
    this.#marks = marks
    this.#links = new SceneLinks(board, map, id => this.#placed.get(id))
    this.#map = map
    this.#ground = ground
    this.#measure = measure
    this.reset(ground)
  }

  /** Files everything anew: another ground, or a font that arrived. */
  reset(ground: Ground): void {
    this.#ground = ground
    this.target = targetOf(this.all())
    const ids = new Set(this.#placed.keys())
    for (const note of this.#board.notes.values()) {
      if (note.map !== this.#map) continue
      ids.delete(note.id)
      const placed = this.#placed.get(note.id)
      if (placed) placed.layout = null
      this.#file(note, true)
    }
    for (const id of ids) this.#unfile(id)
    this.#links.reset()
    this.version++
    this.places++
  }

  *all(): Iterable<Note> {
    for (const note of this.#board.notes.values()) if (note.map === this.#map) yield note
  }

  get(id: NoteId): Placed | undefined {
    return this.#placed.get(id)
  }
  get placed(): ReadonlyMap<NoteId, Placed> {
    return this.#placed
  }
  get lines(): ReadonlyMap<ConnectionId, PlacedLine> {
    return this.#links.lines
  }
  /** the largest first: what stands inside of another lies above it */
  get frames(): ReadonlyMap<FrameId, Frame> {
    return this.#links.frames
  }

  /** Notes that overlap a box, lowest first. */
  within(box: Box, out: Placed[] = []): Placed[] {
    return this.#grid.query(box, out).sort(byOrder)
  }

  /** True where a note lies in a box. */
  isTaken(box: Box): boolean {
    return this.#grid.query(box).length > 0
  }

  /** The topmost note at a point; those in `front` lie above the others. */
  at(p: WorldPoint, front?: ReadonlySet<NoteId>): Placed | null {
    const found = this.within({ left: p.x - 0.01, top: p.y - 0.01, right: p.x + 0.01, bottom: p.y + 0.01 })
    return found.findLast(f => front?.has(f.note.id)) ?? found.at(-1) ?? null
  }

  /** The note's text layout, made now if need be; corrects the note's box where it was guessed. */
  layoutOf(placed: Placed): NoteLayout {
    if (placed.layout) return placed.layout
    const { width, height } = this.#ground.note
    placed.foot = this.#footOf(placed)
    placed.layout = layoutNote(placed.note.text, width, height, placed.foot.height, this.#measure)
    this.layouts++
    this.#unlaid.delete(placed)
    if (placed.bottom - placed.top !== placed.layout.height) {
      placed.bottom = placed.top + placed.layout.height
      this.#grid.put(placed)
      this.version++
    }
    return placed.layout
  }

  /** Lays out notes whose height is not known yet until `until` (clock of `now`); true while some are left. */
  layOutSome(now: () => number, until: number): boolean {
    for (const placed of this.#unlaid) {
      if (now() > until) return true
      this.layoutOf(placed)
    }
    return false
  }

  #facts(placed: FactsOf): FootFacts {
    return footFacts(placed, this.#board, this.#marks, this.#words())
  }

  #footOf(placed: Placed): NoteFoot {
    if (placed.footKey === '') return NO_FOOT
    return layFoot(badgesOf(this.#facts(placed)), this.#ground.note.width, this.#measure)
  }

  /** A foot of the same height leaves the text as it is. */
  #layFootAnew(placed: Placed): void {
    const foot = this.#footOf(placed)
    if (foot.height !== placed.foot.height) placed.layout = null
    placed.foot = foot
  }

  /** Takes in what changed on the board. */
  apply(change: BoardChange): SceneChange {
    const moved: { placed: Placed; dx: number; dy: number }[] = []
    const gone: Placed[] = []
    const touched: Placed[] = []
    const count = this.#placed.size
    const targetBefore = this.target
    if (this.#touchesTarget(change)) this.target = targetOf(this.all())
    const ids = new Set([...change.notes.keys(), ...change.partnerOf.keys(), ...change.comments.keys()])
    if (this.target !== targetBefore)
      for (const id of [targetBefore, this.target]) if (id !== null) ids.add(id)
    for (const id of ids) {
      const note = this.#board.notes.get(id)
      const before = this.#placed.get(id)
      if (!note || note.map !== this.#map) {
        if (before) gone.push(before)
        this.#unfile(id)
        continue
      }
      const [left, top] = [before?.left, before?.top]
      const placed = this.#file(note, false)
      if (placed) touched.push(placed)
      else if (before) gone.push(before)
      if (
        placed &&
        before &&
        left !== undefined &&
        top !== undefined &&
        (placed.left !== left || placed.top !== top)
      )
        moved.push({ placed, dx: left - placed.left, dy: top - placed.top })
    }
    let lines = false
    for (const id of change.connections.keys()) lines = this.#links.fileLine(id) || lines
    // a note that came to this map, or left it, takes its lines along
    if (gone.length > 0 || touched.length > moved.length) lines = this.#links.fileLinesOf(ids) || lines
    const frames = change.frames.size > 0 && this.#links.fileFrames()
    if (gone.length + touched.length > 0 || lines || frames) this.version++
    const taller = touched.some(p => this.#unlaid.has(p))
    if (taller || gone.length + moved.length > 0 || this.#placed.size !== count) this.places++
    return { moved, gone, touched, lines, frames }
  }

  #touchesTarget(change: BoardChange): boolean {
    for (const [id, note] of change.notes)
      if (note?.target || this.#placed.get(id)?.note.target || id === this.target) return true
    return false
  }

  #file(note: Note, anew: boolean): Placed | null {
    const isTarget = note.id === this.target
    const { place } = this.#marks.of(note)
    const seen = place ? { ...note, at: place } : note
    const at = this.#ground.placeOf(seen, isTarget)
    if (!at) {
      this.#unfile(note.id)
      return null
    }
    const { width, height } = this.#ground.note
    const isPartner = this.#board.partnerOf.has(note.id)
    const chip = this.#ground.chipOf(seen, isTarget)
    const hidden = place !== null
    let placed = this.#placed.get(note.id)
    if (!placed) {
      placed = newlyPlaced(note, height)
      this.#placed.set(note.id, placed)
    }
    const key = footKey(this.#facts({ note, chip, isPartner, hidden }))
    const footStays = !anew && placed.footKey === key
    const textStays = !anew && placed.note.text === note.text
    const pictureStays =
      footStays &&
      textStays &&
      placed.isTarget === isTarget &&
      placed.note.color === note.color &&
      placed.note.evidence === note.evidence
    placed.note = note
    placed.isTarget = isTarget
    placed.isPartner = isPartner
    placed.chip = chip
    placed.at = seen.at
    placed.hidden = hidden
    placed.footKey = key
    if (!pictureStays) placed.version++
    if (!textStays) placed.layout = null
    else if (!footStays && placed.layout) this.#layFootAnew(placed)
    // without a layout its old height is the best guess; painting it, or an idle moment, puts it right
    const tall = placed.layout?.height ?? placed.bottom - placed.top
    placed.left = inWorld(at[0]) - width / 2
    placed.top = inWorld(at[1]) - height / 2
    placed.right = placed.left + width
    placed.bottom = placed.top + tall
    this.#grid.put(placed)
    if (placed.layout || (surelyFits(note.text, height) && key.length < SHORT_FOOT && tall === height))
      this.#unlaid.delete(placed)
    else this.#unlaid.add(placed)
    return placed
  }

  #unfile(id: NoteId): boolean {
    const placed = this.#placed.get(id)
    if (!placed) return false
    this.#grid.drop(placed)
    this.#unlaid.delete(placed)
    return this.#placed.delete(id)
  }
}
