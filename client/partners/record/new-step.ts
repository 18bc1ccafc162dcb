import { nanoid } from 'nanoid'
import type { FirstStep } from '../../../shared/model/partner.ts'

/** A step to begin with: an idea, the first of the guide's four. */
export const newStep = (): FirstStep => ({
  id: nanoid(10),
  kind: 'share_alerts',
  text: '',
  state: 'idea',
  on: null,
})
