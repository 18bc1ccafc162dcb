import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import type { FileBoard } from '../../../shared/files/board-of-file.ts'
import { mapSvg } from '../../../shared/files/map-svg.ts'
import { pictureWords } from '../../../shared/files/picture-words.ts'

/** Pixels across: sharp on a printed page. */
const ACROSS = 1_800
/** Pixels down, for maps that are far taller than wide. */
const MOST_DOWN = 2_400

const font = (file: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${file}`))

export interface Picture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** A map as a picture, for documents. Null where the board has no such map. */
export function mapPicture(file: FileBoard, id: string): Picture | null {
  const map = file.board.maps?.find(map => map.id === id)
  if (!map) return null
  const { svg, width, height } = mapSvg(file.board, map, pictureWords(file))
  const across = Math.min(ACROSS, (MOST_DOWN * width) / height)
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.max(1, Math.round(across)) },
    font: {
      fontFiles: [
        font('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
        font('600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf'),
      ],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  }).render()
  return { png: drawn.asPng(), width: drawn.width, height: drawn.height }
}
