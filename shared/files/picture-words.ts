import type { FileBoard } from './board-of-file.ts'
import { FILE_WORDS } from './file-words.ts'
import type { MapPictureWords } from './ground-shapes.ts'
import { footOf } from './report.ts'

/** The words of a map's picture in the file's language. */
export const pictureWords = (file: FileBoard): MapPictureWords => {
  const { helps, harms } = FILE_WORDS[file.locale]
  return { helps, harms, foot: footOf(file) }
}
