import { useState } from 'react'
import { dotsFor } from '../../../shared/insight/dots.ts'
import {
  type AgendaStep,
  minutes as minutesShape,
  STEP_MODES,
  STEP_TOOLS,
} from '../../../shared/model/agenda.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { ROUND_KINDS } from '../../../shared/model/round.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { asTyped, countOf, DotsFields } from './dots-fields.tsx'
import { Labelled } from './labelled.tsx'
import styles from './session.module.css'
import { StepHints } from './step-hints.tsx'
import { StepPlace } from './step-place.tsx'

interface Props {
  readonly step: AgendaStep
  readonly onKeep: (step: AgendaStep) => void
  readonly onClose: () => void
}

/** Minutes as they were typed: null for none, undefined for what is no number of minutes. */
function minutesOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  const found = minutesShape.safeParse(Number(text))
  return found.success ? found.data : undefined
}

/** Title, prompt, minutes, mode, map, round and tools of one step. */
export function StepForm({ step, onKeep, onClose }: Props) {
  const t = useText()
  const { stage } = useSession()
  const isNew = !stage.getState().agenda.some(s => s.id === step.id)
  const [draft, setDraft] = useState(step)
  const [typed, setTyped] = useState(step.minutes === null ? '' : String(step.minutes))
  const [dots, setDots] = useState({ dots: asTyped(step.dots), perNote: asTyped(step.perNote) })
  const [tried, setTried] = useState(false)
  const minutes = minutesOf(typed)
  const title = draft.title.trim()
  const votes = draft.round === 'votes'
  const keep = (): void => {
    setTried(true)
    // what is said of dots stays as it was where there is nothing to vote on
    const limit = votes ? countOf(dots.dots) : step.dots
    const perNote = votes ? countOf(dots.perNote) : step.perNote
    if (title === '' || minutes === undefined || limit === undefined || perNote === undefined) return
    onKeep({ ...draft, title, minutes, dots: limit, perNote })
  }
  return (
    <FormDialog
      title={t(isNew ? 'session.add' : 'session.edit')}
      send={t('session.keep')}
      onClose={onClose}
      onSend={keep}
    >
      <TextField
        label={t('session.step_title')}
        value={draft.title}
        maxLength={LIMITS.title}
        autoFocus
        error={tried && title === '' ? t('session.title_missing') : undefined}
        onChange={next => setDraft({ ...draft, title: next })}
      />
      <TextField
        label={t('session.prompt')}
        lines={2}
        value={draft.prompt}
        maxLength={LIMITS.field}
        onChange={prompt => setDraft({ ...draft, prompt })}
      />
      <TextField
        label={t('session.minutes')}
        value={typed}
        inputMode="decimal"
        help={t('session.minutes_help')}
        error={tried && minutes === undefined ? t('session.minutes_wrong') : undefined}
        onChange={setTyped}
      />
      <div className={styles.pair}>
        <Labelled
          label={t('session.mode')}
          value={draft.mode}
          options={STEP_MODES.map(mode => [mode, t(`session.mode.${mode}`)] as const)}
          onChange={mode => setDraft({ ...draft, mode })}
        />
        <StepPlace step={draft} onChange={place => setDraft({ ...draft, ...place })} />
        <Labelled
          label={t('round.open_title')}
          value={draft.round ?? ''}
          options={[['', t('session.no_round')], ...ROUND_KINDS.map(k => [k, t(`round.kind.${k}`)] as const)]}
          onChange={kind => setDraft({ ...draft, round: ROUND_KINDS.find(known => known === kind) ?? null })}
        />
      </div>
      {votes ? <DotsFields typed={dots} usual={{ ...dotsFor(0), limit: null }} onChange={setDots} /> : null}
      <StepHints hints={draft.hints} onChange={hints => setDraft({ ...draft, hints })} />
      <Checkbox
        label={t('session.marks_unused')}
        isSelected={draft.marks === 'unused'}
        onChange={on => setDraft({ ...draft, marks: on ? 'unused' : null })}
      />
      <Segmented
        label={t('tools.title')}
        options={STEP_TOOLS.map(id => ({ id, label: t(`tools.${id}`) }))}
        value={draft.tools}
        onChange={tools => setDraft({ ...draft, tools })}
      />
    </FormDialog>
  )
}
