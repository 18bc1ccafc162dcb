import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const WORDY = /\.(js|css|svg|json|webmanifest)$/
/** Smaller files (bytes) fit in one packet as they are. */
const WORTH = 1_000

/** Puts a `.br` and a `.gz` beside each file of a folder that grows smaller by it: the server sends them as they are. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter(e => e.isFile() && WORDY.test(e.name)).map(e => join(e.parentPath, e.name))
  await Promise.all(
    files.map(async file => {
      const content = await readFile(file)
      if (content.length < WORTH) return
      const params = {
        // 11 would take four times as long for 3 % less
        [zlib.BROTLI_PARAM_QUALITY]: 9,
        [zlib.BROTLI_PARAM_SIZE_HINT]: content.length,
      }
      await Promise.all([
        brotli(content, { params }).then(bytes => writeFile(`${file}.br`, bytes)),
        zip(content, { level: 9 }).then(bytes => writeFile(`${file}.gz`, bytes)),
      ])
    }),
  )
}
