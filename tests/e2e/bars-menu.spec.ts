import type { Locator } from '@playwright/test'
import { mapCanvas, panel } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { away, drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })
const actor = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'power', at, text: `actor ${id}`, color: 'sky', by: 'x', ...more }) as const
const noteOf = async (w: NewWorkshop, id: string) => (await boardJson(w)).notes?.find(n => n.id === id)
const menu = ({ page, words }: Visitor): Locator => page.getByRole('menu', { name: words('menu.context') })
const item = (v: Visitor, id: Parameters<Visitor['words']>[0]): Locator =>
  // its key stands behind its name
  v.page.getByRole('menuitem', { name: new RegExp(`^${v.words(id)}( |$)`) })

/** It, or something in it, has the focus. */
const hasFocus = (within: Locator): Promise<void> =>
  expect.poll(() => within.evaluate(e => e.contains(document.activeElement))).toBe(true)

async function arrive(join: (visit: object) => Promise<Visitor>): Promise<Visitor> {
  const ana = await join({ query })
  await drawn(ana, 'power')
  return ana
}

test('right-click on a note: what is possible, with its key; Escape gives the focus back to the map', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [actor('a', [-400, 400]), actor('b', [400, 400])] })
  const ana = await arrive(join)
  const { page, words } = ana
  const a = await spotOf(ana, 'power', 'actor a')
  await page.mouse.click(a.x, a.y, { button: 'right' })
  await expect(menu(ana)).toBeVisible()
  await expect(item(ana, 'command.duplicate')).toContainText('Ctrl+D')
  await page.keyboard.press('Escape')
  await expect(menu(ana)).toHaveCount(0)
  await expect(mapCanvas(ana)).toBeFocused()

  await page.mouse.click(a.x, a.y, { button: 'right' })
  await item(ana, 'canvas.make_target').click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.target).toBe(true)
  await expect(mapCanvas(ana)).toBeFocused()

  const b = await spotOf(ana, 'power', 'actor b')
  await page.mouse.click(b.x, b.y, { button: 'right' })
  await item(ana, 'find.color').click()
  await item(ana, 'color.rose').click()
  await expect.poll(async () => (await noteOf(workshop, 'b'))?.color).toBe('rose')
  await page.mouse.click(b.x, b.y, { button: 'right' })
  await item(ana, 'canvas.details').click()
  await expect(panel(ana)).toHaveAttribute('data-panel', 'note')
  await page.mouse.click(b.x, b.y, { button: 'right' })
  await item(ana, 'command.edit').click()
  await expect(page.getByRole('textbox', { name: words('canvas.editor') })).toBeFocused()
  await page.keyboard.type('!')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await noteOf(workshop, 'b'))?.text).toContain('!')
})

test('by keyboard: Shift+F10 on the selection, arrows and Enter; the next key is for the map again', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [actor('a', [-400, 400]), actor('b', [400, 400])] })
  const ana = await arrive(join)
  const { page } = ana
  await mapCanvas(ana).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Shift+F10')
  await hasFocus(menu(ana))
  await page.keyboard.type('ali')
  await page.keyboard.press('ArrowRight')
  await expect(item(ana, 'command.align-left')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await noteOf(workshop, 'b'))?.at).toEqual([-400, 400])
  await expect(mapCanvas(ana)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await noteOf(workshop, 'b'))?.at).toEqual([400, 400])
  await page.keyboard.press('ContextMenu')
  await hasFocus(menu(ana))
  await page.keyboard.type('del')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length ?? 0).toBe(0)
})

test('on empty ground a note is made just there; on a line it is turned round or deleted', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [actor('a', [-500, 300]), actor('b', [500, 300])],
    connections: [{ from: 'a', to: 'b', kind: 'money', via: 'Dana' }],
  })
  const ana = await arrive(join)
  const { page, words } = ana
  const spot = { x: 720, y: 640 }
  await page.mouse.click(spot.x, spot.y, { button: 'right' })
  await item(ana, 'command.new-note').click()
  await expect(page.getByRole('textbox', { name: words('canvas.editor') })).toBeFocused()
  await page.keyboard.type('just here')
  await page.keyboard.press('Escape')
  const made = await spotOf(ana, 'power', 'just here')
  expect(Math.hypot(made.x - spot.x, made.y - spot.y)).toBeLessThan(4)

  // the line is a calm curve: found a little off the straight way
  const [a, b] = await Promise.all(['a', 'b'].map(n => spotOf(ana, 'power', `actor ${n}`)))
  if (!a || !b) throw new Error('no notes')
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const reverse = item(ana, 'canvas.line_reverse')
  for (let off = -120; off <= 120 && !(await reverse.isVisible()); off += 6) {
    await page.keyboard.press('Escape')
    await expect(menu(ana)).toHaveCount(0)
    const at = away(middle, 0, off)
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await expect(menu(ana)).toBeVisible()
  }
  await reverse.click()
  const lines = async () =>
    (await boardJson(workshop)).connections?.map(({ from, to, kind, via }) => ({ from, to, kind, via }))
  await expect.poll(lines).toEqual([{ from: 'b', to: 'a', kind: 'money', via: 'Dana' }])
})

test('on a frame: its title, or away with it', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [actor('a', [-300, 400])] })
  const ana = await arrive(join)
  const { page, words } = ana
  const a = await spotOf(ana, 'power', 'actor a')
  await page.mouse.click(a.x, a.y, { button: 'right' })
  await item(ana, 'command.frame-selection').click()
  const title = page.getByRole('textbox', { name: words('hands.frame_title') })
  await expect(title).toBeFocused()
  await page.keyboard.type('First talks')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await boardJson(workshop)).frames?.map(f => f.title))
    .toEqual(['First talks'])
  await page.keyboard.press('Shift+F10')
  await expect(item(ana, 'command.edit')).toBeVisible()
  await item(ana, 'command.delete').click()
  await expect.poll(async () => (await boardJson(workshop)).frames?.length ?? 0).toBe(0)
})

test('a viewer reads: the menu offers nothing that writes', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [{ ...actor('a', [0, 0]), map: 'asset', at: [140, 240] }] })
  const ana = await join({ role: 'viewer' })
  await drawn(ana, 'asset')
  const a = await spotOf(ana, 'asset', 'actor a')
  await ana.page.mouse.click(a.x, a.y, { button: 'right' })
  await expect(item(ana, 'canvas.details')).toBeVisible()
  await expect(item(ana, 'command.delete')).toHaveCount(0)
})
