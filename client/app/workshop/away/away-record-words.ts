import {
  LIST_FIELDS,
  SCALAR_FIELDS,
  SET_FIELDS,
  TEXT_FIELDS,
} from '../../../../shared/model/partner-fields.ts'
import { TABLE_WORDS } from '../../../../shared/model/table-words.ts'
import { isTable } from '../../../../shared/model/tables.ts'
import type { TextId } from '../../../i18n/texts.ts'
import { cellWords, memberWords, scalarWords } from '../../../partners/record/field-words.ts'
import { findPartner } from '../../../state/partner-intents.ts'
import { type AwayWords, fieldOf, isEmpty, listed, plain, type Reading } from './away-values.ts'

const PLAN_FIELDS: Readonly<Record<string, TextId>> = {
  text: 'away.what.text',
  kind: 'away.what.kind',
  phase: 'away.what.phase',
  need: 'away.what.need',
  goal: 'away.what.goal',
  owner: 'away.what.owner',
  due: 'away.what.due',
  state: 'away.what.state',
  partner: 'away.what.partner',
}
const CHECK_FIELDS: Readonly<Record<string, TextId>> = {
  state: 'away.what.state',
  who: 'away.what.who',
  when: 'away.what.when',
  note: 'away.what.note',
  evidence: 'away.what.link',
}

/** A value of a record: a field, a member of a set, a row of a list or a cell of it, a long text. `more`: the member, or the row. */
export function partnerWords(field: string, more: string, cell: string, reading: Reading): AwayWords {
  const { speech } = reading
  const { t } = speech
  const of = t('away.of.partner')
  const scalar = more === '' ? SCALAR_FIELDS.find(f => f === field) : undefined
  if (scalar)
    return {
      of,
      what: t(`field.${scalar}`),
      say: value =>
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? scalarWords(scalar, value, speech) || t('away.nothing')
          : t('away.nothing'),
    }
  const text = TEXT_FIELDS.find(f => f === field)
  if (text) return { of, what: t(`field.${text}`), say: value => plain(value, reading) }
  const set = SET_FIELDS.find(f => f === field)
  if (set)
    return {
      of,
      what: t(`field.${set}`),
      say: value => (value === true ? memberWords(set, more, t) : t('away.nothing')),
    }
  const list = LIST_FIELDS.find(f => f === field)
  if (list && cell !== '')
    return {
      of,
      what: `${t(`field.${list}` as TextId)} · ${t(`row.${cell}` as TextId)}`,
      say: value => cellWords(list, cell, value, speech) || t(value === true ? 'record.yes' : 'away.nothing'),
    }
  if (list)
    return {
      of,
      what: t(`field.${list}` as TextId),
      say: value =>
        typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([cell, v]) => (cell === 'made' ? '' : cellWords(list, cell, v, speech)))
              .filter(words => words !== '')
              .join(' · ')
          : t('away.removed'),
    }
  return { of, what: t('away.what.value'), say: value => plain(value, reading) }
}

/** A field of a need, a goal or a task. */
export function planWords(root: 'needs' | 'goals' | 'tasks', field: string, reading: Reading): AwayWords {
  return fieldOf(
    `away.of.${root}`,
    PLAN_FIELDS[field],
    value => planValue(root, field, value, reading),
    reading,
  )
}

/** A field of a checklist's line. */
export const checkWords = (field: string, reading: Reading): AwayWords =>
  fieldOf('away.of.line', CHECK_FIELDS[field], value => checkValue(field, value, reading), reading)

/** A cell of a small table. */
export function cellOf(table: string, column: string, reading: Reading): AwayWords {
  const { locale, speech } = reading
  if (!isTable(table)) return fieldOf('away.of.row', undefined, value => plain(value, reading), reading)
  const words: {
    title: Readonly<Record<string, string>>
    columns: Readonly<Record<string, Readonly<Record<string, string>>>>
    values: Readonly<Record<string, Readonly<Record<string, string>>>>
  } = TABLE_WORDS[table]
  return {
    of: words.title[locale] ?? table,
    what: words.columns[column]?.[locale] ?? speech.t('away.what.value'),
    say: value => words.values[String(value)]?.[locale] ?? plain(value, reading),
  }
}

function planValue(root: string, field: string, value: unknown, reading: Reading): string {
  const { speech, board } = reading
  if (isEmpty(value)) return plain(value, reading)
  const id = String(value)
  switch (field) {
    case 'kind':
      return listed('need_kind', value, reading)
    case 'phase':
      return listed('need_phase', value, reading)
    case 'state':
      return listed('task_state', value, reading)
    case 'owner':
      return speech.nameOf(id)
    case 'due':
      return speech.day(id)
    case 'need':
      return board.plan.needs.get(id)?.text ?? id
    case 'goal':
      return board.plan.goals.get(id)?.text ?? id
    case 'partner':
      return root === 'tasks' ? (findPartner(board, id)?.name ?? id) : id
    default:
      return plain(value, reading)
  }
}

function checkValue(field: string, value: unknown, reading: Reading): string {
  if (isEmpty(value)) return plain(value, reading)
  if (field === 'state') return listed('check_state', value, reading)
  if (field === 'when') return reading.speech.day(String(value))
  return field === 'who' ? reading.speech.nameOf(String(value)) : plain(value, reading)
}
