/** Compares names as people order them in that language: without regard to case, and "Room 2" before "Room 10". */
export const nameOrder = (locale?: string): ((a: string, b: string) => number) =>
  new Intl.Collator(locale, { numeric: true }).compare
