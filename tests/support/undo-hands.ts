import * as Y from 'yjs'
import { documentIntents } from '../../client/state/intents.ts'
import type { Intents } from '../../client/state/session.ts'
import { IntentHistory } from '../../client/state/undo.ts'
import { newBoardDoc, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import type { Board } from '../../shared/model/board.ts'

/** One person's document with what they do in it and how it is taken back; nothing connects two of them by itself. */
export interface Hand {
  doc: Y.Doc
  board: Board
  history: IntentHistory
  intents: Intents
  /** the facilitator locks the board, and opens it again */
  lock(on: boolean): void
}
let serial = 0

/** @param by who it is */
export function hand(by: string): Hand {
  const doc = newBoardDoc()
  const { board } = watchBoard(doc)
  let locked = false
  const may = (): boolean => !locked
  const history = new IntentHistory(
    doc,
    ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
    may,
  )
  const intents = documentIntents({
    doc,
    board,
    history,
    context: () => ({ by, now: ++serial, newId: () => `n${++serial}` }),
    may,
    held: note => (note.locked ? 'locked' : null),
    all: () => true,
    place: () => false,
    agreed: () => null,
    command: () => true,
  })
  return {
    doc,
    board,
    history,
    intents,
    lock(on) {
      locked = on
    },
  }
}
export const pull = (to: Hand, from: Hand) => Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'remote')
/** Brings both to the same state. */
export const settle = (a: Hand, b: Hand) => {
  pull(a, b)
  pull(b, a)
}
