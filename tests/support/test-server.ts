import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'

type Overrides = Parameters<typeof startServer>[1]

/** A real server on a port of its own, with a folder of its own. */
export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly dataDir: string
  /** The server goes away; its folder stays. */
  stop(): Promise<void>
  /** It comes back on the same port with the same folder. */
  start(): Promise<void>
  /** Stops and removes the folder. */
  close(): Promise<void>
}

/** Configuration from environment variables, as in production; limits are off unless `env` sets them. */
export function testConfig(env: Readonly<Record<string, string>>): Config {
  const read = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    LIMIT_CONNECTIONS_PER_ADDRESS: '0',
    LIMIT_CREATE_PER_HOUR: '0',
    LIMIT_REQUESTS_PER_MINUTE: '0',
    ...env,
  })
  if (!read.ok) throw new Error(read.error)
  return read.value
}

export async function startTestServer(
  env: Readonly<Record<string, string>> = {},
  overrides?: Overrides,
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-'))
  const config = testConfig({ DATA_DIR: dataDir, ...env })
  let running: Awaited<ReturnType<typeof startServer>> | null = await startServer(config, overrides)
  const { port } = running
  const stop = async (): Promise<void> => {
    await running?.close()
    running = null
  }
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    stop,
    async start() {
      running ??= await startServer({ ...config, port }, overrides)
    },
    async close() {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
