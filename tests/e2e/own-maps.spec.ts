import { arrived } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { canvasOf, drawn } from '../support/on-the-map.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

async function openMaps({ page, words }: Visitor): Promise<void> {
  await page.getByRole('button', { name: words('menu.more') }).click()
  await page.getByRole('menuitem', { name: words('shell.maps') }).click()
}

test('[F5] a second power map for another decision-maker, areas of one’s own, other words; a map with notes stays', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [{ id: 'n1', map: 'asset', zone: 'skills', text: 'Welding' }] })
  const fay = await join({ role: 'facilitator', name: 'Fay' })
  const ana = await join({ name: 'Ana' })
  await arrived(fay)
  await arrived(ana)
  const { page, words } = fay
  const views = ana.page.getByRole('navigation', { name: ana.words('shell.views') })

  await openMaps(fay)
  await page.getByRole('button', { name: words('maps.add_power') }).click()
  await page.getByRole('button', { name: words('session.keep') }).click()
  await expect(page.getByText(words('maps.name_missing'))).toBeVisible()
  await page.getByRole('textbox', { name: words('maps.name'), exact: true }).fill('The mayor')
  await page.getByRole('textbox', { name: words('maps.end.top') }).fill('More sway over the mayor')
  await page.keyboard.press('Enter')
  await expect(views.getByRole('button', { name: 'The mayor' })).toBeVisible()

  await expect(page.getByRole('button', { name: words('power.tray_add') })).toBeVisible()
  await openMaps(fay)
  const maps = page.getByRole('list', { name: words('shell.maps') })
  const more = (title: string) => page.getByRole('button', { name: words('maps.more', { title }) })
  await expect(maps.getByRole('listitem')).toHaveCount(4)
  await page.getByRole('button', { name: words('maps.add_areas') }).click()
  await page.getByRole('textbox', { name: words('maps.name'), exact: true }).fill('Languages')
  for (const [i, name] of ['Spanish', 'Somali', 'Hmong'].entries())
    await page.getByRole('textbox', { name: words('maps.area', { number: i + 1 }) }).fill(name)
  await page.getByRole('button', { name: words('maps.add_area') }).click()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: words('session.keep') }).click()
  await expect(page.getByText(words('maps.area_missing'))).toBeVisible()
  await page.getByRole('button', { name: words('maps.remove_area', { title: '' }) }).click()
  await page.getByRole('button', { name: words('session.keep') }).click()
  await expect(views.getByRole('button', { name: 'Languages' })).toBeVisible()
  await openMaps(fay)
  await expect(maps.getByRole('listitem')).toHaveCount(5)
  expect(await axeFindings(page)).toEqual([])

  await more('Languages').click()
  await page.getByRole('menuitem', { name: words('session.up') }).click()
  await expect(maps.getByRole('listitem').nth(3)).toContainText('Languages')
  await more('Asset map').click()
  await expect(page.getByRole('menuitem', { name: words('maps.keep_notes') })).toBeDisabled()
  // whoever takes an area away is told what becomes of the notes in it, before anything is kept
  await page.getByRole('menuitem', { name: words('maps.edit') }).click()
  await page
    .getByRole('button', { name: words('maps.remove_area', { title: 'Skills and know-how' }) })
    .click()
  await expect(page.getByText(words('maps.leaving', { count: 1 }))).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')

  // somebody writes on it meanwhile and takes the note back: it can still return, so the map stays, and that is said
  await views.getByRole('button', { name: 'Languages' }).click()
  const languages = (await boardJson(workshop)).maps?.find(map => map.title === 'Languages')?.id ?? ''
  await drawn(ana, languages)
  await canvasOf(ana, languages).focus()
  await ana.page.keyboard.press('n')
  await ana.page.keyboard.type('Two of us speak Hmong')
  await ana.page.keyboard.press('Escape')
  await expect(maps.getByRole('listitem').nth(3)).toContainText(words('maps.count_notes', { count: 1 }))
  await ana.page.keyboard.press('Delete')
  await expect(maps.getByRole('listitem').nth(3)).toContainText(words('maps.count_notes', { count: 0 }))
  await more('Languages').click()
  await page.getByRole('menuitem', { name: words('session.remove') }).click()
  await expect(page.getByText(words('refused.map'))).toBeVisible()
  await more('The mayor').click()
  await page.getByRole('menuitem', { name: words('session.remove') }).click()
  await expect(views.getByRole('button', { name: 'The mayor' })).toHaveCount(0)
  const { maps: kept } = await boardJson(workshop)
  expect(kept?.map(map => map.title)).toContain('Languages')
  expect(kept?.map(map => map.title)).not.toContain('The mayor')
})
