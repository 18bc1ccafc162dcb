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
  it('adds up what passed, failed and was skipped', async () => {
    expect(await countVitest(vitest(2), 1)).toEqual({ passed: 3, failed: 2, skipped: 1 })
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(await countPlaywright(report({ stats }), 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('a file that could not be loaded is a failure', async () => {
    const files = [{ status: 'failed', assertionResults: [] }]
    expect((await countVitest(vitest(0, files), 1)).failed).toBe(1)
  })

  it('a runner that ends badly without a failed test is a failure', async () => {
    expect((await countVitest(vitest(0), 1)).failed).toBe(1)
    expect((await countVitest(vitest(0), 0)).failed).toBe(0)
  })

  it('no report, or one that is not whole, is a failure', async () => {
    expect((await countVitest(join(folder, 'none.json'), 0)).failed).toBe(1)
    expect((await countPlaywright(report('{"stats":'), 0)).failed).toBe(1)
  })
})
