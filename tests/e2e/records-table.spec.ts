import type { Locator } from '@playwright/test'
import { arrived, lookAt, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { reach } from '../support/by-keyboard.ts'
import { tableCell, tableField, tableNames } from '../support/table-hands.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const COUNT = 1_000
const nameOf = (i: number): string => `Group ${String(i).padStart(4, '0')}`

async function thousand(v: Visitor, w: NewWorkshop): Promise<Locator> {
  await putBoard(w, {
    partners: Array.from({ length: COUNT }, (_, i) => ({
      id: `p${i}`,
      name: nameOf(i),
      sector: i % 2 ? ('nonprofit' as const) : ('local' as const),
      goals: `Goal of ${i}`,
      from: [],
    })),
  })
  await arrived(v)
  await lookAt(v, 'partners')
  await v.page.locator('[data-partner]').first().waitFor()
  return v.page.getByRole('grid')
}

test('[R7] a thousand records by keys: cells, fields, pages, ends, and a focus that is never lost', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  const grid = await thousand(ana, workshop)
  const { keyboard } = ana.page
  const at = (column: string, i: number) => tableCell(ana, column, nameOf(i))
  await expect(grid).toHaveAttribute('aria-rowcount', String(COUNT + 1))

  await test.step('one stop of the Tab key, arrows, and out again', async () => {
    await reach(ana, at('name', 0))
    await expect(grid.locator('[data-index="0"]')).toHaveAttribute('aria-rowindex', '2')
    await keyboard.press('ArrowRight')
    await expect(at('open', 0)).toBeFocused()
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowDown')
    await expect(at('sector', 1)).toBeFocused()
    await keyboard.press('Tab')
    await expect(grid.locator(':focus')).toHaveCount(0)
    await reach(ana, at('sector', 1))
    await keyboard.press('Shift+Tab')
    await expect(grid.getByRole('columnheader').last().getByRole('button')).toBeFocused()
    await keyboard.press('Tab')
    await expect(at('sector', 1)).toBeFocused()
  })
  await test.step('a list of choices, a letter that replaces, Escape that takes back, Tab to the next field', async () => {
    await keyboard.press('Enter')
    await expect(tableField(ana)).toBeFocused()
    await tableField(ana).selectOption('education')
    await keyboard.press('Escape')
    await expect(at('sector', 1)).toBeFocused()
    await expect(at('sector', 1)).toHaveText(ana.words('sector.education'))
    await keyboard.press('Home')
    await keyboard.type('Zoo 0001')
    await expect(at('name', 1)).toHaveCount(0)
    await keyboard.press('Enter')
    await expect(tableCell(ana, 'name', 'Zoo 0001')).toBeFocused()
    await keyboard.press('F2')
    await keyboard.type('never')
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(tableCell(ana, 'name', 'Zoo 0001')).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await expect(tableCell(ana, 'sector', 'Zoo 0001').locator('select')).toBeFocused()
    await keyboard.press('Enter')
  })
  await test.step('fields beside a cell, and back', async () => {
    await keyboard.press('End')
    await keyboard.press('ArrowLeft')
    await expect(tableCell(ana, 'goals', 'Zoo 0001')).toBeFocused()
    await keyboard.press('Enter')
    await expect(ana.page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await keyboard.press('Escape')
    await expect(tableCell(ana, 'goals', 'Zoo 0001')).toBeFocused()
  })
  await test.step('pages and ends', async () => {
    await keyboard.press('Control+Home')
    await expect(at('name', 0)).toBeFocused()
    await keyboard.press('PageDown')
    await expect
      .poll(async () => Number(await grid.locator('tr:has(:focus)').getAttribute('data-index')))
      .toBeGreaterThan(5)
    await expect(grid.locator(':focus')).toBeInViewport({ ratio: 1 })
    await keyboard.press('Control+End')
    await expect(grid.locator('tr:has(:focus)')).toHaveAttribute('data-index', String(COUNT - 1))
    await expect(grid.locator(':focus')).toBeInViewport()
    await keyboard.press('ArrowUp')
    await expect(grid.locator('tr:has(:focus)')).toHaveAttribute('data-index', String(COUNT - 2))
    await expect(grid.locator(':focus')).toBeInViewport({ ratio: 1 })
  })
  await test.step('what is typed stays in hand while the table is scrolled away, and back', async () => {
    await keyboard.press('Control+Home')
    await keyboard.type('Half')
    const frame = grid.locator('xpath=..')
    await frame.evaluate(element => element.scrollTo(0, 20_000))
    await expect(at('name', 500)).toBeVisible()
    expect(await grid.locator('[data-partner]').count()).toBeLessThan(40)
    await expect(tableField(ana)).toBeFocused()
    await expect(tableField(ana)).toHaveValue('Half')
    await keyboard.type(' way')
    await keyboard.press('Enter')
    await expect(grid.locator('[data-index="0"] [data-col="name"]')).toHaveText('Half way')
    await expect(grid.locator('tr:has(:focus)')).toHaveAttribute('data-index', '0')
  })
  await test.step('the record under the focus is deleted elsewhere: its neighbour has it', async () => {
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await expect(at('name', 2)).toBeFocused()
    const ben = await join({ name: 'Ben' })
    await lookAt(ben, 'partners')
    await ben.page.getByLabel(ben.words('partners.search')).fill(nameOf(2))
    await expect.poll(() => tableNames(ben)).toEqual([nameOf(2)])
    await ben.page.getByRole('button', { name: ben.words('partners.card', { name: nameOf(2) }) }).click()
    await ben.page.getByRole('button', { name: ben.words('record.delete') }).click()
    await ben.page
      .getByRole('alertdialog')
      .getByRole('button', { name: ben.words('record.delete') })
      .click()
    await expect(at('name', 3)).toBeFocused()
    await saved(ben)
  })
  await saved(ana)
  const { partners = [] } = await boardJson(workshop)
  expect(partners.find(p => p.id === 'p1')).toMatchObject({ name: 'Zoo 0001', sector: 'education' })
  expect(partners.find(p => p.id === 'p0')).toMatchObject({ name: 'Half way' })
})

test('the table by mouse and as cards: a press puts the letter where it is pressed; words can be marked', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  await thousand(ana, workshop)
  const cell = tableCell(ana, 'name', nameOf(3))
  await cell.click({ position: { x: 14, y: 20 } })
  await ana.page.keyboard.type('A ')
  await ana.page.keyboard.press('Enter')
  await expect(tableCell(ana, 'name', `A ${nameOf(3)}`)).toBeFocused()

  await tableCell(ana, 'name', nameOf(5)).dblclick()
  await expect(tableField(ana)).toBeFocused()
  await ana.page.keyboard.press('Escape')

  await ana.page.setViewportSize({ width: 390, height: 844 })
  const first = ana.page.locator('[data-partner]').first()
  await expect(first).toHaveCSS('display', 'grid')
  await first.locator('[data-col="sector"]').click()
  await first.locator('select').selectOption('tribal')
  // once for the list that the press has opened
  await ana.page.keyboard.press('Escape')
  await ana.page.keyboard.press('Escape')
  await expect(first.locator('[data-col="sector"]')).toHaveText(ana.words('sector.tribal'))
  await ana.page.keyboard.press('ArrowDown')
  await expect(first.locator('[data-col="relationship_status"]')).toBeFocused()
  await first.locator('[data-col="goals"]').click()
  await ana.page.getByRole('dialog').getByRole('textbox').fill('By phone')
  await ana.page.keyboard.press('Escape')
  await expect(first.locator('[data-col="goals"]')).toHaveText('By phone')
})

test('the matrix of a thousand draws what is in sight; the row with the focus stays while it is scrolled away', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  await thousand(ana, workshop)
  const { page, words } = ana
  await page
    .getByRole('navigation', { name: words('shell.views') })
    .getByRole('button', { name: words('shell.matrix'), exact: true })
    .click()
  const table = page.getByRole('table', { name: words('shell.matrix') })
  await expect(table).toHaveAttribute('aria-rowcount', String(COUNT + 1))
  const tier = table.getByLabel(words('matrix.tier_of', { name: nameOf(0) }))
  await tier.focus()
  await table.locator('xpath=..').evaluate(frame => frame.scrollTo(0, 20_000))
  await expect(table.locator('[data-index="0"] + [data-gap]')).toHaveCount(1)
  await expect(tier).toBeFocused()
  expect(await table.locator('[data-partner]').count()).toBeLessThan(40)
})
