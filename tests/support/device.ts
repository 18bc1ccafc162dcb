import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { nanoid } from 'nanoid'
import { vi } from 'vitest'
import type { Session } from '../../client/state/session.ts'
import { openSession } from '../../client/sync/connect.ts'

type Listener = (event: unknown) => void

/**
 * What the session takes from a page: an address, events of the window, frames, storage. One at a time, as in a tab; a second
 * person in the same test shares address and frames, and has a secret of their own.
 */
export class TestPage {
  readonly #listeners = new Map<string, Set<Listener>>()

  constructor(origin: string) {
    vi.stubGlobal('location', { origin })
    vi.stubGlobal('addEventListener', (type: string, l: Listener) => this.#of(type).add(l))
    vi.stubGlobal('removeEventListener', (type: string, l: Listener) => this.#of(type).delete(l))
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => setImmediate(work))
    vi.stubGlobal('cancelAnimationFrame', (handle: NodeJS.Immediate) => clearImmediate(handle))
    this.clearStorage()
  }

  #of(type: string): Set<Listener> {
    const set = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, set)
    return set
  }

  clearStorage(): void {
    vi.stubGlobal('indexedDB', new IDBFactory())
  }

  /** `offline`, `online`: the machine's connection. `beforeunload` gives true if the page asked to stay. */
  dispatch(type: 'offline' | 'online' | 'beforeunload'): boolean {
    let stays = false
    for (const listener of this.#of(type)) listener({ preventDefault: () => (stays = true) })
    return stays
  }

  restore(): void {
    vi.unstubAllGlobals()
  }
}

export const newSecret = (): string => nanoid(24)

/** Opens a workshop as the page does; fails the test where it cannot be opened. */
export async function enter(
  workshop: { id: string },
  key: string,
  who: { name: string; secret: string; shared?: boolean },
): Promise<Session> {
  const opened = await openSession({ workshop: workshop.id, key, color: '#8a3ffc', shared: false, ...who })
  if (!opened.ok) throw new Error(`could not open: ${opened.code}`)
  return opened.session
}

/** A socket where there is no network. */
export class NoNetwork {
  static readonly OPEN = 1
  readonly readyState = 3
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  constructor() {
    setImmediate(() => this.onclose?.({ code: 1006, reason: '' }))
  }
  close(): void {}
}
