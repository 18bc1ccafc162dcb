import type { Locator } from '@playwright/test'
import { arrived, mapCanvas } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, probe } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 1.5 })
const overview = ({ page, words }: Visitor): Locator =>
  page.getByRole('application', { name: words('minimap.help') })
const camera = async (v: Visitor) => {
  const now = await probe(v, 'power', 'camera')
  if (!now) throw new Error('no map')
  return now
}
/** Where the view is once it moves no more. */
async function cameraAtRest(v: Visitor) {
  let last = await camera(v)
  await expect
    .poll(async () => {
      const before = last
      last = await camera(v)
      return last.x === before.x && last.y === before.y
    })
    .toBe(true)
  return last
}

test('the overview: off at first, switched on by M, a press and a drag go there, arrow keys move the view', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'p', map: 'power', at: [800, 200], text: 'Mayor', color: 'rose', by: 'x' }],
  })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page } = ana
  await expect(overview(ana)).toHaveCount(0)
  await mapCanvas(ana).focus()
  await page.keyboard.press('m')
  await expect(overview(ana)).toBeVisible()
  const box = await overview(ana).boundingBox()
  if (!box) throw new Error('no overview')
  expect(box.width).toBeLessThanOrEqual(200)
  expect(box.height).toBeLessThanOrEqual(140)
  // a dot in the note's colour
  const dots = () =>
    overview(ana)
      .locator('canvas')
      .evaluate(element => {
        const canvas = element as HTMLCanvasElement
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        }
        let rose = 0
        for (let i = 0; i < data.length; i += 4)
          if (data[i] === 0xd4 && data[i + 1] === 0x80 && data[i + 2] === 0x8f) rose++
        return rose
      })
  await expect.poll(dots).toBeGreaterThan(3)

  const start = await camera(ana)
  await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 2)
  await expect.poll(async () => (await camera(ana)).x).toBeGreaterThan(start.x + 300)
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
  await expect.poll(async () => (await camera(ana)).x).toBeLessThan(-300)

  await overview(ana).focus()
  const left = (await cameraAtRest(ana)).x
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await camera(ana)).x).toBeGreaterThan(left + 50)
  await page.keyboard.press('+')
  await expect.poll(async () => (await camera(ana)).zoom).toBeGreaterThan(1.6)
  await page.keyboard.press('Home')
  await expect.poll(async () => (await camera(ana)).zoom).toBeLessThan(0.8)

  await page.reload()
  await arrived(ana)
  await expect(overview(ana)).toBeVisible()
  await page.getByRole('button', { name: ana.words('minimap.hide') }).click()
  await expect(overview(ana)).toHaveCount(0)
  await expect(mapCanvas(ana)).toBeFocused()
})
