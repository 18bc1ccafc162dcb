import type { Board } from '../model/board.ts'
import { moneyNotes } from './project-board.ts'

/** A board as it is for readers who may not read of money: without notes about it, and without lines to them. */
export function withoutMoneyNotes(board: Board): Board {
  const hidden = moneyNotes(board)
  if (hidden.size === 0) return board
  return {
    ...board,
    notes: new Map([...board.notes].filter(([id]) => !hidden.has(id))),
    connections: new Map(
      [...board.connections].filter(([, { from, to }]) => !hidden.has(from) && !hidden.has(to)),
    ),
  }
}
