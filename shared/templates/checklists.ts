import type { Checklist } from '../model/checklist.ts'
import type { Stage } from '../model/stage.ts'
import { businessInvitations, publicInvitations } from './checklist-invitations.ts'
import { officeChecklist } from './checklist-office.ts'
import { sixSteps, tenSteps } from './checklist-steps.ts'

/** Every list that a board keeps the state of. */
export const CHECKLISTS: readonly Checklist[] = [
  officeChecklist,
  tenSteps,
  sixSteps,
  businessInvitations,
  publicInvitations,
]

/** The lists that stand on top in a workshop of that template; none for others. */
const OF_TEMPLATE: Readonly<Record<string, readonly string[]>> = {
  office: ['office'],
  community: ['ten_steps'],
  ready: ['six_steps', 'invite_business', 'invite_public'],
}

/** Ids of the lists that stand on top in a workshop, the first one open. */
export const listsOnTop = ({
  template,
  checklists,
}: Pick<Stage, 'template' | 'checklists'>): readonly string[] =>
  checklists ?? (Object.hasOwn(OF_TEMPLATE, template) ? OF_TEMPLATE[template] : undefined) ?? []
