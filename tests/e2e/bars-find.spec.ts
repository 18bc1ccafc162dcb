import type { Locator } from '@playwright/test'
import { mapCanvas, panel } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { createWorkshop, putBoard } from '../support/workshop-api.ts'

const asset = (id: string, zone: string, text: string, more: object = {}) =>
  ({ id, map: 'asset', zone, text, color: 'lemon', by: 'x', ...more }) as const
const actor = (id: string, at: [number, number] | null, text: string, more: object = {}) =>
  ({ id, map: 'power', at, text, color: 'sky', by: 'x', ...more }) as const

const BOARD = [
  asset('a1', 'skills', 'Traducción al español'),
  asset('a2', 'reach', 'Radio Educación, every morning', { tags: ['press'] }),
  asset('a3', 'individuals', 'Dana knows the mayor', { color: 'mint' }),
  actor('p1', [400, 300], 'Secretaría de Educación'),
  actor('p2', null, 'Educators’ union', { tags: ['press'] }),
]
const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })

const field = (v: Visitor): Locator => panel(v).getByRole('textbox', { name: v.words('find.label') })
const rows = (v: Visitor): Locator => panel(v).locator('[data-found]')
const selected = (v: Visitor, id: string): Promise<void> =>
  expect(rows(v).and(v.page.locator('[aria-current]'))).toHaveAttribute('data-found', id)

async function openFind(v: Visitor, key = 'Control+f'): Promise<void> {
  await mapCanvas(v).focus()
  await v.page.keyboard.press(key)
  await expect(field(v)).toBeFocused()
}

test('finds on both maps whatever the accents, counts, says the count, and goes from one to the next', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: BOARD })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  await openFind(ana)
  await page.keyboard.type('educacion')
  await expect(rows(ana)).toHaveCount(2)
  await expect(panel(ana).getByRole('heading', { level: 3 })).toHaveText([/Asset map\s*1/, /Power map\s*1/])
  await expect(panel(ana).getByRole('status')).toHaveText(words('find.count', { count: 2 }))
  await expect(panel(ana).locator('mark').first()).toHaveText('Educación')

  await page.keyboard.press('Enter')
  await selected(ana, 'a2')
  await expect(field(ana)).toBeFocused()
  await drawn(ana, 'asset')
  const spot = await spotOf(ana, 'asset', 'Radio Educación')
  expect(spot.x).toBeGreaterThan(88)
  expect(spot.x).toBeLessThan(1440 - 360)
  await page.keyboard.press('F3')
  await selected(ana, 'p1')
  await drawn(ana, 'power')
  await page.keyboard.press('F3')
  await selected(ana, 'a2')
  await page.keyboard.press('Shift+Enter')
  await selected(ana, 'p1')
  await expect(panel(ana).getByText(words('find.at', { at: 2, count: 2 }))).toBeVisible()

  // by hand, and Escape in steps: first the words, then the panel; the focus goes back to where it was
  await rows(ana).first().click()
  await selected(ana, 'a2')
  await field(ana).click()
  await page.keyboard.press('Escape')
  await expect(field(ana)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(panel(ana)).toHaveCount(0)
})

test('filters by place, author, color and tag; a waiting name is found too', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: BOARD })
  const ben = await join({ name: 'Ben', query })
  await drawn(ben, 'power')
  const { page, words } = ben
  await mapCanvas(ben).focus()
  await page.keyboard.press('n')
  await page.keyboard.type('Library board')
  await page.keyboard.press('Escape')
  await openFind(ben, '/')
  await panel(ben)
    .getByRole('button', { name: words('find.filters') })
    .click()
  const filter = (id: 'place' | 'author' | 'color' | 'tag'): Locator =>
    panel(ben).getByRole('combobox', { name: words(`find.${id}`), exact: true })

  await filter('tag').selectOption('press')
  await expect(rows(ben)).toHaveText([/Radio/, /union/])
  await rows(ben).last().click()
  const waiting = page.getByRole('region', { name: words('power.tray') }).locator('[data-tray-note="p2"]')
  await expect(waiting).toHaveAttribute('aria-current', 'true')
  await expect(waiting).toBeInViewport()

  await filter('tag').selectOption('')
  await filter('author').selectOption({ label: 'Ben' })
  await expect(rows(ben)).toHaveText([/Library board/])
  await filter('author').selectOption('')
  await filter('color').selectOption('mint')
  await expect(rows(ben)).toHaveText([/Dana/])
  await filter('color').selectOption('')
  await filter('place').selectOption('asset/skills')
  await expect(rows(ben)).toHaveText([/Traducción/])
  await filter('place').selectOption('power/')
  await expect(rows(ben)).toHaveText([/union/])
  await field(ben).fill('nowhere')
  await expect(panel(ben).getByText(words('find.nothing'))).toBeVisible()
})

test('arrow keys go through what was found, Enter shows it; on a phone the map comes to the front', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: BOARD })
  const ana = await join({ query })
  await drawn(ana, 'power')
  await openFind(ana)
  await ana.page.keyboard.type('a')
  await expect(rows(ana)).toHaveCount(5)
  await ana.page.keyboard.press('ArrowDown')
  await ana.page.keyboard.press('ArrowDown')
  await expect(rows(ana).nth(1)).toBeFocused()
  await ana.page.keyboard.press('Enter')
  await expect(rows(ana).nth(1)).toHaveAttribute('aria-current', 'true')
  await ana.page.keyboard.press('ArrowUp')
  await ana.page.keyboard.press('ArrowUp')
  await expect(field(ana)).toBeFocused()

  const ben = await join({ name: 'Ben', query, size: { width: 390, height: 844 } })
  await drawn(ben, 'power')
  await ben.page.getByRole('button', { name: ben.words('canvas.more'), exact: true }).click()
  await ben.page.getByRole('menuitem', { name: ben.words('command.find') }).click()
  await field(ben).fill('secretaria')
  await rows(ben).first().click()
  await expect(panel(ben)).toHaveCount(0)
  await expect(
    ben.page.getByRole('region', { name: ben.words('canvas.selection', { count: 1 }) }),
  ).toBeVisible()
})

test('typing stays smooth with 5,000 notes', async ({ join, server }) => {
  const workshop = await createWorkshop(server.url)
  for (let part = 0; part < 5; part++)
    await putBoard(workshop, {
      notes: Array.from({ length: 1000 }, (_, i) => {
        const n = part * 1000 + i
        return {
          id: `n${n}`,
          map: 'asset',
          at: [(n % 80) * 220, Math.floor(n / 80) * 220],
          text: `Note ${n} about buses and ${n % 7 === 0 ? 'trains' : 'roads'}`,
          color: 'sky',
          by: 'x',
        } as const
      }),
    })
  const ana = await join({ workshop })
  await drawn(ana, 'asset')
  await expect.poll(() => probe(ana, 'asset', 'find', 'Note 4999')).toBe('n4999')
  await openFind(ana)
  const { page, words } = ana
  const cdp = await ana.context.newCDPSession(page)
  await cdp.send('Performance.enable')
  // milliseconds of the main thread's own work, however busy the machine is
  const work = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(m => m.name === 'ThreadTime')?.value ?? Number.NaN) * 1000
  }
  const before = await work()
  await page.keyboard.type('trains', { delay: 120 })
  await expect(panel(ana).getByRole('status')).toHaveText(words('find.count', { count: 715 }))
  const perKey = ((await work()) - before) / 6
  test.info().annotations.push({ type: 'main-thread ms for each key', description: perKey.toFixed(1) })
  expect(perKey).toBeLessThan(70)
})
