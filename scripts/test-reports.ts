import { readFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** How one part of the test run went. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** the tests that failed, by name */
  readonly broken: readonly string[]
  /** those among the passed that failed at the first try, each with the first line of why */
  readonly secondTry: readonly string[]
}

/** So many tests may pass only at the second try: more of them are a failure of their own. */
const MOST_SECOND_TRIES = 3

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
  readonly specs?: readonly z.infer<typeof playwrightSpec>[] | undefined
  readonly suites?: readonly PlaywrightSuite[] | undefined
}
const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
})
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    specs: z.array(playwrightSpec).optional(),
    suites: z.array(playwrightSuite).optional(),
  }),
)
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(playwrightSuite),
})

const BROKEN: Count = {
  passed: 0,
  failed: 1,
  skipped: 0,
  broken: ['the runner left no report'],
  secondTry: [],
}

/** A runner that failed for a reason that is no test (an unhandled error, a broken setup) counts as one failure. */
const honest = (count: Count, code: number): Count =>
  code !== 0 && count.failed === 0
    ? { ...count, failed: 1, broken: [`the runner ended with ${code}, though no test failed`] }
    : count

const specsOf = (suite: PlaywrightSuite): z.infer<typeof playwrightSpec>[] => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
]

/** The first line of an error, without the colours that a terminal would show. */
const firstLine = (message: string): string => stripVTControlCharacters(message).trim().split('\n')[0] ?? ''

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
      secondTry: [],
    },
    code,
  )
}

/** Counts of a Playwright JSON report; a test that passed only at the second try has passed, and is named. */
export async function countPlaywright(path: string, code: number): Promise<Count> {
  const report = await readReport(path, playwrightReport)
  if (!report) return BROKEN
  const { expected, unexpected, flaky, skipped } = report.stats
  const specs = report.suites.flatMap(specsOf)
  const broken = specs.filter(spec => !spec.ok).map(spec => `${spec.file}: ${spec.title}`)
  const secondTry = specs.flatMap(spec =>
    spec.tests
      .filter(test => test.status === 'flaky')
      .map(test => {
        const why = test.results.find(result => result.error)?.error?.message ?? 'it did not say why'
        return `${spec.file}: ${spec.title}: ${firstLine(why)}`
      }),
  )
  return honest({ passed: expected + flaky, failed: unexpected, skipped, broken, secondTry }, code)
}

/** Several counts as one. */
export const summed = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, c) => sum + c.passed, 0),
  failed: counts.reduce((sum, c) => sum + c.failed, 0),
  skipped: counts.reduce((sum, c) => sum + c.skipped, 0),
  broken: counts.flatMap(c => c.broken),
  secondTry: counts.flatMap(c => c.secondTry),
})

/** The whole run; that too many tests passed only at the second try is one more failure. */
export function wholeRun(counts: readonly Count[]): Count {
  const all = summed(counts)
  const { length } = all.secondTry
  if (length <= MOST_SECOND_TRIES) return all
  const why = `${length} tests passed only at the second try; at most ${MOST_SECOND_TRIES} may`
  return { ...all, failed: all.failed + 1, broken: [...all.broken, why] }
}
