import { ACCESS_KEY, WORKSHOP_ID } from '../../shared/model/id-shapes.ts'
import { fragment } from '../platform/page.ts'
import { onPhone } from '../platform/phone.ts'
import { recentWorkshops } from '../platform/this-device-settings.ts'
import { AheadCall } from '../sync/call-ahead.ts'
import { knownIdentity } from './join/identity.ts'

/** A board on its way: the connection, and the code of what is shown first. */
export interface OpeningBoard {
  readonly call: AheadCall
  readonly code: Promise<unknown>
}

/** Calls the server and fetches the board's code where the address opens a board without a question; else null. */
export function openingBoard(): OpeningBoard | null {
  const id = /^\/w\/([^/]+)\/?$/.exec(location.pathname)?.[1] ?? ''
  const key = fragment()
  if (!WORKSHOP_ID.test(id) || !ACCESS_KEY.test(key)) return null
  const who = knownIdentity(id, key)
  if (!who) return null
  const fresh = !recentWorkshops().some(w => w.id === id)
  return {
    call: new AheadCall(id, key, who, fresh),
    code: Promise.allSettled([
      import('./workshop/room.tsx'),
      onPhone() ? import('../compose/composer.tsx') : import('../maps/map-view.tsx'),
    ]),
  }
}
