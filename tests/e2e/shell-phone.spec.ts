import type { Locator } from '@playwright/test'
import {
  arrived,
  mapCanvas,
  panel,
  phoneButton,
  saved,
  savedIs,
  viewButton,
} from '../support/at-the-board.ts'
import { expect, test, type Visit, type Visitor } from '../support/browser-test.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const PHONE = { width: 390, height: 844 }

const field = ({ page, words }: Visitor, map: 'asset' | 'power' = 'asset'): Locator =>
  page.getByRole('textbox', { name: words(map === 'asset' ? 'compose.note' : 'compose.name') })
const send = ({ page, words }: Visitor): Locator => page.getByRole('button', { name: words('compose.send') })
const mine = ({ page }: Visitor): Locator => page.locator('[data-own-note]')
const texts = async (w: NewWorkshop): Promise<string[]> =>
  ((await boardJson(w)).notes ?? []).map(n => n.text ?? '').sort()

/** Opens the workshop on a phone by the link that people get, which names no map. */
async function atThePhone(join: (visit?: Visit) => Promise<Visitor>, visit: Visit = {}): Promise<Visitor> {
  const v = await join({ size: PHONE, ...visit })
  await arrived(v)
  await saved(v)
  return v
}

test('[F38] a phone opens with Write: type, choose a category, send, and go on', async ({
  join,
  workshop,
}) => {
  const v = await atThePhone(join)
  await expect(phoneButton(v, 'write')).toHaveAttribute('aria-current', 'page')
  await expect(send(v)).toBeDisabled()
  await field(v).click()
  await v.page.keyboard.type('The choir of Saint Mary')
  await v.page.keyboard.press('Enter')
  await expect(field(v)).toBeFocused()
  await expect(field(v)).toHaveValue('')
  await v.page.keyboard.type('Two people who speak Somali')
  await v.page.getByText('Skills and know-how').click()
  await expect(v.page.getByRole('radio', { name: 'Skills and know-how' })).toBeChecked()
  await send(v).click()
  await expect(mine(v)).toHaveCount(2)
  await saved(v)
  const { notes = [] } = await boardJson(workshop)
  expect(notes.map(n => [n.text, n.zone])).toEqual(
    expect.arrayContaining([
      ['The choir of Saint Mary', 'org_relationships'],
      ['Two people who speak Somali', 'skills'],
    ]),
  )
})

test('one changes, deletes and brings back one’s own notes, and only those are listed', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [{ id: 'x', map: 'asset', zone: 'reach', text: 'Of somebody else' }] })
  const v = await atThePhone(join)
  await field(v).fill('A van')
  await send(v).click()
  await expect(mine(v)).toHaveCount(1)
  await v.page.getByRole('button', { name: v.words('compose.edit', { note: 'A van' }) }).click()
  await expect(v.page.locator('textarea:focus, input:focus')).toHaveValue('A van')
  await v.page.keyboard.press('End')
  await v.page.keyboard.type(' on Saturdays')
  await v.page.getByRole('button', { name: v.words('compose.done') }).click()
  await expect(mine(v)).toContainText('A van on Saturdays')
  // whoever works by keyboard is never left nowhere
  const pencil = v.page.getByRole('button', {
    name: v.words('compose.edit', { note: 'A van on Saturdays' }),
  })
  await expect(pencil).toBeFocused()
  await v.page
    .getByRole('button', { name: v.words('compose.delete', { note: 'A van on Saturdays' }) })
    .click()
  await expect(mine(v)).toHaveCount(0)
  await saved(v)
  expect(await texts(workshop)).toEqual(['Of somebody else'])
  await expect(v.page.getByRole('button', { name: v.words('compose.undo') })).toBeFocused()
  await v.page.keyboard.press('Enter')
  await expect(mine(v)).toHaveCount(1)
  await expect(pencil).toBeFocused()
  await saved(v)
  expect(await texts(workshop)).toEqual(['A van on Saturdays', 'Of somebody else'])
})

test('on the power map a name waits in the tray, or stands where two sliders say', async ({
  join,
  workshop,
}) => {
  const v = await atThePhone(join)
  await viewButton(v, 'power').click()
  await field(v, 'power').fill('County council')
  await send(v).click()
  await expect(mine(v)).toContainText(v.words('compose.waiting'))
  await field(v, 'power').fill('Chamber of commerce')
  await v.page.getByText(v.words('compose.place')).click()
  const stance = v.page.getByRole('slider', { name: v.words('note.stance') })
  await stance.press('ArrowLeft')
  await stance.press('ArrowLeft')
  await v.page.getByRole('slider', { name: v.words('note.influence') }).press('End')
  await send(v).click()
  await expect(mine(v).last()).toContainText('−10')
  await saved(v)
  const { notes = [] } = await boardJson(workshop)
  expect(notes.map(n => [n.text, n.at ?? null])).toEqual(
    expect.arrayContaining([
      ['County council', null],
      ['Chamber of commerce', [-100, 0]],
    ]),
  )
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('[F39] what is typed survives a reload; what is sent without a connection is kept and says so', async ({
    join,
    workshop,
  }) => {
    const v = await atThePhone(join)
    await field(v).fill('Half a thou')
    await v.page.reload()
    await arrived(v)
    await expect(field(v)).toHaveValue('Half a thou')
    await saved(v)
    await v.context.setOffline(true)
    await savedIs(v, 'offline')
    await field(v).press('End')
    await v.page.keyboard.type('ght')
    await send(v).click()
    await expect(mine(v)).toContainText('Half a thought')
    await expect(v.page.locator('[data-saved]')).toContainText(v.words('saved.offline_kept'))
    await v.context.setOffline(false)
    await saved(v)
    expect(await texts(workshop)).toEqual(['Half a thought'])
  })
})

test('the on-screen keyboard covers neither the field nor Send', async ({ join }) => {
  const v = await atThePhone(join)
  // Chromium has no keyboard of its own to show here: the visual viewport shrinks as on a phone.
  await v.page.evaluate(() => {
    const view = window.visualViewport
    if (!view) throw new Error('no visual viewport')
    Object.defineProperty(view, 'height', { configurable: true, value: 504 })
    view.dispatchEvent(new Event('resize'))
  })
  const bottom = async (of: Locator): Promise<number> => {
    const box = await of.boundingBox()
    return box ? box.y + box.height : Number.POSITIVE_INFINITY
  }
  await expect.poll(() => bottom(send(v))).toBeLessThanOrEqual(504)
  expect(await bottom(field(v))).toBeLessThan(504)
  expect((await field(v).boundingBox())?.y).toBeGreaterThan(98)
})

test('everything on the composer is as large as a thumb: 44 px', async ({ join }) => {
  const v = await atThePhone(join, { locale: 'es' })
  await field(v).fill('Una')
  await send(v).click()
  await expect(mine(v)).toHaveCount(1)
  await viewButton(v, 'power').click()
  await v.page.getByText(v.words('compose.place')).click()
  const small = (): Promise<string[]> =>
    v.page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main button, main textarea, main label:has(input), main input[type=range]',
        ),
      ]
        .map(e => ({ e, box: e.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ e, box }) => `${e.tagName} ${e.textContent} ${box.width}×${box.height}`),
    )
  expect(await small()).toEqual([])
  await viewButton(v, 'asset').click()
  await expect(mine(v)).toHaveCount(1)
  expect(await small()).toEqual([])
})

test('a link to a map opens the map; a viewer has nothing to write', async ({ join }) => {
  const ana = await join({ size: PHONE, query: { map: 'power' } })
  await arrived(ana)
  await mapCanvas(ana).waitFor()
  await expect(viewButton(ana, 'power')).toHaveAttribute('aria-current', 'true')
  const viewer = await join({ size: PHONE, role: 'viewer' })
  await arrived(viewer)
  await mapCanvas(viewer).waitFor()
  await expect(phoneButton(viewer, 'write')).toHaveCount(0)
  await phoneButton(viewer, 'list').click()
  await expect(panel(viewer)).toBeVisible()
})

test('[F14] while the board is locked, what is typed stays, Send waits, and nothing is taken back', async ({
  join,
  workshop,
}) => {
  const v = await atThePhone(join)
  const boss = await join({ role: 'facilitator', name: 'Boss' })
  await arrived(boss)
  await field(v).fill('Before the lock')
  await send(v).click()
  await saved(v)
  await field(v).fill('Patience')
  await boss.page.getByRole('button', { name: boss.words('menu.more') }).click()
  await boss.page.getByRole('menuitem', { name: boss.words('menu.lock') }).click()
  await expect(send(v)).toBeDisabled()
  await expect(v.page.getByText(v.words('compose.locked'))).toBeVisible()
  await field(v).blur()
  await v.page.keyboard.press('Control+z')
  await boss.page.getByRole('button', { name: boss.words('menu.unlock_short') }).click()
  await expect(send(v)).toBeEnabled()
  await expect(field(v)).toHaveValue('Patience')
  await expect(mine(v)).toHaveCount(1)
  await saved(v)
  expect(await texts(workshop)).toEqual(['Before the lock'])
})
