import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { clockText, useSecondsLeft } from '../time-left.ts'
import styles from './session.module.css'

const CHOICES = [3, 5, 10] as const

/** The one clock: start, one minute more, pause, stop. */
export function ClockControls() {
  const t = useText()
  const { intents } = useSession()
  const timer = useStage(s => s.timer)
  const left = useSecondsLeft(timer)
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('clock.title')}</h3>
      {timer && left !== null ? (
        <>
          <p className={styles.clock} data-over={left <= 0 || undefined}>
            {left <= 0 ? t('clock.over') : clockText(left)}
          </p>
          <div className={styles.row}>
            <Button onPress={() => intents.stage({ what: 'timer.add', minutes: 1 })}>{t('clock.add')}</Button>
            {timer.state === 'running' ? (
              <Button onPress={() => intents.stage({ what: 'timer.pause' })}>{t('clock.pause')}</Button>
            ) : (
              <Button onPress={() => intents.stage({ what: 'timer.resume' })}>{t('clock.resume')}</Button>
            )}
            <Button onPress={() => intents.stage({ what: 'timer.stop' })}>{t('clock.stop')}</Button>
          </div>
        </>
      ) : (
        <div className={styles.row}>
          {CHOICES.map(minutes => (
            <Button key={minutes} onPress={() => intents.stage({ what: 'timer.start', minutes })}>
              {t('clock.start', { count: minutes })}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
