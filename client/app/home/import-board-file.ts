import { type BoardJson, parseBoardJson } from '../../../shared/exchange/board-json.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { answerOf, ask, nothing, type Refusal } from '../../platform/http.ts'
import { createWorkshop, type NewWorkshop, type Wanted } from './create-workshop.ts'

/** Why a file was not opened. Nothing is left behind in any of these cases. */
export type ImportRefusal =
  | { readonly kind: 'unreadable' | 'empty' | 'not-json' | 'not-a-board' | 'newer' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'invalid'; readonly path: string; readonly detail: string }
  | { readonly kind: 'server'; readonly refusal: Refusal }

/** Reads a file as a board: its size, then JSON, then the format. */
export async function readBoardFile(
  file: Pick<Blob, 'size' | 'text'>,
): Promise<Result<BoardJson, ImportRefusal>> {
  if (file.size > LIMITS.body) return err({ kind: 'too-large', bytes: file.size })
  let text: string
  try {
    text = await file.text()
  } catch {
    return err({ kind: 'unreadable' })
  }
  if (!text.trim()) return err({ kind: 'empty' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err({ kind: 'not-json' })
  }
  const board = parseBoardJson(value)
  if (board.ok) return board
  const [first] = board.error.problems
  if (board.error.kind === 'invalid')
    return err({ kind: 'invalid', path: first?.path ?? '', detail: first?.message ?? '' })
  return err({ kind: board.error.kind })
}

/**
 * Makes a new workshop from a board file. Checked here first, so that nothing is created for a file that cannot be
 * taken; where the server refuses it after all, the new workshop is deleted again. The file's own title and language
 * come before those in `wanted`.
 */
export async function importBoardFile(
  file: File,
  wanted: Wanted,
): Promise<Result<NewWorkshop, ImportRefusal>> {
  const board = await readBoardFile(file)
  if (!board.ok) return board
  const { title, locale } = board.value.workshop ?? {}
  const named = title?.trim() || wanted.title || file.name.replace(/\.json$/i, '')
  const made = await createWorkshop({
    ...wanted,
    title: named.slice(0, LIMITS.title),
    locale: locale ?? wanted.locale,
  })
  if (!made.ok) return err({ kind: 'server', refusal: made.error })
  const path = `/api/workshops/${made.value.id}`
  const key = made.value.keys.facilitator
  const taken = await answerOf(nothing, ask(`${path}/board`, { method: 'POST', key, body: board.value }))
  if (taken.ok) return ok(made.value)
  await answerOf(nothing, ask(path, { method: 'DELETE', key }))
  const refusal = taken.error
  return refusal.kind === 'invalid'
    ? err({ kind: 'invalid', path: refusal.path, detail: refusal.detail })
    : err({ kind: 'server', refusal })
}
