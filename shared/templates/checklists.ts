import type { Checklist } from '../model/checklist.ts'
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

/** Which list a workshop of that template starts with. */
export const FIRST_LIST: Readonly<Record<string, string>> = {
  office: 'office',
  community: 'ten_steps',
  ready: 'six_steps',
}
