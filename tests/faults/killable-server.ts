import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server in a process of its own, on the same folder and port each time it is started. */
export class KillableServer {
  readonly dataDir: string
  readonly #mode: 'honest' | 'early'
  #child: ChildProcess | null = null
  #port = 0

  constructor(dataDir: string, mode: 'honest' | 'early') {
    this.dataDir = dataDir
    this.#mode = mode
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async start(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'child-server.ts'), [
      this.dataDir,
      String(this.#port),
      this.#mode,
    ])
    this.#child = child
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`the server ended with ${code} while starting`)
    })
    failed.catch(() => {})
    const [message] = await Promise.race([once(child, 'message'), failed])
    this.#port = message.port
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
