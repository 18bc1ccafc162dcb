import type { Frame } from '../../shared/protocol/frames.ts'
import { TypingPace } from '../platform/typing-pace.ts'
import type { DocumentSync } from './document-sync.ts'
import { HeldFrames } from './held-frames.ts'
import type { RoomPresence } from './presence.ts'

interface Receivers {
  readonly presence: RoomPresence
  /** null for a viewer, who never has the document */
  readonly sync: DocumentSync | null
  /** called once the whole document is here */
  loaded(): void
}

type Binary = Exclude<Frame, { type: 'json' }>

const sizeOf = (frame: Binary): number =>
  'update' in frame ? frame.update.length : 'body' in frame ? frame.body.length : 0

/** Where the frames of a connection go. What others do may wait for a moment (see HeldFrames), all else does not. */
export class TakeFrames {
  readonly #to: Receivers
  readonly #held: HeldFrames<Binary>
  readonly #stop: () => void

  constructor(to: Receivers) {
    const pace = new TypingPace()
    this.#to = to
    this.#stop = pace.listen()
    this.#held = new HeldFrames(frames => {
      for (const frame of frames) this.#give(frame)
      // not in the next animation frame, which may be the one that shows a letter
      if (frames.length > 1) this.#to.sync?.takeIn()
    }, pace)
  }

  take(frame: Binary): void {
    const { sync, loaded } = this.#to
    switch (frame.type) {
      case 'update':
      case 'awareness':
      case 'pointers-down':
        this.#held.take(frame, sizeOf(frame))
        break
      case 'step1':
        this.#held.flush()
        sync?.receivedStep1(frame.stateVector)
        break
      case 'step2':
        this.#held.flush()
        sync?.receivedStep2(frame.update)
        loaded()
        break
    }
  }

  /** The connection went: nothing is on its way any more. */
  lost(): void {
    this.#held.flush()
  }

  close(): void {
    this.#stop()
    this.#held.close()
  }

  #give(frame: Binary): void {
    if (frame.type === 'update') this.#to.sync?.receivedUpdate(frame.update)
    else if (frame.type === 'awareness') this.#to.presence.received(frame.update)
    else if (frame.type === 'pointers-down') this.#to.presence.receivedPointers(frame.body)
  }
}
