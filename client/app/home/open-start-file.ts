import type { BoardJson } from '../../../shared/exchange/board-json.ts'
import { parseBoardJson } from '../../../shared/exchange/parse-board-json.ts'
import { parseTemplateFile, type TemplateFile } from '../../../shared/exchange/template-file.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { ImportRefusal } from './import-board-file.ts'

/** A file from which a workshop can begin. */
export type StartFile =
  | { readonly kind: 'board'; readonly board: BoardJson }
  | { readonly kind: 'template'; readonly template: TemplateFile }

/** Reads a file: its size, then JSON, then whether it is a board or a template, then that format. */
export async function readStartFile(
  file: Pick<Blob, 'size' | 'text'>,
): Promise<Result<StartFile, ImportRefusal>> {
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
  const template = parseTemplateFile(value)
  if (template.ok) return ok({ kind: 'template', template: template.value })
  const { kind, problem } = template.error
  if (kind === 'other') return boardOf(value)
  return err(kind === 'newer' ? { kind } : { kind, path: problem.path, detail: problem.message })
}

function boardOf(value: unknown): Result<StartFile, ImportRefusal> {
  const board = parseBoardJson(value)
  if (board.ok) return ok({ kind: 'board', board: board.value })
  const { kind, problems } = board.error
  const [first] = problems
  return err(kind === 'invalid' ? { kind, path: first?.path ?? '', detail: first?.message ?? '' } : { kind })
}
