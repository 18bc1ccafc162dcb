import type { ParticipantId } from '../../../shared/model/ids.ts'
import { RELATIONSHIP_STATUSES, type ScalarField, SECTORS } from '../../../shared/model/partner.ts'
import type { useText } from '../../i18n/i18n.tsx'

type Text = ReturnType<typeof useText>

/** A field's stored value in the words that people read. What is not one of a list's values is shown as it is. */
export function shownValue(
  field: ScalarField,
  value: string,
  t: Text,
  nameOf: (id: ParticipantId) => string,
): string {
  if (field === 'owner') return nameOf(value)
  const sector = field === 'sector' ? SECTORS.find(s => s === value) : undefined
  if (sector) return t(`sector.${sector}`)
  const status = field === 'relationship_status' ? RELATIONSHIP_STATUSES.find(s => s === value) : undefined
  return status ? t(`status.${status}`) : value
}
