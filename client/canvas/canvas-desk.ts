import { heightFor, NOTE_SIZE, squaresOf } from '../../shared/maps/tall-notes.ts'
import type { Rect } from '../../shared/model/frame.ts'
import type { ConnectionId, FrameId, NoteId } from '../../shared/model/ids.ts'
import type { NoteColor, Point } from '../../shared/model/note.ts'
import type { Translate } from '../i18n/i18n.tsx'
import type { Session } from '../state/session.ts'
import type { Box, ScreenPoint, Viewport, WorldPoint } from './camera.ts'
import type { LayerName } from './frame-loop.ts'
import type { FrameHit, FrameShape } from './frame-shapes.ts'
import type { Ground, Landing } from './ground.ts'
import type { HotNotes } from './hot-notes.ts'
import type { MapScene, Placed, PlacedLine } from './map-scene.ts'
import type { MenuRequest } from './menu-request.ts'

/** What is drawn above the notes for the hand at work. */
export interface OverlayState {
  /** world corners of the box being drawn, and what was selected before */
  marquee: { from: WorldPoint; to: WorldPoint; before: ReadonlySet<NoteId> } | null
  /** a line being drawn: from a note to the pointer (pixels of the host) */
  draft: { from: NoteId; to: ScreenPoint } | null
  /** the note under a line being drawn */
  aim: NoteId | null
  /** a frame being drawn (no id yet), moved or resized: shown in place of the stored one */
  frame: { id: FrameId | null; rect: Rect } | null
  /** the frame whose title is in a field */
  titling: FrameId | null
}

export const emptyOverlay = (): OverlayState => ({
  marquee: null,
  draft: null,
  aim: null,
  frame: null,
  titling: null,
})

/** Where a line may begin and end beyond this canvas: the side-by-side view joins two. */
export interface LinkReach {
  /** the note at a point of the browser window, on any canvas */
  noteAt(clientX: number, clientY: number): NoteId | null
  /** the line that runs there from one canvas to another */
  lineAt(clientX: number, clientY: number): ConnectionId | null
  /** shows a line being drawn across; null: none any more */
  draft(line: { from: NoteId; clientX: number; clientY: number } | null): void
}

/** What a hint offers to do. */
export interface HintAction {
  readonly name: string
  run(): void
  /** until it is used or closed: what it offers is nowhere else */
  readonly stays?: boolean
}

/** What tools, keys and clipboard of one canvas work with. */
export interface CanvasDesk {
  readonly session: Session
  readonly map: string
  readonly host: HTMLElement
  readonly view: Viewport
  readonly scene: MapScene
  readonly hot: HotNotes
  readonly overlay: OverlayState
  readonly reach: LinkReach | null
  ground(): Ground
  mark(...layers: LayerName[]): void
  /** the last place of the pointer on this canvas; null: not on it */
  pointer(): ScreenPoint | null
  /** the part of the host that no bar covers (pixels of the host) */
  room(): Box
  lineAt(p: ScreenPoint): PlacedLine | null
  noteAt(p: ScreenPoint): Placed | null
  /** a frame's title, rule or (of the selected one) corner; null inside of a frame. Notes lie above: ask for those first */
  frameAt(p: ScreenPoint): FrameHit | null
  /** where a frame is drawn, in pixels of the host; null: not on this map */
  frameBox(id: FrameId): FrameShape | null
  /** true where a note dropped at this point of the window goes back to the tray */
  overTray(clientX: number, clientY: number): boolean
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  fit(): void
  fitSelection(): void
  /** scrolls so that a note can be seen; does nothing where it can */
  reveal(ids: Iterable<NoteId>): void
  panBy(dx: number, dy: number): void
  /**
   * A drag is at `p`: near the edge of the free room the map moves along, and `moved` is called after each step of it.
   * Null: the drag is over.
   */
  autoPan(p: ScreenPoint | null, moved?: () => void): void
  /** asks for the context menu */
  menu(request: MenuRequest): void
  createNote(landing: Landing): NoteId | null
  createNotes(drafts: readonly { text: string; color?: NoteColor }[], near: WorldPoint): NoteId[]
  /** makes notes at given places, in the colour of new notes; null: they wait in the tray */
  createNotesAt(drafts: readonly { text: string; at: Point | null }[]): NoteId[]
  /** opens the field for a frame's title, on its tab */
  titleFrame(id: FrameId): void
  /** read aloud */
  say(text: string): void
  /** read aloud and shown for a while, or until something is done; with something to do about it */
  hint(text: string, action?: HintAction): void
  /** words in the reader's language */
  readonly text: Translate
  /** gives up the press, drag or drawing under way; true if there was one */
  letGo(): boolean
}

/** What the living notes of the map cover, as drawn: centres of squares. */
export function takenPlaces(scene: MapScene, { note: { width, height } }: Ground): Point[] {
  const out: Point[] = []
  for (const placed of scene.placed.values()) {
    // a height that nobody has reckoned yet, of what may be tall
    if (!placed.layout && heightFor(placed.note.text) > NOTE_SIZE) scene.layoutOf(placed)
    const { left, top, bottom } = placed
    out.push(...squaresOf([left + width / 2, top + height / 2], bottom - top, height))
  }
  return out
}

export const EMPTY: ReadonlySet<NoteId> = new Set()

/** Selects notes and nothing else. */
export function selectOnly(session: Session, ids: Iterable<NoteId>): void {
  session.workspace.setState({ selection: new Set(ids), connection: null, frame: null })
}
