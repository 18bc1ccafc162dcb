import { mkdir, rm } from 'node:fs/promises'
import { ensureClient } from './client-build.ts'
import { installBrowserAhead } from './find-browser.ts'
import { inProject, ROOT } from './project.ts'
import { runCommand, runNode } from './run-command.ts'
import { type Count, countPlaywright, countVitest, summed, wholeRun } from './test-reports.ts'

/**
 * Everything that is tested, in order; a part that fails does not stop the others. The last line is the sum.
 * `npm test -- lint unit` runs only the parts named.
 */
const REPORTS = inProject('test-results', 'reports')
const VITEST_REPORT = inProject('test-results', 'reports', 'vitest.json')

const asCheck = (name: string, code: number): Count =>
  code === 0
    ? { passed: 1, failed: 0, skipped: 0, broken: [], secondTry: [] }
    : {
        passed: 0,
        failed: 1,
        skipped: 0,
        broken: [`it ended with ${code}: see ${name} above`],
        secondTry: [],
      }
const tool = (name: string, ...args: string[]) => runCommand(inProject('node_modules', '.bin', name), args)

const parts: Record<string, () => Promise<Count>> = {
  lint: async () => asCheck('lint', await tool('biome', 'check', '.')),
  types: async () => asCheck('types', await tool('tsc', '-b')),
  'dead-code': async () => asCheck('dead-code', await tool('knip')),
  build: async () => {
    await ensureClient(line => console.log(line))
    return asCheck('build', 0)
  },
  unit: async () => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
    return countVitest(VITEST_REPORT, await runNode(inProject('node_modules/vitest/vitest.mjs'), args))
  },
  // what measures runs after the others and alone, whatever came of them
  browser: async () => {
    await browserThere
    return summed([
      await playwright('browser', '--project=browser', '--project=listening'),
      await playwright('measuring', '--project=measuring', '--no-deps', '--workers=1'),
    ])
  },
}

/** Browser tests of some projects, with a report of their own. Each has a second try, but for those of what must never happen, which say so themselves. */
async function playwright(name: string, ...args: string[]): Promise<Count> {
  const report = inProject('test-results', 'reports', `${name}.json`)
  const code = await runNode(
    inProject('node_modules/@playwright/test/cli.js'),
    ['test', '--retries=1', '--reporter=list,json', ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  return countPlaywright(report, code)
}

async function runPart(name: string, part: () => Promise<Count>): Promise<Count> {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
  const started = performance.now()
  const count = await part().catch((problem: unknown): Count => {
    console.error(problem instanceof Error ? problem.message : problem)
    return asCheck(name, 1)
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  console.log(`${name}: ${count.passed} ok, ${count.failed} not ok${skipped} (${seconds} s)`)
  return count
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

// a hundred servers are started on the way: each file of theirs is translated once, not by each of them
process.env.NODE_COMPILE_CACHE ??= inProject('node_modules', '.cache', 'node')
await rm(REPORTS, { recursive: true, force: true })
await mkdir(REPORTS, { recursive: true })
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name)
// a browser that is missing is fetched while the other parts run
const browserThere = wanted('browser') ? installBrowserAhead() : Promise.resolve()
const counts: Count[] = []
for (const [name, part] of Object.entries(parts)) {
  if (!wanted(name)) continue
  const count = await runPart(name, part)
  counts.push({ ...count, broken: count.broken.map(test => `${name}: ${test.replace(ROOT, '')}`) })
}
const { passed, failed, broken, secondTry } = wholeRun(counts)
process.exitCode = failed > 0 ? 1 : 0
// said once more: a log is often read, or kept, from its end
const list = (heading: string, tests: readonly string[]): void => {
  if (tests.length > 0) console.log(`\n${heading}:\n${tests.map(test => `  ${test}`).join('\n')}`)
}
list('Not ok', broken)
list('Passed only at the second try', secondTry)
console.log(`\n${passed} passed, ${failed} failed`)
