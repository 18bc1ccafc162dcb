import { mapCanvas } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { choose, reach } from '../support/by-keyboard.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })
const actor = (id: string, at: [number, number]) =>
  ({ id, map: 'power', at, text: `actor ${id}`, color: 'sky', by: 'x' }) as const

test('everything about a line by keyboard: kind, strength, harms, through whom, how we know, turned round, deleted', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [actor('a', [-500, 300]), actor('b', [500, 300])] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  const a = await spotOf(ana, 'power', 'actor a')
  await page.mouse.click(a.x, a.y)
  await page.keyboard.press('c')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const line = async () => {
    const [first] = (await boardJson(workshop)).connections ?? []
    return first
  }
  await expect.poll(async () => (await line())?.to).toBe('b')
  const bar = page.getByRole('region', { name: words('canvas.line', { from: 'actor a', to: 'actor b' }) })

  await bar.getByRole('combobox', { name: words('line.kind') }).focus()
  await choose(ana, bar.getByRole('combobox', { name: words('line.kind') }), 'media')
  await bar.getByRole('combobox', { name: words('line.strength') }).focus()
  await page.keyboard.press('ArrowDown')
  await bar.getByRole('combobox', { name: words('line.effect') }).focus()
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(async () => {
      const { kind, strength, effect } = (await line()) ?? {}
      return [kind, strength, effect]
    })
    .toEqual(['media', 3, 'harms'])

  await reach(ana, bar.getByRole('button', { name: words('canvas.line_story') }))
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: words('canvas.line_story') })
  await reach(ana, sheet.getByRole('textbox', { name: words('line.via') }))
  await page.keyboard.type('Dana')
  await page.keyboard.press('Tab')
  await page.keyboard.type('She told us in May')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => [(await line())?.via, (await line())?.evidence])
    .toEqual(['Dana', 'She told us in May'])
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await reach(ana, bar.getByRole('button', { name: words('canvas.line_reverse') }))
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => `${(await line())?.from}>${(await line())?.to} ${(await line())?.via}`)
    .toBe('b>a Dana')
  const turned = page.getByRole('region', { name: words('canvas.line', { from: 'actor b', to: 'actor a' }) })
  await turned.getByRole('button', { name: words('canvas.line_remove') }).press('Enter')
  await expect.poll(async () => (await boardJson(workshop)).connections?.length ?? 0).toBe(0)
  await mapCanvas(ana).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await line())?.evidence).toBe('She told us in May')
})
