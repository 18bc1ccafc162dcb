import { Plus } from 'lucide-react'
import type { Partner } from '../../../shared/model/partner.ts'
import { FIRST_STEP_KINDS } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { FirstStepForm } from './first-step-form.tsx'
import { newStep } from './new-step.ts'
import style from './partner-record.module.css'

/** Small things to begin with: the four of the guide, and one's own, each an idea, agreed or done. Source: B45. */
export function FirstSteps({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const steps = partner.lists.first_steps
  const taken = new Set(steps.map(step => step.kind))
  const next = FIRST_STEP_KINDS.find(kind => !taken.has(kind)) ?? 'own'
  return (
    <div className={style.field}>
      <h4 className={style.label}>{t('field.first_steps')}</h4>
      {steps.length === 0 ? (
        <p className={style.help}>{t('record.steps_empty')}</p>
      ) : (
        <ul className={style.steps}>
          {steps.map(step => (
            <li key={step.id}>
              <FirstStepForm pid={partner.id} step={step} disabled={!editable} />
            </li>
          ))}
        </ul>
      )}
      {editable ? (
        <Button
          size="s"
          className={style.start}
          icon={<Plus size={15} aria-hidden />}
          onPress={() => intents.setRow(partner.id, 'first_steps', { ...newStep(), kind: next })}
        >
          {t('record.add_step')}
        </Button>
      ) : null}
    </div>
  )
}
