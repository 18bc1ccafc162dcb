import type { Role } from '../../shared/model/role.ts'
import { arrived, onPhone } from './at-the-board.ts'
import { expect, type Visitor } from './browser-test.ts'
import type { SampleWorkshop } from './sample-workshop.ts'
import { linkTo } from './workshop-api.ts'

export interface Screen {
  readonly name: string
  /** only phones have it */
  readonly phone?: true
  open(v: Visitor, w: SampleWorkshop): Promise<void>
}

/** The board, as somebody called Ana. */
export const enter = async (v: Visitor, w: SampleWorkshop, role: Role = 'facilitator'): Promise<void> => {
  await v.page.goto(linkTo(w, role, { name: 'Ana' }))
  await arrived(v)
}
/** Chooses from the menu of the workshop. */
export async function menuItem(
  v: Visitor,
  item: 'menu.snapshots' | 'menu.take_away' | 'session.open',
): Promise<void> {
  await v.page
    .getByRole('banner')
    .getByRole('button', { name: v.words('menu.more') })
    .click()
  await v.page.getByRole('menuitem', { name: v.words(item) }).click()
}

export async function openDialog(v: Visitor, item: 'menu.snapshots' | 'menu.take_away'): Promise<void> {
  await menuItem(v, item)
  await v.page.locator('[role="dialog"], [role="alertdialog"]').waitFor()
}

/**
 * Esc closes what lies uppermost: first a tip that a button shows, then a question, then the dialog under it. Each is pressed once the
 * focus is back in what is left: before, no dialog hears it.
 */
export async function closeDialog({ page }: Visitor): Promise<void> {
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]')
  await expect(async () => {
    if ((await dialog.count()) > 0) await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
  }).toPass({ timeout: 15_000 })
}

export async function closeMenu({ page }: Visitor): Promise<void> {
  const menu = page.getByRole('menu')
  for (let i = 0; i < 3 && (await menu.count()) > 0; i++) await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
}

/** One of the two pages beside the maps. */
export const openPage = (v: Visitor, view: 'matrix' | 'plan'): Promise<void> =>
  v.page
    .getByRole('navigation', { name: v.words(onPhone(v) ? 'shell.pages' : 'shell.views') })
    .getByRole('button', { name: v.words(`shell.${view}`), exact: true })
    .click()
