/** A box in world units; locked ones stay where they are. */
export interface Arranged {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly locked?: boolean
}

export const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/** How far each box moves, in the order given: [right, down] in world units. */
export type Shifts = readonly (readonly [dx: number, dy: number])[]

const STAY = [0, 0] as const

/** Brings boxes to one edge, or one middle, of the box around them all. */
export function align(boxes: readonly Arranged[], to: Alignment): Shifts {
  const left = Math.min(...boxes.map(b => b.left))
  const right = Math.max(...boxes.map(b => b.right))
  const top = Math.min(...boxes.map(b => b.top))
  const bottom = Math.max(...boxes.map(b => b.bottom))
  const shift: Readonly<Record<Alignment, (b: Arranged) => readonly [number, number]>> = {
    left: b => [left - b.left, 0],
    center: b => [(left + right - b.left - b.right) / 2, 0],
    right: b => [right - b.right, 0],
    top: b => [0, top - b.top],
    middle: b => [0, (top + bottom - b.top - b.bottom) / 2],
    bottom: b => [0, bottom - b.bottom],
  }
  return boxes.map(b => (b.locked ? STAY : shift[to](b)))
}

/**
 * Leaves the same room between each box and the next one; the outermost two stay. Boxes keep their order. Fewer than three that may
 * move: nothing moves. Where there is not room enough, all overlap by the same.
 */
export function distribute(boxes: readonly Arranged[], direction: 'across' | 'down'): Shifts {
  const [low, high] = direction === 'across' ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const moving = boxes.filter(b => !b.locked).sort((a, b) => a[low] + a[high] - b[low] - b[high])
  const [first, last] = [moving[0], moving.at(-1)]
  if (!first || !last || moving.length < 3) return boxes.map(() => STAY)
  const sizes = moving.reduce((sum, b) => sum + b[high] - b[low], 0)
  const gap = (last[high] - first[low] - sizes) / (moving.length - 1)
  const by = new Map<Arranged, number>()
  let at = first[low]
  for (const box of moving) {
    by.set(box, box === first || box === last ? 0 : at - box[low])
    at += box[high] - box[low] + gap
  }
  return boxes.map(b => {
    const shift = by.get(b) ?? 0
    return direction === 'across' ? [shift, 0] : [0, shift]
  })
}
