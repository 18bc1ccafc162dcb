import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** How one part of the test run went. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** the tests that failed, by name */
  readonly broken: readonly string[]
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

interface PlaywrightSuite {
  readonly specs?:
    | readonly { readonly title: string; readonly file: string; readonly ok: boolean }[]
    | undefined
  readonly suites?: readonly PlaywrightSuite[] | undefined
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })).optional(),
    suites: z.array(playwrightSuite).optional(),
  }),
)
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(playwrightSuite),
})

const BROKEN: Count = { passed: 0, failed: 1, skipped: 0, broken: ['the runner left no report'] }

/** A runner that failed for a reason that is no test (an unhandled error, a broken setup) counts as one failure. */
const honest = (count: Count, code: number): Count =>
  code !== 0 && count.failed === 0
    ? { ...count, failed: 1, broken: [`the runner ended with ${code}, though no test failed`] }
    : count

const brokenSpecs = (suite: PlaywrightSuite): string[] => [
  ...(suite.specs ?? []).filter(spec => !spec.ok).map(spec => `${spec.file}: ${spec.title}`),
  ...(suite.suites ?? []).flatMap(brokenSpecs),
]

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
  const unloaded = report.testResults.filter(f => f.status === 'failed' && f.assertionResults.length === 0)
  const failed = report.testResults.flatMap(file =>
    file.assertionResults
      .filter(test => test.status === 'failed')
      .map(test => `${file.name}: ${test.fullName}`),
  )
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
      broken: [...unloaded.map(file => `${file.name}: could not be loaded`), ...failed],
    },
    code,
  )
}

/** Counts of a Playwright JSON report; a test that passed only at the second try has failed. */
export async function countPlaywright(path: string, code: number): Promise<Count> {
  const report = await readReport(path, playwrightReport)
  if (!report) return BROKEN
  const { expected, unexpected, flaky, skipped } = report.stats
  const broken = report.suites.flatMap(brokenSpecs)
  return honest({ passed: expected, failed: unexpected + flaky, skipped, broken }, code)
}
