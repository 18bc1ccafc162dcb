import type { Locator } from '@playwright/test'
import { arrived, lookAt, mapCanvas, viewButton } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey } from '../support/by-command.ts'
import { canvasOf, drawn, probe } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })
const NOTES: NonNullable<Parameters<typeof putBoard>[1]['notes']> = [
  { id: 'a', map: 'asset', zone: 'skills', text: 'Grant writing', color: 'lemon' },
  { id: 'p', map: 'power', at: [0, 400], text: 'Mayor', color: 'sky' },
]

async function follow(v: Visitor, name: string): Promise<void> {
  await v.page.locator('[data-people]').click()
  await v.page.getByRole('button', { name: v.words('follow.name', { name }) }).click()
}
const banner = (v: Visitor, name: string): Locator => v.page.getByText(v.words('follow.now', { name }))
const camera = (v: Visitor, map = 'power') => probe(v, map, 'camera')

async function sameView(one: Visitor, other: Visitor, map = 'power'): Promise<void> {
  await expect
    .poll(async () => {
      const [a, b] = await Promise.all([camera(one, map), camera(other, map)])
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) < 3 && Math.abs(a.zoom - b.zoom) < 0.01 : false
    })
    .toBe(true)
}

test('follows a person: their view, their map, until Stop, Escape, an own move, or they leave', async ({
  join,
  workshop,
}) => {
  test.slow()
  await putBoard(workshop, { notes: NOTES })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const ben = await join({ name: 'Ben', query: cameraQuery({ map: 'power', x: 300, y: 300, zoom: 1 }) })
  await drawn(ben, 'power')

  await follow(ben, 'Ana')
  await expect(banner(ben, 'Ana')).toBeVisible()
  await sameView(ana, ben)
  await ana.page.mouse.move(900, 500)
  await ana.page.mouse.wheel(160, 240)
  await sameView(ana, ben)
  // whom somebody follows does not follow them back
  await ana.page.locator('[data-people]').click()
  await expect(ana.page.getByText(ana.words('follow.you'))).toBeVisible()
  await ana.page.keyboard.press('Escape')

  await lookAt(ana, 'asset')
  await expect(viewButton(ben, 'asset')).toHaveAttribute('aria-current', 'page')
  await drawn(ben, 'asset')
  await sameView(ana, ben, 'asset')

  await ben.page.getByRole('button', { name: ben.words('follow.stop'), exact: true }).click()
  await expect(banner(ben, 'Ana')).toHaveCount(0)

  await follow(ben, 'Ana')
  await expect(banner(ben, 'Ana')).toBeVisible()
  await mapCanvas(ben).focus()
  await byKey(ben, 'follow-none')
  await expect(banner(ben, 'Ana')).toHaveCount(0)

  await follow(ben, 'Ana')
  await expect(banner(ben, 'Ana')).toBeVisible()
  await ben.page.mouse.move(700, 400)
  await ben.page.mouse.wheel(0, 100)
  await expect(banner(ben, 'Ana')).toHaveCount(0)

  await follow(ben, 'Ana')
  await lookAt(ben, 'power')
  await expect(banner(ben, 'Ana')).toHaveCount(0)
  await expect(viewButton(ben, 'power')).toHaveAttribute('aria-current', 'page')

  await follow(ben, 'Ana')
  await expect(banner(ben, 'Ana')).toBeVisible()
  await ana.page.goto('about:blank')
  await expect(ben.page.getByText(ben.words('follow.left', { name: 'Ana' })).first()).toBeVisible({
    timeout: 40_000,
  })
  await expect(banner(ben, 'Ana')).toHaveCount(0)
})

test('hides all pointers, and keeps it so on this device', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: NOTES })
  const ana = await join({ query })
  const ben = await join({ name: 'Ben', query })
  await Promise.all([drawn(ana, 'power'), drawn(ben, 'power')])
  const pointers = (v: Visitor): Locator =>
    canvasOf(v, 'power').locator('[data-pointer-of]').filter({ visible: true })
  const wave = async (): Promise<void> => {
    await ana.page.mouse.move(800, 400)
    await ana.page.mouse.move(840, 420, { steps: 3 })
  }
  await wave()
  await expect(pointers(ben)).toHaveCount(1)
  await ben.page.getByRole('button', { name: ben.words('menu.more') }).click()
  const item = ben.page.getByRole('menuitemcheckbox', { name: ben.words('command.cursors') })
  await expect(item).toHaveAttribute('aria-checked', 'true')
  await item.click()
  await expect(pointers(ben)).toHaveCount(0)
  await ben.page.reload()
  await arrived(ben)
  await drawn(ben, 'power')
  await wave()
  await ben.page.getByRole('button', { name: ben.words('menu.more') }).click()
  await expect(item).toHaveAttribute('aria-checked', 'false')
  await expect(pointers(ben)).toHaveCount(0)
  await item.click()
  await ben.page.keyboard.press('Escape')
  await wave()
  await expect(pointers(ben)).toHaveCount(1)
})
