import { startServer } from './app.ts'
import { readConfig } from './config.ts'
import { createLog } from './observe/log.ts'
import { startFailure } from './start-failure.ts'
import { startText } from './start-text.ts'

/** Milliseconds after a signal at which we stop waiting for a clean end. */
const PATIENCE = 9_500

function fail(line: string): never {
  console.error(`Allymap did not start: ${line}`)
  process.exit(1)
}

const config = readConfig(process.env)
if (!config.ok) fail(config.error)
const log = createLog(config.value.logLevel)
const server = await startServer(config.value, { log }).catch(error =>
  fail(startFailure(error, config.value)),
)
console.log(startText(config.value, server.port))

let stopping = false
function stop(): void {
  if (stopping) return
  stopping = true
  setTimeout(() => {
    log.error('stopping took too long')
    process.exit(1)
  }, PATIENCE).unref()
  server.close().then(
    () => process.exit(0),
    error => {
      log.error({ err: error }, 'stopping failed')
      process.exit(1)
    },
  )
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
