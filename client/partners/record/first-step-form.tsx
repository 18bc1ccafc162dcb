import { X } from 'lucide-react'
import type { PartnerId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { FirstStep } from '../../../shared/model/partner.ts'
import { FIRST_STEP_KINDS, STEP_STATES } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { DraftInput } from '../../ui/draft-input.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import style from './first-step-form.module.css'

/** One first step: which of the easy ones, what exactly, and how far it is. */
export function FirstStepForm({
  pid,
  step,
  disabled,
  removable = !disabled,
}: {
  pid: PartnerId
  step: FirstStep
  disabled: boolean
  removable?: boolean
}) {
  const t = useText()
  const { intents } = useSession()
  const set = (change: Partial<FirstStep>) =>
    intents.setRow(pid, 'first_steps', { ...step, ...change }, Object.keys(change))
  return (
    <div className={style.step}>
      <NativeSelect
        className={style.kind}
        label={t('record.step_kind')}
        disabled={disabled}
        value={step.kind}
        options={FIRST_STEP_KINDS.map(k => [k, t(`first_step.${k}`)] as const)}
        onChange={kind => set({ kind })}
      />
      <NativeSelect
        className={style.state}
        label={t('record.step_state')}
        disabled={disabled}
        value={step.state}
        options={STEP_STATES.map(s => [s, t(`step_state.${s}`)] as const)}
        onChange={state => set({ state })}
      />
      {removable ? (
        <IconButton
          size="s"
          className={style.remove}
          label={t('record.remove_step', { step: step.text || t(`first_step.${step.kind}`) })}
          onPress={() => intents.removeRow(pid, 'first_steps', step.id)}
        >
          <X size={16} aria-hidden />
        </IconButton>
      ) : null}
      <DraftInput
        className={style.text}
        label={t('record.step_own')}
        placeholder={disabled ? '' : t('record.step_own')}
        maxLength={LIMITS.field}
        disabled={disabled}
        value={step.text}
        onCommit={text => set({ text })}
      />
    </div>
  )
}
