import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Dated } from '../../../shared/insight/schedule.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { usePersonName } from '../../state/hooks.ts'
import { useSpeech } from '../record/use-speech.ts'
import { axisOf, type Mark, nextMark } from './axis-layout.ts'
import { DATED_ICONS } from './dated-icons.ts'
import style from './time-axis.module.css'
import { useOpenDated } from './use-open-dated.ts'

interface Props {
  /** in the order of time */
  readonly all: readonly Dated[]
  readonly today: string
  readonly partners: readonly Partner[]
}

const percent = (x: number): string => `${(x * 100).toFixed(3)}%`
const own = (values: Record<`--${string}`, number>): CSSProperties => values as CSSProperties

/** The same dates along months, a row for each partner, with today marked. One stop of the Tab key; arrow keys go from mark to mark. */
export function TimeAxis({ all, today, partners }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const speech = useSpeech()
  const personName = usePersonName()
  const open = useOpenDated()
  const axis = useMemo(() => axisOf(all, today), [all, today])
  const names = useMemo(() => new Map(partners.map(p => [p.id, p.name])), [partners])
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const [shown, setShown] = useState<Dated | null>(null)
  if (axis.rows.length === 0) return null
  const marks = axis.rows.flatMap(row => row.marks)
  const stop = marks.find(mark => mark.dated.key === at) ?? marks[0]

  const nameOf = (dated: Pick<Dated, 'partner'>): string =>
    dated.partner ? names.get(dated.partner) || t('partners.unnamed') : ''
  const words = (dated: Dated): string =>
    [
      speech.day(dated.on),
      t(`timeline.kind.${dated.kind}`),
      dated.text,
      nameOf(dated),
      dated.owner ? personName(dated.owner) : t('timeline.no_owner'),
      dated.done ? t('timeline.done') : '',
      dated.overdue ? t('timeline.late') : '',
    ]
      .filter(Boolean)
      .join(' · ')
  const onKey = (event: KeyboardEvent): void => {
    const next = stop ? nextMark(axis.rows, stop.dated.key, event.key) : null
    if (!next) return
    event.preventDefault()
    setAt(next.dated.key)
    box.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next.dated.key)}"]`)?.focus()
  }
  return (
    <section className={style.axis} aria-label={t('timeline.axis')}>
      <div className={style.scroll} ref={box}>
        <div className={style.sheet} style={own({ '--months': axis.months.length })}>
          <div className={style.head} aria-hidden>
            {axis.months.map((month, i) => (
              <span key={month} className={style.month}>
                {monthName(month, locale, i === 0 || month.endsWith('-01'))}
              </span>
            ))}
            <span className={style.now} style={{ left: percent(axis.today) }}>
              {t('timeline.today')}
            </span>
          </div>
          <div className={style.lines} aria-hidden>
            {axis.months.map(month => (
              <span key={month} />
            ))}
            <i style={{ left: percent(axis.today) }} />
          </div>
          {axis.rows.map(row => (
            <div key={row.key} className={style.row}>
              <span className={style.name}>{row.partner ? nameOf(row) : t('timeline.no_partner')}</span>
              <ul className={style.track} style={own({ '--lanes': row.lanes })}>
                {row.marks.map(mark => (
                  <MarkDot
                    key={mark.dated.key}
                    mark={mark}
                    words={words(mark.dated)}
                    isStop={mark === stop}
                    onShow={setShown}
                    onFocus={() => setAt(mark.dated.key)}
                    onKey={onKey}
                    onOpen={() => open(mark.dated)}
                  />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      <p className={style.said} aria-hidden>
        {shown
          ? words(shown)
          : axis.outside > 0
            ? t('timeline.axis_outside', { count: axis.outside })
            : t('timeline.axis_help')}
      </p>
    </section>
  )
}

interface MarkProps {
  readonly mark: Mark
  readonly words: string
  readonly isStop: boolean
  readonly onShow: (dated: Dated | null) => void
  readonly onFocus: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onOpen: () => void
}

function MarkDot({ mark, words, isStop, onShow, onFocus, onKey, onOpen }: MarkProps) {
  const { dated } = mark
  const Icon = DATED_ICONS[dated.kind]
  return (
    <li style={{ left: percent(mark.x), ...own({ '--row': mark.lane }) }}>
      <button
        type="button"
        className={style.mark}
        data-mark={dated.key}
        data-state={dated.overdue ? 'late' : dated.done ? 'done' : 'open'}
        aria-label={words}
        tabIndex={isStop ? 0 : -1}
        onClick={onOpen}
        onKeyDown={onKey}
        onFocus={() => {
          onFocus()
          onShow(dated)
        }}
        onBlur={() => onShow(null)}
        onPointerEnter={() => onShow(dated)}
        onPointerLeave={() => onShow(null)}
      >
        <Icon size={14} aria-hidden />
      </button>
    </li>
  )
}

/** `Nov`; `withYear`: `Nov 2026`. */
function monthName(month: string, locale: string, withYear: boolean): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  const year = withYear ? ({ year: 'numeric' } as const) : {}
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC', ...year }).format(date)
}
