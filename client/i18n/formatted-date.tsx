import { useLocale } from './i18n.tsx'

/** A moment (milliseconds since 1970, or a Date) in the reader's language and time zone. */
export function FormattedDate({ value, ...style }: { value: number | Date } & Intl.DateTimeFormatOptions) {
  const { locale } = useLocale()
  return new Intl.DateTimeFormat(locale, style).format(value)
}
