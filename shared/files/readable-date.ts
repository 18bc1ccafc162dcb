import type { Locale } from '../model/stage.ts'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const formats = new Map<Locale, Intl.DateTimeFormat>()

/** A day as people of that language read it, on one line: `2026-12-04` → `Dec 4, 2026`, `4 dic 2026`. Anything but an ISO day stays as it is. */
export function readableDate(text: string, locale: Locale): string {
  const day = ISO_DAY.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(day)) return text
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  formats.set(locale, format)
  return format.format(day).replace(/\s/g, '\u00A0')
}
