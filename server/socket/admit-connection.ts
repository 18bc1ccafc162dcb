import { workshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { keyRole } from '../http/keys.ts'
import type { Store } from '../store/store.ts'

/** Why somebody may not come in. */
export type Turned = readonly [code: CloseCode, text: string]

const UNAUTHORIZED: Turned = [CLOSE.unauthorized, 'no such workshop, or not with this key']
const DELETED: Turned = [CLOSE.gone, 'this workshop was deleted']
const VIEWER: Turned = [CLOSE.forbidden, 'a viewer is not given the document']
/** Asked for by an id of the wrong shape: the store is read all the same. */
const NO_WORKSHOP = '0'.repeat(21)

/** What a client offers: how it speaks, and its key. Browsers can send nothing else along with a WebSocket. */
export interface Offer {
  readonly protocol: (typeof SUBPROTOCOL)[keyof typeof SUBPROTOCOL] | null
  readonly key: string
}

export function readOffer(header: string | undefined): Offer {
  const offered = (header ?? '').split(',').map(part => part.trim())
  const protocol = [SUBPROTOCOL.own, SUBPROTOCOL.stock].find(name => offered.includes(name)) ?? null
  return { protocol, key: alone(offered.find(part => part.startsWith('key.'))?.slice(4) ?? '') }
}

/** The same text; a piece of another string would keep all of that in memory. */
const alone = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')

/** The role that the offer opens. A wrong key and an unknown workshop are told apart neither in words nor in work. */
export async function admitConnection(store: Store, id: string, offer: Offer): Promise<Result<Role, Turned>> {
  const row = await store.access(workshopId.safeParse(id).success ? id : NO_WORKSHOP)
  const role = keyRole(row, offer.key)
  if (row === null || role === null) return err(UNAUTHORIZED)
  if (row.deletedAt !== null) return err(DELETED)
  if (role === 'viewer' && offer.protocol !== SUBPROTOCOL.own) return err(VIEWER)
  return ok(role)
}
