import type * as Y from 'yjs'
import type { Board } from '../model/board.ts'
import { watchBoard } from './watch-board.ts'

/** The whole board as plain values, read once. */
export function readBoard(doc: Y.Doc): Board {
  const watch = watchBoard(doc)
  watch.stop()
  return watch.board
}
