import type { ConnectionKind } from '../../../shared/model/connection.ts'
import type { NoteId } from '../../../shared/model/ids.ts'
import { type Lit, litOn } from '../../state/lit.ts'
import { type Box, clamp, overlaps } from '../camera.ts'
import { type CanvasDesk, EMPTY } from '../canvas-desk.ts'
import type { CanvasFrames } from '../canvas-frames.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import type { Placed, PlacedLine } from '../map-scene.ts'
import type { NotePainter } from '../note-painter.ts'
import { boxOf } from '../tools/marquee.ts'
import { VisibleNotes } from '../visible-notes.ts'
import { drawFrame, drawHandles } from './draw-frames.ts'
import { drawLift } from './draw-lift.ts'
import { type Curve, curveBetween, drawLine } from './draw-lines.ts'
import { drawPeople, shownBy } from './draw-people.ts'
import { LateDrawing } from './late-drawing.ts'
import { LineLabels, labelSize } from './line-labels.ts'
import { drawRings } from './note-rings.ts'

/** More selected notes than this are not lifted above the others. */
const LIFTED = 100
const STILL = (): readonly [number, number] => [0, 0]

/** Words on the map beside those on its notes. */
export interface PaintedWords {
  readonly writes: (name: string) => string
  /** a word on each line that says how it works */
  readonly kinds: Readonly<Record<ConnectionKind, string>>
}

/** Paints the three layers of one canvas. Contexts come with the identity transform over device pixels. */
export class MapPainting {
  readonly #desk: CanvasDesk
  readonly #painter: NotePainter
  readonly #visible: VisibleNotes
  readonly #frames: CanvasFrames
  readonly #words: () => PaintedWords
  readonly #labels = new LineLabels()
  readonly #lits
  readonly #spreads
  #theme: CanvasTheme
  ratio = 1

  /** @param words in the reader's language */
  constructor(
    desk: CanvasDesk,
    painter: NotePainter,
    frames: CanvasFrames,
    theme: CanvasTheme,
    words: () => PaintedWords,
  ) {
    this.#desk = desk
    this.#frames = frames
    this.#painter = painter
    this.#visible = new VisibleNotes(desk.scene)
    this.#words = words
    this.#theme = theme
    this.#lits = new LateDrawing(
      async () => (await import('./draw-lit.ts')).drawLit,
      () => desk.mark('overlay'),
    )
    this.#spreads = new LateDrawing(
      async () => (await import('./draw-spreads.ts')).drawSpreads,
      () => desk.mark('board'),
    )
  }

  get theme(): CanvasTheme {
    return this.#theme
  }
  set theme(theme: CanvasTheme) {
    this.#theme = theme
    this.#labels.forget()
  }

  /** Notes went to the hot layer or came back from it. */
  stale(): void {
    this.#visible.stale()
  }

  /** Zones or axes, lines, notes at rest. Gives true while pictures are missing. */
  board(context: CanvasRenderingContext2D): boolean {
    const { view, scene, session, reach } = this.#desk
    this.#pixels(context)
    this.#desk
      .ground()
      .paint({ context, view, theme: this.theme, ratio: this.ratio, exact: this.#painter.exact }, scene)
    if (scene.frames.size > 0) this.#restingFrames(context)
    // beside another map the lines are what counts
    if (!reach && session.marks.anyPlaced) this.#spreads.draw?.(this.#desk, context, this.theme)
    this.#labels.begin()
    for (const line of scene.lines.values()) if (!line.from.hot && !line.to.hot) this.#line(context, line)
    context.setTransform(1, 0, 0, 1, 0, 0)
    return this.#painter.draw(context, view, this.ratio, this.#atRest())
  }

  /** In an idle moment: pictures of notes just outside of the view. True while some are missing. */
  prepare(until: number): boolean {
    return this.#painter.prepare(this.#desk.view, this.ratio, this.#atRest(), until)
  }

  #atRest(): readonly Placed[] {
    const { selection } = this.#desk.session.workspace.getState()
    return this.#visible.list(this.#desk.view, selection.size <= LIFTED ? selection : EMPTY)
  }

  /** What moves: notes, their lines, and their rings. */
  hot(context: CanvasRenderingContext2D): boolean {
    const { view, scene, session, hot } = this.#desk
    if (hot.size === 0) return false
    this.#pixels(context)
    this.#labels.begin()
    for (const line of scene.lines.values()) if (line.from.hot || line.to.hot) this.#line(context, line)
    drawLift(context, view, hot.held(), hot.shift, this.theme)
    context.setTransform(1, 0, 0, 1, 0, 0)
    const notes = [...hot.notes()]
    const missing = this.#painter.draw(context, view, this.ratio, notes, hot.shift)
    this.#pixels(context)
    const { selection } = session.workspace.getState()
    drawRings(
      context,
      view,
      notes.filter(p => selection.has(p.note.id)),
      hot.shift,
      this.theme.accent,
      2,
    )
    this.#people(context, true)
    return missing
  }

  /** Rings of notes at rest, the box being drawn, the line being drawn. */
  interface(context: CanvasRenderingContext2D): void {
    const { view, session, scene, overlay } = this.#desk
    this.#pixels(context)
    this.#raisedFrame(context)
    const { selection, connectFrom, lit } = session.workspace.getState()
    if (lit) this.#lit(context, lit)
    const ids = overlay.marquee ? this.#marquee(context, selection) : selection
    drawRings(context, view, this.#resting(ids), STILL, this.theme.accent, 2)
    this.#people(context, false)
    const from = overlay.draft?.from ?? connectFrom
    const start = from === null ? undefined : scene.get(from)
    if (start) drawRings(context, view, [start], STILL, this.theme.accent, 3)
    const aim = overlay.aim === null ? undefined : scene.get(overlay.aim)
    if (aim && aim !== start) drawRings(context, view, [aim], STILL, this.theme.accent, 3)
    const to = overlay.draft?.to ?? (connectFrom === null ? null : this.#desk.pointer())
    if (start && to) this.#draft(context, this.boxOf(start), to)
  }

  /** True where the interface layer would stay empty. */
  nothingAbove(): boolean {
    const { session, overlay, map, scene } = this.#desk
    const { selection, connectFrom, frame, lit } = session.workspace.getState()
    if (litOn(lit, map, id => scene.get(id) !== undefined)) return false
    if (overlay.marquee || overlay.draft || overlay.frame || connectFrom !== null) return false
    if (frame !== null && scene.frames.has(frame)) return false
    for (const id of selection) if (scene.get(id)?.hot === false) return false
    return !session.presence.people.getState().some(p => !p.me && p.map === map && shownBy(p).length > 0)
  }

  #lit(context: CanvasRenderingContext2D, lit: Lit): void {
    const { view, map, scene } = this.#desk
    if (!litOn(lit, map, id => scene.get(id) !== undefined)) return
    const boxOf = (id: NoteId): Box | null => {
      const placed = scene.get(id)
      return placed ? this.boxOf(placed) : null
    }
    this.#lits.draw?.(context, lit, map, { view, theme: this.#theme, note: this.#desk.ground().note, boxOf })
  }

  /** Where a note is drawn, in pixels of the host. */
  boxOf(placed: Placed): Box {
    const { view, hot } = this.#desk
    const [dx, dy] = placed.hot ? hot.shift(placed) : [0, 0]
    return {
      left: (placed.left + dx) * view.zoom + view.originX,
      top: (placed.top + dy) * view.zoom + view.originY,
      right: (placed.right + dx) * view.zoom + view.originX,
      bottom: (placed.bottom + dy) * view.zoom + view.originY,
    }
  }

  /** A line as it is drawn, in pixels of the host. */
  curveOf({ from, to }: PlacedLine): Curve {
    return curveBetween(this.boxOf(from), this.boxOf(to), 5 * this.#desk.view.zoom)
  }

  /** Lines and heads grow with the notes, within reason. */
  get lineSize(): number {
    return clamp(this.#desk.view.zoom * 1.2, 0.3, 1.5)
  }

  #pixels(context: CanvasRenderingContext2D): void {
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0)
  }

  readonly #covered = (box: Box): boolean => {
    const { view, scene } = this.#desk
    const [a, b] = [view.toWorld({ x: box.left, y: box.top }), view.toWorld({ x: box.right, y: box.bottom })]
    return scene.isTaken({ left: a.x, top: a.y, right: b.x, bottom: b.y })
  };

  *#resting(ids: Iterable<NoteId>): Iterable<Placed> {
    for (const id of ids) {
      const placed = this.#desk.scene.get(id)
      if (placed && !placed.hot) yield placed
    }
  }

  #restingFrames(context: CanvasRenderingContext2D): void {
    const { view, overlay } = this.#desk
    const window = { left: 0, top: 0, right: view.width, bottom: view.height }
    for (const { frame, shape } of this.#frames.shown()) {
      if (overlay.frame?.id === frame.id) continue
      if (!overlaps({ ...shape.frame, top: shape.title.top }, window)) continue
      const look = { blank: frame.title === '', titling: overlay.titling === frame.id, selected: false }
      drawFrame(context, shape, look, this.theme)
    }
  }

  /** The frame under the hand, or the selected one with its handles. */
  #raisedFrame(context: CanvasRenderingContext2D): void {
    const raised = this.#frames.raised()
    if (!raised) return
    const { overlay, session } = this.#desk
    const titling = raised.id !== null && overlay.titling === raised.id
    drawFrame(context, raised.shape, { blank: raised.blank, titling, selected: true }, this.theme)
    if (session.editable.getState()) drawHandles(context, raised.shape, this.theme)
  }

  #line(context: CanvasRenderingContext2D, { line, from, to }: PlacedLine): void {
    const { view, session } = this.#desk
    const [a, b] = [this.boxOf(from), this.boxOf(to)]
    const around = {
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    }
    if (!overlaps(around, { left: 0, top: 0, right: view.width, bottom: view.height })) return
    const picked = session.workspace.getState().connection === line.id
    const look = { strength: line.strength, harms: line.effect === 'harms', picked, size: this.lineSize }
    const curve = curveBetween(a, b, 5 * view.zoom)
    const size = this.#painter.letters ? labelSize(view.zoom) : 0
    drawLine(context, curve, { ...look, signed: size > 0 }, this.theme)
    if (size === 0) return
    const label = { text: this.#words().kinds[line.kind], harms: look.harms }
    this.#labels.draw(context, curve, label, size, this.ratio, this.theme, this.#covered)
  }

  #marquee(context: CanvasRenderingContext2D, selection: ReadonlySet<NoteId>): Iterable<NoteId> {
    const { view, scene, overlay } = this.#desk
    const marquee = overlay.marquee
    if (!marquee) return selection
    const world = boxOf(marquee.from, marquee.to)
    const [a, b] = [
      view.toScreen({ x: world.left, y: world.top }),
      view.toScreen({ x: world.right, y: world.bottom }),
    ]
    context.globalAlpha = 0.1
    context.fillStyle = this.theme.accent
    context.fillRect(a.x, a.y, b.x - a.x, b.y - a.y)
    context.globalAlpha = 1
    context.strokeStyle = this.theme.accent
    context.lineWidth = 1
    context.strokeRect(
      Math.round(a.x) + 0.5,
      Math.round(a.y) + 0.5,
      Math.round(b.x - a.x),
      Math.round(b.y - a.y),
    )
    return [...marquee.before, ...scene.within(world).map(p => p.note.id)]
  }

  /** Rings and names of what others select and write. */
  #people(context: CanvasRenderingContext2D, hotOnes: boolean): void {
    drawPeople(context, this.#desk, hotOnes, this.theme, this.#words().writes)
  }

  #draft(context: CanvasRenderingContext2D, start: Box, to: { x: number; y: number }): void {
    const end = { left: to.x, top: to.y, right: to.x, bottom: to.y }
    drawLine(
      context,
      curveBetween(start, end, 4),
      { strength: 2, harms: false, picked: true, size: Math.max(0.8, this.lineSize) },
      this.theme,
    )
  }
}
