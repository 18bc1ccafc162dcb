import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'
import { keepRecent, recentWorkshops } from './this-device-settings.ts'

/** Puts a workshop's present keys into this device's list, for the roles that it knows there; where it knows none, nothing is kept. */
export function renewRecent(id: WorkshopId, keys: Readonly<Record<Role, string>>): void {
  for (const entry of recentWorkshops())
    if (entry.id === id && entry.key !== keys[entry.role]) keepRecent({ ...entry, key: keys[entry.role] })
}
