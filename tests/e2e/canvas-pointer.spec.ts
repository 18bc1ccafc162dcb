import { mapCanvas } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey } from '../support/by-command.ts'
import { away, dragTo, drawn, drawnAt, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'asset', x: 700, y: 450, zoom: 0.7 })
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const places = async (w: NewWorkshop) =>
  Object.fromEntries((await boardJson(w)).notes?.map(n => [n.id, n.at]) ?? [])
const selection = (v: Visitor, count: number) =>
  v.page.getByRole('region', { name: v.words('canvas.selection', { count }) })

test('a box selects, with shift it adds; shift-click takes in and out; a click beside empties', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [note('a', [400, 300]), note('b', [660, 300]), note('c', [400, 600]), note('d', [1100, 600])],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const [a, c, d] = [
    await spotOf(ana, 'asset', 'note a'),
    await spotOf(ana, 'asset', 'note c'),
    await spotOf(ana, 'asset', 'note d'),
  ]
  await dragTo(ana, away(a, -90, -90), away(a, 200, 20))
  await page.mouse.up()
  await expect(selection(ana, 2)).toBeVisible()
  await page.keyboard.down('Shift')
  await dragTo(ana, away(c, -90, 90), away(c, 20, -20))
  await page.mouse.up()
  await expect(selection(ana, 3)).toBeVisible()
  await page.mouse.click(d.x, d.y)
  await expect(selection(ana, 4)).toBeVisible()
  await page.mouse.click(a.x, a.y)
  await expect(selection(ana, 3)).toBeVisible()
  await page.keyboard.up('Shift')
  // Escape in the middle of a box gives up the box alone
  await dragTo(ana, away(a, -90, -90), away(d, 20, 20))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(selection(ana, 3)).toBeVisible()
  await page.mouse.click(d.x + 250, d.y + 60)
  await expect(selection(ana, 3)).toHaveCount(0)
})

test('Escape in the middle of a drag puts the notes back', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const a = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, a, away(a, 150, 60))
  await drawnAt(ana, 'asset', 'note a', away(a, 150, 60))
  await ana.page.keyboard.press('Escape')
  await ana.page.mouse.up()
  await drawnAt(ana, 'asset', 'note a', a)
  expect((await places(workshop)).a).toEqual([600, 400])
})

test('the middle button, the space bar and two fingers on a trackpad move the map', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const start = await spotOf(ana, 'asset', 'note a')
  // Linux pastes what was marked last at a press of the middle button: here that moves the map
  await page.getByRole('button', { name: ana.words('command.find') }).click()
  await page.keyboard.type('not meant for the map')
  await page.keyboard.press('ControlOrMeta+a')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(start.x + 80, start.y + 50, { steps: 5 })
  await page.mouse.up({ button: 'middle' })
  await drawnAt(ana, 'asset', 'note a', away(start, 80, 50))
  await page.mouse.wheel(30, 20)
  await drawnAt(ana, 'asset', 'note a', away(start, 50, 30))
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, 50)
  await page.keyboard.up('Shift')
  await drawnAt(ana, 'asset', 'note a', away(start, 0, 30))
  await mapCanvas(ana).focus()
  await page.keyboard.down('Space')
  await dragTo(ana, away(start, 0, 30), start)
  await page.mouse.up()
  await page.keyboard.up('Space')
  await drawnAt(ana, 'asset', 'note a', start)
  expect(await places(workshop)).toEqual({ a: [600, 400] })
  await expect(selection(ana, 1)).toHaveCount(0)

  // a pinch on a trackpad comes as a wheel with ctrl: it zooms where the pointer is
  await page.mouse.move(start.x, start.y)
  const before = (await probe(ana, 'asset', 'camera'))?.zoom ?? 0
  await page.keyboard.down('Control')
  for (let i = 0; i < 10; i++) await page.mouse.wheel(0, -7)
  await page.keyboard.up('Control')
  await expect
    .poll(async () => (await probe(ana, 'asset', 'camera'))?.zoom)
    .toBeCloseTo(before * Math.exp(0.7), 2)
  await drawnAt(ana, 'asset', 'note a', start)
})

test('a drag held at the edge moves the map along', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const before = (await probe(ana, 'asset', 'camera'))?.x ?? 0
  const a = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, a, { x: 1436, y: a.y })
  await expect.poll(async () => (await probe(ana, 'asset', 'camera'))?.x).toBeGreaterThan(before + 300)
  await page.mouse.move(1000, a.y, { steps: 4 })
  const camera = await probe(ana, 'asset', 'camera')
  await page.mouse.up()
  const expected = 600 + ((camera?.x ?? 0) - before) + (1000 - a.x) / 0.7
  await expect.poll(async () => Math.abs(((await places(workshop)).a?.[0] ?? 0) - expected)).toBeLessThan(3)
})

test('right-click asks for a menu about what lies there, and selects it', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400]), note('b', [900, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const menu = page.getByRole('menu')
  const b = await spotOf(ana, 'asset', 'note b')
  await page.mouse.click(b.x, b.y, { button: 'right' })
  await expect(menu).toBeVisible()
  await expect(selection(ana, 1)).toBeAttached()
  await menu.getByRole('menuitem', { name: words('command.delete') }).click()
  await expect.poll(async () => Object.keys(await places(workshop))).toEqual(['a'])
  // of a selection, all of it stays selected
  await mapCanvas(ana).focus()
  await byKey(ana, 'undo')
  await byKey(ana, 'select-all')
  await page.mouse.click(b.x, b.y, { button: 'right' })
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(selection(ana, 2)).toBeVisible()
})

test('copy, cut and paste are in the menu too, also where the clipboard cannot be read', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400], { tags: ['x'], color: 'rose' })] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const a = await spotOf(ana, 'asset', 'note a')
  const pick = async (id: 'copy' | 'cut' | 'paste', at = a): Promise<void> => {
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await page
      .getByRole('menu')
      .getByRole('menuitem', { name: words(`command.${id}`) })
      .click()
  }
  await pick('copy')
  await pick('paste', away(a, 300, 200))
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.map(n => [n.color, n.tags?.join()]))
    .toEqual([
      ['rose', 'x'],
      ['rose', 'x'],
    ])
  await mapCanvas(ana).focus()
  await byKey(ana, 'undo')
  await pick('cut')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(0)
  await ana.context.clearPermissions()
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await pick('paste')
  await expect(page.locator('[data-hand-hint]')).toContainText(words('hands.paste_by_key'))
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(1)
})
