import { ensureClient } from './client-build.ts'
import { stopWithNpm } from './stop-with-npm.ts'

stopWithNpm()
try {
  await ensureClient(line => console.log(line))
} catch (problem) {
  console.error('The client could not be built, so nothing was started.')
  console.error(problem)
  process.exit(1)
}
await import('../server/main.ts')
