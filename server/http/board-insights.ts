import type * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import { withoutMoneyNotes } from '../../shared/doc/without-money-notes.ts'
import { type Insight, insightOf, projectInsight } from '../../shared/insight/insight.ts'
import type { Stage } from '../../shared/model/stage.ts'

/** What boards say, computed once for each state of a board and kind of reader: anybody with a key may ask again and again. */
export class BoardInsights {
  readonly #known = new WeakMap<Y.Doc, { stage: Stage; all?: Insight; viewers?: Insight }>()

  of(doc: Y.Doc, stage: Stage, reader: 'all' | 'viewers'): Insight {
    let known = this.#known.get(doc)
    if (!known) doc.once('update', () => this.#known.delete(doc))
    if (known?.stage !== stage) {
      known = { stage }
      this.#known.set(doc, known)
    }
    known[reader] ??= reader === 'all' ? insightOf(readBoard(doc), stage) : forViewers(doc, stage)
    return known[reader]
  }
}

const forViewers = (doc: Y.Doc, stage: Stage): Insight =>
  projectInsight(insightOf(withoutMoneyNotes(readBoard(doc)), stage), stage.privacy.stance)
