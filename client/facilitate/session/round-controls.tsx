import { ChartNoAxesColumn } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { OpenRound as Open } from '../../../shared/model/round.ts'
import { stepRound } from '../../../shared/model/step-round.ts'
import { useText } from '../../i18n/i18n.tsx'
import { usePersonName, useStage } from '../../state/hooks.ts'
import type { Live } from '../../state/round-desk.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { OpenRoundForm } from './open-round-form.tsx'
import styles from './session.module.css'

/** Opens a sealed round, with the way to what came out of earlier ones, or, while one is open, shows who is through with it, reveals or cancels it. */
export function RoundControls() {
  const t = useText()
  const { workspace } = useSession()
  const stage = useStage()
  const { round, agenda, step, results } = stage
  if (round) return <OpenRound round={round} />
  const now = stepRound(stage)
  // each step begins with its own form: open where the step is meant to be worked in a round that was not held yet
  return (
    <>
      {results.length > 0 ? (
        <div className={styles.row}>
          <Button
            icon={<ChartNoAxesColumn size={16} aria-hidden />}
            onPress={() => workspace.setState({ panel: { kind: 'round' } })}
          >
            {t('result.open')}
          </Button>
        </div>
      ) : null}
      <OpenRoundForm
        key={`${step?.id} ${now}`}
        unfolded={now === 'before' || agenda.length === 0}
        another={now === 'revealed'}
      />
    </>
  )
}

/** Whether all who wrote, and all who are here, say that they are through. */
function allReady({ people, ready, unheard = [] }: NonNullable<Live['round']>): boolean {
  const wrote = ready.filter(id => !unheard.includes(id))
  return people > 0 && wrote.length >= people && unheard.every(id => ready.includes(id))
}

function OpenRound({ round }: { round: Open }) {
  const t = useText()
  const nameOf = usePersonName()
  const { rounds, intents } = useSession()
  const live = useStore(rounds.live).round
  const [asking, setAsking] = useState<'reveal' | 'cancel' | null>(null)
  const close = (): void => setAsking(null)
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t(`round.kind.${round.settings.kind}`)}</h3>
      {live ? (
        <p className={styles.quiet}>
          {t('round.counts', { people: live.people, entries: live.entries })}
          {' · '}
          {t('round.ready_count', { count: live.ready.length })}
        </p>
      ) : null}
      {/* a screen reader hears once that nobody writes any more, and not of each note */}
      <VisuallyHidden role="status">{live && allReady(live) ? t('round.all_ready') : ''}</VisuallyHidden>
      {live?.unheard && live.unheard.length > 0 ? (
        <p className={styles.quiet}>{t('round.unheard', { names: live.unheard.map(nameOf).join(', ') })}</p>
      ) : null}
      <div className={styles.row}>
        <Button look="primary" onPress={() => setAsking('reveal')}>
          {t('round.reveal')}
        </Button>
        <Button onPress={() => setAsking('cancel')}>{t('round.cancel')}</Button>
      </div>
      <Confirm
        title={t('round.reveal_ask')}
        action={t('round.reveal')}
        isOpen={asking === 'reveal'}
        onClose={close}
        onConfirm={() => {
          intents.stage({ what: 'round.reveal', id: round.id })
          close()
        }}
      >
        {t('round.reveal_help', { ready: live?.ready.length ?? 0, people: live?.people ?? 0 })}
      </Confirm>
      <Confirm
        title={t('round.cancel_ask')}
        action={t('round.cancel')}
        danger
        isOpen={asking === 'cancel'}
        onClose={close}
        onConfirm={() => {
          intents.stage({ what: 'round.cancel', id: round.id })
          close()
        }}
      >
        {t('round.cancel_help')}
      </Confirm>
    </section>
  )
}
