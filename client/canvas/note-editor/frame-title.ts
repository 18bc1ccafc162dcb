import type { FrameId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { CanvasDesk } from '../canvas-desk.ts'
import { revealFrame } from '../change-frame.ts'

/** Pixels of the field at least, so that a long title can be written on a small frame. */
const WIDE = 200

/** A field on the tab of a frame, while its title is being written. Enter and leaving keep it, Escape does not. */
export class FrameTitle {
  readonly #desk: CanvasDesk
  readonly #root: HTMLElement
  #open: { id: FrameId; field: HTMLInputElement } | null = null

  constructor(desk: CanvasDesk, root: HTMLElement) {
    this.#desk = desk
    this.#root = root
  }

  open(id: FrameId): void {
    this.close(true)
    const { session, scene, overlay, text } = this.#desk
    const frame = scene.frames.get(id)
    if (!frame || !session.editable.getState()) return
    const field = document.createElement('input')
    field.maxLength = LIMITS.title
    field.dir = 'auto'
    field.value = frame.title
    field.setAttribute('aria-label', text('hands.frame_title'))
    field.addEventListener('keydown', e => this.#key(e))
    field.addEventListener('blur', () => this.#open?.field === field && this.close(true))
    this.#root.append(field)
    this.#open = { id, field }
    overlay.titling = id
    session.workspace.setState({ frame: id, selection: new Set(), connection: null, tool: 'select' })
    revealFrame(this.#desk, id)
    this.follow()
    field.focus({ preventScroll: true })
    field.select()
    this.#desk.mark('board', 'overlay')
  }

  close(keep: boolean): void {
    const open = this.#open
    if (!open) return
    this.#open = null
    const { session, scene, overlay } = this.#desk
    const title = open.field.value.trim()
    if (keep && scene.frames.get(open.id)?.title !== title) session.intents.changeFrame(open.id, { title })
    open.field.remove()
    overlay.titling = null
    this.#desk.mark('board', 'overlay')
  }

  /** The camera moved, or the frame did. */
  follow(): void {
    if (!this.#open) return
    const shape = this.#desk.frameBox(this.#open.id)
    if (!shape) {
      this.close(false)
      return
    }
    const { title, frame, size } = shape
    const { style } = this.#open.field
    const high = Math.max(28, title.bottom - title.top)
    style.width = `${Math.max(WIDE, Math.min(frame.right - frame.left, 360))}px`
    style.height = `${high}px`
    style.fontSize = `${Math.max(16, size)}px`
    style.transform = `translate(${frame.left}px, ${frame.top - high}px)`
  }

  #key(e: KeyboardEvent): void {
    if (e.isComposing) return
    e.stopPropagation()
    if (e.key !== 'Enter' && e.key !== 'Escape') return
    e.preventDefault()
    this.close(e.key === 'Enter')
    this.#desk.host.focus({ preventScroll: true })
  }
}
