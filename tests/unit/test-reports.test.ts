import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from '../../scripts/test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'allymap-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content: unknown): string => {
  const path = join(folder, 'report.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const vitest = (numFailedTests: number, files: object[] = []) =>
  report({ numPassedTests: 3, numFailedTests, numPendingTests: 1, numTodoTests: 0, testResults: files })

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
    })
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    const spec = (title: string, ok: boolean) => ({ title, file: 'map.spec.ts', ok })
    const suites = [{ suites: [{ specs: [spec('pans', false), spec('zooms', true)] }] }]
    expect(await countPlaywright(report({ stats, suites }), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
      broken: ['map.spec.ts: pans'],
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
