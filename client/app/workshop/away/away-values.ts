import type { Board } from '../../../../shared/model/board.ts'
import type { Locale, MapSpec } from '../../../../shared/model/stage.ts'
import type { TextId } from '../../../i18n/texts.ts'
import type { Speech } from '../../../partners/record/field-words.ts'

/** What values are read with: the board as it is, its maps, the reader's language. */
export interface Reading {
  readonly speech: Speech
  readonly maps: readonly MapSpec[]
  readonly board: Board
  readonly locale: Locale
}

export interface AwayWords {
  /** what kind of thing it belongs to */
  readonly of: string
  /** which of its values */
  readonly what: string
  /** one side's value in words */
  readonly say: (value: unknown) => string
}

export function fieldOf(
  of: TextId,
  what: TextId | undefined,
  say: (value: unknown) => string,
  { speech: { t } }: Reading,
): AwayWords {
  return { of: t(of), what: t(what ?? 'away.what.value'), say }
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A value that needs no list of words. */
export function plain(value: unknown, { speech: { t } }: Reading): string {
  if (isEmpty(value)) return t('away.nothing')
  if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no')
  if (Array.isArray(value))
    return value.map(v => (typeof v === 'number' ? String(Math.round(v)) : String(v))).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The words of one of a list's values: `family.value`. */
export const listed = (family: string, value: unknown, reading: Reading): string =>
  isEmpty(value) ? plain(value, reading) : reading.speech.t(`${family}.${value}` as TextId)
