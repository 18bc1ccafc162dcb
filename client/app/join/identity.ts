import type { WorkshopId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { keepsNothing } from '../../platform/kept-values.ts'
import { query } from '../../platform/page.ts'
import { recentWorkshops, secretFor } from '../../platform/this-device-settings.ts'
import { colorFor } from './person-color.ts'

/** As whom somebody comes in. */
export interface Identity {
  readonly name: string
  readonly color: string
  readonly secret: string
  /** a shared computer: nothing is kept on it */
  readonly shared: boolean
}

/** Who somebody is without being asked: by `?name=`, or as they joined here before. */
export function knownIdentity(id: WorkshopId, key: string): Identity | null {
  // on a shared computer one is asked each time, also after a reload
  if (keepsNothing()) return null
  const given = query().get('name')?.trim().slice(0, LIMITS.name)
  const before = recentWorkshops().find(w => w.id === id && w.key === key && w.name !== undefined)
  const name = given || before?.name
  if (!name) return null
  const secret = secretFor(id)
  return { name, color: before?.color ?? colorFor(secret), secret, shared: false }
}
