import type { ScreenPoint } from './camera.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { DoubleTap } from './double-tap.ts'
import { pinchOf } from './pinch.ts'
import { farther, type Stroke, type Tool } from './tools/tool.ts'
import { meantByWheel } from './wheel.ts'

/** A finger that rests so long selects (milliseconds). */
const LONG_PRESS = 450
/** Pixels that a finger may wander within a tap. */
const FINGER_SLACK = 10

/** What the hand does besides pressing with a tool. */
export interface HandActions {
  tool(): Tool
  pan(dx: number, dy: number): void
  zoomAt(at: ScreenPoint, factor: number): void
  /** the pointer is here (pixels of the host); null: it left */
  pointAt(p: ScreenPoint | null): void
  /** double-click or double tap */
  open(p: ScreenPoint): void
  /** right-click */
  menu(p: ScreenPoint, at: { clientX: number; clientY: number }): void
  cursor(name: string): void
}

type Mode =
  | { kind: 'rest' }
  | { kind: 'pan'; last: ScreenPoint }
  | {
      kind: 'stroke'
      stroke: Stroke
      by: 'press' | 'finger' | 'held finger'
      start: ScreenPoint
      moved: boolean
    }
  /** one finger, not yet known for what */
  | {
      kind: 'finger'
      start: ScreenPoint
      last: ScreenPoint
      moved: boolean
      timer: ReturnType<typeof setTimeout>
    }
  | { kind: 'pinch'; middle: ScreenPoint; spread: number }

/** Mouse, pen and fingers on one canvas host. Space held, the middle button and one finger pan; two fingers pinch. */
export class PointerInput {
  readonly #desk: CanvasDesk
  readonly #act: HandActions
  readonly #stop = new AbortController()
  readonly #fingers = new Map<number, ScreenPoint>()
  #mode: Mode = { kind: 'rest' }
  #space = false
  /** the last press came from a finger: its double tap is counted here, not by the browser */
  #touch = false
  readonly #taps = new DoubleTap()
  #box: DOMRect

  constructor(desk: CanvasDesk, act: HandActions) {
    this.#desk = desk
    this.#act = act
    const { host } = desk
    this.#box = host.getBoundingClientRect()
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (e: HTMLElementEventMap[K]) => void,
    ) => host.addEventListener(type, listener, { signal: this.#stop.signal, passive: false })
    on('pointerdown', e => this.#down(e))
    on('pointermove', e => this.#move(e))
    on('pointerup', e => this.#up(e))
    on('pointercancel', e => this.#cancel(e))
    on('pointerleave', () => this.#mode.kind === 'rest' && act.pointAt(null))
    // the middle button would scroll by itself, and on Linux paste what is marked somewhere (Firefox: at the click)
    for (const type of ['mousedown', 'mouseup', 'auxclick'] as const)
      on(type, e => e.button === 1 && e.preventDefault())
    on('wheel', e => this.#wheel(e))
    on('dblclick', e => e.target === host && !this.#touch && act.open(this.#at(e)))
    on('contextmenu', e => this.#contextMenu(e))
  }

  /** The host moved or changed its size. */
  measure(): void {
    this.#box = this.#desk.host.getBoundingClientRect()
  }
  get resting(): boolean {
    return this.#mode.kind === 'rest'
  }

  set space(held: boolean) {
    this.#space = held
    this.showCursor()
  }

  showCursor(): void {
    if (this.#mode.kind === 'pan') this.#act.cursor('grabbing')
    else this.#act.cursor(this.#space ? 'grab' : this.#act.tool().cursor)
  }

  /** Escape: lets go of what is under way; true if there was something. */
  letGo(): boolean {
    const mode = this.#mode
    this.#rest()
    if (mode.kind !== 'stroke') return false
    mode.stroke.cancel()
    return true
  }

  close(): void {
    this.letGo()
    this.#stop.abort()
  }

  #at(e: { clientX: number; clientY: number }): ScreenPoint {
    return { x: e.clientX - this.#box.left, y: e.clientY - this.#box.top }
  }

  #rest(): void {
    if (this.#mode.kind === 'finger') clearTimeout(this.#mode.timer)
    this.#mode = { kind: 'rest' }
    this.showCursor()
  }

  #press(p: ScreenPoint, e: PointerEvent, by: 'press' | 'finger' | 'held finger'): Stroke | null {
    const stroke = this.#act.tool().press(p, e)
    this.#mode = stroke ? { kind: 'stroke', stroke, by, start: p, moved: false } : { kind: 'rest' }
    return stroke
  }

  #down(e: PointerEvent): void {
    const { host } = this.#desk
    if (e.target !== host) return
    this.measure()
    if (document.activeElement !== host) host.focus({ preventScroll: true })
    const p = this.#at(e)
    this.#touch = e.pointerType === 'touch'
    // a pointer that is gone already cannot be captured
    if (e.isTrusted) host.setPointerCapture(e.pointerId)
    if (e.pointerType === 'touch') {
      this.#fingerDown(p, e)
      return
    }
    if (this.#mode.kind !== 'rest') return
    if (e.button === 1 || (e.button === 0 && this.#space)) {
      this.#mode = { kind: 'pan', last: p }
      this.showCursor()
    } else if (e.button === 0) this.#press(p, e, 'press')
  }

  #fingerDown(p: ScreenPoint, e: PointerEvent): void {
    this.#fingers.set(e.pointerId, p)
    if (this.#fingers.size === 2) {
      this.letGo()
      const pinch = pinchOf(this.#fingers.values())
      if (pinch) this.#mode = { kind: 'pinch', ...pinch }
      return
    }
    if (this.#fingers.size > 2 || this.#mode.kind !== 'rest') return
    const { tool, selection } = this.#desk.session.workspace.getState()
    const hit = this.#desk.noteAt(p)
    // with a tool, or on a note that is selected, the finger draws or drags at once
    if (tool !== 'select' || (hit && selection.has(hit.note.id))) {
      this.#press(p, e, tool === 'select' ? 'finger' : 'press')
      return
    }
    const timer = setTimeout(() => this.#longPress(p, e), LONG_PRESS)
    this.#mode = { kind: 'finger', start: p, last: p, moved: false, timer }
  }

  #longPress(p: ScreenPoint, e: PointerEvent): void {
    if (this.#mode.kind !== 'finger' || this.#mode.moved) return
    const hit = this.#desk.noteAt(p)
    navigator.vibrate?.(10)
    if (hit) {
      const { workspace } = this.#desk.session
      workspace.setState({
        selection: new Set([...workspace.getState().selection, hit.note.id]),
        connection: null,
        frame: null,
      })
    }
    this.#press(p, e, 'held finger')?.hold?.(p)
  }

  #move(e: PointerEvent): void {
    const p = this.#at(e)
    if (this.#fingers.has(e.pointerId)) this.#fingers.set(e.pointerId, p)
    const mode = this.#mode
    switch (mode.kind) {
      case 'rest':
        break
      case 'stroke':
        mode.moved ||= mode.by === 'press' || farther(p, mode.start, FINGER_SLACK)
        if (mode.moved) mode.stroke.move(p, e)
        break
      case 'pan':
        this.#act.pan(p.x - mode.last.x, p.y - mode.last.y)
        mode.last = p
        break
      case 'finger':
        mode.moved ||= farther(p, mode.start, FINGER_SLACK)
        if (mode.moved) this.#act.pan(p.x - mode.last.x, p.y - mode.last.y)
        mode.last = mode.moved ? p : mode.last
        return
      case 'pinch': {
        const next = pinchOf(this.#fingers.values())
        if (!next) return
        this.#act.pan(next.middle.x - mode.middle.x, next.middle.y - mode.middle.y)
        this.#act.zoomAt(next.middle, next.spread / mode.spread)
        this.#mode = { kind: 'pinch', ...next }
        return
      }
    }
    if (e.pointerType !== 'touch') this.#act.pointAt(p)
  }

  #up(e: PointerEvent): void {
    const p = this.#at(e)
    const mode = this.#mode
    this.#fingers.delete(e.pointerId)
    if (mode.kind === 'pinch') {
      const [left] = this.#fingers.values()
      this.#mode = left ? { kind: 'pan', last: left } : { kind: 'rest' }
      return
    }
    if (e.pointerType !== 'touch' && e.button !== 0 && mode.kind === 'stroke') return
    this.#rest()
    if (mode.kind === 'finger' && !mode.moved) this.#tap(p, e)
    if (mode.kind !== 'stroke') return
    if (mode.moved || mode.by === 'press') {
      mode.stroke.end(p, e)
      return
    }
    mode.stroke.cancel()
    // a finger that was held has selected already
    if (mode.by === 'finger') this.#tap(p, e)
  }

  #tap(p: ScreenPoint, e: PointerEvent): void {
    if (this.#taps.isSecond(p, e.timeStamp)) {
      this.#act.open(p)
      return
    }
    this.#act.tool().press(p, e)?.end(p, e)
  }

  #cancel(e: PointerEvent): void {
    this.#fingers.delete(e.pointerId)
    this.letGo()
  }

  /** A finger's long press selects, and a key's menu is asked for where the key is heard: neither is for the pointer. */
  #contextMenu(e: MouseEvent): void {
    if (e.target !== this.#desk.host) return
    e.preventDefault()
    const rightButton = e.button === 2 || (e.button === 0 && e.ctrlKey)
    if (this.#touch || !rightButton || this.#mode.kind === 'pan') return
    this.letGo()
    this.#act.menu(this.#at(e), e)
  }

  #wheel(e: WheelEvent): void {
    e.preventDefault()
    const meant = meantByWheel(e)
    if (meant.kind === 'zoom') this.#act.zoomAt(this.#at(e), meant.factor)
    else this.#act.pan(meant.dx, meant.dy)
  }
}
