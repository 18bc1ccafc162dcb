import { deriveKeys, hashKeys, NO_ROTATION } from '../../server/http/keys.ts'
import type { SnapshotRow, Store } from '../../server/store/store.ts'
import { must } from '../../shared/assert.ts'
import { NO_SESSION, type Stage } from '../../shared/model/stage.ts'

/** What an adapter gives to the suite: one place that outlives the store's being closed. */
export interface StorePlace {
  open(now: () => number): Promise<Store>
  remove(): Promise<void>
}

export const STAGE: Stage = {
  title: 'A better town',
  locale: 'en',
  template: 'two-maps',
  maps: [
    { id: 'power', kind: 'axes', title: 'Power', axes: { left: 'a', right: 'b', bottom: 'c', top: 'd' } },
  ],
  checklists: null,
  people: [],
  locked: false,
  privacy: { stance: false },
  ...NO_SESSION,
}
export const HASHES = hashKeys(deriveKeys('k'.repeat(43), NO_ROTATION))
export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
export const listOf = (updates: readonly Uint8Array[]): number[][] => updates.map(u => [...u])

export const DAY = 24 * 60 * 60 * 1000
export const A = 'workshop-a-000000000'
export const B = 'workshop-b-000000000'

export const snapshotRow = (id: string, createdAt: number): SnapshotRow => ({
  id,
  name: `Snapshot ${id}`,
  by: null,
  automatic: false,
  kind: null,
  createdAt,
  notes: 3,
  partners: 1,
})

/** A store with the workshops A and B, anew for each test, and the clock that it reads. */
export class OpenStore {
  clock = 1_000_000
  readonly #makePlace: () => Promise<StorePlace>
  #place: StorePlace | null = null
  #store: Store | null = null

  constructor(makePlace: () => Promise<StorePlace>) {
    this.#makePlace = makePlace
  }

  get store(): Store {
    return must(this.#store, 'an open store')
  }

  async begin(): Promise<void> {
    this.clock = 1_000_000
    this.#place = await this.#makePlace()
    this.#store = await this.#place.open(() => this.clock)
    await this.create(A)
    await this.create(B)
  }

  async end(): Promise<void> {
    await this.#store?.close()
    await this.#place?.remove()
  }

  create(id: string): Promise<void> {
    return this.store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1_000 })
  }

  async append(workshop: string, ...updates: Uint8Array[]): Promise<number | undefined> {
    const epoch = (await this.store.access(workshop))?.epoch ?? 1
    return (await this.store.append([{ workshop, epoch, updates, claims: [] }]))[0]
  }

  async reopen(): Promise<void> {
    await this.store.close()
    this.#store = await must(this.#place, 'a place').open(() => this.clock)
  }
}
