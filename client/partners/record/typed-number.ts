/** Groups of three: no number of people or weeks is written to thousandths. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/

/** A number as people type it, in English or Spanish: `1,200`, `1.200`, `1 200`, `12.500,50`, `0,5`, `40 %`. Null for what is none. */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/[\s'’%]/g, '').replace(/^\u2212/, '-')
  if (plain === '') return null
  if (GROUPED.test(plain)) return Number(plain.replace(/[.,]/g, ''))
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const sign = plain[last]
  // two of one sign are no decimals
  if (sign !== undefined && plain.indexOf(sign) !== last) return null
  const whole = last < 0 ? plain : plain.slice(0, last)
  const grouped = /^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole) ? whole.replace(/[.,]/g, '') : whole
  const digits = last < 0 ? grouped : `${grouped}.${plain.slice(last + 1)}`
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null
}
