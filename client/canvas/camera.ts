import type { Camera } from '../state/session.ts'

/** Pixels of the canvas host, from its top left corner. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
  readonly __space?: 'screen'
}
/** World units of a map. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
  readonly __space?: 'world'
}
/** A rectangle; which space it is in is said where it is used. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const ZOOM_MIN = 0.05
export const ZOOM_MAX = 4
/** Nothing is looked at or drawn farther out than this (world units): doubles stay exact, loops stay finite. */
export const WORLD_EDGE = 5_000_000

export const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v))
const inWorld = (v: number): number => (Number.isFinite(v) ? clamp(v, -WORLD_EDGE, WORLD_EDGE) : 0)

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
export const contains = (a: Box, b: Box): boolean =>
  a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom
export const grown = (b: Box, by: number): Box => ({
  left: b.left - by,
  top: b.top - by,
  right: b.right + by,
  bottom: b.bottom + by,
})

export const shifted = (b: Box, dx: number, dy: number): Box => ({
  left: b.left + dx,
  top: b.top + dy,
  right: b.right + dx,
  bottom: b.bottom + dy,
})

/** Where the world lies under one canvas host. */
export class Viewport {
  zoom = 1
  /** where the world's origin stands, in pixels of the host */
  originX = 0
  originY = 0
  /** size of the host in CSS pixels */
  width = 0
  height = 0
  /** the point of the host that a Camera's x and y name: the middle of the browser window */
  #anchorX = 0
  #anchorY = 0

  /** Takes the host's size and anchor; what stood at the anchor stays there. */
  resize(width: number, height: number, anchorX: number, anchorY: number): void {
    const { x, y, zoom } = this.camera()
    this.width = width
    this.height = height
    this.#anchorX = anchorX
    this.#anchorY = anchorY
    this.look({ x, y, zoom })
  }

  camera(): Camera {
    return {
      x: (this.#anchorX - this.originX) / this.zoom,
      y: (this.#anchorY - this.originY) / this.zoom,
      zoom: this.zoom,
    }
  }

  look(camera: Camera): void {
    this.zoom = clamp(Number.isFinite(camera.zoom) ? camera.zoom : 1, ZOOM_MIN, ZOOM_MAX)
    this.originX = this.#anchorX - inWorld(camera.x) * this.zoom
    this.originY = this.#anchorY - inWorld(camera.y) * this.zoom
  }

  toWorld(p: ScreenPoint): WorldPoint {
    return { x: (p.x - this.originX) / this.zoom, y: (p.y - this.originY) / this.zoom }
  }

  toScreen(p: WorldPoint): ScreenPoint {
    return { x: p.x * this.zoom + this.originX, y: p.y * this.zoom + this.originY }
  }

  /** Moves the world by so many pixels. */
  pan(dx: number, dy: number): void {
    this.originX += dx
    this.originY += dy
    this.look(this.camera())
  }

  /** Changes zoom so that the world point under `at` stays there. */
  zoomAt(at: ScreenPoint, zoom: number): void {
    const world = this.toWorld(at)
    this.zoom = clamp(zoom, ZOOM_MIN, ZOOM_MAX)
    this.originX = at.x - world.x * this.zoom
    this.originY = at.y - world.y * this.zoom
  }

  /** The part of the world that the host shows, in world units. */
  seen(): Box {
    const { zoom, originX, originY } = this
    return {
      left: -originX / zoom,
      top: -originY / zoom,
      right: (this.width - originX) / zoom,
      bottom: (this.height - originY) / zoom,
    }
  }

  /**
   * The camera that shows a world box in the middle of `room` (pixels of the host), with at most `most` zoom and at least
   * `least`; where it does not fit at `least`, its top left part is shown.
   */
  fitting(box: Box, room: Box, least: number, most: number): Camera {
    const wide = Math.max(1, box.right - box.left)
    const high = Math.max(1, box.bottom - box.top)
    const [roomW, roomH] = [Math.max(50, room.right - room.left), Math.max(50, room.bottom - room.top)]
    const zoom = clamp(
      Math.min(roomW / wide, roomH / high),
      Math.max(ZOOM_MIN, least),
      Math.min(ZOOM_MAX, most),
    )
    const middle = (low: number, size: number, space: number): number =>
      size * zoom <= space + 1 ? low + size / 2 : low + space / zoom / 2
    const x = middle(box.left, wide, roomW)
    const y = middle(box.top, high, roomH)
    return {
      x: x + (this.#anchorX - (room.left + room.right) / 2) / zoom,
      y: y + (this.#anchorY - (room.top + room.bottom) / 2) / zoom,
      zoom,
    }
  }
}
