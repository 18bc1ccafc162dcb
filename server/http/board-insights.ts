import type * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import { type Insight, insightOf } from '../../shared/insight/insight.ts'
import type { Stage } from '../../shared/model/stage.ts'

/** What boards say, computed once for each state of a board: anybody with a key may ask again and again. */
export class BoardInsights {
  readonly #known = new WeakMap<Y.Doc, { stage: Stage; insight: Insight }>()

  of(doc: Y.Doc, stage: Stage): Insight {
    const known = this.#known.get(doc)
    if (known?.stage === stage) return known.insight
    if (!known) doc.once('update', () => this.#known.delete(doc))
    const insight = insightOf(readBoard(doc), stage)
    this.#known.set(doc, { stage, insight })
    return insight
  }
}
