import type { Partner } from '../../../shared/model/partner.ts'
import { ScalarInput } from './scalar-field.tsx'

interface Props {
  readonly partner: Partner
  readonly label: string
  readonly quiet?: boolean
}

/** The record's sector: one of nine, or none yet. */
export const SectorField = (props: Props) => <ScalarInput {...props} field="sector" />

/** How we stand with them. */
export const StatusField = (props: Props) => <ScalarInput {...props} field="relationship_status" />
