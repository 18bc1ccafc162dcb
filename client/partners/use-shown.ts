import { useMemo } from 'react'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { isMade, plainValue } from './columns.ts'
import type { Shown } from './partner-order.ts'
import { scalarWords } from './record/field-words.ts'
import { firstLine, nextStep } from './record/record-values.ts'
import { useSpeech } from './record/use-speech.ts'

/** How values read on this screen. */
export function useShown(): Shown {
  const t = useText()
  const speech = useSpeech()
  const { locale } = useLocale()
  return useMemo(
    () => ({
      words(partner, column) {
        if (column === 'first_step') {
          const step = nextStep(partner)
          return step ? step.text || t(`first_step.${step.kind}`) : ''
        }
        if (column === 'goals')
          return partner.texts.goals.map(piece => firstLine(piece.text)).find(text => text !== '') ?? ''
        if (column === 'sources') return String(partner.from.filter(f => !f.ended).length)
        if (isMade(column)) return ''
        const value = plainValue(partner, column)
        return value === null ? '' : scalarWords(column, value, speech)
      },
      collator: new Intl.Collator(locale, { sensitivity: 'base', numeric: true }),
    }),
    [t, locale, speech],
  )
}
