import type { ParticipantId } from '../../shared/model/ids.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { LiveMessage } from '../../shared/protocol/messages.ts'
import type { Member } from './member.ts'
import type { Session } from './stage.ts'

/** Hands that are up, and what everybody may know of an open round. In memory only; never an entry. */
export class Live {
  readonly #hands = new Set<ParticipantId>()

  get handsUp(): boolean {
    return this.#hands.size > 0
  }

  /** Whether that changed something. */
  hand(who: ParticipantId, up: boolean): boolean {
    if (!up) return this.#hands.delete(who)
    if (this.#hands.has(who)) return false
    this.#hands.add(who)
    return true
  }

  /** The message for facilitators, and the one for everybody else, encoded. */
  frames(
    session: Session,
    here: Iterable<Member>,
    now: number,
  ): { facilitators: Uint8Array; others: Uint8Array } {
    const people = [...here]
    const message = this.#message(session, people, now)
    const { round } = message
    const more: LiveMessage = {
      ...message,
      round: round && { ...round, unheard: unheardOf(session, people) },
    }
    return { facilitators: jsonFrame(more), others: jsonFrame(message) }
  }

  /** A hand whose owner lost the connection is up again once they are back. */
  #message({ stage, sealed }: Session, here: readonly Member[], time: number): LiveMessage {
    const present = new Set(here.map(member => member.owner))
    const round = stage.round && {
      id: stage.round.id,
      people: sealed.entries.size,
      entries: sealed.count,
      ready: [...sealed.ready],
    }
    return { t: 'live', time, hands: [...this.#hands].filter(who => present.has(who)), round }
  }
}

/** Participants who are here and have written nothing yet. */
function unheardOf({ sealed }: Session, here: Iterable<Member>): ParticipantId[] {
  const silent = new Set<ParticipantId>()
  for (const { named, role, owner } of here)
    if (named && role === 'participant' && !sealed.entries.has(owner)) silent.add(owner)
  return [...silent]
}
