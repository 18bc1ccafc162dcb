import { LIMITS } from '../../../shared/model/limits.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { PARTNER_STAGES, type PartnerStage } from '../../../shared/model/partner-enums.ts'
import type { ScalarField } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { DraftInput } from '../../ui/draft-input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { scalarOptions } from '../record/field-words.ts'
import { OwnerField } from '../record/owner-field.tsx'
import { ScalarInput } from '../record/scalar-field.tsx'

export type SetStage = (partner: Partner, stage: PartnerStage | null) => void

interface Props {
  readonly partner: Partner
  readonly column: ScalarField
  readonly label: string
  readonly onStage: SetStage
}

/** The field of a cell while somebody is in it: at rest a cell is plain text, since a table has thousands. */
export function CellField({ partner, column, label, onStage }: Props) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useEditable()
  switch (column) {
    case 'name':
      return (
        <DraftInput
          quiet
          label={label}
          maxLength={LIMITS.title}
          disabled={disabled}
          placeholder={t('partners.unnamed')}
          value={partner.name}
          onCommit={next => intents.setField(partner.id, 'name', next.trim())}
        />
      )
    case 'owner':
      return (
        <OwnerField
          quiet
          label={label}
          value={partner.owner}
          disabled={disabled}
          onCommit={owner => intents.setField(partner.id, 'owner', owner || null)}
        />
      )
    case 'stage':
      return (
        <NativeSelect
          quiet
          label={label}
          disabled={disabled}
          value={partner.stage ?? ''}
          options={scalarOptions('stage', t)}
          onChange={next => onStage(partner, PARTNER_STAGES.find(s => s === next) ?? null)}
        />
      )
    default:
      return <ScalarInput quiet partner={partner} field={column} label={label} />
  }
}
