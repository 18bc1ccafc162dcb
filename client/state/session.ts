import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { must } from '../../shared/assert.ts'
import type { bringIn } from '../../shared/edits/bring-in.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import type { Gate } from '../../shared/insight/gates.ts'
import type { StackMove } from '../../shared/maps/stacking.ts'
import type { Board, BoardChange, MetaField } from '../../shared/model/board.ts'
import type { ConnectionKind, Effect, Strength } from '../../shared/model/connection.ts'
import type { Rect } from '../../shared/model/frame.ts'
import type {
  CommentId,
  ConnectionId,
  FrameId,
  MapId,
  NoteId,
  ParticipantId,
  PartnerId,
  WorkshopId,
} from '../../shared/model/ids.ts'
import type { NoteColor, NoteMarks, Point, Reaction } from '../../shared/model/note.ts'
import type { Depth, Fit } from '../../shared/model/partner-enums.ts'
import type {
  DraftRow,
  ListField,
  ScalarField,
  SetField,
  TextField,
  Written,
} from '../../shared/model/partner-fields.ts'
import type { Role } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { StageCommand } from '../../shared/protocol/messages.ts'
import type { PersonPointer, Pointer } from '../../shared/protocol/pointers.ts'
import type { AwayDesk } from './away-desk.ts'
import type { Lit } from './lit.ts'
import type { MapPair } from './map-pair.ts'
import type { PlanIntents } from './plan-intents.ts'
import type { RoundDesk } from './round-desk.ts'
import type { SavedState } from './saved-state.ts'
import type { SessionMarks } from './session-marks.ts'
import type { Camera, Panel, View } from './view.ts'
import type { WaitingWords } from './waiting-words.ts'

/** The board as the views read it: filled from the document, or from `view` messages for a viewer. */
export interface BoardStore {
  /** maps changed in place, entities immutable */
  readonly board: Board
  /** false until the server's (or the device's) copy was read once */
  readonly loaded: StoreApi<boolean>
  /** everything that one step changed, once per animation frame for remote edits; `mine`: by this session itself */
  onChange(listener: (change: BoardChange, mine: boolean) => void): () => void
  /** called when that one note, or its comments, changed or went */
  onNote(id: NoteId, listener: () => void): () => void
  /** called when any entity of that kind changed */
  on(kind: BoardPart, listener: () => void): () => void
  /** grows with every change of that kind */
  version(kind: BoardPart): number
  /**
   * The connection (see `PresentPerson`) that last wrote a note's place or took the note away; null where that is not known. It may
   * have gone since.
   */
  writer(id: NoteId, what: 'at' | 'gone'): number | null
}

export type BoardPart = 'notes' | 'connections' | 'frames' | 'comments' | 'partners' | 'plan' | 'meta'

/** A text that several people type in at once. */
export interface SharedText {
  value(): string
  /** Makes the text read `next`, as the smallest edit. */
  type(next: string): void
  /** Remote edits, in order, as offsets into the text as it was before each of them. */
  onRemote(
    listener: (edits: readonly { at: number; removed: number; inserted: string }[]) => void,
  ): () => void
}

export interface NoteDraft extends Partial<NoteMarks> {
  readonly map: MapId
  readonly at: Point | null
  readonly text: string
  readonly color: NoteColor
  readonly target?: boolean
  readonly tags?: readonly string[]
}

/** A line between two drafts, by their places in the list. */
export interface DraftLine {
  readonly from: number
  readonly to: number
  readonly kind?: ConnectionKind
  readonly strength?: Strength
  readonly effect?: Effect
}

/**
 * What a person can mean to do. Each is one transaction and one undo step. All do nothing for a viewer. Locked notes are passed
 * over by those that move, colour, mark, write in or remove.
 */
export interface Intents extends PlanIntents {
  createNotes(drafts: readonly NoteDraft[], lines?: readonly DraftLine[]): NoteId[]
  /** a note that was left without words goes; one that was only just made leaves no step to undo */
  discardEmpty(id: NoteId): void
  /** while they are placed in a sealed round, on their map: one's own entry, unseen by others and no step of undo */
  moveNotes(moves: readonly { id: NoteId; at: Point | null; map?: MapId }[]): void
  colorNotes(ids: readonly NoteId[], color: NoteColor): void
  /** soft: undo brings them back with what others wrote meanwhile */
  removeNotes(ids: readonly NoteId[]): void
  /** the order in which notes of one map lie upon each other */
  stackNotes(map: MapId, ids: readonly NoteId[], to: StackMove): void
  lockNotes(ids: readonly NoteId[], locked: boolean): void
  tagNotes(
    ids: readonly NoteId[],
    change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  ): void
  /** what `marks` does not name stays */
  markNotes(ids: readonly NoteId[], marks: Partial<NoteMarks>): void
  /** notes that mean the same become one of them, which keeps everybody's words; locked ones stay. Gives how many went. */
  mergeNotes(keep: NoteId, others: readonly NoteId[]): number
  /** says that notes do not mean the same, however alike they are */
  keepApart(ids: readonly NoteId[]): void
  /** one's own reaction; null takes it back */
  react(id: NoteId, reaction: Reaction | null): void
  addComment(note: NoteId, text: string): void
  editComment(note: NoteId, comment: CommentId, text: string): void
  removeComment(note: NoteId, comment: CommentId): void
  /** null where nothing may be written */
  createFrame(draft: { readonly map: MapId; readonly rect: Rect; readonly title: string }): FrameId | null
  changeFrame(id: FrameId, change: { readonly title?: string; readonly rect?: Rect }): void
  /** a frame, and those notes along with it */
  moveFrame(id: FrameId, rect: Rect, moves: readonly { id: NoteId; at: Point | null }[]): void
  /** soft; the notes inside stay */
  removeFrame(id: FrameId): void
  /** marks the note as its map's decision-maker (and unmarks the others), or unmarks it */
  setTarget(id: NoteId, target: boolean): void
  /** the words of a note, to type in; null where the note is gone */
  noteText(id: NoteId): SharedText | null
  connect(
    from: NoteId,
    to: NoteId,
    how?: { kind?: ConnectionKind; strength?: Strength; effect?: Effect },
  ): ConnectionId
  changeConnection(
    id: ConnectionId,
    how: { kind?: ConnectionKind; strength?: Strength; effect?: Effect; via?: string; evidence?: string },
  ): void
  /** the same line the other way; one that runs that way already stays as it is. Gives its id */
  reverseConnection(id: ConnectionId): ConnectionId
  disconnect(id: ConnectionId): void
  /** idempotent: gives the record that the notes are in from now on */
  promote(ids: readonly NoteId[]): PartnerId
  /** takes a note out of its record; the record keeps its history */
  unpromote(id: NoteId): void
  /** one value of a record, or of our own (`OWN_RECORD`); null clears it */
  setField(pid: PartnerId, field: ScalarField, value: Written | null): void
  setMember(pid: PartnerId, set: SetField, value: string, on: boolean): void
  /** `only`: the cells that were changed; others may have been changed elsewhere meanwhile */
  setRow<L extends ListField>(pid: PartnerId, list: L, row: DraftRow<L>, only?: readonly string[]): void
  removeRow(pid: PartnerId, list: ListField, row: string): void
  /** `checked`: who looked and when, where that is to be noted with it */
  checkGate(pid: PartnerId, gate: Gate, fit: Fit | null, checked: { by: string; on: string } | null): void
  /** makes a partnership active although a gate says no; the reason is kept */
  activateDespite(pid: PartnerId, reason: string): void
  /** `on`: the ISO date from which on it goes that deep */
  setDepth(pid: PartnerId, depth: Depth | null, on: string): void
  /** offers the record to another owner; the present one stays until that person accepts */
  handOff(pid: PartnerId, offer: { id: string; to: string; note: string; on: string }): void
  answerHandOff(pid: PartnerId, row: string, accepted: boolean): void
  /** two records become one; each keeps what it holds */
  mergePartners(pid: PartnerId, other: PartnerId): void
  /** a long text of a record; the first keystroke makes it */
  partnerText(pid: PartnerId, field: TextField): SharedText
  removePartner(pid: PartnerId): void
  setMeta(field: MetaField, value: string): void
  /**
   * a file's notes, records and the rest; what is there already is changed field by field. False: nothing may be written. `write`
   * comes with the dialog, not with the board
   */
  bringIn(json: BoardJson, stage: Stage, write: typeof bringIn): boolean
  /** what the facilitator decides for all; false: there is no connection, it was not sent and the refusal says so */
  stage(command: StageCommand): boolean
}

/** Undo and redo of one's own intents only. */
export interface History {
  readonly can: StoreApi<{ undo: boolean; redo: boolean }>
  /** stands for the step that `undo` would take back, as long as it is that one; null: none */
  newest(): object | null
  undo(): void
  redo(): void
}

export interface PresentPerson {
  /** awareness id of the connection: pointers name their person by it */
  readonly connection: number
  readonly participant: ParticipantId
  readonly name: string
  readonly color: string
  readonly me: boolean
  readonly map: MapId | null
  readonly selection: readonly NoteId[]
  readonly editing: NoteId | null
  /** notes being dragged, and how far they are from where the document has them */
  readonly drag: { readonly ids: readonly NoteId[]; readonly dx: number; readonly dy: number } | null
  /** whose view this person keeps before them */
  readonly following: ParticipantId | null
  /** what this person looks at; told only while somebody follows them */
  readonly camera: Camera | null
}

/** What one may show of oneself. */
export type Shown = Pick<PresentPerson, 'map' | 'selection' | 'editing' | 'drag' | 'following' | 'camera'>

export interface Presence {
  /** everybody here, oneself first */
  readonly people: StoreApi<readonly PresentPerson[]>
  /** what others may see of me; sent at most 30 times a second */
  show(patch: Partial<Shown>): void
  /** my pointer; sent at most 25 times a second */
  point(pointer: Pointer): void
  onPointers(listener: (pointers: readonly PersonPointer[]) => void): () => void
}

export type { SavedState } from './saved-state.ts'
export type { Camera, Panel, View } from './view.ts'
export type Tool = 'select' | 'note' | 'connect' | 'frame'

/** What this person looks at and holds; never shared but for what presence shows. */
export interface Workspace {
  readonly view: View
  readonly panel: Panel
  readonly tool: Tool
  readonly selection: ReadonlySet<NoteId>
  readonly connection: ConnectionId | null
  readonly frame: FrameId | null
  /** the note whose text is being edited on the canvas */
  readonly editing: NoteId | null
  /** where a connection that is being drawn by two picks starts */
  readonly connectFrom: NoteId | null
  /** whose view is kept before one's own eyes */
  readonly following: ParticipantId | null
  /** where the facilitator called everybody to, last */
  readonly called: { readonly map: MapId; readonly camera: Camera } | null
  /** what one asked to see on the maps; null: nothing */
  readonly lit: Lit | null
  /** the maps beside each other in Connections */
  readonly pair: MapPair
  /** other people's pointers are shown */
  readonly cursors: boolean
  readonly minimap: boolean
  /** keys that are a single character do something */
  readonly shortcuts: boolean
  /** shown on a wall: the map, the step, the time and how to join; nothing to press */
  readonly wall: boolean
  /** the sheet of keys is open */
  readonly keysSheet: boolean
}

/** One person in one workshop: everything that a view needs, nothing about sockets. */
export interface Session {
  readonly workshop: WorkshopId
  readonly role: Role
  /** false for a viewer, and for everybody while locked (facilitator aside) */
  readonly editable: StoreApi<boolean>
  readonly me: { readonly participant: ParticipantId; readonly name: string; readonly color: string }
  readonly board: BoardStore
  readonly stage: StoreApi<Stage>
  readonly saved: StoreApi<SavedState>
  readonly presence: Presence
  readonly rounds: RoundDesk
  readonly away: AwayDesk
  /** what rounds say of single notes */
  readonly marks: SessionMarks
  /** that the board went back to what it was then (milliseconds since 1970), each time anew */
  readonly restored: StoreApi<{ readonly to: number } | null>
  readonly intents: Intents
  readonly history: History
  readonly workspace: StoreApi<Workspace>
  /** one for each map, kept while the page lives; null until first shown */
  readonly cameras: Map<MapId, Camera>
  /** those of them that nobody chose: a map's own first look */
  readonly firstLooks: WeakSet<Camera>
  /** asks the HTTP API with this session's key */
  request(path: string, init?: RequestInit): Promise<Response>
  /** what is typed and waits for the board to open */
  readonly waiting: WaitingWords
  /** something was written that neither the server has nor this device keeps: closing loses it */
  atRisk(): boolean
  close(): void
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider
/** null outside of a workshop */
export const useSessionHere = (): Session | null => useContext(SessionContext)
export const useSession = (): Session => must(useContext(SessionContext), 'session around this view')
