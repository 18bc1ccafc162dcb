import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { err, ok, type Result } from '../../shared/result.ts'

export type BoardFileProblem =
  | { readonly kind: 'not-json' | 'not-a-board' | 'newer' | 'too-deep' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'invalid'; readonly path: string; readonly detail: string }

/** Levels of brackets; a board file has seven. */
const DEEPEST = 32

/** Deeper brackets than any board has would break whoever walks them; counted before anything is read. */
function tooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const c = text[at]
    if (quoted) {
      if (c === '\\') at++
      else if (c === '"') quoted = false
    } else if (c === '"') quoted = true
    else if (c === '{' || c === '[') {
      if (++depth > DEEPEST) return true
    } else if (c === '}' || c === ']') depth--
  }
  return false
}

/** A board file's text as a board: size, depth, JSON, format. */
export function readBoardText(text: string): Result<BoardJson, BoardFileProblem> {
  if (text.length > LIMITS.body) return err({ kind: 'too-large', most: LIMITS.body })
  if (tooDeep(text)) return err({ kind: 'too-deep' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err({ kind: 'not-json' })
  }
  const board = parseBoardJson(value)
  if (board.ok) return ok(board.value)
  const [first] = board.error.problems
  if (board.error.kind === 'invalid')
    return err({ kind: 'invalid', path: first?.path ?? '', detail: first?.message ?? '' })
  return err({ kind: board.error.kind })
}
