import { Hand, PenLine } from 'lucide-react'
import { useStore } from 'zustand'
import type { Timer } from '../../shared/model/timer.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconToggle } from '../ui/icon-toggle.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './step-strip.module.css'
import { clockText, useSecondsLeft } from './time-left.ts'

/** What the room does now: the step with its prompt, the time, and the sealed round that is open. Nothing while there is none. */
export function StepStrip() {
  const t = useText()
  const { workspace, rounds, role, me } = useSession()
  const { agenda, step, timer, round } = useStage()
  const live = useStore(rounds.live)
  const now = agenda.find(s => s.id === step?.id)
  if (!now && !timer && !round) return null
  const prompt = round?.settings.prompt || now?.prompt
  return (
    <div className={styles.strip} data-step-strip="">
      <p className={styles.words}>
        <strong>{round ? t(`round.kind.${round.settings.kind}`) : now?.title}</strong>
        {prompt ? (
          <span className={styles.prompt} title={prompt}>
            {prompt}
          </span>
        ) : null}
      </p>
      {timer ? <TimeLeft timer={timer} /> : null}
      {round && live.round?.id === round.id ? (
        <span className={styles.quiet}>
          {t('round.counts', { people: live.round.people, entries: live.round.entries })}
        </span>
      ) : null}
      {round && role !== 'viewer' ? (
        <Button
          size="s"
          look="primary"
          icon={<PenLine size={16} aria-hidden />}
          onPress={() => workspace.setState({ panel: { kind: 'round' } })}
        >
          {t('round.go')}
        </Button>
      ) : null}
      {role === 'participant' ? (
        <IconToggle
          label={t(live.hands.includes(me.participant) ? 'hand.down' : 'hand.up')}
          isSelected={live.hands.includes(me.participant)}
          onChange={on => rounds.raiseHand(on)}
        >
          <Hand size={18} aria-hidden />
        </IconToggle>
      ) : null}
    </div>
  )
}

/** The clock; a screen reader hears of it once, when the time is over. */
function TimeLeft({ timer }: { timer: Timer }) {
  const t = useText()
  const left = useSecondsLeft(timer) ?? 0
  const over = timer.state === 'running' && left <= 0
  return (
    <span className={styles.clock} data-over={over || undefined}>
      <span aria-hidden={over}>
        {over
          ? t('clock.over')
          : t(timer.state === 'paused' ? 'clock.paused' : 'clock.left', { time: clockText(left) })}
      </span>
      <VisuallyHidden role="status">{over ? t('clock.over') : ''}</VisuallyHidden>
    </span>
  )
}
