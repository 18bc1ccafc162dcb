import { useStore } from 'zustand'
import { planOf } from '../../../shared/model/agenda-plan.ts'
import { restOf } from '../../../shared/model/timer.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { useEachSecond } from '../time-left.ts'
import styles from './session.module.css'

/** The plan against the clock: how long the rest takes, when it ends, and how far that is from what was planned. */
export function PlanLine() {
  const t = useText()
  const { rounds, stage } = useSession()
  const { locale } = useLocale()
  const { agenda, step, timer } = useStore(stage)
  useEachSecond(agenda.length > 0)
  const now = rounds.serverTime()
  const plan = planOf(agenda, step, timer && restOf(timer, now), now)
  if (!plan) return null
  const time = new Date(plan.end).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
  const late = Math.round(plan.late ?? 0)
  return (
    <p className={styles.plan} data-late={late > 0 || undefined}>
      {t('plan.end', { count: Math.ceil(plan.left), time })}
      {plan.late === null
        ? null
        : ` · ${t(late > 0 ? 'plan.late' : late < 0 ? 'plan.early' : 'plan.on_time', { count: Math.abs(late) })}`}
    </p>
  )
}
