import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import { arrived, lookAt, openGroup, openNote, openOutline, panel, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { Person } from '../support/person.ts'
import { fieldOf, tableCell, tableNames } from '../support/table-hands.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const NOTES = [
  { id: 'n1', map: 'asset', text: 'Tenants union', zone: 'org_relationships' },
  { id: 'n2', map: 'asset', text: 'Legal aid clinic', zone: 'skills' },
  { id: 'n3', map: 'power', text: 'Bus riders', stance: 0.5, influence: 0.4 },
]
/** What a cell says; to change it, one goes into it. */
const cell = (
  v: Visitor,
  column: 'name' | 'sector' | 'relationship_status' | 'owner' | 'first_step' | 'goals',
  name: string,
): Locator => tableCell(v, column, name)

async function choose(
  v: Visitor,
  column: 'sector' | 'relationship_status',
  name: string,
  value: string,
): Promise<void> {
  await (await fieldOf(v, column, name)).selectOption(value)
}
const open = (v: Visitor, name: string): Promise<void> =>
  v.page.getByRole('button', { name: v.words('partners.card', { name }) }).click()
const goals = (v: Visitor): Locator => panel(v).getByRole('textbox', { name: v.words('field.goals') })

async function atPartners(v: Visitor): Promise<void> {
  await arrived(v)
  await lookAt(v, 'partners')
}

/** Promotes both notes of the asset map, as people do, so that there are two records. */
async function twoRecords(v: Visitor, w: NewWorkshop): Promise<void> {
  await putBoard(w, { notes: NOTES })
  await arrived(v)
  for (const text of ['Tenants union', 'Legal aid clinic']) {
    const fields = await openNote(v, await openOutline(v, 'asset'), text)
    await fields.getByRole('button', { name: v.words('note.promote') }).click()
    await expect(panel(v).getByLabel(v.words('record.name'))).toHaveValue(text)
  }
}

test('the empty view says what belongs here and leads to the maps', async ({ join }) => {
  const ana = await join()
  await atPartners(ana)
  await expect(ana.page.getByText(ana.words('partners.empty'))).toBeVisible()
  await ana.page.getByRole('button', { name: ana.words('partners.go_to_map', { map: 'Asset map' }) }).click()
  await expect(ana.page.locator('canvas').first()).toBeVisible()
})

test('the table is edited in place, and another person sees it', async ({ join, workshop }) => {
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await twoRecords(ana, workshop)
  await atPartners(ana)
  await atPartners(ben)

  await test.step('name, sector, relationship', async () => {
    await (await fieldOf(ana, 'name', 'Tenants union')).fill('Tenants United')
    await ana.page.keyboard.press('Enter')
    await expect(cell(ben, 'name', 'Tenants United')).toBeVisible()
    await choose(ana, 'sector', 'Tenants United', 'nonprofit')
    await choose(ana, 'relationship_status', 'Tenants United', 'active')
    await expect(cell(ben, 'sector', 'Tenants United')).toHaveText(ben.words('sector.nonprofit'))
    await expect(cell(ben, 'relationship_status', 'Tenants United')).toHaveText(ben.words('status.active'))
  })

  await test.step('an owner who is here, and one whose name is typed', async () => {
    await (await fieldOf(ana, 'owner', 'Tenants United')).fill('be')
    await ana.page.getByRole('option', { name: 'Ben' }).click()
    await expect(cell(ben, 'owner', 'Tenants United')).toHaveText('Ben')
    await (await fieldOf(ana, 'owner', 'Legal aid clinic')).fill('Doña Rosa')
    await ana.page.keyboard.press('Enter')
    await expect(cell(ben, 'owner', 'Legal aid clinic')).toHaveText('Doña Rosa')
  })

  await test.step('the first step and the goals open in their cells', async () => {
    await cell(ana, 'first_step', 'Tenants United').click()
    const step = ana.page.getByRole('dialog', { name: /First step of Tenants United/ })
    await step.getByRole('button', { name: ana.words('record.add_step') }).click()
    await expect(cell(ben, 'first_step', 'Tenants United')).toHaveText('Share their action alerts · Idea')
    await step.getByLabel(ana.words('record.step_kind')).selectOption('guest_speaker')
    await step.getByLabel(ana.words('record.step_state')).selectOption('agreed')
    await ana.page.keyboard.press('Escape')
    await expect(cell(ben, 'first_step', 'Tenants United')).toHaveText(
      'Guest speaker at our meeting · Agreed',
    )
    await expect(cell(ana, 'first_step', 'Tenants United')).toBeFocused()
    await cell(ana, 'goals', 'Legal aid clinic').click()
    const dialog = ana.page.getByRole('dialog', { name: /Goals of Legal aid clinic/ })
    await dialog.getByRole('textbox').fill('Fewer evictions\nand faster help')
    await ana.page.keyboard.press('Escape')
    await expect(cell(ben, 'goals', 'Legal aid clinic')).toHaveText('Fewer evictions')
  })

  await test.step('headings sort, the field searches', async () => {
    const names = () => tableNames(ben)
    await expect.poll(names).toEqual(['Legal aid clinic', 'Tenants United'])
    const heading = ben.page.getByRole('columnheader', { name: ben.words('partners.col_name') })
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(names).toEqual(['Tenants United', 'Legal aid clinic'])
    await ben.page.getByLabel(ben.words('partners.search')).fill('dona rosa')
    await expect.poll(names).toEqual(['Legal aid clinic'])
  })

  await saved(ana)
  const { partners = [] } = await boardJson(workshop)
  const union = partners.find(p => p.name === 'Tenants United')
  expect(union).toMatchObject({ sector: 'nonprofit', relationship_status: 'active' })
  expect(union?.first_steps).toMatchObject([{ kind: 'guest_speaker', state: 'agreed' }])
  expect(partners.find(p => p.name === 'Legal aid clinic')).toMatchObject({ owner: 'Doña Rosa' })
})

test('[R7] two people type in one record at once; promoting again opens it; nothing is doubled', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await twoRecords(ana, workshop)
  await atPartners(ben)
  await open(ben, 'Legal aid clinic')
  await goals(ana).focus()
  await goals(ben).focus()
  await Promise.all([
    ana.page.keyboard.type('Longer hours. ', { delay: 20 }),
    ben.page.keyboard.type('More lawyers. ', { delay: 20 }),
  ])
  await saved(ana)
  await saved(ben)
  await expect
    .poll(async () => (await goals(ana).inputValue()) === (await goals(ben).inputValue()))
    .toBe(true)
  const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')
  await expect
    .poll(async () => {
      const { partners = [] } = await boardJson(workshop)
      return letters(partners.find(p => p.name === 'Legal aid clinic')?.goals ?? '')
    })
    .toBe(letters('Longer hours. More lawyers.'))

  const fields = await openNote(ben, await openOutline(ben, 'asset'), 'Legal aid clinic')
  await fields.getByRole('button', { name: ben.words('note.open_record') }).click()
  await expect(panel(ben).getByLabel(ben.words('record.name'))).toHaveValue('Legal aid clinic')
  await saved(ben)
  expect((await boardJson(workshop)).partners).toHaveLength(2)
})

test('[R7] two records that turn out to be one keep every value; who has one open keeps it open', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await twoRecords(ana, workshop)
  await atPartners(ana)
  await atPartners(ben)
  await choose(ana, 'sector', 'Tenants union', 'nonprofit')
  await choose(ana, 'sector', 'Legal aid clinic', 'education')
  await open(ben, 'Legal aid clinic')
  await goals(ben).fill('Lawyers for all')
  await saved(ben)

  const outline = await openOutline(ana, 'asset')
  for (const note of ['Tenants union', 'Legal aid clinic'])
    await outline.getByRole('checkbox', { name: ana.words('outline.select', { note }) }).check()
  await outline.getByRole('button', { name: ana.words('outline.promote', { count: 2 }) }).click()
  await expect(ben.page.locator('[data-partner]')).toHaveCount(1)
  await expect(goals(ben)).toHaveValue('Lawyers for all')
  await expect(goals(ana)).toHaveValue('Lawyers for all')

  const chosen = await panel(ben).getByLabel(ben.words('field.sector')).inputValue()
  const other = chosen === 'nonprofit' ? 'education' : 'nonprofit'
  const value = ben.words(`sector.${other}`)
  await expect(panel(ben).getByText(ben.words('record.also', { value }))).toBeVisible()
  await panel(ben)
    .getByRole('button', { name: ben.words('record.also_use', { value }) })
    .click()
  await expect(panel(ana).getByLabel(ana.words('field.sector'))).toHaveValue(other)
  await saved(ben)
  expect((await boardJson(workshop)).partners).toHaveLength(1)
})

test('a record shows its notes on the map, lets one out, and is deleted only after a question', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  await twoRecords(ana, workshop)
  await lookAt(ana, 'partners')
  await open(ana, 'Tenants union')
  await openGroup(ana, 'history')
  await panel(ana)
    .getByRole('button', { name: ana.words('record.show_note') })
    .click()
  await expect(ana.page.locator('canvas').first()).toBeVisible()
  await lookAt(ana, 'partners')
  await open(ana, 'Tenants union')
  await openGroup(ana, 'history')
  await panel(ana)
    .getByRole('button', { name: ana.words('record.take_out_of', { note: 'Tenants union' }) })
    .click()
  await expect(panel(ana).getByText(ana.words('record.ended'))).toBeVisible()
  await panel(ana)
    .getByRole('button', { name: ana.words('record.delete') })
    .click()
  const question = ana.page.getByRole('alertdialog')
  await question.getByRole('button', { name: ana.words('app.cancel') }).click()
  await expect(cell(ana, 'name', 'Tenants union')).toBeVisible()
  await panel(ana)
    .getByRole('button', { name: ana.words('record.delete') })
    .click()
  await question.getByRole('button', { name: ana.words('record.delete') }).click()
  await expect(cell(ana, 'name', 'Tenants union')).toHaveCount(0)
  await saved(ana)
  const board = await boardJson(workshop)
  expect(board.partners).toHaveLength(1)
  expect(board.notes).toHaveLength(3)
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('a viewer reads everything, changes nothing, and sees no private remark', async ({
    join,
    workshop,
  }) => {
    const ana = await join({ name: 'Ana' })
    await twoRecords(ana, workshop)
    await goals(ana).fill('Fair rents')
    await openGroup(ana, 'relationship')
    await panel(ana)
      .getByRole('textbox', { name: ana.words('field.notes') })
      .fill('Do not tell the mayor')
    await saved(ana)
    const eve = await join({ name: 'Eve', role: 'viewer' })
    await atPartners(eve)
    await expect(eve.page.getByText('Fair rents')).toBeVisible()
    await expect(eve.page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true')
    for (const column of ['name', 'sector', 'goals'] as const) {
      await cell(eve, column, 'Legal aid clinic').click({ position: { x: 20, y: 10 } })
      await eve.page.keyboard.press('Enter')
      await expect(cell(eve, column, 'Legal aid clinic')).toBeFocused()
    }
    await expect(eve.page.getByRole('grid').locator('input, select')).toHaveCount(0)
    await open(eve, 'Legal aid clinic')
    await expect(panel(eve).getByText(eve.words('record.viewer'))).toBeVisible()
    await expect(panel(eve).getByText('Fair rents')).toBeVisible()
    await openGroup(eve, 'relationship')
    await expect(eve.page.getByText('Do not tell the mayor')).toHaveCount(0)
    await expect(panel(eve).getByRole('textbox', { name: eve.words('field.notes') })).toHaveCount(0)
    const outline = await openOutline(eve, 'power')
    await expect(outline.getByText(eve.words('outline.viewer'))).toBeVisible()
    await expect(outline.getByText(eve.words('outline.private'))).toBeVisible()
    await expect(outline.getByRole('spinbutton')).toHaveCount(0)
    await expect(outline.getByText('Bus riders')).toBeVisible()
  })
})

test('[F23] who promotes a note while a step runs sees that step among the sources of the record', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: NOTES })
  const lead = await new Person(workshop, 'facilitator', { name: 'Lead' }).here()
  const step = must(
    lead.stage.agenda.find(({ view }) => view === 'connections'),
    'step',
  )
  await lead.ordered({ what: 'step', id: step.id }, s => s.step?.id === step.id)
  const fay = await join({ name: 'Fay', role: 'facilitator' })
  await arrived(fay)
  const fields = await openNote(fay, await openOutline(fay, 'asset'), 'Tenants union')
  await fields.getByRole('button', { name: fay.words('note.promote') }).click()
  await expect(panel(fay).getByLabel(fay.words('record.name'))).toHaveValue('Tenants union')
  await openGroup(fay, 'history')
  const takeOut = fay.page.getByRole('button', {
    name: fay.words('record.take_out_of', { note: 'Tenants union' }),
  })
  const source = panel(fay).getByRole('listitem').filter({ has: takeOut })
  await expect(source).toContainText(fay.words('record.from_step', { step: step.title }))
  lead.close()
})
