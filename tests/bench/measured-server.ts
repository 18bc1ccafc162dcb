import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, ROOT } from '../../scripts/project.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'

/** Clock ticks of /proc/<pid>/stat in a second (Linux). */
const TICKS = 100

export interface MeasuredServer {
  readonly url: string
  /** CPU seconds (user and system) that the server's process has used */
  cpu(): number
  /** resident memory, MiB */
  memory(): number
  close(): Promise<void>
}

/** Keeps a process and its threads on some cores (`0`, `0-1`), so that generator and server do not disturb each other. */
export function pin(pid: number, cores: string): void {
  if (process.platform !== 'linux' || availableParallelism() < 2) return
  execFileSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** The server in a process of its own, on a fresh folder, without limits. Linux only: CPU is read from /proc. */
export async function startMeasuredServer(): Promise<MeasuredServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-bench-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [inProject('server', 'main.ts')], {
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
  const pid = child.pid ?? 0
  pin(pid, '0')
  const healthy = () =>
    fetch(`${url}/healthz`).then(
      r => r.ok,
      () => false,
    )
  await eventually('the server to listen', healthy, 15_000)
  return {
    url,
    cpu() {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024,
    async close() {
      await stop(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
