import { nanoid } from 'nanoid'
import type { Role } from '../../shared/model/role.ts'
import { type Answer, answerOf } from '../platform/http.ts'
import type { Session } from '../state/session.ts'
import { type LinksAnswer, linksAnswer } from './use-links.ts'

/** How long is waited before each further try (milliseconds). */
const PAUSES = [1_000, 2_000, 4_000]

/** Draws what names one replacement of the facilitator's key: a secret, as long as a key. */
export const drawOnce = (): string => nanoid(43)

/**
 * Asks for a new key. Without `once` a single time; with it (the facilitator's key) again while no answer comes: the server does it
 * once, however often it is asked with the same `once` and the old key, and answers alike.
 */
export async function replaceKey(
  { request }: Pick<Session, 'request'>,
  role: Role,
  once: string | null,
): Promise<Answer<LinksAnswer>> {
  const ask = (): Promise<Answer<LinksAnswer>> =>
    answerOf(
      linksAnswer,
      request(`/keys/${role}/rotate`, {
        method: 'POST',
        ...(once === null ? {} : { headers: { 'idempotency-key': once } }),
      }),
    )
  let found = await ask()
  for (const pause of once === null ? [] : PAUSES) {
    if (!isLost(found)) return found
    await new Promise(next => setTimeout(next, pause))
    found = await ask()
  }
  return found
}

/** Whether nobody knows if it was done. */
export const isLost = (found: Answer<unknown>): boolean =>
  !found.ok && (found.error.kind === 'away' || found.error.kind === 'unreadable')
