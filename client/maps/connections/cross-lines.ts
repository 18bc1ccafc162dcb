import type { Connection } from '../../../shared/model/connection.ts'
import type { ConnectionId, NoteId } from '../../../shared/model/ids.ts'
import { type Box, clamp } from '../../canvas/camera.ts'
import type { LinkReach } from '../../canvas/canvas-desk.ts'
import { readTheme, watchTheme } from '../../canvas/canvas-theme.ts'
import { type Curve, curveBetween, distanceTo, drawLine } from '../../canvas/layers/draw-lines.ts'
import { litLine } from '../../canvas/layers/draw-lit.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import type { Session } from '../../state/session.ts'

/** Pixels from a line within which a click is meant for it. */
const NEAR = 9
const SIZE = 0.8

/** Two maps beside each other as one drawing: lines that run from one to the other, on a canvas above both. */
export class CrossLines implements LinkReach {
  readonly #canvas: HTMLCanvasElement
  readonly #session: Session
  readonly #panes = new Map<string, MapCanvas>()
  readonly #stops: (() => void)[] = []
  /** where the maps lie in the window: asked once for each drawing, not for each line */
  readonly #frames = new Map<MapCanvas, DOMRect>()
  #theme = readTheme()
  #frame = 0
  #draft: { from: NoteId; clientX: number; clientY: number } | null = null

  constructor(canvas: HTMLCanvasElement, session: Session) {
    this.#canvas = canvas
    this.#session = session
    const size = new ResizeObserver(() => this.mark())
    size.observe(canvas)
    this.#stops.push(
      () => size.disconnect(),
      watchTheme(() => {
        this.#theme = readTheme()
        this.mark()
      }),
      session.board.on('connections', () => this.mark()),
      session.workspace.subscribe((now, before) => {
        if (now.lit !== before.lit && now.lit) this.#revealLit()
        if (
          now.connection !== before.connection ||
          now.connectFrom !== before.connectFrom ||
          now.lit !== before.lit
        )
          this.mark()
      }),
    )
  }

  /** A pane came; gives a function that takes it away. */
  join(map: string, pane: MapCanvas): () => void {
    this.#panes.set(map, pane)
    const stop = pane.onFrame(() => this.mark())
    this.#revealLit()
    this.#revealPicked()
    this.mark()
    return () => {
      stop()
      this.#panes.delete(map)
    }
  }

  noteAt(clientX: number, clientY: number): NoteId | null {
    for (const { desk } of this.#panes.values()) {
      const box = desk.host.getBoundingClientRect()
      const [x, y] = [clientX - box.left, clientY - box.top]
      if (x < 0 || y < 0 || x >= box.width || y >= box.height) continue
      return desk.noteAt({ x, y })?.note.id ?? null
    }
    return null
  }

  lineAt(clientX: number, clientY: number): ConnectionId | null {
    let best: ConnectionId | null = null
    let least = NEAR
    this.#frames.clear()
    const host = this.#canvas.getBoundingClientRect()
    for (const { line, curve } of this.#curves(host)) {
      const d = distanceTo(curve, { x: clientX - host.left, y: clientY - host.top })
      if (d >= least) continue
      least = d
      best = line.id
    }
    return best
  }

  draft(line: { from: NoteId; clientX: number; clientY: number } | null): void {
    this.#draft = line
    this.mark()
  }

  /** Brings both ends into sight. */
  reveal(line: Connection): void {
    for (const id of [line.from, line.to]) this.#paneOf(id)?.desk.reveal([id])
  }

  /** A line that was picked before its map stood here comes into sight with it. */
  #revealPicked(): void {
    const line = this.#session.board.board.connections.get(
      this.#session.workspace.getState().connection ?? '',
    )
    if (line) this.reveal(line)
  }

  /** What is lit comes into sight on its map. */
  #revealLit(): void {
    const { lit } = this.#session.workspace.getState()
    if (lit?.kind !== 'path') return
    for (const pane of this.#panes.values())
      pane.desk.reveal(lit.steps.filter(id => this.#paneOf(id) === pane))
  }

  mark(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#paint()
    })
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    for (const stop of this.#stops) stop()
  }

  #paneOf(id: NoteId): MapCanvas | null {
    const map = this.#session.board.board.notes.get(id)?.map
    return map === undefined ? null : (this.#panes.get(map) ?? null)
  }

  #frameOf(pane: MapCanvas): DOMRect {
    const frame = this.#frames.get(pane) ?? pane.desk.host.getBoundingClientRect()
    this.#frames.set(pane, frame)
    return frame
  }

  /** Where a note is seen, in pixels of the drawing; at its pane's edge where it is out of sight. */
  #seen(id: NoteId, host: DOMRect): { box: Box; hidden: boolean } | null {
    const pane = this.#paneOf(id)
    const frame = pane ? this.#frameOf(pane) : undefined
    const box = pane?.windowBox(id, frame)
    if (!pane || !frame || !box) return null
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const hidden = x < frame.left || x > frame.right || y < frame.top || y > frame.bottom
    const shifted = hidden
      ? edge(clamp(x, frame.left + 4, frame.right - 4), clamp(y, frame.top + 4, frame.bottom - 4))
      : box
    return {
      hidden,
      box: {
        left: shifted.left - host.left,
        top: shifted.top - host.top,
        right: shifted.right - host.left,
        bottom: shifted.bottom - host.top,
      },
    }
  }

  *#curves(host: DOMRect): Iterable<{ line: Connection; curve: Curve; hidden: boolean }> {
    const { notes, connections } = this.#session.board.board
    for (const line of connections.values()) {
      if (notes.get(line.from)?.map === notes.get(line.to)?.map) continue
      const from = this.#seen(line.from, host)
      const to = this.#seen(line.to, host)
      if (!from || !to || (from.hidden && to.hidden)) continue
      yield { line, curve: curveBetween(from.box, to.box, 3), hidden: from.hidden || to.hidden }
    }
  }

  #paint(): void {
    this.#frames.clear()
    const host = this.#canvas.getBoundingClientRect()
    const ratio = Math.max(1, window.devicePixelRatio || 1)
    const [width, height] = [Math.round(host.width * ratio), Math.round(host.height * ratio)]
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
    const context = this.#canvas.getContext('2d')
    if (!context) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, host.width, host.height)
    const { connection } = this.#session.workspace.getState()
    for (const { line, curve, hidden } of this.#curves(host)) {
      const picked = connection === line.id
      context.globalAlpha = hidden && !picked ? 0.35 : 1
      drawLine(
        context,
        curve,
        { strength: line.strength, harms: line.effect === 'harms', picked, size: SIZE },
        this.#theme,
      )
    }
    context.globalAlpha = 1
    this.#paintLit(context, host)
    this.#paintDraft(context, host)
  }

  /** The lines of a lit path that lead from one map to the other. */
  #paintLit(context: CanvasRenderingContext2D, host: DOMRect): void {
    const { lit } = this.#session.workspace.getState()
    if (lit?.kind !== 'path') return
    const { notes } = this.#session.board.board
    for (let i = 0; i + 1 < lit.steps.length; i++) {
      const [a = '', b = ''] = lit.steps.slice(i, i + 2)
      if (notes.get(a)?.map === notes.get(b)?.map) continue
      const [from, to] = [this.#seen(a, host), this.#seen(b, host)]
      if (from && to) litLine(context, from.box, to.box, this.#theme)
    }
  }

  /** The line being drawn, as soon as it left the map where it began. */
  #paintDraft(context: CanvasRenderingContext2D, host: DOMRect): void {
    if (!this.#draft) return
    const { from, clientX, clientY } = this.#draft
    const home = this.#paneOf(from)?.desk.host.getBoundingClientRect()
    const start = this.#seen(from, host)
    if (!home || !start) return
    if (clientX >= home.left && clientX < home.right && clientY >= home.top && clientY < home.bottom) return
    const end = edge(clientX - host.left, clientY - host.top)
    drawLine(
      context,
      curveBetween(start.box, end, 3),
      { strength: 2, harms: false, picked: true, size: SIZE },
      this.#theme,
    )
  }
}

const edge = (x: number, y: number): Box => ({ left: x, right: x, top: y, bottom: y })
