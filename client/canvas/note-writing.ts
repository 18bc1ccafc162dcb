import { heightFor } from '../../shared/maps/tall-notes.ts'
import type { FrameId, NoteId } from '../../shared/model/ids.ts'
import type { NoteColor, Point } from '../../shared/model/note.ts'
import { withLateTexts } from '../i18n/load-messages.ts'
import type { WorldPoint } from './camera.ts'
import type { CanvasCamera } from './canvas-camera.ts'
import { type CanvasDesk, selectOnly, takenPlaces } from './canvas-desk.ts'
import type { Landing } from './ground.ts'
import { isHeld } from './held-notes.ts'
import { type Direction, neighbourOf } from './key-walk.ts'
import type { Placed } from './map-scene.ts'
import { FrameTitle } from './note-editor/frame-title.ts'
import { NoteEditor } from './note-editor/note-editor.ts'
import type { NotePainter } from './note-painter.ts'
import { stillTyping } from './still-typing.ts'

/** A note smaller than this on the screen is brought nearer before it is written in (zoom). */
const READABLE = 0.42

/** Room between a note and a new one beside it (world units). */
const BESIDE = 40

const sayingPutOut = withLateTexts(() => import('./put-out.ts'))

/** Making notes and writing in them. */
export class NoteWriting {
  readonly #desk: CanvasDesk
  readonly #camera: CanvasCamera
  readonly #painter: NotePainter
  readonly #editor: NoteEditor
  readonly #title: FrameTitle
  readonly #label: () => string
  /** the note being written in, as it was seen last */
  #opened: Placed | null = null
  /** the colour of the next new note: that of the last one coloured */
  color: NoteColor = 'lemon'

  constructor(
    desk: CanvasDesk,
    camera: CanvasCamera,
    painter: NotePainter,
    fields: HTMLElement,
    label: () => string,
  ) {
    this.#desk = desk
    this.#camera = camera
    this.#painter = painter
    this.#label = label
    this.#title = new FrameTitle(desk, fields)
    this.#editor = new NoteEditor(desk, fields, {
      leave: focus => this.leave(focus),
      locked: () => this.#putOut(null),
      go: direction => this.#go(direction),
      caret: () => this.#showCaret(),
    })
  }

  /** Makes an empty note and opens it. Null where nobody may write. */
  create(landing: Landing): NoteId | null {
    const { session, map, scene } = this.#desk
    if (!session.editable.getState()) return null
    this.leave(false)
    const ground = this.#desk.ground()
    const at = ground.land(landing, 1, takenPlaces(scene, ground))[0] ?? null
    const [id] = session.intents.createNotes([{ map, at, text: '', color: this.color }])
    if (id === undefined) return null
    session.workspace.setState({
      selection: new Set([id]),
      connection: null,
      tool: 'select',
      connectFrom: null,
      editing: id,
    })
    return id
  }

  /** Opens the field for a frame's title. */
  title(id: FrameId): void {
    this.leave(false)
    this.#title.open(id)
  }

  /** Makes notes where they are told to be. */
  createAt(drafts: readonly { text: string; at: Point | null }[]): NoteId[] {
    const { session, map } = this.#desk
    return session.intents.createNotes(drafts.map(draft => ({ ...draft, map, color: this.color })))
  }

  /** Makes notes near a place, or for the tray where the map says so. */
  createAll(drafts: readonly { text: string; color?: NoteColor }[], near: WorldPoint): NoteId[] {
    const { session, map, scene } = this.#desk
    const ground = this.#desk.ground()
    const heights = drafts.map(({ text }) => heightFor(text))
    const places = ground.land({ kind: 'many', near }, drafts.length, takenPlaces(scene, ground), heights)
    return session.intents.createNotes(
      drafts.map((d, i) => ({ map, at: places[i] ?? null, text: d.text, color: d.color ?? this.color })),
    )
  }

  /** The workspace says which note is edited; called at each change of it, and when the font has come. */
  show(id: NoteId | null): void {
    if (this.#editor.id === id) return
    if (this.#editor.id !== null) this.#close()
    const placed = id === null ? undefined : this.#desk.scene.get(id)
    if (!placed || !this.#painter.letters) return
    if (!this.#desk.session.editable.getState() || !this.#editor.open(placed, this.#label())) {
      this.#desk.session.workspace.setState({ editing: null })
      return
    }
    this.#painter.editing = id
    this.#opened = placed
    placed.version++
    this.#camera.reveal(placed, READABLE)
    this.#showCaret()
    this.#desk.mark('board', 'hot')
  }

  /** In a note that is taller than the window, or grows out of it, the line that is written in stays in sight. */
  #showCaret(): void {
    const placed = this.#editor.id === null ? undefined : this.#desk.scene.get(this.#editor.id)
    if (!placed) return
    const { view } = this.#desk
    const room = this.#camera.room()
    const top = view.toScreen({ x: placed.left, y: placed.top }).y
    if (top >= room.top && top + (placed.bottom - placed.top) * view.zoom <= room.bottom) return
    const line = this.#editor.line
    if (line)
      this.#camera.reveal({
        left: placed.left,
        right: placed.right,
        top: placed.top + line.top,
        bottom: placed.top + line.bottom,
      })
  }

  /** Ends the writing; `focus`: the map takes the focus back. */
  leave(focus: boolean): void {
    if (this.#editor.id === null) return
    this.#desk.session.workspace.setState({ editing: null })
    if (focus) this.#desk.host.focus({ preventScroll: true })
  }

  /** Others ended the writing: in the middle of a sentence, perhaps. */
  #putOut(placed: Placed | null): void {
    const words = this.#editor.text ?? ''
    this.leave(true)
    stillTyping(this.#desk.host)
    if (placed)
      sayingPutOut().then(
        ({ sayPutOut }) => sayPutOut(this.#desk, placed, words),
        () => {},
      )
  }

  /** Notes changed (`mine`: by this person's own hand), or the camera moved. */
  follow(dressed: boolean, mine = false): void {
    this.#title.follow()
    if (this.#editor.id === null) return
    const placed = this.#desk.scene.get(this.#editor.id)
    if (!placed || isHeld(this.#desk, placed)) {
      if (mine) this.leave(true)
      else this.#putOut(placed ?? this.#opened)
      return
    }
    this.#opened = placed
    if (dressed) this.#editor.dress(placed)
    this.#editor.follow(placed)
  }

  /** A note that was left empty, and in which nobody else writes, goes. */
  #close(): void {
    const { session, scene } = this.#desk
    const id = this.#editor.id
    const empty = this.#editor.text?.trim() === ''
    this.#editor.close()
    this.#painter.editing = null
    const placed = id === null ? undefined : scene.get(id)
    if (!placed || id === null) return
    placed.version++
    this.#desk.mark('board', 'hot')
    const others = session.presence.people.getState().some(p => !p.me && p.editing === id)
    if (!empty || others || !session.editable.getState()) return
    session.intents.discardEmpty(id)
    if (session.workspace.getState().selection.has(id)) selectOnly(session, [])
  }

  /** The neighbouring note that way, or a new one there; from a note without words to a neighbour only, for that one goes. */
  #go(direction: Direction): void {
    const { scene, session } = this.#desk
    const placed = this.#editor.id === null ? undefined : scene.get(this.#editor.id)
    if (!placed) return
    const beside = neighbourOf(placed, scene.placed.values(), direction)
    if (beside) {
      session.workspace.setState({ selection: new Set([beside.note.id]), editing: beside.note.id })
      return
    }
    if (this.#editor.text?.trim() === '') {
      this.leave(true)
      return
    }
    const { width, height } = this.#desk.ground().note
    const [x, y] = direction
    const near = {
      x: placed.left + width / 2 + x * (width + BESIDE),
      y: placed.top + height / 2 + (y > 0 ? placed.bottom - placed.top + BESIDE : 0),
    }
    this.create({ kind: 'free', near })
  }
}
