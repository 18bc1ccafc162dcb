import { CalendarClock } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Dated } from '../../../shared/insight/schedule.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DatedRow } from './dated-row.tsx'
import { TimeAxis } from './time-axis.tsx'
import style from './timeline.module.css'
import { useSchedule } from './use-schedule.ts'

interface Section {
  readonly id: string
  readonly title: string
  readonly rows: readonly Dated[]
  readonly late: boolean
}

/** Everything with a date: along months where there is room, then as a list: what is overdue first, then what comes, month by month; what is behind us folds away. */
export function TimelinePart({ partners }: { partners: readonly Partner[] }) {
  const t = useText()
  const { locale } = useLocale()
  const { all, today } = useSchedule(partners)
  const [past, setPast] = useState(false)
  const { late, ahead, behind } = useMemo(() => {
    const late = all.filter(d => d.overdue)
    const ahead = all.filter(d => !d.overdue && d.on >= today)
    return { late, ahead, behind: all.filter(d => !d.overdue && d.on < today).reverse() }
  }, [all, today])

  if (all.length === 0)
    return (
      <EmptyState icon={<CalendarClock size={28} aria-hidden />} title={t('timeline.empty')}>
        {t('timeline.empty_help')}
      </EmptyState>
    )
  const months = byMonth(ahead, locale)
  const overdue: Section = {
    id: 'late',
    title: t('timeline.overdue', { count: late.length }),
    rows: late,
    late: true,
  }
  const sections = late.length > 0 ? [overdue, ...months] : months
  return (
    <div className={style.timeline}>
      <TimeAxis all={all} today={today} partners={partners} />
      {sections.map(section => (
        <SectionPart key={section.id} section={section} />
      ))}
      {behind.length > 0 ? (
        <Button size="s" look="quiet" aria-expanded={past} onPress={() => setPast(!past)}>
          {t('timeline.behind', { count: behind.length })}
        </Button>
      ) : null}
      {past
        ? byMonth(behind, locale).map(section => <SectionPart key={section.id} section={section} />)
        : null}
    </div>
  )
}

function SectionPart({ section }: { section: Section }) {
  return (
    <section className={style.section} data-late={section.late || undefined}>
      <h3 className={style.month}>{section.title}</h3>
      <ul className={style.rows}>
        {section.rows.map(dated => (
          <DatedRow key={dated.key} dated={dated} />
        ))}
      </ul>
    </section>
  )
}

/** In the order in which they come, months under their names. */
function byMonth(rows: readonly Dated[], locale: string): Section[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const months = new Map<string, Dated[]>()
  for (const dated of rows) {
    const month = dated.on.slice(0, 7)
    const there = months.get(month)
    if (there) there.push(dated)
    else months.set(month, [dated])
  }
  return [...months].map(([month, dates]) => ({
    id: month,
    title: format.format(new Date(`${month}-01T00:00:00Z`)),
    rows: dates,
    late: false,
  }))
}
