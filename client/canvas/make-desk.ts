import type { CanvasCamera } from './canvas-camera.ts'
import type { CanvasDesk, OverlayState } from './canvas-desk.ts'
import type { CanvasFrames } from './canvas-frames.ts'
import type { CanvasLooks } from './canvas-looks.ts'
import type { CanvasOptions, CanvasWords } from './canvas-options.ts'
import type { LayerName } from './frame-loop.ts'
import type { Ground } from './ground.ts'
import type { Hand } from './hand.ts'
import type { HotNotes } from './hot-notes.ts'
import type { MapPainting } from './layers/paint-map.ts'
import { pickLine } from './layers/pick-line.ts'
import type { MapScene } from './map-scene.ts'
import type { NoteWriting } from './note-writing.ts'
import type { PointerInput } from './pointer-input.ts'

export interface DeskParts {
  readonly options: CanvasOptions
  readonly camera: CanvasCamera
  readonly scene: MapScene
  readonly hot: HotNotes
  readonly overlay: OverlayState
  readonly frames: CanvasFrames
  readonly looks: CanvasLooks
  ground(): Ground
  words(): CanvasWords
  mark(...layers: LayerName[]): void
  /** parts that need the desk themselves, and are made after it */
  late(): {
    readonly painting: MapPainting
    readonly writing: NoteWriting
    readonly hand: Hand | null
    readonly input: PointerInput
  }
}

/** What tools, keys and clipboard of one canvas work with. */
export function makeDesk(parts: DeskParts): CanvasDesk {
  const { camera, scene, frames, looks, late } = parts
  const { session, map, host, reach, overTray, say, hint, menu } = parts.options
  const { view } = camera
  return {
    session,
    map,
    host,
    reach,
    overTray,
    say,
    hint,
    menu,
    view,
    scene,
    hot: parts.hot,
    overlay: parts.overlay,
    text: (id, values) => parts.words().text(id, values),
    letGo: () => late().input.letGo(),
    ground: parts.ground,
    mark: parts.mark,
    pointer: () => late().hand?.pointer ?? null,
    room: () => camera.room(),
    lineAt: p => pickLine(scene, late().painting, p),
    noteAt: p => scene.at(view.toWorld(p), session.workspace.getState().selection),
    frameAt: p => frames.at(p),
    frameBox: id => frames.box(id),
    zoomBy: factor => camera.zoomBy(factor),
    zoomTo: zoom => camera.zoomTo(zoom),
    fit: () => looks.fit(),
    fitSelection: () => looks.fitSelection(),
    reveal: ids => looks.reveal(ids),
    panBy: (dx, dy) => camera.pan(dx, dy),
    autoPan: (p, moved) => camera.autoPan(p, moved ?? (() => {})),
    createNote: landing => late().writing.create(landing),
    createNotes: (drafts, near) => late().writing.createAll(drafts, near),
    createNotesAt: drafts => late().writing.createAt(drafts),
    titleFrame: id => late().writing.title(id),
  }
}
