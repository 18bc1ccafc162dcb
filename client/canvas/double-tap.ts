import type { ScreenPoint } from './camera.ts'
import { farther } from './tools/tool.ts'

/** Two taps within this time are a double tap (milliseconds). */
const WITHIN = 350
/** Pixels between the two. */
const APART = 30

/** Tells whether a tap is the second of two. A browser counts clicks of a mouse; taps it counts only where the page may zoom. */
export class DoubleTap {
  #first: { at: ScreenPoint; time: number } | null = null

  /** @param time milliseconds on the events' clock */
  isSecond(at: ScreenPoint, time: number): boolean {
    const first = this.#first
    const second = first !== null && time - first.time < WITHIN && !farther(at, first.at, APART)
    this.#first = second ? null : { at, time }
    return second
  }
}
