import type { ScreenPoint } from '../camera.ts'

/** What a press begins and a release ends. */
export interface Stroke {
  /** a finger was held until this began: shows that it did */
  hold?(p: ScreenPoint): void
  move(p: ScreenPoint, event: PointerEvent): void
  end(p: ScreenPoint, event: PointerEvent): void
  cancel(): void
}

export interface Tool {
  readonly cursor: string
  /** null: the press did all there was to do */
  press(p: ScreenPoint, event: PointerEvent): Stroke | null
}

/** Pixels that a pointer may wander before a press counts as a drag. */
export const SLACK = 3
export const farther = (a: ScreenPoint, b: ScreenPoint, than: number): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) > than
