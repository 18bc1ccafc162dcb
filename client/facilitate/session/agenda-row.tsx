import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { AgendaStep } from '../../../shared/model/agenda.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import icon from '../../ui/icon-button.module.css'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuRule } from '../../ui/menu.tsx'
import styles from './session.module.css'

/** What a step is: its title, minutes, how it is worked, what everybody reads. */
export function StepWords({ step }: { step: AgendaStep }) {
  const t = useText()
  const { step: now } = useStage()
  const facts = [
    step.minutes === null ? '' : t('session.minutes_short', { count: step.minutes }),
    t(`session.mode.${step.mode}`),
    now?.id === step.id ? t('session.now') : '',
  ]
  return (
    <div className={styles.words}>
      <span className={styles.strong}>{step.title}</span>
      <span className={styles.quiet}>{facts.filter(fact => fact !== '').join(' · ')}</span>
      {step.prompt ? <span className={`${styles.quiet} ${styles.prompt}`}>{step.prompt}</span> : null}
    </div>
  )
}

/** What the facilitator does with a step, besides dragging it: go there, and the rest in a menu. */
export function StepDeeds({ step, onEdit }: { step: AgendaStep; onEdit: () => void }) {
  const t = useText()
  const { intents } = useSession()
  const { agenda, step: now } = useStage()
  const [asking, setAsking] = useState(false)
  const { title } = step
  const index = agenda.findIndex(s => s.id === step.id)
  const before = agenda[index - 1]
  const move = (to: AgendaStep | undefined): void => {
    intents.stage({ what: 'agenda.move', id: step.id, before: to?.id ?? null })
  }
  return (
    <div className={styles.deeds}>
      {now?.id === step.id ? null : (
        <Button
          size="s"
          aria-label={t('session.start_step', { title })}
          onPress={() => intents.stage({ what: 'step', id: step.id, start: true })}
        >
          {t('session.go')}
        </Button>
      )}
      <Menu
        label={t('session.more', { title })}
        button={
          <IconButton size="s" label={t('session.more', { title })} tip="left">
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem label={t('session.edit')} icon={<Pencil size={16} aria-hidden />} onAction={onEdit} />
        <MenuItem
          label={t('session.up')}
          icon={<ArrowUp size={16} aria-hidden />}
          isDisabled={!before}
          onAction={() => move(before)}
        />
        <MenuItem
          label={t('session.down')}
          icon={<ArrowDown size={16} aria-hidden />}
          isDisabled={index === agenda.length - 1}
          onAction={() => move(agenda[index + 2])}
        />
        <MenuRule />
        <MenuItem
          label={t('session.remove')}
          danger
          icon={<Trash2 size={16} aria-hidden />}
          onAction={() => setAsking(true)}
        />
      </Menu>
      <Confirm
        title={t('session.remove_ask', { title })}
        action={t('session.remove')}
        danger
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          intents.stage({ what: 'agenda.remove', id: step.id })
        }}
      >
        {t('session.remove_help')}
      </Confirm>
    </div>
  )
}

/** Where a step is taken hold of; with Enter the arrow keys carry it. */
export function StepGrip({ title }: { title: string }) {
  const t = useText()
  return (
    <AriaButton
      slot="drag"
      className={`${icon.button} ${icon.s} ${styles.grip}`}
      aria-label={t('session.drag', { title })}
    >
      <GripVertical size={16} aria-hidden />
    </AriaButton>
  )
}
