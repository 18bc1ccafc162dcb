import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Mode = 'honest' | 'early' | 'before' | 'after'

/** A server in a process of its own, on the same folder and port each time it is started. */
export class KillableServer {
  readonly dataDir: string
  readonly #mode: Mode
  #child: ChildProcess | null = null
  #port = 0

  constructor(dataDir: string, mode: Mode = 'honest') {
    this.dataDir = dataDir
    this.#mode = mode
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async start(mode = this.#mode): Promise<void> {
    const child = fork(join(import.meta.dirname, 'child-server.ts'), [this.dataDir, String(this.#port), mode])
    this.#child = child
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`the server ended with ${code} while starting`)
    })
    failed.catch(() => {})
    const [message] = await Promise.race([once(child, 'message'), failed])
    this.#port = message.port
  }

  /** Resolves once it has died by its own hand. */
  async died(): Promise<void> {
    const child = this.#child
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
