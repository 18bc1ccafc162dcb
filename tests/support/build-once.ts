import { ensureClient } from '../../scripts/client-build.ts'

/** Before all browser tests: the client as users get it. */
export default async function buildOnce(): Promise<void> {
  await ensureClient(line => console.log(line))
}
