import { type FormEvent, useState } from 'react'
import { type AgendaStep, STEP_MODES } from '../../../shared/model/agenda.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './session.module.css'

interface Props {
  readonly step: AgendaStep
  readonly onKeep: (step: AgendaStep) => void
  readonly onClose: () => void
}

/** Title, prompt, minutes, mode and map of one step. */
export function StepForm({ step, onKeep, onClose }: Props) {
  const t = useText()
  const { maps } = useStage()
  const [draft, setDraft] = useState(step)
  const [minutes, setMinutes] = useState(step.minutes === null ? '' : String(step.minutes))
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    const count = Number(minutes)
    const valid = minutes.trim() !== '' && Number.isFinite(count) && count > 0 && count <= 600
    if (draft.title.trim() !== '')
      onKeep({ ...draft, title: draft.title.trim(), minutes: valid ? count : null })
  }
  return (
    <form className={styles.form} onSubmit={keep}>
      <TextField
        label={t('session.step_title')}
        value={draft.title}
        maxLength={LIMITS.title}
        autoFocus
        onChange={title => setDraft({ ...draft, title })}
      />
      <TextField
        label={t('session.prompt')}
        lines={2}
        value={draft.prompt}
        maxLength={LIMITS.field}
        onChange={prompt => setDraft({ ...draft, prompt })}
      />
      <TextField label={t('session.minutes')} value={minutes} inputMode="numeric" onChange={setMinutes} />
      <div className={styles.row}>
        <NativeSelect
          label={t('session.mode')}
          value={draft.mode}
          options={STEP_MODES.map(mode => [mode, t(`session.mode.${mode}`)] as const)}
          onChange={mode => setDraft({ ...draft, mode })}
        />
        <NativeSelect
          label={t('session.map')}
          value={draft.map ?? ''}
          options={[['', t('session.no_map')], ...maps.map(m => [m.id, m.title] as const)]}
          onChange={map => setDraft({ ...draft, map: map === '' ? null : map })}
        />
      </div>
      <div className={styles.row}>
        <Button type="submit" look="primary" isDisabled={draft.title.trim() === ''}>
          {t('session.keep')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}
