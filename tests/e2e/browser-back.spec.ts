import { arrived, panel, phoneButton, saved, viewButton } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

const PHONE = { width: 390, height: 844 }
const here = /page|true/

/** What keeps the places comes a moment after the map. */
const keepsPlaces = async ({ page }: Visitor): Promise<void> =>
  expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('place')

test('the browser’s Back and Forward lead through the views, and the address keeps its one key', async ({
  join,
  workshop,
}) => {
  const v = await join({ name: 'Ana' })
  await arrived(v)
  await keepsPlaces(v)
  const address = v.page.url()
  await viewButton(v, 'power').click()
  await viewButton(v, 'partners').click()
  await expect(viewButton(v, 'partners')).toHaveAttribute('aria-current', here)
  expect(v.page.url()).toBe(address)
  await v.page.goBack()
  await expect(viewButton(v, 'power')).toHaveAttribute('aria-current', here)
  await v.page.goBack()
  await expect(viewButton(v, 'asset')).toHaveAttribute('aria-current', here)
  await v.page.goForward()
  await expect(viewButton(v, 'power')).toHaveAttribute('aria-current', here)
  // a reload begins anew at that place, and Back still leads to the one before it
  await v.page.reload()
  await arrived(v)
  await expect.poll(() => v.page.evaluate(() => history.state?.view?.map)).toBe('asset')
  await viewButton(v, 'partners').click()
  await v.page.goBack()
  await expect(viewButton(v, 'partners')).not.toHaveAttribute('aria-current', here)
  expect(v.page.url()).toBe(address)
  // the wall is left, not the workshop
  await v.page.getByRole('button', { name: v.words('menu.more'), exact: true }).click()
  await v.page.getByRole('menuitem', { name: v.words('wall.open') }).click()
  await expect(v.page.getByRole('button', { name: v.words('wall.leave') })).toBeVisible()
  await v.page.goBack()
  await arrived(v)
  expect(v.page.url()).toContain(workshop.id)
})

test('a place that was visited under an older key is gone back to under the present one', async ({
  join,
  workshop,
}) => {
  const v = await join({ name: 'Ana' })
  await arrived(v)
  await keepsPlaces(v)
  await viewButton(v, 'power').click()
  await viewButton(v, 'partners').click()
  const newer = `#${'n'.repeat(43)}`
  await v.page.evaluate(hash => history.replaceState(history.state, '', hash), newer)
  await v.page.goBack()
  await expect.poll(() => new URL(v.page.url()).hash).toBe(newer)
  expect(v.page.url()).toContain(workshop.id)
})

test('on a phone Back closes what lies over the whole screen, then leads to the view before', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { partners: [{ id: 'p1', name: 'Library' }] })
  const v = await join({ size: PHONE, name: 'Ana' })
  await arrived(v)
  await saved(v)
  await keepsPlaces(v)
  const record = v.page.getByRole('button', { name: 'Library' }).first()
  await phoneButton(v, 'partners').click()
  await record.click()
  await expect(panel(v)).toBeVisible()
  await v.page.goBack()
  await expect(panel(v)).toHaveCount(0)
  await expect(phoneButton(v, 'partners')).toHaveAttribute('aria-current', 'page')
  // closed by its own button, it is no place to go back to
  await record.click()
  await panel(v)
    .getByRole('button', { name: v.words('shell.close_panel') })
    .click()
  await expect(panel(v)).toHaveCount(0)
  await expect.poll(() => v.page.evaluate(() => JSON.stringify(history.state))).not.toContain('p1')
  await v.page.goBack()
  await expect(phoneButton(v, 'write')).toHaveAttribute('aria-current', 'page')
  await expect(panel(v)).toHaveCount(0)
})
