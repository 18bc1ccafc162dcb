import type { Append, Store } from '../../server/store/store.ts'
import { StoreUnavailable } from '../../server/store/store.ts'

/** A store whose commits the test holds back, lets through, or has fail. */
export interface HeldStore extends Store {
  /** commits that wait */
  readonly waiting: { readonly batch: readonly Append[]; go(): void }[]
  mode: 'open' | 'hold' | 'fail'
  failures: number
}

export function heldStore(store: Store): HeldStore {
  const held: HeldStore = Object.assign(Object.create(store) as Store, {
    waiting: [],
    mode: 'open' as const,
    failures: 0,
    append: async (batch: readonly Append[]): Promise<number[]> => {
      if (held.mode === 'fail') {
        held.failures++
        throw new StoreUnavailable('no space left')
      }
      if (held.mode === 'hold') await new Promise<void>(go => held.waiting.push({ batch, go }))
      return store.append(batch)
    },
  })
  return held
}
