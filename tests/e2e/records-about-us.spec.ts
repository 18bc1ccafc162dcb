import { arrived, lookAt, panel } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

const UNION = { id: 'p1', name: 'Tenants union', from: [] }

test('a sheet about us has what partners will ask; it alone goes to the printer, without what we keep to ourselves', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { partners: [UNION] })
  const ana = await join({ name: 'Ana' })
  const { page, words } = ana
  await arrived(ana)
  await lookAt(ana, 'partners')
  await page.getByRole('button', { name: words('record.about_us') }).click()
  const write = (field: 'goals' | 'constraints' | 'brings', text: string) =>
    panel(ana)
      .getByRole('textbox', { name: words(`both.${field}`), exact: true })
      .fill(text)
  await panel(ana).getByLabel(words('own.name')).fill('Friends of Elm Street')
  await write('goals', 'The library stays open.')
  await write('brings', 'Forty volunteers')
  await write('constraints', 'No money of our own')

  await panel(ana)
    .getByRole('button', { name: words('sheet.open') })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Friends of Elm Street' })).toBeVisible()
  await expect(dialog.getByText('Forty volunteers')).toBeVisible()
  await expect(dialog.getByText('No money of our own')).toHaveCount(0)
  await expect(dialog.getByText(words('both.represents'), { exact: false })).toBeVisible()

  const onPaper = page.locator('body > [aria-hidden] article')
  await expect(onPaper).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(onPaper).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(onPaper).toContainText('The library stays open.')
  await expect(onPaper).not.toContainText('No money of our own')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

  await page.emulateMedia({ media: 'screen' })
  await dialog.getByText(words('sheet.candid')).click()
  await expect(dialog.getByText('No money of our own')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(onPaper).toHaveCount(0)
})
