import type { Tool as ToolName } from '../state/session.ts'
import type { ScreenPoint } from './camera.ts'
import type { CanvasCamera } from './canvas-camera.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { mayUseAll } from './command-rows.ts'
import type { NoteWriting } from './note-writing.ts'
import { startEditing } from './open-note.ts'
import type { HandActions } from './pointer-input.ts'
import { connectTool } from './tools/connect.ts'
import { frameTool } from './tools/frame.ts'
import { selectTool } from './tools/select.ts'
import type { Tool } from './tools/tool.ts'
import { writeTool } from './tools/write.ts'

/** What presses, taps and moves on a canvas do. */
export class Hand implements HandActions {
  readonly #desk: CanvasDesk
  readonly #camera: CanvasCamera
  readonly #writing: NoteWriting
  readonly #mapIndex: () => number
  readonly #tools: Readonly<Record<ToolName, Tool>>
  /** where it last was on the canvas; null: not on it */
  pointer: ScreenPoint | null = null

  /** @param mapIndex place of the map in the stage's list, by which pointers name it */
  constructor(desk: CanvasDesk, camera: CanvasCamera, writing: NoteWriting, mapIndex: () => number) {
    this.#desk = desk
    this.#camera = camera
    this.#writing = writing
    this.#mapIndex = mapIndex
    this.#tools = {
      select: selectTool(desk),
      note: writeTool(desk),
      connect: connectTool(desk),
      frame: frameTool(desk),
    }
  }

  tool(): Tool {
    return this.#tools[this.#desk.session.workspace.getState().tool]
  }
  pan(dx: number, dy: number): void {
    this.#camera.pan(dx, dy)
  }
  zoomAt(at: ScreenPoint, factor: number): void {
    this.#camera.zoomAt(at, factor)
  }
  cursor(name: string): void {
    const { style } = this.#desk.host
    if (style.cursor !== name) style.cursor = name
  }

  pointAt(p: ScreenPoint | null): void {
    const { session, view } = this.#desk
    this.pointer = p
    const { x, y } = p ? view.toWorld(p) : { x: Number.NaN, y: Number.NaN }
    session.presence.point({ map: this.#mapIndex(), x, y })
    if (session.workspace.getState().connectFrom !== null) this.#desk.mark('overlay')
  }

  open(p: ScreenPoint): void {
    const { session, view } = this.#desk
    if (session.workspace.getState().tool !== 'select') return
    const hit = this.#desk.noteAt(p)
    const frame = hit ? null : this.#desk.frameAt(p)
    if (hit) {
      selectOnly(session, [hit.note.id])
      startEditing(this.#desk, hit.note)
    } else if (frame?.part === 'title') {
      if (mayUseAll(this.#desk)) this.#desk.titleFrame(frame.frame.id)
    } else if (!frame && !this.#desk.lineAt(p)) this.#writing.create({ kind: 'exact', at: view.toWorld(p) })
  }

  menu(p: ScreenPoint, at: { clientX: number; clientY: number }): void {
    const desk = this.#desk
    const { workspace } = desk.session
    const note = desk.noteAt(p)?.note.id ?? null
    const line = desk.lineAt(p)?.line.id ?? desk.reach?.lineAt(at.clientX, at.clientY) ?? null
    const connection = note === null ? line : null
    const frame = note === null && connection === null ? (desk.frameAt(p)?.frame.id ?? null) : null
    // what is asked about is what is selected: all of the selection, where it is part of that
    if (note === null || !workspace.getState().selection.has(note))
      workspace.setState({ selection: new Set(note === null ? [] : [note]), connection, frame })
    desk.menu({
      clientX: at.clientX,
      clientY: at.clientY,
      note,
      connection,
      frame,
      world: desk.view.toWorld(p),
    })
  }
}
