/** A point that is to be drawn, in pixels of the plot. */
export interface Spot {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly label: string
}

export interface Placed extends Spot {
  /** where the label's box stands (its upper left corner); null: no room for it, it is said on focus and in the table */
  readonly at: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  } | null
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 4
/** between the middles of points that share a place, so that each can be pressed */
const APART = 26
const LINE = 18
/** degrees between points that share a place, so that none hides another (as a sunflower's seeds) */
const TURN = 137.508

const meet = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height

const around = ({ x, y, radius }: Spot): Box => ({
  left: x - radius,
  top: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

/** Points that share a place stand around it: medians are halves, so that many do. The order goes by id, so that it stays. */
export function spread(spots: readonly Spot[]): Spot[] {
  const sharing = new Map<string, Spot[]>()
  for (const spot of [...spots].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `${spot.x} ${spot.y}`
    sharing.set(key, [...(sharing.get(key) ?? []), spot])
  }
  return [...sharing.values()].flatMap(group =>
    group.map((spot, i) => {
      if (i === 0) return spot
      const far = APART * Math.sqrt(i)
      const angle = (i * TURN * Math.PI) / 180
      return { ...spot, x: spot.x + far * Math.cos(angle), y: spot.y + far * Math.sin(angle) }
    }),
  )
}

/**
 * Puts a label beside each point so that none lies on another label or on a point: right, left, above, below, then farther away. Larger
 * points choose first.
 *
 * @param widthOf the width of a label in pixels
 * @param size of the plot, which no label leaves
 */
export function placeLabels(
  spots: readonly Spot[],
  widthOf: (label: string) => number,
  size: { readonly width: number; readonly height: number },
): Placed[] {
  const taken: Box[] = spots.map(around)
  const placed = new Map<string, Placed>()
  for (const spot of [...spots].sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))) {
    const width = widthOf(spot.label)
    const own = around(spot)
    const at =
      candidates(spot, width).find(
        box =>
          box.left >= 0 &&
          box.top >= 0 &&
          box.left + box.width <= size.width &&
          box.top + box.height <= size.height &&
          !taken.some(other => meet(box, other) && !(other.left === own.left && other.top === own.top)),
      ) ?? null
    if (at) taken.push(at)
    placed.set(spot.id, { ...spot, at })
  }
  return spots.flatMap(spot => placed.get(spot.id) ?? [])
}

function candidates({ x, y, radius }: Spot, width: number): Box[] {
  const boxes: Box[] = []
  const add = (left: number, top: number) => boxes.push({ left, top, width, height: LINE })
  for (const far of [0, LINE, 2 * LINE]) {
    const side = radius + GAP
    for (const rise of far === 0 ? [0] : [-far, far]) {
      add(x + side, y - LINE / 2 + rise)
      add(x - side - width, y - LINE / 2 + rise)
    }
    add(x - width / 2, y - side - LINE - far)
    add(x - width / 2, y + side + far)
  }
  return boxes
}
