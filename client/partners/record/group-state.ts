import type { PartnerStage } from '../../../shared/model/partner-enums.ts'

/** The five groups of a record, in the order in which one goes through them. */
export const GROUPS = ['research', 'fit', 'relationship', 'plan', 'history'] as const
export type GroupName = (typeof GROUPS)[number]

/** What matters at a stage, and so stands open: the others say in a line what they hold. Source: F24, the order of the primer's framework. */
export function groupOf(stage: PartnerStage | null): GroupName {
  switch (stage) {
    case null:
    case 'identified':
      return 'research'
    case 'researching':
      return 'fit'
    case 'contacted':
    case 'meeting_set':
    case 'met':
    case 'first_step':
      return 'plan'
    case 'active':
      return 'relationship'
    case 'paused':
    case 'declined':
    case 'ended':
      return 'history'
  }
}
