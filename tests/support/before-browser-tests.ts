import { ensureClient } from '../../scripts/client-build.ts'
import { findBrowser } from '../../scripts/find-browser.ts'

/** Before all browser tests: a browser, and the client as users get it. */
export default async function beforeBrowserTests(): Promise<void> {
  process.env.CHROMIUM_PATH = findBrowser()
  await ensureClient(line => console.log(line))
}
