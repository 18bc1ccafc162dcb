import { ensureClient } from './client-build.ts'
import { findBrowser } from './find-browser.ts'
import { inProject } from './project.ts'
import { runNode } from './run-command.ts'

/** Browser tests alone; further words go to Playwright (`npm run e2e -- main-path --headed`). */
const browser = findBrowser()
await ensureClient(line => console.log(line))
process.exitCode = await runNode(
  inProject('node_modules/@playwright/test/cli.js'),
  ['test', ...process.argv.slice(2)],
  {
    CHROMIUM_PATH: browser,
  },
)
