import { expect, type Locator } from '@playwright/test'
import type { CanvasProbe, ProbedElement } from '../../client/canvas/probe.ts'
import type { Visitor } from './browser-test.ts'

export interface Spot {
  readonly x: number
  readonly y: number
}

/** The canvas of a map on this person's page. */
export const canvasOf = ({ page }: Visitor, map: string): Locator =>
  page.locator(`[data-map-canvas="${map}"]`)

type Answers = { [K in keyof CanvasProbe]: ReturnType<CanvasProbe[K]> }

/** Asks a canvas what it draws. */
export const probe = <K extends keyof CanvasProbe>(
  v: Visitor,
  map: string,
  what: K,
  ...args: Parameters<CanvasProbe[K]>
): Promise<Answers[K] | null> =>
  canvasOf(v, map).evaluate(
    (host, [name, given]) => {
      const ask = (host as ProbedElement).mapCanvas?.[name as keyof CanvasProbe] as
        | ((...a: unknown[]) => unknown)
        | undefined
      return (ask?.(...given) ?? null) as never
    },
    [what, args] as [string, unknown[]],
  )

/** How often a canvas is asked, and for how long (milliseconds): most of what is waited for here is there in a few frames. */
const ASKED = { intervals: [20, 50, 100, 250], timeout: 30_000 }

/** Nothing is left to be drawn: fonts are there, pictures are painted. */
export const drawn = (v: Visitor, map: string): Promise<void> =>
  expect.poll(() => probe(v, map, 'settled'), ASKED).toBe(true)

/** Where a note with these words is drawn (its centre, in pixels of the window); waits until it is on the map. */
export async function spotOf(v: Visitor, map: string, words: string): Promise<Spot> {
  let spot: Spot | null = null
  await expect
    .poll(async () => {
      const id = await probe(v, map, 'find', words)
      spot = id === null ? null : await probe(v, map, 'screenOf', id)
      return spot !== null
    }, ASKED)
    .toBe(true)
  return spot ?? { x: 0, y: 0 }
}

/** Waits until a note is drawn at a place of the window, within two pixels. */
export const drawnAt = (v: Visitor, map: string, words: string, at: Spot): Promise<void> =>
  expect
    .poll(async () => {
      const { x, y } = await spotOf(v, map, words)
      return Math.hypot(x - at.x, y - at.y) < 2 ? 'there' : `${Math.round(x)}, ${Math.round(y)}`
    }, ASKED)
    .toBe('there')

/** Presses at one place, moves to another in steps, and leaves the button down. */
export async function dragTo({ page }: Visitor, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
}

export const away = (from: Spot, x: number, y: number): Spot => ({ x: from.x + x, y: from.y + y })
