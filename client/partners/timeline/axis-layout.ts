import type { Dated } from '../../../shared/insight/schedule.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'

/** Months before this one, from this one on, and at least, that an axis shows. */
const BACK = 3
const AHEAD = 12
const LEAST = 3
/** Two marks nearer than this (in months) stand below each other. */
const APART = 0.24

export interface Mark {
  readonly dated: Dated
  /** from the axis's first day to its last one, 0 … 1 */
  readonly x: number
  /** which line of its row, from 0 */
  readonly lane: number
}
export interface AxisRow {
  readonly key: string
  /** null: tasks and events that belong to no partner */
  readonly partner: PartnerId | null
  readonly marks: readonly Mark[]
  readonly lanes: number
}
export interface Axis {
  /** each as year and month: `2026-11` */
  readonly months: readonly string[]
  readonly rows: readonly AxisRow[]
  /** where today is, 0 … 1 */
  readonly today: number
  /** dates before the first month, or after the last one */
  readonly outside: number
}

const index = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1
const monthAt = (i: number): string => `${Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
const daysIn = (i: number): number => new Date(Date.UTC(Math.floor(i / 12), (i % 12) + 1, 0)).getUTCDate()
/** A day as months since year 0, the middle of the day. */
const moment = (iso: string): number => {
  const i = index(iso)
  return i + (Number(iso.slice(8, 10)) - 0.5) / daysIn(i)
}

/**
 * Dates along months: a row for each partner in the order of their first dates, then one for what belongs to none. Months go from
 * the earliest date to the latest, at most three back and twelve on; what lies outside is counted.
 *
 * @param all in the order of time
 * @param today an ISO date
 */
export function axisOf(all: readonly Dated[], today: string): Axis {
  const now = index(today)
  const within = all.map(d => index(d.on))
  const first = Math.max(now - BACK, Math.min(now, ...within))
  const last = Math.max(first + LEAST - 1, Math.min(now + AHEAD, Math.max(now, ...within)))
  const count = last - first + 1
  const at = (iso: string): number => (moment(iso) - first) / count
  const groups = new Map<string, Dated[]>()
  let outside = 0
  for (const dated of all) {
    const month = index(dated.on)
    if (month < first || month > last) {
      outside++
      continue
    }
    const key = dated.partner ?? ''
    const there = groups.get(key)
    if (there) there.push(dated)
    else groups.set(key, [dated])
  }
  const rows = [...groups].map(([key, dates]): AxisRow => {
    const ends: number[] = []
    const marks = dates.map((dated): Mark => {
      const when = moment(dated.on)
      const free = ends.findIndex(end => when - end >= APART)
      const lane = free < 0 ? ends.length : free
      ends[lane] = when
      return { dated, x: at(dated.on), lane }
    })
    return { key, partner: dates[0]?.partner ?? null, marks, lanes: ends.length }
  })
  return {
    months: Array.from({ length: count }, (_, i) => monthAt(first + i)),
    rows: [...rows.filter(row => row.partner !== null), ...rows.filter(row => row.partner === null)],
    today: at(today),
    outside,
  }
}

/**
 * The mark that an arrow key leads to from a mark: along its row in time, or to the one nearest in time in the row above or below.
 * Null where there is none.
 */
export function nextMark(rows: readonly AxisRow[], from: string, key: string): Mark | null {
  const r = rows.findIndex(row => row.marks.some(mark => mark.dated.key === from))
  const row = rows[r]
  if (!row) return null
  const i = row.marks.findIndex(mark => mark.dated.key === from)
  const here = row.marks[i]
  if (key === 'ArrowLeft') return row.marks[i - 1] ?? null
  if (key === 'ArrowRight') return row.marks[i + 1] ?? null
  if (key === 'Home') return row.marks[0] ?? null
  if (key === 'End') return row.marks.at(-1) ?? null
  const beside = key === 'ArrowUp' ? rows[r - 1] : key === 'ArrowDown' ? rows[r + 1] : undefined
  if (!beside || !here) return null
  const far = (mark: Mark): number => Math.abs(mark.x - here.x)
  return beside.marks.reduce<Mark | null>((best, m) => (best && far(best) <= far(m) ? best : m), null)
}
