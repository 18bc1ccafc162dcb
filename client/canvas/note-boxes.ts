import type { Frame } from '../../shared/model/frame.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Box } from './camera.ts'
import type { Ground } from './ground.ts'
import type { MapScene } from './map-scene.ts'

const around = (boxes: Iterable<Box>): Box | null => {
  let all: Box | null = null
  for (const b of boxes) {
    all = all
      ? {
          left: Math.min(all.left, b.left),
          top: Math.min(all.top, b.top),
          right: Math.max(all.right, b.right),
          bottom: Math.max(all.bottom, b.bottom),
        }
      : { left: b.left, top: b.top, right: b.right, bottom: b.bottom }
  }
  return all
}

const frameBox = ({ rect: [left, top, width, height] }: Frame): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** The world box around some notes of a map and some frames; null where none of them is there. */
export const boxAround = (scene: MapScene, ids: Iterable<NoteId>, frames: Iterable<Frame> = []): Box | null =>
  around([...[...ids].flatMap(id => scene.get(id) ?? []), ...[...frames].map(frameBox)])

/** The world box around the ground, all frames and all notes. */
export const extentOf = (ground: Ground, scene: MapScene): Box => {
  const own = ground.extent(scene)
  return around([own, ...scene.placed.values(), ...[...scene.frames.values()].map(frameBox)]) ?? own
}
