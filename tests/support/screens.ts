import { onPhone } from './at-the-board.ts'
import type { Visitor } from './browser-test.ts'
import { DOOR_SCREENS } from './door-screens.ts'
import { FILE_SCREENS } from './file-screens.ts'
import { MAP_SCREENS } from './map-screens.ts'
import { RECORD_SCREENS } from './record-screens.ts'
import type { Screen } from './screen-hands.ts'

/** Fonts and pictures are there, so that what is looked at is what a person sees. */
export async function settled({ page }: Visitor): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() => [...document.images].every(image => image.complete))
}

/** Every screen that this visitor may be looking at, in an order in which they can be opened one after the other. */
export const screensFor = (v: Visitor): readonly Screen[] =>
  [...DOOR_SCREENS, ...MAP_SCREENS, ...RECORD_SCREENS, ...FILE_SCREENS].filter(
    screen => !screen.phone || onPhone(v),
  )
