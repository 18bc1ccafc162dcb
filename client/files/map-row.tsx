import { Image } from 'lucide-react'
import type { FileBoard } from '../../shared/files/board-of-file.ts'
import { mapDrawing } from '../../shared/files/map-drawing.ts'
import { mapSvg } from '../../shared/files/map-svg.ts'
import { pictureWords } from '../../shared/files/picture-words.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { fileName } from '../platform/download.ts'
import { Button } from '../ui/button.tsx'
import type { FetchedFile } from './fetch-file.ts'
import { FileRow } from './file-row.tsx'
import { pdfFile, pngFile, svgFile } from './map-files.ts'
import type { TakeAway } from './use-take-away.ts'

const KINDS = ['png', 'svg', 'pdf'] as const

interface Props {
  map: MapSpec
  away: TakeAway
  /** false: places on this map were not ticked */
  open: boolean
  board: () => FileBoard
}

/** A map as a picture at full size. Places on maps with axes need their tick. */
export function MapRow({ map, away, open, board }: Props) {
  const t = useText()
  const make = (kind: (typeof KINDS)[number]): void => {
    const name = fileName(`${board().title} ${map.title}`, kind)
    away.make(name, async (signal, progress): Promise<FetchedFile> => {
      const file = board()
      const words = pictureWords(file)
      if (kind === 'svg') return { kind: 'file', blob: await svgFile(mapSvg(file.board, map, words)), name }
      const drawing = mapDrawing(file.board, map, words)
      const blob =
        kind === 'png'
          ? await pngFile(drawing, signal, progress)
          : await pdfFile(drawing, `${file.title}: ${map.title}`, signal, progress)
      return { kind: 'file', blob, name }
    })
  }
  return (
    <FileRow
      icon={<Image size={20} aria-hidden />}
      title={map.title}
      help={t(open ? 'files.map_help' : 'files.map_closed')}
    >
      {KINDS.map(kind => (
        <Button
          key={kind}
          size="s"
          isDisabled={away.making !== null || !open}
          aria-label={t('files.map_as', { map: map.title, kind: kind.toUpperCase() })}
          onPress={() => make(kind)}
        >
          {kind.toUpperCase()}
        </Button>
      ))}
    </FileRow>
  )
}
