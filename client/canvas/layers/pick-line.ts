import type { ScreenPoint } from '../camera.ts'
import type { MapScene, PlacedLine } from '../map-scene.ts'
import { distanceTo } from './draw-lines.ts'
import type { MapPainting } from './paint-map.ts'

/** Pixels from a line within which a click is meant for it. */
const NEAR = 9

/** The line that is drawn nearest to a point of the host; null where none is near. */
export function pickLine(scene: MapScene, painting: MapPainting, p: ScreenPoint): PlacedLine | null {
  let best: PlacedLine | null = null
  let least = NEAR
  for (const line of scene.lines.values()) {
    const d = distanceTo(painting.curveOf(line), p)
    if (d >= least) continue
    least = d
    best = line
  }
  return best
}
