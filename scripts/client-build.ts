import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { compressFiles } from './compress-files.ts'
import { inProject, ROOT } from './project.ts'

/** What the built client is made from: folders and files of the project. */
const SOURCES = [
  'client',
  'shared',
  'index.html',
  'vite.config.ts',
  'scripts/chunk-list.ts',
  'scripts/client-build.ts',
  'scripts/client-chunks.ts',
  'scripts/compress-files.ts',
  'scripts/early-fetches.ts',
  'scripts/finished-texts.ts',
  'package-lock.json',
]
const BUILT = inProject('dist', 'client')
const STAMP = inProject('dist', 'client.stamp')

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries.filter(e => e.isFile()).map(e => join(e.parentPath, e.name))
}

/** A hash over names and contents of everything that the client is made from; null where the sources are not here. */
async function fingerprint(): Promise<string | null> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = inProject(source)
    if (!existsSync(path)) return null
    const files = source.includes('.') ? [path] : await filesUnder(path)
    for (const file of files.sort()) {
      const content = await readFile(file)
      hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

const readStamp = (): Promise<string> => readFile(STAMP, 'utf8').catch(() => '')

/**
 * Makes dist/client where it is missing or older than its sources, and says so. Where only the built client was
 * shipped (a container), it is taken as it is. Throws when the build fails; the old client then stays.
 */
export async function ensureClient(say: (line: string) => void): Promise<void> {
  const wanted = await fingerprint()
  const there = existsSync(join(BUILT, 'index.html'))
  if (wanted === null && there) return
  if (wanted !== null && there && (await readStamp()) === wanted) return
  say('Building the client …')
  const started = performance.now()
  const fresh = `${BUILT}.${process.pid}`
  const old = `${fresh}.old`
  const { build } = await import('vite')
  // it decides which React goes in, and vite sets it for the whole process and for what that starts later
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: ROOT, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } })
    await compressFiles(fresh)
    await mkdir(inProject('dist'), { recursive: true })
    if (existsSync(BUILT)) await rename(BUILT, old)
    await rename(fresh, BUILT)
    await writeFile(STAMP, wanted ?? '')
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    await rm(fresh, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
  say(`Client built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}
