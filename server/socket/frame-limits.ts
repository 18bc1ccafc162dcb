import { LIMITS } from '../../shared/model/limits.ts'

/** Lets so much through a second, and so much at once: a bucket that fills with time. */
class Bucket {
  readonly #perSecond: number
  readonly #most: number
  #left: number
  #at: number

  constructor(perSecond: number, most: number, now: number) {
    this.#perSecond = perSecond
    this.#most = most
    this.#left = most
    this.#at = now
  }

  take(amount: number, now: number): boolean {
    this.#left = Math.min(this.#most, this.#left + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    this.#left -= amount
    return this.#left >= 0
  }
}

/** What one connection may send: frames and bytes, each a second and at once. */
export class FrameLimits {
  readonly #frames: Bucket
  readonly #bytes: Bucket

  /** @param now milliseconds, never going back */
  constructor(now: number) {
    this.#frames = new Bucket(LIMITS.framesPerSecond, LIMITS.frameBurst, now)
    this.#bytes = new Bucket(LIMITS.bytesPerSecond, LIMITS.byteBurst, now)
  }

  /** False: too fast. */
  take(bytes: number, now: number): boolean {
    const frames = this.#frames.take(1, now)
    return this.#bytes.take(bytes, now) && frames
  }
}
