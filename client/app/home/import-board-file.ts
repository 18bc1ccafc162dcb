import type { BoardJson } from '../../../shared/exchange/board-json.ts'
import { TEMPLATE_SCHEMA, type TemplateFile } from '../../../shared/exchange/template-file.ts'
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

interface BoardWanted extends Omit<Wanted, 'template' | 'sample'> {
  /** ids of the lists that stand on top; null: those of the board's template */
  readonly checklists?: readonly string[] | null
}

/** The maps and steps of the file and no others: a board that had fewer maps than its template gets none of them back. */
function ownTemplate(
  { maps, agenda = [] }: BoardJson,
  title: string,
  wanted: BoardWanted,
): TemplateFile | null {
  if (!maps || maps.length === 0) return null
  return {
    schema: TEMPLATE_SCHEMA,
    title,
    locale: wanted.locale,
    maps,
    agenda,
    checklists: wanted.checklists ? [...wanted.checklists] : null,
  }
}

/**
 * Makes a new workshop from a board that was read; where the server refuses it after all, the new workshop is deleted again.
 * The board's own title and language come before those in `wanted`.
 */
export async function importBoard(
  board: BoardJson,
  fileName: string,
  { checklists, ...wanted }: BoardWanted,
): Promise<Result<NewWorkshop, ImportRefusal>> {
  const { title, locale = wanted.locale } = board.workshop ?? {}
  const name = (title?.trim() || wanted.title || fileName.replace(/\.json$/i, '')).slice(0, LIMITS.title)
  const template = ownTemplate(board, name, { ...wanted, locale, checklists: checklists ?? null })
  const made = await createWorkshop({ ...wanted, title: name, locale, ...(template ? { template } : {}) })
  if (!made.ok) return err({ kind: 'server', refusal: made.error })
  const path = `/api/workshops/${made.value.id}`
  const key = made.value.keys.facilitator
  const taken = await answerOf(nothing, ask(`${path}/board`, { method: 'POST', key, body: board }))
  if (taken.ok) return ok(made.value)
  await answerOf(nothing, ask(path, { method: 'DELETE', key }))
  const refusal = taken.error
  return refusal.kind === 'invalid'
    ? err({ kind: 'invalid', path: refusal.path, detail: refusal.detail })
    : err({ kind: 'server', refusal })
}
