import { err, ok, type Result } from '../../shared/result.ts'

/** Every sign that people and keyboards write for minus, and for plus. */
const MINUS = /^[-−–—‒﹣]/
const PLUS = /^[+⁺﹢]/

/**
 * A typed number of percent: "+40", "−20", "40 %", "＋40", "12,5". Full-width characters count as plain ones.
 * An Err where it is not one number.
 */
export function parsePercent(typed: string): Result<number, 'not_a_number'> {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '').replace(/%$/, '').replace(',', '.')
  const negative = MINUS.test(plain)
  const digits = negative ? plain.replace(MINUS, '') : plain.replace(PLUS, '')
  if (!/^(\d+\.?\d*|\.\d+)$/.test(digits)) return err('not_a_number')
  const value = Number(digits)
  return ok(negative && value !== 0 ? -value : value)
}

/** The two values of a place on an axes map, and the bounds in which they are typed (percent). */
export const AXIS_RANGE = { stance: [-100, 100], influence: [0, 100] } as const
export type Axis = keyof typeof AXIS_RANGE

/** A typed value as a share (stance −1 … 1, influence 0 … 1); what lies beyond the bounds is taken as the bound. */
export function parseAxis(axis: Axis, typed: string): Result<number, 'not_a_number'> {
  const [low, high] = AXIS_RANGE[axis]
  const percent = parsePercent(typed)
  return percent.ok ? ok(Math.min(high, Math.max(low, percent.value)) / 100) : percent
}

/** A share as it is shown and typed: "+40", "−20", "0"; influence without a sign. */
export function showAxis(axis: Axis, share: number): string {
  const percent = Math.round(share * 100)
  if (percent < 0) return `−${-percent}`
  return axis === 'stance' && percent > 0 ? `+${percent}` : String(percent === 0 ? 0 : percent)
}
