import type * as Y from 'yjs'
import type { Plan } from '../model/plan.ts'
import { root } from './board-doc.ts'
import { PLAN_ROOTS, PlanIndex, type PlanRoot } from './plan-index.ts'

/** Keeps the plan in step with a document's flat keys. */
export class PlanWatch {
  readonly #doc: Y.Doc
  readonly #index = new PlanIndex()
  readonly #dirty = new Map<PlanRoot, Set<string>>()
  readonly #stops: (() => void)[]

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#stops = PLAN_ROOTS.map(name => {
      const map = root(doc, name)
      const keys = new Set<string>(map.keys())
      this.#dirty.set(name, keys)
      const observer = (event: Y.YMapEvent<unknown>) => {
        for (const key of event.keysChanged) keys.add(key)
      }
      map.observe(observer)
      return () => map.unobserve(observer)
    })
  }

  get dirty(): boolean {
    return [...this.#dirty.values()].some(keys => keys.size > 0)
  }

  get unreadable(): number {
    return this.#index.unreadable
  }

  /** The plan as it is now; the same object where nothing changed. */
  read(): Plan {
    for (const [name, keys] of this.#dirty) {
      const map = root(this.#doc, name)
      for (const key of keys) this.#index.put(name, key, map.get(key))
      keys.clear()
    }
    return this.#index.read()
  }

  stop(): void {
    for (const stop of this.#stops) stop()
  }
}
