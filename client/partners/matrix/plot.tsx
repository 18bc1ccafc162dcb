import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Tier } from '../../../shared/model/partner-enums.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import style from './plot.module.css'
import { placeLabels, type Spot, spread } from './plot-layout.ts'

export interface PlotPoint {
  readonly id: string
  readonly name: string
  /** medians, 1 … 5 */
  readonly x: number
  readonly y: number
  readonly size: number | null
  readonly tier: Tier | null
  /** people disagree about where it stands */
  readonly split: boolean
}

export interface PlotProps {
  readonly points: readonly PlotPoint[]
  readonly labels: { readonly x: string; readonly y: string; readonly size: string }
  /** the one that is pointed at, here or in the table */
  readonly lit: string | null
  readonly onLit: (id: string | null) => void
}

/** Pixels around the field: the widest point, half out of it. */
const PAD = 36
const STEPS = [1, 2, 3, 4, 5] as const
/** Characters of a name on the plot; all of it is in the table, and in the point's own name. */
const LONGEST = 26
/** Pixels of an average letter of the label's font, on the wide side. */
const LETTER = 7.4

/** Where a value stands along an axis of the field. */
const tickAt = (value: number): string => `calc(${PAD}px + ${(value - 1) / 4} * (100% - ${2 * PAD}px))`

const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)
/** The smallest is still as wide as a finger's target has to be (24 px). */
const radiusOf = (size: number | null): number => (size === null ? 12 : 10 + 2.2 * size)

/** The points, each a button with its name and values. */
export function Plot({ points, labels, lit, onLit }: PlotProps) {
  const t = useText()
  const { locale } = useLocale()
  const { workspace } = useSession()
  const field = useRef<HTMLDivElement>(null)
  const size = useSize(field)
  const placed = useMemo(() => {
    const across = (v: number) => PAD + ((v - 1) / 4) * (size.width - 2 * PAD)
    const up = (v: number) => size.height - PAD - ((v - 1) / 4) * (size.height - 2 * PAD)
    const spots: Spot[] = points.map(p => ({
      id: p.id,
      x: across(p.x),
      y: up(p.y),
      radius: radiusOf(p.size),
      label: short(p.name),
    }))
    return placeLabels(spread(spots), label => label.length * LETTER, size)
  }, [points, size])
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const byId = new Map(points.map(p => [p.id, p]))
  return (
    <figure className={style.figure} aria-label={t('matrix.plot_of', { x: labels.x, y: labels.y })}>
      <div ref={field} className={style.field}>
        {STEPS.map(step => (
          <span key={step} aria-hidden>
            <span className={style.rule} data-axis="x" style={{ left: tickAt(step) }} />
            <span className={style.rule} data-axis="y" style={{ bottom: tickAt(step) }} />
            <span className={style.tick} data-axis="x" style={{ left: tickAt(step) }}>
              {step}
            </span>
            <span className={style.tick} data-axis="y" style={{ bottom: tickAt(step) }}>
              {step}
            </span>
          </span>
        ))}
        {placed.map(({ id, x, y, radius, label, at }) => {
          const point = byId.get(id)
          if (!point) return null
          const words = t('matrix.point', {
            name: point.name,
            x: `${labels.x} ${number.format(point.x)}`,
            y: `${labels.y} ${number.format(point.y)}`,
            size: point.size === null ? '' : `${labels.size} ${number.format(point.size)}`,
          })
          return (
            <span key={id}>
              {at || lit === id ? (
                <span
                  aria-hidden
                  className={cx(style.label, lit === id && style.lit)}
                  style={at ? { left: at.left, top: at.top } : { left: x + radius + 4, top: y - 9 }}
                >
                  {label}
                </span>
              ) : null}
              <button
                type="button"
                className={style.point}
                data-tier={point.tier ?? 'none'}
                data-split={point.split || undefined}
                data-lit={lit === id || undefined}
                aria-label={point.split ? `${words} ${t('matrix.split')}` : words}
                title={words}
                style={{ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }}
                onFocus={() => onLit(id)}
                onBlur={() => onLit(null)}
                onPointerEnter={() => onLit(id)}
                onPointerLeave={() => onLit(null)}
                onClick={() => workspace.setState({ panel: { kind: 'partner', id } })}
              />
            </span>
          )
        })}
      </div>
      <span className={style.across} aria-hidden>
        {labels.x} →
      </span>
      <span className={style.up} aria-hidden>
        {labels.y} →
      </span>
    </figure>
  )
}

function useSize(where: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 640, height: 480 })
  useLayoutEffect(() => {
    const element = where.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [where])
  return size
}
