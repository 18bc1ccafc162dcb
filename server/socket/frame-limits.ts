import { LIMITS } from '../../shared/model/limits.ts'

/** What one connection may send: frames and bytes, each a second and at once. Two buckets that fill with time. */
export class FrameLimits {
  #frames: number = LIMITS.frameBurst
  #bytes: number = LIMITS.byteBurst
  #at: number

  /** @param now milliseconds, never going back */
  constructor(now: number) {
    this.#at = now
  }

  /** False: too fast. */
  take(bytes: number, now: number): boolean {
    const seconds = (now - this.#at) / 1000
    this.#at = now
    this.#frames = Math.min(LIMITS.frameBurst, this.#frames + seconds * LIMITS.framesPerSecond) - 1
    this.#bytes = Math.min(LIMITS.byteBurst, this.#bytes + seconds * LIMITS.bytesPerSecond) - bytes
    return this.#frames >= 0 && this.#bytes >= 0
  }
}
