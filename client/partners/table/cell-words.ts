import type { Partner } from '../../../shared/model/partner.ts'
import type { Translate } from '../../i18n/i18n.tsx'
import type { ColumnId } from '../columns.ts'
import type { Shown } from '../partner-order.ts'
import { nextStep } from '../record/record-values.ts'

/** What a cell says while nobody is in it; '' for nothing. */
export function cellWords(partner: Partner, column: ColumnId, shown: Shown, t: Translate): string {
  if (column !== 'first_step') return shown.words(partner, column)
  const step = nextStep(partner) ?? partner.lists.first_steps.at(-1)
  return step ? `${step.text || t(`first_step.${step.kind}`)} · ${t(`step_state.${step.state}`)}` : ''
}

/** What an empty cell says. */
export function blankWords(column: ColumnId, editable: boolean, t: Translate): string {
  if (column === 'name') return t('partners.unnamed')
  if (!editable) return '–'
  if (column === 'first_step') return t('partners.add_step')
  return column === 'goals' ? t('partners.no_goals') : '–'
}
