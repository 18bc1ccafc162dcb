import { stepRound } from '../../../shared/model/step-round.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { PlanLine } from './plan-line.tsx'
import styles from './session.module.css'
import { StepTools } from './step-tools.tsx'

/** The step that runs, on to the next, what everybody may do in it, and the plan against the clock. */
export function StepNow() {
  const t = useText()
  const { intents } = useSession()
  const stage = useStage()
  const { agenda, step } = stage
  const round = stepRound(stage)
  const at = agenda.findIndex(s => s.id === step?.id)
  const next = agenda[at + 1]
  if (agenda.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{agenda[at]?.title ?? t('session.not_begun')}</h3>
      <div className={styles.row}>
        {next ? (
          <Button
            // a round that is open, or that the step is meant for, comes first
            look={round === 'open' || round === 'before' ? 'plain' : 'primary'}
            onPress={() => intents.stage({ what: 'step', id: next.id, start: true })}
          >
            {t(step ? 'session.next' : 'session.begin')}
          </Button>
        ) : null}
        {step ? (
          <Button onPress={() => intents.stage({ what: 'step', id: null })}>{t('session.end')}</Button>
        ) : null}
      </div>
      {step && next ? <p className={styles.quiet}>{t('session.then', { title: next.title })}</p> : null}
      <StepTools />
      <PlanLine />
    </section>
  )
}
