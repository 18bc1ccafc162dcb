import type { WorkshopId } from '../../shared/model/ids.ts'
import { mayEdit } from '../../shared/model/role.ts'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import type { Session } from '../state/session.ts'
import type { AheadCall } from './call-ahead.ts'
import { documentName, keyMark, ofPerson } from './document-name.ts'
import { keptDocument } from './document-sync.ts'
import { keptAway } from './kept-away.ts'
import { Opening, remembered } from './opening.ts'
import { RoomConnection } from './room-connection.ts'
import { keptEntries } from './sealed-drawer.ts'
import { startSession } from './start-session.ts'
import { openDevice } from './this-device.ts'

export interface OpenOptions {
  readonly workshop: WorkshopId
  readonly key: string
  readonly name: string
  readonly color: string
  /** 128 bits or more, made on this device for this workshop */
  readonly secret: string
  /** a shared computer: nothing is kept on it */
  readonly shared: boolean
  /** a connection that the page made before this code was there */
  readonly call?: AheadCall | null
}

/** `code`: a close code (see CLOSE), or 0 where the server could not be reached and this device knows nothing either. */
export type Opened =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly code: number }

/**
 * How long is waited for the server (milliseconds): a device that knows the workshop shows what it kept if the answer is not
 * there by then, and takes the rest when it comes.
 */
const PATIENCE = { known: 400, unknown: 15_000 }
/** Opens a workshop: connects, or, where this device has been here before, starts from what it kept. */
export async function openSession(options: OpenOptions): Promise<Opened> {
  const { workshop, key, secret, name, color } = options
  const hello = { secret, name, color }
  const opening = new Opening()
  const call = options.call?.take(workshop, key, hello) ?? null
  const connection = new RoomConnection(workshop, key, hello, opening, call)
  const device = options.shared ? null : await openDevice()
  const memory = `${workshop}/${key}/${keyMark(secret)}`
  const known = await remembered(device, memory)
  // read while the server is on its way
  const before =
    known && mayEdit(known.role) ? keptDocument(device, documentName(workshop, known, key)) : null
  const ground = await opening.ground(known, known ? PATIENCE.known : PATIENCE.unknown)
  const refused = async (code: number): Promise<Opened> => {
    connection.stop()
    // deleted while this device was away: of a workshop that is no more it keeps nothing
    if (code === CLOSE.gone && opening.reason !== ERASED)
      await device?.forgetWorkshop(workshop).catch(() => {})
    device?.close()
    return { ok: false, code }
  }
  if (typeof ground === 'number') return refused(ground)
  const keeps = mayEdit(ground.role) ? device : null
  const of = documentName(workshop, ground, key)
  const [{ offered, ...away }, entries, feed] = await Promise.all([
    keptAway(keeps, of),
    keptEntries(keeps, ofPerson(workshop, ground.participant)),
    // only viewers are sent what it reads
    mayEdit(ground.role) ? null : import('./view-feed.ts').catch(() => 'out of reach' as const),
  ])
  if (feed === 'out of reach') return refused(0)
  // what was offered as words in another role is not sent from here too
  if (offered) await keeps?.forget(of, () => 'document', { under: of, away: () => away })
  const found = offered ? null : await before
  const kept = found?.name === of ? found : await keptDocument(keeps, of)
  if (opening.refused !== null) return refused(opening.refused)
  device?.remember(memory, ground).catch(() => {})
  const session = startSession({
    options,
    ground,
    connection,
    opening,
    device,
    memory,
    kept,
    before: away,
    entries,
    feed,
  })
  return { ok: true, session }
}
