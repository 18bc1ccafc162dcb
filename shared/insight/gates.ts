import type { Partner } from '../model/partner.ts'
import type { PartnerStage } from '../model/partner-enums.ts'

/** What is checked before anything is agreed on: whether law, and the office's own rules and means, allow it. */
export const GATES = ['legal_fit', 'operational_fit'] as const
export type Gate = (typeof GATES)[number]

type Checked = Pick<Partner, Gate>

/** [R60] The gates that say no. Source: E6 (check the legal and operational fit before engaging). */
export const closedGates = (partner: Checked): readonly Gate[] => GATES.filter(gate => partner[gate] === 'no')

/**
 * [R60] The gates that stand against a stage: only an active partnership is kept back, so that one can go on talking about what would
 * have to change. They can be passed over with a reason, which the record keeps. Source: E6.
 */
export const gatesAgainst = (partner: Checked, stage: PartnerStage | null): readonly Gate[] =>
  stage === 'active' ? closedGates(partner) : []
