import type { RowProblem, RowProblemKind } from '../../shared/files/import-problem.ts'
import type { Translate } from '../i18n/i18n.tsx'
import type { TextId } from '../i18n/texts.ts'
import type { BoardFileProblem } from './board-json-file.ts'
import type { TableProblem } from './read-table.ts'

export type FileProblem = TableProblem | BoardFileProblem

const MB = 1024 * 1024

/** Why a file was not opened, and what to do. */
export function problemText(t: Translate, problem: FileProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return t('bring.too_large', { max: problem.most / MB })
    case 'too-many-rows':
      return t('bring.too_many_rows', { max: problem.most })
    case 'too-many-columns':
      return t('bring.too_many_columns', { max: problem.most })
    case 'invalid':
      return t('bring.invalid', { path: problem.path, detail: problem.detail })
    case 'newer':
      return t('bring.newer')
    case 'not-a-board':
      return t('bring.not_a_board')
    case 'not-json':
    case 'too-deep':
      return t('bring.not_json')
    case 'empty':
      return t('bring.empty')
    case 'not-a-table':
      return t('bring.not_a_table')
    case 'damaged':
      return t('bring.damaged')
    case 'not-fetched':
      return t('bring.not_fetched')
    case 'old-excel':
      return t('bring.old_excel')
    case 'too-packed':
      return t('bring.too_packed')
    case 'too-long-cell':
      return t('bring.too_long_cell')
  }
}

const ROWS: Readonly<Record<RowProblemKind, TextId>> = {
  'no-name': 'bring.row_no_name',
  'no-text': 'bring.row_no_text',
  'not-a-value': 'bring.row_not_a_value',
  'not-a-list': 'bring.row_not_a_list',
  'too-long': 'bring.row_too_long',
  twice: 'bring.row_twice',
  'two-called-so': 'bring.row_two_called_so',
  'no-map': 'bring.row_no_map',
}

/** What is wrong with one row. */
export const rowProblemText = (t: Translate, { row, column, kind, cell }: RowProblem): string =>
  t(ROWS[kind], { row, column, cell })
