import type { Locator } from '@playwright/test'
import {
  arrived,
  lookAt,
  openOutline,
  panel,
  phoneButton,
  saved,
  viewButton,
} from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

const menu = async ({ page, words }: Visitor): Promise<void> =>
  page.getByRole('button', { name: words('menu.more') }).click()
const share = async ({ page, words }: Visitor): Promise<void> =>
  page.getByRole('button', { name: words('share.button'), exact: true }).click()

test('[F1] the facilitator shares three links; each opens what it says', async ({ join, workshop }) => {
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await share(v)
  const dialog = v.page.getByRole('dialog')
  for (const role of ['participant', 'viewer', 'facilitator'] as const) {
    const link = dialog.getByRole('textbox', {
      name: v.words('share.link_of', { name: v.words(`share.${role}`) }),
    })
    await expect(link).toHaveValue(`${workshop.server}/w/${workshop.id}#${workshop.keys[role]}`)
  }
  await expect(dialog).toContainText(v.words('share.facilitator_warning'))
  const name = v.words('share.participant')
  await expect(dialog.getByRole('img', { name: v.words('share.qr_label', { name }) })).toBeVisible()
  await dialog.getByRole('button', { name: v.words('share.copy_of', { name }) }).click()
  await expect(dialog.getByRole('button', { name: v.words('share.copied_of', { name }) })).toBeVisible()
  expect(await v.page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${workshop.server}/w/${workshop.id}#${workshop.keys.participant}`,
  )
})

test('copying works where the browser has no clipboard, as on plain http', async ({ join, workshop }) => {
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await v.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await share(v)
  const name = v.words('share.viewer')
  await v.page.getByRole('button', { name: v.words('share.copy_of', { name }) }).click()
  await expect(v.page.getByRole('button', { name: v.words('share.copied_of', { name }) })).toBeVisible()
  const elsewhere = await v.context.newPage()
  await elsewhere.goto(workshop.server)
  await elsewhere.bringToFront()
  expect(await elsewhere.evaluate(() => navigator.clipboard.readText())).toBe(
    `${workshop.server}/w/${workshop.id}#${workshop.keys.viewer}`,
  )
})

test('[F3] a participant shares only the link that they came with', async ({ join, workshop }) => {
  const v = await join({ role: 'participant' })
  await arrived(v)
  await share(v)
  await expect(v.page.locator('[data-role]')).toHaveCount(1)
  await expect(v.page.locator('[data-role] input')).toHaveValue(new RegExp(`#${workshop.keys.participant}$`))
})

test('the title is changed where it stands, and everybody sees it', async ({ join }) => {
  const boss = await join({ role: 'facilitator', name: 'Ana' })
  const guest = await join({ name: 'Luis' })
  await arrived(boss)
  await arrived(guest)
  await boss.page.getByRole('button', { name: 'A better town' }).click()
  const field = boss.page.getByRole('textbox', { name: boss.words('shell.title') })
  await field.fill('Not this')
  await field.press('Escape')
  await expect(boss.page.getByRole('button', { name: 'A better town' })).toBeFocused()
  await boss.page.keyboard.press('Enter')
  await field.fill('A better county')
  await field.press('Enter')
  await expect(guest.page.getByRole('heading', { level: 1 })).toHaveText('A better county')
  await expect(guest.page).toHaveTitle(/A better county/)
})

test('[F14] lock: participants are told, beside what they read; what they typed waits, and leaving asks; and told again when it opens', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { partners: [{ id: 'p1', name: 'Library friends' }] })
  const boss = await join({ role: 'facilitator', name: 'Ana' })
  const guest = await join({ name: 'Luis' })
  await arrived(boss)
  await arrived(guest)
  await menu(boss)
  await boss.page.getByRole('menuitem', { name: boss.words('menu.lock') }).click()
  const notice = guest.page.getByText(guest.words('notice.locked'))
  await expect(notice).toBeVisible()
  await expect(boss.page.getByText(boss.words('notice.locked'))).toHaveCount(0)
  await menu(boss)
  await boss.page.getByRole('menuitem', { name: boss.words('menu.unlock') }).click()
  await expect(notice).toHaveCount(0)

  await lookAt(guest, 'partners')
  const open = guest.page.getByRole('button', {
    name: guest.words('partners.card', { name: 'Library friends' }),
  })
  await open.click()
  const name = panel(guest).getByLabel(guest.words('record.name'))
  await name.press('End')
  await menu(boss)
  const locking = boss.page.getByRole('menuitem', { name: boss.words('menu.lock') }).click()
  // without a pause, in which it would be handed over
  while ((await notice.count()) === 0) await guest.page.keyboard.type('!', { delay: 100 })
  await locking
  const typed = await name.inputValue()
  const told = guest.page.getByText(guest.words('notice.locked_waiting'))
  await expect(told).toBeVisible()
  const heading = guest.page.getByRole('main').getByRole('heading').first()
  const free = async (over: Locator, below: Locator): Promise<boolean> => {
    const [a, b] = await Promise.all([over.boundingBox(), below.boundingBox()])
    return a !== null && b !== null && a.y + a.height <= b.y
  }
  await expect.poll(() => free(told, heading)).toBe(true)
  await guest.page.screenshot({ path: test.info().outputPath('locked-1440.png') })
  await guest.page.getByRole('button', { name: guest.words('shell.close_panel') }).click()
  await expect(guest.page.locator('[data-saved="locked"]')).toBeVisible()
  await guest.page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => free(told, heading)).toBe(true)
  await guest.page.screenshot({ path: test.info().outputPath('locked-390.png') })
  await openOutline(guest, 'asset')
  await expect.poll(() => free(told, panel(guest))).toBe(true)
  await guest.page.screenshot({ path: test.info().outputPath('locked-list-390.png') })
  await guest.page.setViewportSize({ width: 1440, height: 900 })
  await menu(guest)
  await guest.page.getByRole('menuitem', { name: guest.words('menu.leave') }).click()
  const question = guest.page.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: guest.words('problem.copy_words') })).toBeVisible()
  await question.getByRole('button', { name: guest.words('app.cancel') }).click()
  await menu(boss)
  await boss.page.getByRole('menuitem', { name: boss.words('menu.unlock') }).click()
  await expect(notice).toHaveCount(0)
  await saved(guest)
  await lookAt(guest, 'partners')
  await expect(guest.page.getByText(typed, { exact: true }).first()).toBeVisible()
})

test('who is here: shown by name, gone at once', async ({ join }) => {
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const luis = await join({ name: 'Luis Vega' })
  await arrived(luis)
  const people = ana.page.locator('[data-people]')
  await expect(people).toHaveAttribute('data-people', '2')
  await people.click()
  await expect(ana.page.getByRole('dialog')).toContainText('Luis Vega')
  await luis.page.close()
  await expect(people).toHaveAttribute('data-people', '1')
})

test('[F37] the language changes in the room, without a reload', async ({ join }) => {
  const v = await join({})
  await arrived(v)
  await saved(v)
  await menu(v)
  await v.page.getByRole('menuitemradio', { name: 'Español' }).click()
  await v.page.keyboard.press('Escape')
  await expect(v.page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(v.page.locator('[data-saved]')).toContainText('Guardado')
  await expect(v.page.getByRole('button', { name: 'Compartir', exact: true })).toBeVisible()
})

test('the panel takes the focus when a button opens it, and Esc gives it back', async ({ join }) => {
  const v = await join({})
  await arrived(v)
  await v.page.getByRole('button', { name: v.words('shell.outline'), exact: true }).press('Enter')
  await expect(panel(v)).toBeFocused()
  await v.page.keyboard.press('Escape')
  await expect(panel(v)).toHaveCount(0)
  await expect(v.page.getByRole('button', { name: v.words('shell.outline'), exact: true })).toBeFocused()
  // leaving the map with its outline open, and coming back to it
  await openOutline(v, 'power')
  await lookAt(v, 'partners')
  await expect(panel(v)).toHaveCount(0)
  await lookAt(v, 'connections')
  await lookAt(v, 'asset')
  await expect(panel(v)).toBeVisible()
})

test('by keyboard alone: skip to the board, change the view, open the menu', async ({ join }) => {
  const v = await join({})
  await arrived(v)
  await v.page.keyboard.press('Tab')
  await expect(v.page.getByRole('button', { name: v.words('shell.skip') })).toBeFocused()
  await v.page.keyboard.press('Enter')
  await expect(v.page.getByRole('main')).toBeFocused()
  await viewButton(v, 'partners').focus()
  await v.page.keyboard.press('Enter')
  await expect(viewButton(v, 'partners')).toHaveAttribute('aria-current', 'page')
  await v.page.getByRole('button', { name: v.words('menu.more') }).focus()
  await v.page.keyboard.press('Enter')
  await expect(v.page.getByRole('menuitem', { name: v.words('session.open') })).toBeFocused()
  await v.page.keyboard.press('Escape')
  await expect(v.page.getByRole('button', { name: v.words('menu.more') })).toBeFocused()
})

test('[F38] on a phone: Write, Map, List and Partners below, the map chosen above', async ({ join }) => {
  const v = await join({ size: { width: 390, height: 844 } })
  await arrived(v)
  await saved(v)
  for (const which of ['write', 'map', 'list', 'partners'] as const) {
    await phoneButton(v, which).click()
    await expect(phoneButton(v, which)).toHaveAttribute('aria-current', 'page')
    const box = await phoneButton(v, which).boundingBox()
    expect(box?.y).toBeGreaterThan(700)
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await expect(panel(v)).toHaveCount(which === 'list' ? 1 : 0)
    const wide = await v.page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
  }
  // the choice of a map holds for all that show one
  await phoneButton(v, 'list').click()
  await viewButton(v, 'power').click()
  await expect(panel(v)).toHaveAccessibleName(v.words('shell.outline_of', { map: 'Power map' }))
  for (const which of ['map', 'write'] as const) {
    await phoneButton(v, which).click()
    await expect(viewButton(v, 'power')).toHaveAttribute('aria-current', 'true')
  }
})

test('on a phone a record covers everything, and gives it back', async ({ join, workshop }) => {
  await putBoard(workshop, { partners: [{ id: 'p1', name: 'Friends of the library' }] })
  const v = await join({ size: { width: 390, height: 844 } })
  await arrived(v)
  await lookAt(v, 'partners')
  await v.page
    .getByRole('button', { name: v.words('partners.card', { name: 'Friends of the library' }) })
    .click()
  await expect.poll(() => panel(v).boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  await v.page.getByRole('button', { name: v.words('shell.close_panel') }).click()
  await expect(panel(v)).toHaveCount(0)
})

test('a deep link opens its place with the chrome in its bounds', async ({ join }) => {
  const v = await join({ query: { map: 'power', x: '100', y: '200', zoom: '0.5' } })
  await arrived(v)
  await expect(viewButton(v, 'power')).toHaveAttribute('aria-current', 'page')
  await expect(panel(v)).toHaveCount(0)
  expect((await v.page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(56)
  expect((await v.page.getByRole('navigation').boundingBox())?.width).toBeLessThanOrEqual(96)
})

test('[F39] without a connection every view still opens; a part that cannot come says so', async ({
  join,
}) => {
  test.slow()
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await saved(v)
  // the rest of the code comes once the hands have been quiet for a while, all of it at once
  const fetched = (): Promise<string[]> =>
    v.page.evaluate(() => performance.getEntriesByType('resource').map(r => r.name))
  let before = 0
  await expect
    .poll(
      async () => {
        const all = await fetched()
        const wanted = ['connections-view', 'partners-view', 'outline', 'share-place']
        const whole = wanted.every(part => all.some(name => name.includes(`/assets/${part}-`)))
        const still = all.length === before
        before = all.length
        return whole && still
      },
      { timeout: 60_000, intervals: [500] },
    )
    .toBe(true)
  await v.context.setOffline(true)
  for (const view of ['power', 'connections', 'partners', 'asset'] as const) await lookAt(v, view)
  await openOutline(v, 'asset')
  await share(v)
  await expect(v.page.getByRole('dialog').getByRole('alert')).toContainText(v.words('refused.away'))
  await v.page.keyboard.press('Escape')
  await v.context.setOffline(false)
  await saved(v)
})

test('what cannot be fetched says so, leaves the board standing, and may be tried again', async ({
  join,
}) => {
  const v = await join({})
  await v.page.route('**/share-place-*.js', route => route.abort())
  let held: (() => void) | null = null
  await v.page.route('**/partners-view-*.js', route => route.abort())
  await v.page.route('**/connections-view-*.js', async route => {
    await new Promise<void>(go => {
      held = go
    })
    await route.continue()
  })
  await v.page.reload()
  await arrived(v)
  const main = v.page.getByRole('main')
  await lookAt(v, 'partners')
  await expect(main.getByRole('alert')).toContainText(v.words('problem.not_fetched'))
  await v.page.screenshot({ path: test.info().outputPath('not-fetched.png') })
  await v.page.unroute('**/partners-view-*.js')
  await main.getByRole('button', { name: v.words('app.try_again') }).click()
  await expect(main.getByRole('alert')).toHaveCount(0)
  // a sheet that did not come is not forgotten, though its script comes with the next try
  await v.page.route('**/plan-view-*.css', route => route.abort())
  const plan = v.page
    .getByRole('navigation', { name: v.words('shell.views') })
    .getByRole('button', { name: v.words('shell.plan'), exact: true })
  await plan.click()
  await expect(main.getByRole('alert')).toContainText(v.words('problem.not_fetched'))
  await v.page.unroute('**/plan-view-*.css')
  await main.getByRole('button', { name: v.words('app.try_again') }).click()
  await expect(main.getByRole('heading', { name: v.words('shell.plan') })).toBeVisible()
  const sheets = () =>
    v.page.evaluate(
      () => [...document.styleSheets].filter(sheet => sheet.href?.includes('/plan-view-')).length,
    )
  expect(await sheets()).toBe(1)
  await lookAt(v, 'connections')
  await expect(main.getByText(v.words('app.fetching'))).toHaveCount(1)
  await expect.poll(() => held !== null).toBe(true)
  ;(held as (() => void) | null)?.()
  await expect(main.getByText(v.words('app.fetching'))).toHaveCount(0)
  await share(v)
  await expect(v.page.getByRole('alertdialog')).toContainText(v.words('problem.not_fetched_help'))
  await v.page.getByRole('button', { name: v.words('app.cancel') }).click()
  await v.page.unroute('**/share-place-*.js')
  await share(v)
  await expect(v.page.getByRole('dialog')).toContainText(v.words('share.title'))
  await v.page.keyboard.press('Escape')
  await lookAt(v, 'partners')
  // the browser's own report of the aborted request
  v.problems.length = 0
})
