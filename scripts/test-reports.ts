import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** How one part of the test run went. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

const BROKEN: Count = { passed: 0, failed: 1, skipped: 0 }

/** A runner that failed for a reason that is no test (an unhandled error, a broken setup) counts as one failure. */
const honest = (count: Count, code: number): Count =>
  code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count

async function readReport<T>(path: string, shape: z.ZodType<T>): Promise<T | null> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Counts of a vitest JSON report; a file that could not be loaded counts as one failure. */
export async function countVitest(path: string, code: number): Promise<Count> {
  const report = await readReport(path, vitestReport)
  if (!report) return BROKEN
  const unloaded = report.testResults.filter(
    f => f.status === 'failed' && f.assertionResults.length === 0,
  ).length
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  )
}

/** Counts of a Playwright JSON report; a test that passed only at the second try has failed. */
export async function countPlaywright(path: string, code: number): Promise<Count> {
  const report = await readReport(path, playwrightReport)
  if (!report) return BROKEN
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code)
}
