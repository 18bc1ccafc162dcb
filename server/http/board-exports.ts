import type * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard, projectBoardJson } from '../../shared/exchange/export-board.ts'
import type { Stage } from '../../shared/model/stage.ts'

interface Known {
  readonly stage: Stage
  readonly json: BoardJson
  /** encoded, by who may read it */
  readonly texts: { all?: string; viewers?: string }
}

/**
 * Boards as files. Each is made once and kept until its document or stage changes: reading and encoding 5,000 notes takes
 * a quarter of a second, and anybody with a key may ask again and again.
 */
export class BoardExports {
  readonly #known = new WeakMap<Y.Doc, Known>()

  /** The complete board. Not to be called within a transaction, where the document's change is not announced yet. */
  json(doc: Y.Doc, stage: Stage): BoardJson {
    return this.#of(doc, stage).json
  }

  /** The same as text; for viewers what they may see. */
  text(doc: Y.Doc, stage: Stage, reader: 'all' | 'viewers'): string {
    const { json, texts } = this.#of(doc, stage)
    texts[reader] ??= JSON.stringify(reader === 'all' ? json : projectBoardJson(json, stage.privacy))
    return texts[reader]
  }

  #of(doc: Y.Doc, stage: Stage): Known {
    const known = this.#known.get(doc)
    if (known?.stage === stage) return known
    if (!known) doc.once('update', () => this.#known.delete(doc))
    const fresh = { stage, json: exportBoard(readBoard(doc), stage), texts: {} }
    this.#known.set(doc, fresh)
    return fresh
  }
}
