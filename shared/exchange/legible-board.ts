import { z } from 'zod/mini'
import { legible } from '../model/legible.ts'
import { type BoardJson, boardJson } from './board-json.ts'

/**
 * A board as a server tells it, to look at: what passes a bound, as a set that holds too much, is left out, and a text that several
 * people made too long is whole. Files that come in are read strictly, see `parseBoardJson`.
 */
export const legibleBoard = z.pipe(
  z.unknown(),
  z.transform((told, context): { readonly board: BoardJson; readonly left: number } => {
    const found = legible(boardJson, told, true)
    if (found) return { board: found.read, left: found.left }
    context.issues.push({ code: 'custom', message: 'not a board', input: told })
    return z.NEVER
  }),
)
