import { mkdir, rm } from 'node:fs/promises'
import { ensureClient } from './client-build.ts'
import { inProject } from './project.ts'
import { runCommand, runNode } from './run-command.ts'
import { type Count, countPlaywright, countVitest } from './test-reports.ts'

/**
 * Everything that is tested, in order; a part that fails does not stop the others. The last line is the sum.
 * `npm test -- lint unit` runs only the parts named.
 */
const REPORTS = inProject('test-results', 'reports')
const VITEST_REPORT = inProject('test-results', 'reports', 'vitest.json')
const BROWSER_REPORT = inProject('test-results', 'reports', 'browser.json')

const asCheck = (code: number): Count => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
})
const tool = (name: string, ...args: string[]) => runCommand(inProject('node_modules', '.bin', name), args)

const parts: Record<string, () => Promise<Count>> = {
  lint: async () => asCheck(await tool('biome', 'check', '.')),
  types: async () => asCheck(await tool('tsc', '-b')),
  'dead-code': async () => asCheck(await tool('knip')),
  build: async () => {
    await ensureClient(line => console.log(line))
    return asCheck(0)
  },
  unit: async () => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
    return countVitest(VITEST_REPORT, await runNode(inProject('node_modules/vitest/vitest.mjs'), args))
  },
  browser: async () => {
    const code = await runNode(
      inProject('node_modules/@playwright/test/cli.js'),
      ['test', '--reporter=list,json'],
      {
        PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
      },
    )
    return countPlaywright(BROWSER_REPORT, code)
  },
}

async function runPart(name: string, part: () => Promise<Count>): Promise<Count> {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
  const started = performance.now()
  const count = await part().catch((problem: unknown): Count => {
    console.error(problem instanceof Error ? problem.message : problem)
    return asCheck(1)
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

await rm(REPORTS, { recursive: true, force: true })
await mkdir(REPORTS, { recursive: true })
const counts: Count[] = []
for (const [name, part] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) counts.push(await runPart(name, part))
}
const sum = (pick: (c: Count) => number): number => counts.reduce((total, c) => total + pick(c), 0)
const failed = sum(c => c.failed)
process.exitCode = failed > 0 ? 1 : 0
console.log(`\n${sum(c => c.passed)} passed, ${failed} failed`)
