import { expect, type Locator } from '@playwright/test'
import type { Visitor } from './browser-test.ts'

/** More stops than any page of ours has. */
const MOST = 200

/** So many presses go by before it is looked for anew: what was found may be another one since, or gone. */
const LOOKED_FOR = 8

/** Presses a key again and again until that element has the focus, as somebody without a mouse does. */
export async function reach(v: Visitor, target: Locator, key = 'Tab'): Promise<void> {
  await target.first().waitFor()
  for (let i = 0; i < MOST; i += LOOKED_FOR) {
    // to find it by role and name takes longer than a press
    const element = await target.first().elementHandle()
    for (let press = 0; press < LOOKED_FOR; press++) {
      const state = await element
        ?.evaluate(e => (e.isConnected ? (e === document.activeElement ? 'focused' : 'waits') : 'gone'))
        .catch(() => 'gone')
      if (state === 'focused') return element?.dispose()
      if (state !== 'waits') break
      await v.page.keyboard.press(key)
    }
    await element?.dispose()
  }
  throw new Error(`${MOST} times ${key} did not reach ${target}`)
}

export async function press(v: Visitor, target: Locator, key = 'Enter'): Promise<void> {
  await reach(v, target)
  await v.page.keyboard.press(key)
}

export async function type(v: Visitor, target: Locator, text: string): Promise<void> {
  await reach(v, target)
  await v.page.keyboard.type(text)
}

/** Chooses in a native select by arrow keys; what a press chose is on the screen before the next one. */
export async function choose(v: Visitor, select: Locator, value: string): Promise<void> {
  await reach(v, select)
  for (let i = 0; i < MOST; i++) {
    const shown = await select.inputValue()
    if (shown === value) return
    await v.page.keyboard.press('ArrowDown')
    await expect(select).not.toHaveValue(shown)
  }
  throw new Error(`${MOST} times ArrowDown did not choose ${value} in ${select}`)
}

/** From now on a press of a mouse, a finger or a pen in this page is a problem. */
export async function withoutMouse(v: Visitor): Promise<void> {
  await v.page.exposeFunction('sawPointer', () => v.problems.push('a pointer was used'))
  await v.page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      () => (window as unknown as { sawPointer: () => void }).sawPointer(),
      true,
    )
  })
}
