import type { NoteId } from '../../shared/model/ids.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { Box, Viewport, WorldPoint } from './camera.ts'
import type { CanvasTheme } from './canvas-theme.ts'

/** The notes of one map, as its ground may read them. */
export interface GroundNotes {
  /** living notes of the map, those without a place included */
  all(): Iterable<Note>
  /** grows when a note comes, goes or moves, and when its height may change */
  readonly places: number
  /** the map's decision-maker; null for none */
  readonly target: NoteId | null
}

/** Where a new note goes. */
export type Landing =
  | { kind: 'exact'; at: WorldPoint }
  | { kind: 'free'; near: WorldPoint }
  /** pasted or sent in from elsewhere, a list at once */
  | { kind: 'many'; near: WorldPoint }

/** What a ground paints with: a context in CSS pixels of the host. */
export interface GroundBrush {
  readonly context: CanvasRenderingContext2D
  readonly view: Viewport
  readonly theme: CanvasTheme
  /** device pixels for one CSS pixel */
  readonly ratio: number
  /** false while the zoom moves: what is nearly right will do */
  readonly exact: boolean
}

/**
 * What is special to a kind of map: what lies behind its notes, where they are drawn, and where they may go.
 * Everything in world units unless said otherwise.
 */
export interface Ground {
  /** a note's least size */
  readonly note: { readonly width: number; readonly height: number }
  /** where a first look goes when the whole is too large for it */
  readonly first: 'start' | 'middle'
  /** the centre of the first `height` units of a note as it is drawn; null: it has no place here */
  placeOf(note: Note, isTarget: boolean): Point | null
  /** the place that a note gets when it is dropped at `at` */
  settle(note: Note, isTarget: boolean, at: Point): Point
  /** places for new notes, in order, clear of what is `taken`; null: they wait in the tray. `heights` of those that may be tall */
  land(landing: Landing, count: number, taken: Iterable<Point>, heights?: readonly number[]): (Point | null)[]
  /** a short text at the note's foot; null for none */
  chipOf(note: Note, isTarget: boolean): string | null
  /** what "fit" shows, notes aside */
  extent(notes: GroundNotes): Box
  paint(brush: GroundBrush, notes: GroundNotes): void
}
