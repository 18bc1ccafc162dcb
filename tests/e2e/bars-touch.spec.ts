import { lookAt } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { canvasOf, drawn, type Spot, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })
const size = { width: 390, height: 844 }

/** A finger that goes down and up again, as the browser gets it from a screen. */
async function tap(v: Visitor, { x, y }: Spot): Promise<void> {
  const cdp = await v.context.newCDPSession(v.page)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}
async function tapOn(
  v: Visitor,
  name: string,
  role: 'button' | 'menuitem' | 'radio' = 'button',
): Promise<void> {
  const target = v.page.getByRole(role, { name }).filter({ visible: true }).first()
  // it stands still and lies open
  await target.click({ trial: true })
  const box = await target.boundingBox()
  if (!box) throw new Error(`no ${name}`)
  await tap(v, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
}

test('by finger on a phone: a mark, the menu of the tools, find', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [{ id: 'a', map: 'power', at: [0, 300], text: 'actor a', color: 'sky' }],
  })
  const ana = await join({ query, size })
  await drawn(ana, 'power')
  const { page, words } = ana
  await tap(ana, await spotOf(ana, 'power', 'actor a'))
  await expect(page.getByRole('region', { name: words('canvas.selection', { count: 1 }) })).toBeVisible()
  await tapOn(ana, words('marks.button'))
  await page.getByRole('dialog').waitFor()
  await tapOn(ana, words('movable.yes'), 'radio')
  await expect.poll(async () => (await boardJson(workshop)).notes?.[0]?.movable).toBe('yes')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await tapOn(ana, words('canvas.more'))
  await page.getByRole('menu').waitFor()
  await tapOn(ana, words('command.find'), 'menuitem')
  await expect(page.getByRole('textbox', { name: words('find.label') })).toBeFocused()
})

test('side by side, the menu is for the map under the pointer', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [
      { id: 's', map: 'asset', at: [140, 240], text: 'asset s', color: 'lemon' },
      { id: 'a', map: 'power', at: [0, 300], text: 'actor a', color: 'sky' },
    ],
  })
  const ana = await join()
  await lookAt(ana, 'connections')
  await Promise.all([drawn(ana, 'asset'), drawn(ana, 'power')])
  const { page, words } = ana
  const spot = await spotOf(ana, 'power', 'actor a')
  await page.mouse.click(spot.x, spot.y, { button: 'right' })
  await page.getByRole('menuitem', { name: words('canvas.make_target') }).click()
  await expect
    .poll(async () => ((await boardJson(workshop)).notes ?? []).filter(n => n.target).map(n => n.id))
    .toEqual(['a'])
  await expect(canvasOf(ana, 'power')).toBeFocused()
})
