import type { BoardJson } from '../../shared/exchange/board-json.ts'
import type { ReadTable } from '../../shared/files/import-problem.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { readBoardText } from './board-json-file.ts'
import type { FileProblem } from './file-problem-text.ts'
import { readInWorker } from './read-in-worker.ts'

type Opened =
  | { readonly kind: 'board'; readonly board: BoardJson }
  | { readonly kind: 'table'; readonly table: ReadTable }

/** Reads a file as what its ending says. Rejects with the signal's reason where it is stopped. */
export async function openFile(file: File, signal: AbortSignal): Promise<Result<Opened, FileProblem>> {
  if (file.size > LIMITS.body) return err({ kind: 'too-large', most: LIMITS.body })
  if (/\.json$/i.test(file.name) || file.type === 'application/json') {
    const board = readBoardText(await file.text())
    return board.ok ? ok({ kind: 'board', board: board.value }) : board
  }
  const table = await readInWorker(file, signal)
  return table.ok ? ok({ kind: 'table', table: table.value }) : table
}
