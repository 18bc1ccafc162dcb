import { arrived, lookAt, mapCanvas, panel, saved } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/browser-test.ts'
import { away, dragTo, drawn, drawnAt, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })
const actor = (id: string, at: [number, number] | null, more: object = {}) =>
  ({ id, map: 'power', at, text: `actor ${id}`, color: 'sky', by: 'x', ...more }) as const
const asset = (id: string, at: [number, number]) =>
  ({ id, map: 'asset', at, text: `asset ${id}`, color: 'lemon', by: 'x' }) as const
const placeOf = async (w: NewWorkshop, id: string) => (await boardJson(w)).notes?.find(n => n.id === id)?.at
const linesOf = async (w: NewWorkshop) =>
  ((await boardJson(w)).connections ?? []).map(c => `${c.from}>${c.to}`).sort()

test('the decision-maker stays at the top and moves to the sides', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [actor('t', [0, 0], { target: true }), actor('b', [300, 500])] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const target = await spotOf(ana, 'power', 'actor t')
  await dragTo(ana, target, away(target, 120, 200))
  await drawnAt(ana, 'power', 'actor t', away(target, 120, 0))
  await ana.page.mouse.up()
  await expect.poll(() => placeOf(workshop, 't')).toEqual([200, 0])
  const other = await spotOf(ana, 'power', 'actor b')
  await dragTo(ana, other, away(other, 60, -120))
  await ana.page.mouse.up()
  await expect.poll(() => placeOf(workshop, 'b')).toEqual([400, 300])
  const read = (await boardJson(workshop)).notes?.find(n => n.id === 'b')
  expect([read?.stance, read?.influence]).toEqual([0.4, 0.7])
})

test('names wait in the tray: typed, placed by a button, dragged out and back', async ({
  join,
  workshop,
}) => {
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  const tray = page.getByRole('region', { name: words('power.tray') })
  // while nobody waits it leaves the map its room
  const add = tray.getByRole('button', { name: words('power.tray_add'), exact: true })
  expect((await tray.boundingBox())?.height).toBeLessThan(50)
  await add.click()
  await expect(tray.getByLabel(words('power.tray_add'), { exact: true })).toBeFocused()
  for (const name of ['Mayor', 'Library board']) {
    await tray.getByLabel(words('power.tray_add'), { exact: true }).fill(name)
    await page.keyboard.press('Enter')
  }
  await expect(tray.getByRole('listitem')).toHaveCount(2)
  await tray.getByRole('button', { name: words('power.place_name', { name: 'Mayor' }) }).click()
  await expect(tray.getByRole('listitem')).toHaveCount(1)
  await saved(ana)
  const mayor = async () => (await boardJson(workshop)).notes?.find(n => n.text === 'Mayor')
  expect((await mayor())?.at).toEqual([0, 500])

  const card = await tray.locator('[data-tray-note]').boundingBox()
  if (!card) throw new Error('no card')
  await dragTo(ana, { x: card.x + 20, y: card.y + 10 }, { x: 900, y: 300 })
  await page.mouse.up()
  await expect(tray.getByRole('listitem')).toHaveCount(0)
  const dropped = await spotOf(ana, 'power', 'Library board')
  expect(Math.hypot(dropped.x - 900, dropped.y - 300)).toBeLessThan(2)

  const box = await tray.boundingBox()
  if (!box) throw new Error('no tray')
  await dragTo(ana, dropped, { x: box.x + 60, y: box.y + 40 })
  await page.mouse.up()
  await expect(tray.getByRole('listitem')).toHaveCount(1)
})

test('lines are drawn by a drag and by two picks, and by keyboard', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [actor('a', [-600, 500]), actor('b', [0, 300]), actor('c', [500, 700])],
  })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(id => spotOf(ana, 'power', `actor ${id}`)))
  if (!a || !b || !c) throw new Error('no notes')
  await page.getByRole('button', { name: words('canvas.connect') }).click()
  await dragTo(ana, a, b)
  await page.mouse.up()
  await expect.poll(() => linesOf(workshop)).toEqual(['a>b'])
  const bar = page.getByRole('region', { name: words('canvas.line', { from: 'actor a', to: 'actor b' }) })
  await bar.getByRole('combobox', { name: words('line.effect') }).selectOption('harms')
  await page.mouse.click(b.x, b.y)
  await page.mouse.click(c.x, c.y)
  await expect.poll(() => linesOf(workshop)).toEqual(['a>b', 'b>c'])
  expect((await boardJson(workshop)).connections?.map(l => l.effect).sort()).toEqual(['harms', 'helps'])

  await mapCanvas(ana).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.mouse.click(c.x, c.y)
  await page.keyboard.press('c')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await linesOf(workshop)).length).toBe(3)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await linesOf(workshop)).length).toBe(2)
})

test('side by side: a line from one map to the other, and the list of all', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [asset('s', [140, 240]), actor('a', [0, 300]), actor('b', [600, 600])] })
  const ana = await join()
  await arrived(ana)
  await lookAt(ana, 'connections')
  await Promise.all([drawn(ana, 'asset'), drawn(ana, 'power')])
  const { page, words } = ana
  await page.getByRole('button', { name: words('canvas.connect') }).click()
  const from = await spotOf(ana, 'asset', 'asset s')
  const to = await spotOf(ana, 'power', 'actor a')
  await dragTo(ana, from, to)
  await page.mouse.up()
  await expect.poll(() => linesOf(workshop)).toEqual(['s>a'])
  // the list below has a row more now, and the maps are not as high
  await drawn(ana, 'asset')
  const again = await spotOf(ana, 'asset', 'asset s')
  await page.mouse.click(again.x, again.y)
  const other = await spotOf(ana, 'power', 'actor b')
  await page.mouse.click(other.x, other.y)
  await expect.poll(() => linesOf(workshop)).toEqual(['s>a', 's>b'])

  const names = { from: 'asset s', to: 'actor b' }
  await page.getByRole('combobox', { name: words('lines.strength_of', names) }).selectOption('3')
  await expect
    .poll(async () => (await boardJson(workshop)).connections?.find(c => c.to === 'b')?.strength)
    .toBe(3)
  await page.getByRole('button', { name: words('lines.remove', names) }).click()
  await expect.poll(() => linesOf(workshop)).toEqual(['s>a'])

  const form = page.getByRole('form', { name: words('lines.add_title') })
  for (const [label, name] of [
    ['lines.from', 'actor b'],
    ['lines.to', 'actor a'],
  ] as const) {
    await form.getByRole('combobox', { name: words(label) }).fill(name)
    await page.getByRole('option', { name }).click()
  }
  await form.getByRole('button', { name: words('lines.add'), exact: true }).click()
  await expect.poll(() => linesOf(workshop)).toEqual(['b>a', 's>a'])
})

/** Whether the middle of an element lies under nothing else. */
const uncovered = (e: Element): boolean => {
  const { x, y, width, height } = e.getBoundingClientRect()
  return e.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

test('[F7] notes that lie nowhere on a map with areas are counted there, and found and moved in the outline', async ({
  join,
  workshop,
}) => {
  const lost = Array.from({ length: 12 }, (_, i) => ({ ...asset(`lost-${i}`, [0, 0]), at: null }))
  await putBoard(workshop, { notes: [asset('here', [140, 240]), ...lost] })
  const ana = await join({ size: { width: 1024, height: 800 } })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const chip = page.getByRole('button', { name: words('asset.unplaced', { count: 12 }) })
  await chip.press('Enter')
  const rows = panel(ana).locator('[data-note-row]').filter({ hasText: 'lost' })
  await expect.poll(() => rows.first().evaluate(uncovered)).toBe(true)
  expect(await axeFindings(page, { without: ['region'] })).toEqual([])
  // the bar of what is selected covers no row that the focus comes to
  await rows.first().locator('[data-cell="pick"]').focus()
  for (const row of (await rows.all()).slice(1)) {
    await page.keyboard.press('ArrowDown')
    await expect(row.locator('[data-cell="pick"]')).toBeFocused()
    expect(await row.evaluate(uncovered)).toBe(true)
  }
  await panel(ana)
    .getByRole('button', { name: words('outline.move') })
    .click()
  await page.getByRole('menuitem', { name: 'Members and reach' }).click()
  await expect.poll(async () => typeof (await placeOf(workshop, 'lost-11'))?.[0]).toBe('number')
  await expect(chip).toHaveCount(0)
})
