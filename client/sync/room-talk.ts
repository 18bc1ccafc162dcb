import type { StoreApi } from 'zustand/vanilla'
import type { Stage } from '../../shared/model/stage.ts'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import type { ServerMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { withSameParts } from '../state/same-parts.ts'
import type { DocumentSync } from './document-sync.ts'
import type { Ground } from './opening.ts'
import type { RoomPresence } from './presence.ts'
import type { RoomConnection, RoomEvents } from './room-connection.ts'
import type { RoundPost } from './round-post.ts'
import type { Saved } from './saved.ts'
import type { TakeFrames } from './take-frames.ts'

/** What the server could not store is sent again after so long (milliseconds). */
const AGAIN = 5_000

interface Listeners {
  readonly ground: Ground
  readonly editor: boolean
  readonly stage: StoreApi<Stage>
  readonly connection: Pick<RoomConnection, 'settled'>
  readonly saved: Saved
  readonly sync: DocumentSync | null
  readonly presence: RoomPresence
  readonly rounds: RoundPost
  readonly frames: TakeFrames
  /** keeps what is known of the workshop for the next visit; null: that waits for the server */
  readonly remember: (known: Ground | null) => void
  /** a stage came, and stands in its store */
  readonly staged: (stage: Stage) => void
  /** the board was made what it was then (milliseconds since 1970) */
  readonly restored: (to: number) => void
  readonly viewed: (message: ViewMessage) => void
  readonly end: (code: number, text: string) => void
}

/** Hands what the room says to whom it concerns. */
export function roomTalk(to: Listeners): RoomEvents {
  const { ground, editor, stage, saved, sync, presence, rounds, frames } = to
  /** what the next visit is to begin with */
  let next = ground
  let again: ReturnType<typeof setTimeout> | null = null
  /** All that waits goes again together, however many of it the server could not store. */
  const sendAgain = (): void => {
    again ??= setTimeout(() => {
      again = null
      rounds.again()
    }, AGAIN)
  }
  return {
    connected() {
      saved.connected()
      presence.connected()
      sync?.connected()
    },
    frame: frame => frames.take(frame),
    message(message: ServerMessage) {
      switch (message.t) {
        case 'welcome': {
          to.connection.settled()
          const { role, participant, epoch } = message
          const erased = epoch !== ground.epoch
          if (erased || role !== ground.role || participant !== ground.participant) {
            // the next visit begins with what holds now, however late the server answers then
            next = { role, participant, epoch, stage: stage.getState() }
            to.remember(next)
            // this document is not to be sent there
            to.end(erased ? CLOSE.gone : CLOSE.roleChanged, erased ? ERASED : '')
          }
          if (!editor) saved.acknowledged(0)
          rounds.clock(message.time)
          rounds.connected()
          break
        }
        case 'stage':
          stage.setState(withSameParts(stage.getState(), message.stage), true)
          to.staged(message.stage)
          to.remember({ ...next, stage: message.stage })
          break
        case 'saved':
          saved.acknowledged(message.n)
          break
        case 'view':
          to.viewed(message)
          break
        case 'denied':
          if (message.about) {
            rounds.refused(message.about, message.why)
            if (message.why === 'storage') sendAgain()
            saved.again()
          } else if (message.why === 'locked' || message.why === 'storage') saved.denied(message.why)
          else to.end(CLOSE.forbidden, message.text)
          break
        case 'entry.mine':
          rounds.received(message)
          saved.again()
          break
        case 'live':
          rounds.liveCame(message)
          break
        case 'restored':
          to.restored(message.to)
          break
        case 'goodbye':
          break
      }
    },
    lost(code, reason, permanent) {
      frames.lost()
      // it goes again once the connection is back
      if (again) clearTimeout(again)
      again = null
      presence.disconnected()
      saved.disconnected()
      // it does not begin with what was erased
      if (permanent && code === CLOSE.gone && reason === ERASED) to.remember(null)
      if (permanent) to.end(code, reason)
    },
  }
}
