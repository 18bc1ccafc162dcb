import { categoryOf, drawnHeight } from '../../../shared/maps/asset-map.ts'
import { POWER_RECT } from '../../../shared/maps/power-map.ts'
import { NOTE_COLORS, type Note, type NoteColor } from '../../../shared/model/note.ts'
import type { MapSpec, Zone } from '../../../shared/model/stage.ts'
import type { Box } from '../../canvas/camera.ts'
import { type CanvasTheme, readTheme } from '../../canvas/canvas-theme.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { NOTE_PAINT } from '../../ui/note-colors.ts'

/** Pixels. */
export const MINIMAP = { width: 184, height: 120 } as const
/** Pixels left free around the world. */
const AIR = 6
/** The least size of a note's dot (pixels). */
const DOT = 2

/** How the world lies in the small picture. */
export interface Fit {
  readonly scale: number
  readonly left: number
  readonly top: number
}

export function fitInto(world: Box, width: number, height: number): Fit {
  const wide = Math.max(1, world.right - world.left)
  const high = Math.max(1, world.bottom - world.top)
  const scale = Math.min((width - 2 * AIR) / wide, (height - 2 * AIR) / high)
  return {
    scale,
    left: (width - wide * scale) / 2 - world.left * scale,
    top: (height - high * scale) / 2 - world.top * scale,
  }
}

/** Paints zones or axes, frames, and each note as a dot of its colour. Gives how the world lies in it. */
export function paintMinimap(element: HTMLCanvasElement, canvas: MapCanvas, spec: MapSpec): Fit | null {
  const context = element.getContext('2d')
  if (!context) return null
  const ratio = Math.max(1, window.devicePixelRatio || 1)
  const { width, height } = MINIMAP
  if (element.width !== Math.round(width * ratio)) {
    element.width = Math.round(width * ratio)
    element.height = Math.round(height * ratio)
  }
  const fit = fitInto(canvas.extent(), width, height)
  const theme = readTheme()
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  paintGround(context, fit, theme, spec, canvas)
  context.strokeStyle = theme.lineStrong
  context.lineWidth = 1
  for (const { rect } of canvas.scene.frames.values()) {
    const [left, top, w, h] = rect
    context.strokeRect(fit.left + left * fit.scale, fit.top + top * fit.scale, w * fit.scale, h * fit.scale)
  }
  paintNotes(context, fit, theme, canvas)
  return fit
}

function paintGround(
  context: CanvasRenderingContext2D,
  { scale, left, top }: Fit,
  theme: CanvasTheme,
  spec: MapSpec,
  canvas: MapCanvas,
): void {
  const sheet = (x: number, y: number, w: number, h: number): void => {
    context.fillStyle = theme.zone
    context.strokeStyle = theme.zoneLine
    context.lineWidth = 1
    context.beginPath()
    context.roundRect(left + x * scale, top + y * scale, w * scale, h * scale, 2)
    context.fill()
    context.stroke()
  }
  if (spec.kind === 'zones') {
    const inZone = new Map<Zone, Note[]>(spec.zones.map(z => [z, []]))
    for (const { note } of canvas.scene.placed.values()) {
      const zone = categoryOf(spec, note.at)
      if (zone) inZone.get(zone)?.push(note)
    }
    for (const [zone, notes] of inZone) {
      const [x, y, w, h] = zone.rect
      sheet(x, y, w, Math.min(h, drawnHeight(zone, notes)))
    }
    return
  }
  const [x, y, w, h] = POWER_RECT
  sheet(x - 120, y - 84, w + 240, h + 168)
  context.strokeStyle = theme.axis
  context.beginPath()
  context.moveTo(left + x * scale, top + (y + h / 2) * scale)
  context.lineTo(left + (x + w) * scale, top + (y + h / 2) * scale)
  context.moveTo(left, top + y * scale)
  context.lineTo(left, top + (y + h) * scale)
  context.stroke()
}

function paintNotes(
  context: CanvasRenderingContext2D,
  { scale, left, top }: Fit,
  theme: CanvasTheme,
  canvas: MapCanvas,
): void {
  const { width, height } = canvas.desk.ground().note
  const [w, h] = [Math.max(DOT, width * scale), Math.max(DOT, height * scale)]
  const dots = new Map<NoteColor, { left: number; top: number }[]>(NOTE_COLORS.map(c => [c, []]))
  for (const placed of canvas.scene.placed.values()) dots.get(placed.note.color)?.push(placed)
  for (const [color, placed] of dots) {
    // the fills are too pale for a dot on white paper
    context.fillStyle = theme.dark ? NOTE_PAINT[color].fill : NOTE_PAINT[color].edge
    for (const p of placed) context.fillRect(left + p.left * scale, top + p.top * scale, w, h)
  }
}
