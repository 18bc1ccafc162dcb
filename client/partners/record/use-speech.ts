import { useMemo } from 'react'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { usePersonName } from '../../state/hooks.ts'
import type { Speech } from './field-words.ts'

/** Today as an ISO date, by this device's clock and time zone. */
export function todayHere(): string {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Says values of a record in the reader's language. */
export function useSpeech(): Speech {
  const t = useText()
  const nameOf = usePersonName()
  const { locale } = useLocale()
  return useMemo(() => {
    // a day is the same day everywhere: read and shown in one time zone
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
    return {
      t,
      nameOf,
      day: iso => format.format(new Date(`${iso}T00:00:00Z`)),
      moment: when => moments.format(when),
    }
  }, [t, nameOf, locale])
}
