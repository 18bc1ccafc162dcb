import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import type { FileBoard } from '../../../shared/files/board-of-file.ts'
import { mapSvg } from '../../../shared/files/map-svg.ts'
import { pictureWords } from '../../../shared/files/picture-words.ts'

/** Pixels across: sharp on a printed page. */
const ACROSS = 1_200
/** How much taller than wide a picture on one page may be. */
const TALLEST = 1.1
/** World units across, of which a note takes 200: on a wider picture it is no more than a pixel. */
const WIDEST = 240_000
/** Pages that one map may take; a larger one is for a picture file of its own. */
const MOST_PAGES = 10

const font = (file: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${file}`))

export interface Picture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** A map as pictures, each for one page, from top to bottom. Null where it is too wide or would take too many pages, as where a note lies far out, or is not there. */
export function mapPictures(file: FileBoard, id: string): Picture[] | null {
  const map = file.board.maps?.find(map => map.id === id)
  if (!map) return null
  const words = pictureWords(file)
  const picture = mapSvg(file.board, map, words)
  const page = Math.floor(picture.width * TALLEST)
  const pages = Math.ceil(picture.height / page)
  // places are any numbers: sums of them may be none
  if (!(picture.width <= WIDEST && pages <= MOST_PAGES)) return null
  const high = Math.ceil(picture.height / pages)
  return Array.from({ length: pages }, (_, i) =>
    drawn(
      mapSvg(file.board, map, words, {
        from: i * high,
        high: Math.min(high, picture.height - i * high),
        scale: ACROSS / picture.width,
      }).svg,
    ),
  )
}

function drawn(svg: string): Picture {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: ACROSS },
    font: {
      fontFiles: [
        font('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
        font('600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf'),
      ],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  }).render()
  return { png: image.asPng(), width: image.width, height: image.height }
}
