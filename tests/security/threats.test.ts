import { describe, expect, it } from 'vitest'
import { sourceFiles, withoutComments } from '../support/source-files.ts'
import { THREATS, type Threat } from './threats.ts'

const files = new Map(
  sourceFiles('tests')
    .filter(f => f.path !== 'tests/security/threats.ts')
    .map(f => [f.path, withoutComments(f.text)]),
)

const pattern = (file: string): RegExp =>
  new RegExp(`^${file.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)

/** The tests of a row that are not there. */
function missing({ tests }: Threat): string[] {
  return tests
    .filter(([file, name]) => {
      const found = [...files].filter(([path]) => pattern(file).test(path))
      return !found.some(([, text]) => text.includes(name))
    })
    .map(([file, name]) => `${file}: ${name}`)
}

describe('threats', () => {
  it('are all in the table, in order', () => {
    expect(THREATS.map(t => t.row)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1))
  })

  it('that need another store or a second node are the only ones without a test', () => {
    const without = THREATS.filter(t => t.tests.length === 0)
    expect(without.map(t => [t.row, t.excepted !== undefined])).toEqual([
      [25, true],
      [26, true],
      [29, true],
    ])
  })

  it('a test that is not there is noticed', () => {
    const absent = {
      row: 0,
      text: '',
      tests: [['tests/security/threats.test.ts', 'no such' + ' test']],
    } as const
    expect(missing(absent)).toHaveLength(1)
  })

  it.each(THREATS)('[T$row] $text: has its tests', threat => {
    expect(missing(threat), `threat ${threat.row}: ${threat.text}`).toEqual([])
  })
})
