import { describe, expect, it } from 'vitest'
import { sourceFiles, withoutComments } from '../support/source-files.ts'

const product = sourceFiles('shared', 'server', 'client', 'scripts')
const pure = sourceFiles('shared')

/** Places that match, as `path:line`. */
function places(files: readonly { path: string; text: string }[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  )
}
const code = (files: typeof product) => files.map(f => ({ ...f, text: withoutComments(f.text) }))

describe('source rules', () => {
  it('looks at files at all', () => {
    expect(product.length).toBeGreaterThan(60)
    expect(pure.length).toBeGreaterThan(15)
  })

  it('finds what it looks for', () => {
    expect(places([{ path: 'x.ts', text: 'const a: any = 1' }], ANY)).toEqual(['x.ts:1'])
    expect(places([{ path: 'x.ts', text: 'const t = Date.now()' }], IMPURE)).toEqual(['x.ts:1'])
  })

  it('nothing is silenced: no any, no ts-ignore, no biome-ignore', () => {
    expect(places(code(product), ANY)).toEqual([])
    expect(places(product, /@ts-(ignore|nocheck|expect-error)|biome-ignore/)).toEqual([])
  })

  it('shared/ reads no clock and no random numbers', () => {
    expect(places(code(pure), IMPURE)).toEqual([])
  })

  it('a file is about one idea: at most 300 lines, texts and templates aside', () => {
    const long = product
      .filter(f => !/^(client\/i18n\/texts|shared\/templates)\//.test(f.path))
      .map(f => ({ path: f.path, lines: f.text.split('\n').length }))
      .filter(f => f.lines > 300)
    expect(long).toEqual([])
  })

  it('no test is skipped or alone', () => {
    const tests = code(sourceFiles('tests'))
    expect(places(tests, /\b(it|test|describe)\.(skip|only|todo|fixme)\b/)).toEqual([])
  })
})

const ANY = /(:\s*any\b|\bas any\b|<any>|\bany\[\])/
const IMPURE = /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bperformance\.now\b|\bcrypto\./
