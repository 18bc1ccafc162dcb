import { expect } from '@playwright/test'
import { type CommandId, command } from '../../client/canvas/commands.ts'
import type { KeyChord } from '../../client/canvas/key-chords.ts'
import type { Visitor } from './browser-test.ts'

/** A chord as Playwright presses it. */
const pressed = ({ key, mod, shift, alt }: KeyChord): string =>
  [
    ...(mod ? ['ControlOrMeta'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    shift && /^\d$/.test(key) ? `Digit${key}` : key,
  ].join('+')

/**
 * Presses the key of a command of the map: its first one, or another by its place in the list. An architecture test sees by these calls
 * that every command is pressed in some browser test.
 */
export async function byKey({ page }: Visitor, id: CommandId, which = 0): Promise<void> {
  const chord = command(id).keys[which]
  if (!chord) throw new Error(`${id} has no key ${which}`)
  await page.keyboard.press(pressed(chord))
}

/** Something was read aloud: it stands in one of the page's live regions. */
export const heard = ({ page }: Visitor, words: string | RegExp): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached()

/** The short message over the map. */
export const hint = ({ page }: Visitor) => page.locator('[data-hand-hint]')
