/** Pixels of the largest picture, and of its longer side, that browsers make without fail. */
const MOST_PIXELS = 64_000_000
const LONGEST = 16_000

/** How a picture is drawn. */
export interface PictureSize {
  /** pixels for one world unit: one, or less where the picture would be too large; small maps are drawn twice as fine */
  readonly scale: number
  /** pixels, none of them only half within the picture */
  readonly width: number
  readonly height: number
}

export function pictureSize(
  { width, height }: { readonly width: number; readonly height: number },
  most = MOST_PIXELS,
): PictureSize {
  const fits = Math.min(Math.sqrt(most / (width * height)), LONGEST / Math.max(width, height))
  const scale = Math.min(2, fits)
  return { scale, width: Math.floor(width * scale), height: Math.floor(height * scale) }
}

export interface Tile {
  /** pixels of the whole picture */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picture in pieces of at most `side` pixels, row by row. */
export function tilesOf({ width, height }: Pick<Tile, 'width' | 'height'>, side: number): Tile[] {
  const tiles: Tile[] = []
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side)
      tiles.push({ x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) })
  return tiles
}
