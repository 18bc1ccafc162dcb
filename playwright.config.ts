import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS } from './scripts/browser-flags.ts'

/** Found (or installed) by the global setup; the workers read this file again once it is set. */
const executablePath = process.env.CHROMIUM_PATH

/** Browser tests whose outcome hangs on how long something takes. */
const MEASURING = ['**/busy-room.spec.ts', '**/session-reveal-crowd.spec.ts', '**/session-clocks.spec.ts']
/** Those that wait to be told something most of the time, and leave the machine to others. */
const LISTENING = ['**/records-announce.spec.ts', '**/screen-reader.spec.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/before-browser-tests.ts',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: 3,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // long enough for a machine that does other things too: how quick something is, is asked where it is measured
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // what measures runs when nothing else does, one after the other
  projects: [
    { name: 'browser', testIgnore: [...MEASURING, ...LISTENING], workers: 2 },
    { name: 'listening', testMatch: LISTENING, workers: 1, outputDir: 'test-results/listening' },
    {
      name: 'measuring',
      testMatch: MEASURING,
      dependencies: ['browser', 'listening'],
      workers: 1,
      outputDir: 'test-results/measuring',
    },
  ],
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // a film of each test costs more than many a test, and more than what some of them measure: TRACE=1 asks for it
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...BROWSER_FLAGS] },
  },
})
