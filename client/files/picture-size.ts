/** Pixels of the largest picture, and of its longer side, that browsers make without fail. */
const MOST_PIXELS = 64_000_000
const LONGEST = 16_000

/** Pixels for one world unit: one, or less where the picture would be too large; small maps are drawn twice as fine. */
export function pictureScale(width: number, height: number, most = MOST_PIXELS): number {
  const fits = Math.min(Math.sqrt(most / (width * height)), LONGEST / Math.max(width, height))
  return Math.min(2, fits)
}

export interface Tile {
  /** pixels of the whole picture */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picture in pieces of at most `side` pixels, row by row. */
export function tilesOf(width: number, height: number, side: number): Tile[] {
  const tiles: Tile[] = []
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side)
      tiles.push({ x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) })
  return tiles
}
