import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import { arrived, saved } from '../support/at-the-board.ts'
import { axeInThemes } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { goToStep, openSessionPanel, sidePanel, strip } from '../support/session-hands.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const press = (within: Visitor['page'] | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click()
const stepsOf = async (workshop: NewWorkshop): Promise<string[]> =>
  ((await boardJson(workshop)).agenda ?? []).map(step => step.id)

test('[F12] steps are written, dragged by mouse and by keyboard, and moved by a menu; minutes that are none are said to be none', async ({
  join,
  workshop,
}) => {
  test.slow()
  const fay = await join({
    name: 'Fay',
    role: 'facilitator',
    locale: 'es',
    size: { width: 1024, height: 900 },
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await openSessionPanel(fay)
  const { words, page } = fay
  const before = await stepsOf(workshop)
  const grip = (title: string): Locator =>
    sidePanel(fay).getByRole('button', { name: words('session.drag', { title }) })

  await test.step('a new step', async () => {
    await press(sidePanel(fay), words('session.add'))
    const dialog = page.getByRole('dialog', { name: words('session.add') })
    await press(dialog, words('session.keep'))
    await expect(dialog.getByText(words('session.title_missing'))).toBeVisible()
    await dialog.getByRole('textbox', { name: words('session.step_title') }).fill('Café')
    const minutes = dialog.getByRole('textbox', { name: words('session.minutes') })
    for (const wrong of ['diez', '0', '601']) {
      await minutes.fill(wrong)
      await press(dialog, words('session.keep'))
      await expect(dialog.getByText(words('session.minutes_wrong'))).toBeVisible()
    }
    await minutes.fill('7,5')
    await expect(dialog.getByText(words('session.minutes_wrong'))).toHaveCount(0)
    await press(dialog, words('session.keep'))
    await expect(dialog).toHaveCount(0)
    await expect
      .poll(async () => (await boardJson(workshop)).agenda?.at(-1))
      .toMatchObject({
        title: 'Café',
        minutes: 7.5,
      })
  })

  const added = must((await stepsOf(workshop)).at(-1), 'new step')
  await test.step('by keyboard: up by one', async () => {
    await grip('Café').focus()
    await page.keyboard.press('Enter')
    await expect(grip('Café')).not.toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await stepsOf(workshop)).indexOf(added)).toBeLessThan(before.length)
  })
  await test.step('by mouse: up', async () => {
    const at = (await stepsOf(workshop)).indexOf(added)
    const rows = sidePanel(fay).getByRole('row')
    await rows
      .filter({ hasText: 'Café' })
      .dragTo(rows.nth(at - 2), { sourcePosition: { x: 60, y: 12 }, targetPosition: { x: 60, y: 3 } })
    await expect.poll(async () => (await stepsOf(workshop)).indexOf(added)).toBeLessThan(at)
  })
  await test.step('by the menu: down, changed, removed', async () => {
    const menu = async (item: string): Promise<void> => {
      await press(sidePanel(fay), words('session.more', { title: 'Café' }))
      await page.getByRole('menuitem', { name: item, exact: true }).click()
    }
    const at = (await stepsOf(workshop)).indexOf(added)
    await menu(words('session.down'))
    await expect.poll(async () => (await stepsOf(workshop)).indexOf(added)).toBe(at + 1)
    await menu(words('session.remove'))
    await fay.page
      .getByRole('alertdialog')
      .getByRole('button', { name: words('session.remove') })
      .click()
    await expect.poll(() => stepsOf(workshop)).toEqual(before)
  })
  await test.step('words that were only read in another language stay the workshop’s own', async () => {
    const title = 'Fijar la meta'
    await press(sidePanel(fay), words('session.more', { title }))
    await page.getByRole('menuitem', { name: words('session.edit'), exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words('session.edit') })
    await dialog.getByRole('textbox', { name: words('session.minutes') }).fill('9')
    await press(dialog, words('session.keep'))
    await expect
      .poll(async () => (await boardJson(workshop)).agenda?.[0])
      .toMatchObject({ title: 'Set the goal', minutes: 9 })
  })
  await test.step('the plan against the clock', async () => {
    await press(sidePanel(fay), words('session.begin'))
    await expect(sidePanel(fay).getByText(words('plan.on_time'), { exact: false })).toBeVisible()
    await press(sidePanel(fay), words('clock.add'))
    await press(sidePanel(fay), words('clock.add'))
    await expect(sidePanel(fay).getByText(words('plan.late', { count: 2 }), { exact: false })).toBeVisible()
  })
})

test('[F4] in a step for one’s own, others’ notes stay where they are, and the hand is told why', async ({
  join,
  workshop,
}) => {
  test.slow()
  await putBoard(workshop, {
    notes: [{ id: 'theirs', map: 'asset', at: [0, -200], text: 'Somebody else’s', by: 'someone' }],
  })
  const query = { map: 'asset', x: '0', y: '0', zoom: '0.6' }
  const fay = await join({ name: 'Fay', role: 'facilitator', query })
  const ana = await join({ name: 'Ana', query })
  await arrived(ana)
  await goToStep(fay, 'Whom and what we have')
  await expect(strip(ana)).toContainText(ana.words('tools.own_now'))
  await drawn(ana, 'asset')
  const drag = async (text: string): Promise<void> => {
    const at = await spotOf(ana, 'asset', text)
    await ana.page.mouse.move(at.x, at.y)
    await ana.page.mouse.down()
    await ana.page.mouse.move(at.x + 90, at.y + 60, { steps: 4 })
    await ana.page.mouse.up()
  }
  const placeOf = async (text: string) =>
    (await boardJson(workshop)).notes?.find(n => n.text === text)?.at ?? null
  await drag('Somebody else’s')
  await expect(ana.page.locator('[data-hand-hint]')).toContainText(ana.words('hands.not_yours', { count: 1 }))
  await expect(
    ana.page.getByRole('button', {
      name: ana.words('tools.closed', { tool: ana.words('canvas.connect') }),
      exact: true,
    }),
  ).toBeDisabled()
  await ana.page.keyboard.press('Delete')
  await ana.page.mouse.dblclick(300, 640)
  await ana.page.keyboard.type('My own')
  await ana.page.keyboard.press('Escape')
  await saved(ana)
  const mine = await placeOf('My own')
  await drag('My own')
  await expect.poll(() => placeOf('My own')).not.toEqual(mine)
  expect(await placeOf('Somebody else’s')).toEqual([0, -200])

  await sidePanel(fay).getByText(fay.words('tools.open_all'), { exact: true }).click()
  await expect(strip(ana)).not.toContainText(ana.words('tools.own_now'))
  await drag('Somebody else’s')
  await expect.poll(() => placeOf('Somebody else’s')).not.toEqual([0, -200])
})

for (const [locale, size] of [
  ['en', { width: 1440, height: 900 }],
  ['es', { width: 390, height: 844 }],
] as const)
  test(`axe finds nothing in what the facilitator leads with, ${locale}, light and dark`, async ({
    join,
    workshop,
  }) => {
    test.slow()
    const fay = await join({ name: 'Fay', role: 'facilitator', locale, size })
    await arrived(fay)
    const { page, words } = fay
    const look = async (): Promise<void> => {
      expect(await axeInThemes(page, { without: ['region'] })).toEqual([])
    }
    await openSessionPanel(fay)
    await press(sidePanel(fay), words('session.begin'))
    await expect(sidePanel(fay).getByRole('checkbox')).toBeVisible()
    await look()
    await press(sidePanel(fay), words('session.add'))
    await press(page.getByRole('dialog'), words('session.keep'))
    await look()
    await page.keyboard.press('Escape')
    await press(sidePanel(fay), words('join.sheet_open'))
    await expect(page.getByRole('img', { name: words('wall.qr') })).toBeVisible()
    await look()
    await page.keyboard.press('Escape')
    if (size.width < 700) await press(page, words('shell.close_panel'))
    await press(page, words('menu.more'))
    await page.getByRole('menuitem', { name: words('menu.snapshots') }).click()
    const byItself = page.getByRole('list', { name: words('snap.auto_title', { count: 1 }) })
    await expect(byItself.getByText(words('snap.before_steps'))).toBeVisible()
    await look()
    expect((await boardJson(workshop)).agenda).toHaveLength(11)
  })
