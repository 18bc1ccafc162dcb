import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LATE } from '../../client/i18n/texts.ts'
import { type BuiltChunk, CHUNK_LIST } from '../../scripts/chunk-list.ts'
import { ensureClient } from '../../scripts/client-build.ts'
import { inProject } from '../../scripts/project.ts'
import { sourceFiles } from '../support/source-files.ts'

/** What a browser fetches besides the page's own code before a board's first map is painted. */
const TO_THE_MAP = ['client/app/start.tsx', 'client/app/workshop/room.tsx', 'client/maps/map-view.tsx']
/** … and before a phone's first composer. */
const TO_THE_COMPOSER = [
  'client/app/start.tsx',
  'client/app/workshop/room.tsx',
  'client/compose/composer.tsx',
]
/** What comes a moment after a map, by itself: nothing waits there for words. */
const AT_THE_MAP = [
  'client/maps/chosen/selection-bar.tsx',
  'client/maps/line-bar.tsx',
  'client/maps/menu/map-menu.tsx',
  'client/maps/minimap/minimap.tsx',
  'client/outline/announcer.tsx',
  'client/ui/toast-region.tsx',
]
const TEXTS = ['client/i18n/messages/en.ts', 'client/i18n/messages/es.ts']
/** Gzipped bytes of script. */
const MOST = { board: 300 * 1024, entry: 10 * 1024 }

const listShape = z.array(
  z.object({ file: z.string(), imports: z.array(z.string()), modules: z.array(z.string()) }),
)
let chunks: BuiltChunk[] = []
beforeAll(async () => {
  await ensureClient(() => {})
  chunks = listShape.parse(JSON.parse(readFileSync(inProject('dist/client', CHUNK_LIST), 'utf8')))
}, 120_000)

const fileOf = (module: string): string => {
  const found = chunks.find(chunk => chunk.modules.includes(module))
  if (!found) throw new Error(`${module} is not in the build`)
  return found.file
}

/** The script files of these modules and of all that they import before they run. */
function filesFor(modules: readonly string[]): string[] {
  const files = new Set<string>()
  const open = modules.map(fileOf)
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    open.push(...(chunks.find(chunk => chunk.file === file)?.imports ?? []))
  }
  return [...files].sort()
}
const weigh = (files: readonly string[]): [file: string, bytes: number][] =>
  files.map(file => [file, gzipSync(readFileSync(inProject('dist/client', file)), { level: 9 }).length])
const sum = (weights: readonly [string, number][]): number => weights.reduce((all, [, w]) => all + w, 0)

describe('the script on the way to the first map', () => {
  for (const [what, modules] of Object.entries({ map: TO_THE_MAP, composer: TO_THE_COMPOSER }))
    it(`of the ${what} weighs at most 300 KB`, () => {
      for (const texts of TEXTS) {
        const weights = weigh(filesFor(['client/main.ts', ...modules, texts]))
        expect(weights.length).toBeGreaterThan(3)
        expect(sum(weights), JSON.stringify(weights)).toBeLessThanOrEqual(MOST.board)
      }
    })

  it('has dialogs, panels, the other views and the other language behind it', () => {
    const early = filesFor(['client/main.ts', ...TO_THE_MAP, 'client/i18n/messages/en.ts'])
    const later = ['facilitate/share', 'facilitate/snapshots', 'files/take-away', 'files/bring-in'].map(
      name => `client/${name}-dialog.tsx`,
    )
    for (const part of [
      ...later,
      'client/outline/outline.tsx',
      'client/partners/partners-view.tsx',
      'client/maps/connections/connections-view.tsx',
      'client/i18n/messages/es.ts',
    ])
      expect(early, part).not.toContain(fileOf(part))
  })

  it('asks for no words that come later', () => {
    const pages = ['home/home', 'join/join', 'join/access-problem', 'no-such-page']
    const pagesFiles = pages.map(page => `client/app/${page}.tsx`)
    const ways = [...TO_THE_MAP, ...TO_THE_COMPOSER, ...AT_THE_MAP, ...pagesFiles]
    const files = new Set(filesFor(['client/main.ts', ...ways]))
    const modules = new Set(chunks.filter(chunk => files.has(chunk.file)).flatMap(chunk => chunk.modules))
    const early = sourceFiles('client').filter(f => modules.has(f.path))
    expect(early.length).toBeGreaterThan(100)
    const used = Object.keys(LATE.en).filter(id => early.some(f => f.text.includes(`'${id}'`)))
    expect(used).toEqual([])
    // `sector.${x}`: no family of early words may lie among the late ones
    const families = early.flatMap(f => [...f.text.matchAll(/`([a-z_]+\.)\$\{/gi)].map(m => m[1] ?? ''))
    expect(Object.keys(LATE.en).filter(id => families.some(family => id.startsWith(family)))).toEqual([])
  })

  it('begins with a little that calls the server before anything else is there', () => {
    const weights = weigh(filesFor(['client/main.ts']))
    expect(sum(weights), JSON.stringify(weights)).toBeLessThanOrEqual(MOST.entry)
  })

  it("holds zod's small dialect only", () => {
    const files = sourceFiles('client', 'shared')
    expect(files.filter(f => /from 'zod\/mini'/.test(f.text)).length).toBeGreaterThan(5)
    expect(files.filter(f => /from 'zod'/.test(f.text)).map(f => f.path)).toEqual([])
  })
})
