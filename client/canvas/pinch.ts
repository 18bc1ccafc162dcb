import type { ScreenPoint } from './camera.ts'

/** Fingers nearer to each other than this count as so far apart (pixels): a zoom must not run away. */
const LEAST = 20

/** Where two fingers are: the point between them, and how far apart they are; null for fewer. */
export function pinchOf(fingers: Iterable<ScreenPoint>): { middle: ScreenPoint; spread: number } | null {
  const [a, b] = [...fingers]
  if (!a || !b) return null
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    spread: Math.max(LEAST, Math.hypot(a.x - b.x, a.y - b.y)),
  }
}
