import { afterEach, beforeEach, describe } from 'vitest'
import { OpenStore, type StorePlace } from './open-store.ts'
import { keepsDocuments } from './store-documents.ts'
import { keepsSealedEntries } from './store-sealed.ts'
import { keepsSnapshots } from './store-snapshots.ts'
import { keepsWorkshops } from './store-workshops.ts'

/** What every adapter of `Store` must do. `makePlace` is called for each test. */
export function storeContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`store contract: ${name}`, () => {
    const at = new OpenStore(makePlace)
    beforeEach(() => at.begin())
    afterEach(() => at.end())
    keepsDocuments(at)
    keepsWorkshops(at)
    keepsSnapshots(at)
    keepsSealedEntries(at)
  })
}
