import { compileTexts } from '../../client/i18n/compile-texts.ts'
import { formatMessage, type Values } from '../../client/i18n/message.ts'
import { TEXTS, type TextId } from '../../client/i18n/texts.ts'
import type { Locale } from '../../shared/model/stage.ts'

/** Gives the words that a page shows in that language. */
export function wordsIn(locale: Locale): (id: TextId, values?: Values) => string {
  const messages = compileTexts(TEXTS[locale])
  return (id, values) => formatMessage(locale, messages[id] ?? id, values)
}
