import type { Locator } from '@playwright/test'
import { arrived, mapCanvas } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn } from '../support/on-the-map.ts'
import { boardJson } from '../support/workshop-api.ts'

const sheet = ({ page, words }: Visitor): Locator =>
  page.getByRole('dialog', { name: words('command.keys-sheet') })

test('the sheet of keys opens by ? and F1, by its button and its menu, and is made of the commands', async ({
  join,
}) => {
  const ana = await join()
  await drawn(ana, 'asset')
  const { page, words } = ana
  await mapCanvas(ana).focus()
  await page.keyboard.press('?')
  const row = sheet(ana).locator('dt', { hasText: words('command.duplicate') })
  await expect(row.locator('xpath=..')).toContainText('Ctrl+D')
  await expect(sheet(ana).getByText(words('keys.touch.pinch.how'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(mapCanvas(ana)).toBeFocused()
  await page.keyboard.press('F1')
  await expect(sheet(ana)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('command.keys-sheet') }).click()
  await expect(sheet(ana)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('menu.more') }).click()
  await page.getByRole('menuitem', { name: words('command.keys-sheet') }).click()
  await expect(sheet(ana)).toBeVisible()
})

test('on a Mac, keys are called as there', async ({ arrive, workshop }) => {
  const ana = await arrive()
  await ana.page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' }),
  )
  await ana.page.goto(`${workshop.server}/w/${workshop.id}?name=Ana#${workshop.keys.participant}`)
  await drawn(ana, 'asset')
  await mapCanvas(ana).focus()
  await ana.page.keyboard.press('?')
  const row = sheet(ana).locator('dt', { hasText: ana.words('command.redo') })
  await expect(row.locator('xpath=..')).toContainText('⇧⌘Z')
})

test('single keys are switched off for those who dictate, and stay off on this device', async ({
  join,
  workshop,
}) => {
  const ana = await join()
  await drawn(ana, 'asset')
  const { page, words } = ana
  await mapCanvas(ana).focus()
  await page.keyboard.press('?')
  await sheet(ana)
    .getByRole('checkbox', { name: words('keys.single') })
    .click({ force: true })
  await expect(sheet(ana).locator('dt', { hasText: words('command.select-tool') })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.reload()
  await arrived(ana)
  await drawn(ana, 'asset')
  await mapCanvas(ana).focus()
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: words('find.label') })).toBeFocused()
  await expect(sheet(ana)).toHaveCount(0)
  expect((await boardJson(workshop)).notes?.length ?? 0).toBe(0)
})
