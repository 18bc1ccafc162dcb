import {
  type Partner,
  RELATIONSHIP_STATUSES,
  type ScalarField,
  SECTORS,
} from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, usePersonName } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import style from './partner-record.module.css'
import { shownValue } from './shown-value.ts'

interface Props {
  readonly partner: Partner
  readonly label: string
  readonly quiet?: boolean
  readonly id?: string
}

/** The record's sector: one of nine, or none yet. */
export function SectorField({ partner, label, quiet = false, id }: Props) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useEditable()
  return (
    <NativeSelect
      {...(id ? { id } : { label })}
      quiet={quiet}
      disabled={disabled}
      value={partner.sector ?? ''}
      options={[['', t('partners.unset')] as const, ...SECTORS.map(s => [s, t(`sector.${s}`)] as const)]}
      onChange={sector => intents.setField(partner.id, 'sector', sector || null)}
    />
  )
}

/** How we stand with them. */
export function StatusField({ partner, label, quiet = false, id }: Props) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useEditable()
  return (
    <NativeSelect
      {...(id ? { id } : { label })}
      quiet={quiet}
      disabled={disabled}
      value={partner.relationship_status ?? ''}
      options={[
        ['', t('partners.unset')] as const,
        ...RELATIONSHIP_STATUSES.map(s => [s, t(`status.${s}`)] as const),
      ]}
      onChange={status => intents.setField(partner.id, 'relationship_status', status || null)}
    />
  )
}

/** Values that others wrote for a field before records were joined: none is lost, and each can be taken. */
export function AlsoWritten({ partner, field }: { partner: Partner; field: ScalarField }) {
  const t = useText()
  const nameOf = usePersonName()
  const { intents } = useSession()
  const editable = useEditable()
  const values = partner.also[field] ?? []
  if (values.length === 0) return null
  return (
    <ul className={style.also}>
      {values.map(value => {
        const shown = shownValue(field, value, t, nameOf)
        return (
          <li key={value}>
            <span>{t('record.also', { value: shown })}</span>
            {editable ? (
              <Button size="s" look="quiet" onPress={() => intents.setField(partner.id, field, value)}>
                {t('record.also_use', { value: shown })}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
