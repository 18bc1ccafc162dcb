import { useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { FirstStepForm } from '../record/first-step-form.tsx'
import { newStep } from '../record/new-step.ts'
import { RecordText } from '../record/record-text.tsx'
import { firstLine, nextStep } from '../record/record-values.ts'
import { CellButton } from './cell-button.tsx'
import style from './partners-table.module.css'

interface Props {
  readonly partner: Partner
  readonly name: string
  readonly editable: boolean
}

/** The step to look at now; opens to edit it. Without one, the form is a first step that is written by its first change. */
export function StepCell({ partner, name, editable }: Props) {
  const t = useText()
  const { intents } = useSession()
  const [fresh] = useState(newStep)
  const { first_steps: all } = partner.lists
  const step = nextStep(partner) ?? all.at(-1) ?? null
  const words = step && `${step.text || t(`first_step.${step.kind}`)} · ${t(`step_state.${step.state}`)}`
  if (!editable) return <span className={style.read}>{words ?? '–'}</span>
  return (
    <CellButton
      title={t('partners.edit_step', { name })}
      shown={words ?? t('partners.add_step')}
      blank={!step}
    >
      <FirstStepForm pid={partner.id} step={step ?? fresh} removable={step !== null} disabled={false} />
      {step ? null : (
        <Button size="s" look="primary" onPress={() => intents.setRow(partner.id, 'first_steps', fresh)}>
          {t('record.add_step')}
        </Button>
      )}
    </CellButton>
  )
}

/** The first line of the goals; opens to type in them, together with others. */
export function GoalsCell({ partner, name, editable }: Props) {
  const t = useText()
  const line = partner.texts.goals.map(piece => firstLine(piece.text)).find(text => text !== '') ?? ''
  if (!editable) return <span className={style.read}>{line || '–'}</span>
  return (
    <CellButton
      title={t('partners.edit_goals', { name })}
      shown={line || t('partners.no_goals')}
      blank={line === ''}
    >
      <RecordText partner={partner} field="goals" />
    </CellButton>
  )
}
