import { createIntl } from 'react-intl'
import { TEXTS, type TextId } from '../../client/i18n/texts.ts'
import type { Locale } from '../../shared/model/stage.ts'

/** Gives the words that a page shows in that language. */
export function wordsIn(locale: Locale): (id: TextId, values?: Record<string, string | number>) => string {
  const intl = createIntl({ locale, messages: TEXTS[locale] })
  return (id, values) => intl.formatMessage({ id }, values)
}
