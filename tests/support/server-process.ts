import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, ROOT } from '../../scripts/project.ts'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { startFlags } from './start-flags.ts'

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly pid: number
  /** Stops it and removes its folder. */
  close(): Promise<void>
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** The server as it runs in production, on a fresh folder, without limits: what measures must not share its event loop. */
export async function startServerProcess(): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-process-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...startFlags(), inProject('server', 'main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      LIMIT_CONNECTIONS_PER_ADDRESS: '0',
      LIMIT_CREATE_PER_HOUR: '0',
      LIMIT_REQUESTS_PER_MINUTE: '0',
    },
  })
  const healthy = () =>
    fetch(`${url}/healthz`).then(
      r => r.ok,
      () => false,
    )
  await eventually('the server to listen', healthy, 30_000)
  return {
    url,
    pid: child.pid ?? 0,
    async close() {
      await stop(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
