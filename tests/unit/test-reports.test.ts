import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, summed, wholeRun } from '../../scripts/test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'allymap-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content: unknown): string => {
  const path = join(folder, 'report.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const vitest = (numFailedTests: number, files: object[] = []) =>
  report({ numPassedTests: 3, numFailedTests, numPendingTests: 1, numTodoTests: 0, testResults: files })

/** A test as Playwright reports it; `why`: what its first try said. */
const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky', why?: string) => ({
  title,
  file: 'map.spec.ts',
  ok: status !== 'unexpected',
  tests: [{ status, results: [...(why === undefined ? [] : [{ error: { message: why } }]), {}] }],
})

describe('counting test reports', () => {
  it('adds up what passed, failed and was skipped, and names what failed', async () => {
    const tests = [
      { status: 'failed', fullName: 'adds one and one' },
      { status: 'passed', fullName: 'adds two and two' },
    ]
    const files = [{ name: 'sum.test.ts', status: 'failed', assertionResults: tests }]
    expect(await countVitest(vitest(1, files), 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
      broken: ['sum.test.ts: adds one and one'],
      secondTry: [],
    })
    const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 }
    const suites = [{ suites: [{ specs: [spec('pans', 'unexpected'), spec('zooms', 'expected')] }] }]
    expect(await countPlaywright(report({ stats, suites }), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      broken: ['map.spec.ts: pans'],
      secondTry: [],
    })
  })

  it('a test that passed only at the second try has passed, and is named with why it failed at the first', async () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }
    const suites = [
      { specs: [spec('pans', 'flaky', '\u001b[31mError: not there\u001b[39m\n\n  more')] },
      { specs: [spec('zooms', 'expected')] },
    ]
    const count = await countPlaywright(report({ stats, suites }), 0)
    expect(count).toMatchObject({ passed: 5, failed: 0, broken: [] })
    expect(count.secondTry).toEqual(['map.spec.ts: pans: Error: not there'])
  })

  it('three second tries are let through in a whole run, four are a failure of their own', () => {
    const tried = (count: number) => ({
      passed: count,
      failed: 0,
      skipped: 0,
      broken: [],
      secondTry: Array.from({ length: count }, (_, i) => `test ${i}`),
    })
    expect(summed([tried(1), tried(2)])).toEqual({ ...tried(3), secondTry: ['test 0', 'test 0', 'test 1'] })
    expect(wholeRun([tried(1), tried(2)])).toMatchObject({ passed: 3, failed: 0, broken: [] })
    expect(wholeRun([tried(1), tried(3)])).toMatchObject({
      passed: 4,
      failed: 1,
      broken: [expect.stringContaining('4 tests passed only at the second try')],
    })
  })

  it('a file that could not be loaded is a failure', async () => {
    const files = [{ name: 'sum.test.ts', status: 'failed', assertionResults: [] }]
    const count = await countVitest(vitest(0, files), 1)
    expect(count).toMatchObject({ failed: 1, broken: ['sum.test.ts: could not be loaded'] })
  })

  it('a runner that ends badly without a failed test is a failure', async () => {
    expect(await countVitest(vitest(0), 3)).toMatchObject({
      failed: 1,
      broken: [expect.stringContaining('3')],
    })
    expect(await countVitest(vitest(0), 0)).toMatchObject({ failed: 0, broken: [] })
  })

  it('no report, or one that is not whole, is a failure', async () => {
    expect((await countVitest(join(folder, 'none.json'), 0)).failed).toBe(1)
    expect((await countPlaywright(report('{"stats":'), 0)).failed).toBe(1)
  })
})
