import { inProject } from './project.ts'
import { runNode } from './run-command.ts'

/** Browser tests alone; further words go to Playwright (`npm run e2e -- main-path --headed`). */
const playwright = inProject('node_modules/@playwright/test/cli.js')
process.exitCode = await runNode(playwright, ['test', ...process.argv.slice(2)])
