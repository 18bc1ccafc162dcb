import type { Locale } from '../model/stage.ts'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const formats = new Map<Locale, Intl.DateTimeFormat>()

/** The first day whose number all workbooks agree on, and the last that they know. */
const [FIRST, LAST] = ['1900-03-01', '9999-12-31']

/** The day that a cell of a workbook holds, at midnight UTC; null for anything but an ISO day that it can hold. */
export function workbookDay(text: string): Date | null {
  if (!ISO_DAY.test(text) || text < FIRST || text > LAST) return null
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : null
}

/** A day as people of that language read it, on one line: `2026-12-04` → `Dec 4, 2026`, `4 dic 2026`. Anything but an ISO day stays as it is. */
export function readableDate(text: string, locale: Locale): string {
  const day = ISO_DAY.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(day)) return text
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  formats.set(locale, format)
  return format.format(day).replace(/\s/g, '\u00A0')
}
