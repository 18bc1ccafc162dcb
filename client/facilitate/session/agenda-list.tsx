import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useState } from 'react'
import type { AgendaStep } from '../../../shared/model/agenda.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useSecondsLeft } from '../time-left.ts'
import styles from './session.module.css'
import { StepForm } from './step-form.tsx'

const NEW_STEP = (): AgendaStep => ({
  id: nanoid(12),
  title: '',
  prompt: '',
  view: 'map',
  map: null,
  mode: 'discuss',
  minutes: 10,
  tools: 'all',
  round: null,
})

/** The steps in order, with the one that runs marked. The facilitator goes to a step, changes, adds, moves and removes them. */
export function AgendaList() {
  const t = useText()
  const { role, intents } = useSession()
  const { agenda, step } = useStage()
  const [draft, setDraft] = useState<AgendaStep | null>(null)
  const leads = role === 'facilitator'
  const at = agenda.findIndex(s => s.id === step?.id)
  const next = agenda[at + 1]
  const put = (changed: AgendaStep): void => {
    intents.stage({ what: 'agenda.put', step: changed })
    setDraft(null)
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('session.agenda')}</h3>
      {agenda.length === 0 ? <p className={styles.quiet}>{t('session.none')}</p> : null}
      {leads && agenda.length > 0 ? (
        <div className={styles.row}>
          {next ? (
            <Button look="primary" onPress={() => intents.stage({ what: 'step', id: next.id, start: true })}>
              {t('session.next')}
            </Button>
          ) : null}
          {step ? (
            <Button onPress={() => intents.stage({ what: 'step', id: null })}>{t('session.end')}</Button>
          ) : null}
        </div>
      ) : null}
      {leads ? <PlanLeft /> : null}
      <ol className={styles.steps}>
        {agenda.map((s, i) =>
          draft?.id === s.id ? (
            <li key={s.id}>
              <StepForm step={draft} onKeep={put} onClose={() => setDraft(null)} />
            </li>
          ) : (
            <Step key={s.id} step={s} index={i} onEdit={() => setDraft(s)} />
          ),
        )}
      </ol>
      {leads && draft && !agenda.some(s => s.id === draft.id) ? (
        <StepForm step={draft} onKeep={put} onClose={() => setDraft(null)} />
      ) : null}
      {leads && !draft ? (
        <Button icon={<Plus size={16} aria-hidden />} onPress={() => setDraft(NEW_STEP())}>
          {t('session.add')}
        </Button>
      ) : null}
    </section>
  )
}

/** How long the rest of the plan takes, from what is left of the running step, and when that would be. */
function PlanLeft() {
  const t = useText()
  const { rounds } = useSession()
  const { locale } = useLocale()
  const { agenda, step, timer } = useStage()
  const secondsLeft = useSecondsLeft(timer)
  const at = agenda.findIndex(s => s.id === step?.id)
  const toCome = agenda.slice(at + 1).reduce((sum, s) => sum + (s.minutes ?? 0), 0)
  const minutes = toCome + Math.max(0, Math.ceil((secondsLeft ?? 0) / 60))
  if (minutes === 0) return null
  const end = new Date(rounds.serverTime() + minutes * 60_000)
  const time = end.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
  return <p className={styles.quiet}>{t('plan.left', { count: minutes, time })}</p>
}

function Step({ step, index, onEdit }: { step: AgendaStep; index: number; onEdit: () => void }) {
  const t = useText()
  const { role, intents } = useSession()
  const { agenda, step: now } = useStage()
  const { title } = step
  const current = now?.id === step.id
  const before = agenda[index - 1]
  const afterNext = agenda[index + 2]
  return (
    <li className={styles.step} aria-current={current ? 'step' : undefined}>
      <div className={styles.words}>
        <span className={styles.strong}>{title}</span>
        <span className={styles.quiet}>
          {[
            step.minutes === null ? '' : t('session.minutes_short', { count: step.minutes }),
            t(`session.mode.${step.mode}`),
            current ? t('session.now') : '',
          ]
            .filter(part => part !== '')
            .join(' · ')}
        </span>
        {step.prompt ? <span className={styles.quiet}>{step.prompt}</span> : null}
      </div>
      {role === 'facilitator' ? (
        <div className={styles.row}>
          {current ? null : (
            <Button
              size="s"
              aria-label={t('session.start_step', { title })}
              onPress={() => intents.stage({ what: 'step', id: step.id, start: true })}
            >
              {t('session.go')}
            </Button>
          )}
          <IconButton size="s" label={t('session.edit_step', { title })} onPress={onEdit}>
            <Pencil size={16} aria-hidden />
          </IconButton>
          <IconButton
            size="s"
            label={t('session.up', { title })}
            isDisabled={!before}
            onPress={() => before && intents.stage({ what: 'agenda.move', id: step.id, before: before.id })}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            size="s"
            label={t('session.down', { title })}
            isDisabled={index === agenda.length - 1}
            onPress={() => intents.stage({ what: 'agenda.move', id: step.id, before: afterNext?.id ?? null })}
          >
            <ArrowDown size={16} aria-hidden />
          </IconButton>
          <IconButton
            size="s"
            label={t('session.remove', { title })}
            onPress={() => intents.stage({ what: 'agenda.remove', id: step.id })}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </div>
      ) : null}
    </li>
  )
}
