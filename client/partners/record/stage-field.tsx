import type { Partner } from '../../../shared/model/partner.ts'
import { PARTNER_STAGES, type PartnerStage } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import { scalarOptions } from './field-words.ts'
import { Labelled } from './labelled.tsx'
import { AlsoWritten } from './scalar-field.tsx'
import { useSetStage } from './use-set-stage.tsx'

/** How far we are with them. `onMoved`: this person set another stage. */
export function StageField({
  partner,
  onMoved,
}: {
  partner: Partner
  onMoved: (stage: PartnerStage | null) => void
}) {
  const t = useText()
  const disabled = !useEditable()
  const { set, question } = useSetStage()
  const choose = (value: string): void => {
    const stage = PARTNER_STAGES.find(s => s === value) ?? null
    if (set(partner, stage)) onMoved(stage)
  }
  return (
    <Labelled
      label={t('field.stage')}
      field={id => (
        <NativeSelect
          id={id}
          disabled={disabled}
          value={partner.stage ?? ''}
          options={scalarOptions('stage', t)}
          onChange={choose}
        />
      )}
    >
      <AlsoWritten partner={partner} field="stage" />
      {question}
    </Labelled>
  )
}
