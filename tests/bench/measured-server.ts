import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { startServerProcess } from '../support/server-process.ts'

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

/** The server in a process of its own, on a fresh folder, without limits. Linux only: CPU is read from /proc. */
export async function startMeasuredServer(): Promise<MeasuredServer> {
  const { url, pid, close } = await startServerProcess()
  pin(pid, '0')
  return {
    url,
    cpu() {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024,
    close,
  }
}
