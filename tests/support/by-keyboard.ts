import { expect, type Locator } from '@playwright/test'
import type { Visitor } from './browser-test.ts'

/** More stops than any page of ours has. */
const MOST = 200

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate(element => element === document.activeElement).catch(() => false)

/** Presses a key again and again until that element has the focus, as somebody without a mouse does. */
export async function reach(v: Visitor, target: Locator, key = 'Tab'): Promise<void> {
  await target.first().waitFor()
  for (let i = 0; i < MOST; i++) {
    if (await hasFocus(target.first())) return
    await v.page.keyboard.press(key)
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

/** Chooses in a native select by arrow keys. */
export async function choose(v: Visitor, select: Locator, value: string): Promise<void> {
  await reach(v, select)
  for (let i = 0; i < MOST && (await select.inputValue()) !== value; i++)
    await v.page.keyboard.press('ArrowDown')
  await expect(select).toHaveValue(value)
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
