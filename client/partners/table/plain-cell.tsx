import type { Partner } from '../../../shared/model/partner.ts'
import { SCALARS, type ScalarField } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { scalarOptions } from '../record/field-words.ts'
import { ScalarInput } from '../record/scalar-field.tsx'
import { ChoiceCell } from './choice-cell.tsx'
import { LateCell } from './late-cell.tsx'

interface Props {
  readonly partner: Partner
  readonly column: ScalarField
  readonly label: string
  /** the value as it reads; '' for none */
  readonly words: string
}

/** One value of a record, drawn by its kind. */
export function PlainCell({ partner, column, label, words }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  if (SCALARS[column].kind === 'one')
    return (
      <ChoiceCell
        label={label}
        disabled={!editable}
        value={String(partner[column] ?? '')}
        shown={words || t('partners.unset')}
        options={() => scalarOptions(column, t)}
        onChange={next => intents.setField(partner.id, column, next || null)}
      />
    )
  return (
    <LateCell label={label} shown={words} disabled={!editable}>
      <ScalarInput quiet partner={partner} field={column} label={label} />
    </LateCell>
  )
}
