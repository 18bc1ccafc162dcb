import { type EntryValue, entryValue } from '../../shared/model/round.ts'
import type { ThisDevice } from './this-device.ts'

/** One's own sealed entry that the server does not have yet; `value` null: it was taken back. */
export interface KeptEntry {
  readonly round: string
  readonly id: string
  readonly value: EntryValue | null
}

/** What waited at an earlier visit. Rows that are none are passed over. */
export async function keptEntries(device: ThisDevice | null, prefix: string): Promise<KeptEntry[]> {
  const rows = (await device?.sealed(prefix).catch(() => null)) ?? []
  return rows.filter(({ value }) => value === null || entryValue.safeParse(value).success)
}

/** Keeps on this device what is on its way into a sealed round, row by row: so two tabs of one person do not disturb each other. */
export class SealedDrawer {
  readonly #device: ThisDevice | null
  readonly #prefix: string
  readonly #changed: () => void
  /** rows that are not in the device's storage */
  readonly #open = new Map<string, KeptEntry>()

  /**
   * @param prefix what belongs to this person in this workshop
   * @param changed something came into the storage
   */
  constructor(device: ThisDevice | null, prefix: string, changed: () => void) {
    this.#device = device
    this.#prefix = prefix
    this.#changed = changed
  }

  /** Whether all that waits would be here after the page is closed. */
  get closed(): boolean {
    return this.#open.size === 0
  }

  put(entry: KeptEntry): void {
    const key = this.#keyOf(entry)
    this.#open.set(key, entry)
    this.#device?.keepEntry(key, entry).then(
      () => {
        if (this.#open.get(key) === entry) this.#open.delete(key)
        this.#changed()
      },
      // it stays open: that is what is said of it
      () => this.#changed(),
    )
  }

  drop(entry: Pick<KeptEntry, 'round' | 'id'>): void {
    const key = this.#keyOf(entry)
    this.#open.delete(key)
    this.#device?.dropEntry(key).catch(problem => console.warn('an entry stays on this device', problem))
  }

  #keyOf({ round, id }: Pick<KeptEntry, 'round' | 'id'>): string {
    return `${this.#prefix}${round}/${id}`
  }
}
