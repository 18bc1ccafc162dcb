import type { Camera, Session } from '../state/session.ts'
import { type Box, clamp, contains, type ScreenPoint, Viewport } from './camera.ts'
import { CameraGlide } from './camera-glide.ts'
import { EdgePan } from './canvas-edge-pan.ts'
import { layerRatio } from './canvas-memory.ts'

/** Milliseconds after the last change of zoom until it counts as settled. */
const SETTLE = 150
/** Pixels left free around what is fitted or revealed. */
const AIR = 28
/** Height of the tools at the bottom, with the bar for what is selected. */
const TOOLS = 84
/** A first look shows the whole, or all of its width, as long as that is not smaller than `whole`; else a part, this large. */
const FIRST = { window: { whole: 0.22, part: 0.4 }, host: { whole: 0.1, part: 0.15 } } as const

export interface CameraPlace {
  readonly host: HTMLElement
  /** what a camera's x and y name: the middle of the browser window, or of the host */
  readonly anchor: 'window' | 'host'
  /** where cameras are kept while the page lives, and this one's name there */
  readonly session: Pick<Session, 'cameras' | 'firstLooks'>
  readonly name: string
}

export interface CameraCalls {
  /** asks for a frame */
  readonly moved: () => void
  /** the zoom has come to rest */
  readonly settled: () => void
  /** this person's own hand moved the camera */
  readonly taken: () => void
}

/** What is looked at first: a world box, and where to begin if it is too large. */
interface FirstSight {
  readonly box: Box
  readonly from: 'start' | 'middle'
}

/** Moves the view of one canvas, and remembers where it was. */
export class CanvasCamera {
  readonly view = new Viewport()
  readonly #edge = new EdgePan(
    () => this.room(),
    (dx, dy) => this.view.pan(dx, dy),
  )
  readonly #place: CameraPlace
  readonly #calls: CameraCalls
  readonly #glide = new CameraGlide(this.view)
  #timer: ReturnType<typeof setTimeout> | null = null
  #sized = false
  /** true while the zoom changes */
  zooming = false
  /** device pixels for one CSS pixel */
  ratio = 1

  constructor(place: CameraPlace, calls: CameraCalls) {
    this.#place = place
    this.#calls = calls
  }

  /**
   * Takes the host's present size and room. At the first time: the camera that this person chose before, or a look at `first`. Where that
   * look was never changed, it is taken again; not while a hand is busy (`held`). False while the host has no size.
   */
  measure(first: () => FirstSight, held: boolean): boolean {
    const { host, anchor } = this.#place
    const box = host.getBoundingClientRect()
    if (box.width < 1 || box.height < 1) return false
    this.ratio = layerRatio(box.width, box.height, Math.max(1, window.devicePixelRatio || 1))
    const [ax, ay] =
      anchor === 'window'
        ? [window.innerWidth / 2 - box.left, window.innerHeight / 2 - box.top]
        : [box.width / 2, box.height / 2]
    this.view.resize(box.width, box.height, ax, ay)
    const chosen = this.#chosen()
    if (this.#sized ? chosen === null && !held : chosen === null) this.#lookFirst(first())
    else if (!this.#sized && chosen) this.view.look(chosen)
    this.#sized = true
    return true
  }

  /** The camera that somebody chose for this map; null: its first look still stands. */
  #chosen(): Camera | null {
    const { session, name } = this.#place
    const camera = session.cameras.get(name)
    if (camera && !session.firstLooks.has(camera)) return camera
    if (!this.#sized || !camera) return null
    const { aim } = this.#glide
    const pixels = Math.hypot(aim.x - camera.x, aim.y - camera.y) * camera.zoom
    return pixels < 0.5 && Math.abs(aim.zoom / camera.zoom - 1) < 1e-6 ? null : aim
  }

  #lookFirst(sight: FirstSight): void {
    const { session, name } = this.#place
    const camera = this.#firstLook(sight, session.cameras.get(name))
    session.firstLooks.add(camera)
    session.cameras.set(name, camera)
    if (this.#sized) this.#glideTo(camera)
    else this.view.look(camera)
  }

  #firstLook({ box, from }: FirstSight, before: Camera | undefined): Camera {
    const room = this.room()
    const { whole, part } = FIRST[this.#place.anchor]
    const fits = this.view.fitting(box, room, 0, 1)
    if (fits.zoom >= whole) return fits
    // a tall map is seen in its whole width, if that is not too small; what was stays so where a panel takes room from it
    const wide = (room.right - room.left) / (box.right - box.left)
    const least = before && before.zoom !== part ? FIRST.host.whole : whole
    const zoom = wide >= least ? Math.min(part, wide) : part
    const start = this.view.fitting(box, room, zoom, zoom)
    return from === 'start' || zoom < part
      ? start
      : { ...start, x: start.x + (box.right - box.left) / 2 - (room.right - room.left) / part / 2 }
  }

  /** The part of the host that no bar covers (pixels of the host): the page says so in CSS variables. */
  room(): Box {
    const style = getComputedStyle(this.#place.host)
    const inset = (side: string): number => Number.parseFloat(style.getPropertyValue(`--map-${side}`)) || 0
    const { width, height } = this.view
    const box = {
      left: inset('left') + inset('beside') + AIR,
      top: inset('top') + AIR,
      right: width - inset('right') - AIR,
      bottom: height - inset('bottom') - AIR - TOOLS,
    }
    return box.right - box.left < 80 || box.bottom - box.top < 80
      ? { left: 0, top: 0, right: width, bottom: height }
      : box
  }

  pan(dx: number, dy: number): void {
    this.#take()
    this.view.pan(dx, dy)
    this.#calls.moved()
  }

  zoomAt(at: ScreenPoint, factor: number): void {
    this.#take()
    this.view.zoomAt(at, this.view.zoom * factor)
    this.#unsettle()
    this.#calls.moved()
  }

  /** A place that this person chose; at once, where no glide is asked for. */
  go(camera: Camera, glide: boolean): void {
    if (glide) {
      this.#calls.taken()
      this.#glideTo(camera)
      return
    }
    this.#take()
    if (camera.zoom !== this.view.zoom) this.#unsettle()
    this.view.look(camera)
    this.#calls.moved()
  }

  /** Where the followed person looks. */
  goAlong(camera: Camera): void {
    this.#glideTo(camera)
  }

  #take(): void {
    this.#glide.stop()
    this.#calls.taken()
  }

  /** A drag is near the edge of the room, or away from it: the map moves along. */
  autoPan(p: ScreenPoint | null, moved: () => void): void {
    this.#edge.hold(p, moved)
    if (p) this.#calls.moved()
  }

  /** About the middle of the free room. */
  zoomTo(zoom: number): void {
    const room = this.room()
    const at = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
    const before = this.view.camera()
    this.view.zoomAt(at, zoom)
    const to = this.view.camera()
    this.view.look(before)
    this.go(to, true)
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.#glide.aim.zoom * factor)
  }

  /** Shows a world box whole; never larger than life. */
  fit(box: Box): void {
    this.go(this.view.fitting(box, this.room(), 0, 1), true)
  }

  /** Moves just as far as it takes to see a world box, nearer where the zoom is below `leastZoom`. */
  reveal(box: Box, leastZoom = 0): void {
    const room = this.room()
    const before = this.view.camera()
    this.view.look(this.#glide.aim)
    if (this.view.zoom < leastZoom)
      this.view.zoomAt(
        this.view.toScreen({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }),
        leastZoom,
      )
    const a = this.view.toScreen({ x: box.left, y: box.top })
    const b = this.view.toScreen({ x: box.right, y: box.bottom })
    const shift = (low: number, high: number, least: number, most: number): number =>
      high - low > most - least ? least - low : clamp(0, least - low, most - high)
    if (!contains(room, { left: a.x, top: a.y, right: b.x, bottom: b.y }))
      this.view.pan(shift(a.x, b.x, room.left, room.right), shift(a.y, b.y, room.top, room.bottom))
    const to = this.view.camera()
    this.view.look(before)
    if (to.x !== before.x || to.y !== before.y || to.zoom !== before.zoom) this.go(to, true)
  }

  #glideTo(camera: Camera): void {
    if (camera.zoom !== this.view.zoom) this.#unsettle()
    this.#glide.start(camera, performance.now())
    this.#calls.moved()
  }

  #unsettle(): void {
    this.zooming = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.zooming = false
      this.#calls.settled()
    }, SETTLE)
  }

  /** To be called once a frame; true while a glide, or a drag at the edge, goes on. */
  step(now: number): boolean {
    const gliding = this.#glide.step(now)
    if (gliding && this.zooming) this.#unsettle()
    const more = this.#edge.step(now) || gliding
    if (this.#chosen()) this.#place.session.cameras.set(this.#place.name, this.view.camera())
    return more
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
