import type { Locator } from '@playwright/test'
import { TABLE_WORDS } from '../../shared/model/table-words.ts'
import type { TableId } from '../../shared/model/tables.ts'
import { arrived, onPhone, saved } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { MISFITS } from '../support/page-checks.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const main = (v: Visitor): Locator => v.page.getByRole('main')
async function openPart(v: Visitor, part: 'facts' | 'tables'): Promise<void> {
  if (onPhone(v))
    await v.page
      .getByRole('navigation', { name: v.words('shell.views') })
      .getByRole('button', { name: v.words('shell.partners'), exact: true })
      .click()
  await v.page
    .getByRole('navigation', { name: v.words(onPhone(v) ? 'shell.pages' : 'shell.views') })
    .getByRole('button', { name: v.words('shell.plan'), exact: true })
    .click()
  await main(v)
    .getByText(v.words(`plan.part.${part}`), { exact: true })
    .click()
}
const which = (v: Visitor): Locator => main(v).getByLabel(v.words('table.which'), { exact: true })
const open = (v: Visitor, table: TableId) => which(v).selectOption(table)
const cell = (v: Visitor, table: TableId, column: string, row: string): Locator => {
  const columns: Readonly<Record<string, Readonly<Record<'en' | 'es', string>>>> = TABLE_WORDS[table].columns
  return main(v).getByLabel(v.words('table.cell_of', { column: columns[column]?.[v.locale] ?? '', row }), {
    exact: true,
  })
}

/** Broken rules of any weight, as `rule: where`. */
const broken = ({ page }: Visitor): Promise<string[]> =>
  axeFindings(page, { within: 'main', settledRules: true, held: 10 })

const ROW = { by: 'somebody', made: 5 }
const LISTS = {
  invitations: [
    { id: 'i1', ...ROW, name: 'County hospital', side: 'public', state: 'asked', asks: 'Ana' },
    { id: 'i2', ...ROW, name: 'Sheriff', side: 'public', note: 'A private remark' },
    { id: 'i3', ...ROW, name: 'Fire department', side: 'public' },
    { id: 'i4', ...ROW, name: 'Parks', side: 'public' },
    { id: 'i5', ...ROW, name: 'Bakery', side: 'private', state: 'no' },
  ],
  events: [{ id: 'e1', ...ROW, what: 'Block party', on: '2035-05-01', goes: 'Ana' }],
  funding: [{ id: 'f1', ...ROW, what: 'Interpreters', source: 'A county grant', amount: '$900' }],
  populations: [{ id: 'p1', ...ROW, name: 'Night-shift workers', hard_to_reach: true }],
  issues: [{ id: 's1', ...ROW, text: 'Something with the water' }],
}

test('the goal and the small tables: by mouse and by keyboard, undone, what follows from them, what a viewer gets', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    lists: LISTS,
    partners: [{ id: 'r1', name: 'Radio station', from: [] }],
  } as never)
  const ana = await join({ name: 'Ana' })
  await arrived(ana)

  await test.step('the facts are written and said', async () => {
    await openPart(ana, 'facts')
    await main(ana).getByLabel(ana.words('fact.objective')).fill('Keep the library open')
    await main(ana).getByLabel(ana.words('fact.until')).fill('2030-06-01')
    await main(ana).getByLabel(ana.words('fact.service_area')).selectOption('other')
    await main(ana).getByLabel(ana.words('fact.lead_public')).fill('Bo')
    await expect(main(ana).getByText(ana.words('facts.lead_missing_private'))).toBeVisible()
    await main(ana).getByLabel(ana.words('fact.lead_private')).fill('Cy')
    await expect(main(ana).getByText(ana.words('facts.lead_missing_private'))).toBeHidden()
    await main(ana).getByLabel(ana.words('fact.review_on')).fill('2020-01-01')
    await expect(main(ana).getByText(ana.words('facts.review_due'))).toBeVisible()
    await saved(ana)
    expect((await boardJson(workshop)).workshop).toMatchObject({
      objective: 'Keep the library open',
      until: '2030-06-01',
      service_area: 'other',
      lead_public: 'Bo',
    })
  })

  await test.step('a row is made and filled from the keyboard, and deleted and undone', async () => {
    await openPart(ana, 'tables')
    await open(ana, 'resources')
    await expect(main(ana).getByText(ana.words('table.empty'))).toBeVisible()
    await main(ana)
      .getByRole('button', { name: ana.words('table.add') })
      .press('Enter')
    // the new row takes the keys
    await expect(cell(ana, 'resources', 'what', ana.words('table.row', { number: 1 }))).toBeFocused()
    await ana.page.keyboard.type('Water pump')
    await ana.page.keyboard.press('Enter')
    await expect(cell(ana, 'resources', 'what', 'Water pump')).toBeFocused()
    await ana.page.keyboard.press('Tab')
    await cell(ana, 'resources', 'kind', 'Water pump').selectOption('thing')
    await cell(ana, 'resources', 'quantity', 'Water pump').fill('2')
    await cell(ana, 'resources', 'holder', 'Water pump').fill('Radio station')
    await cell(ana, 'resources', 'new_to_us', 'Water pump').press('Space')
    await expect(cell(ana, 'resources', 'new_to_us', 'Water pump')).toBeChecked()
    await saved(ana)
    const row = { what: 'Water pump', kind: 'thing', quantity: '2', holder: 'Radio station', new_to_us: true }
    expect((await boardJson(workshop)).lists?.resources).toMatchObject([row])
    await main(ana)
      .getByRole('button', { name: ana.words('table.delete', { row: 'Water pump' }) })
      .click()
    await expect(main(ana).getByText(ana.words('table.empty'))).toBeVisible()
    await expect(main(ana).getByRole('button', { name: ana.words('table.add') })).toBeFocused()
    await ana.page.keyboard.press('Control+z')
    await expect(cell(ana, 'resources', 'quantity', 'Water pump')).toHaveValue('2')
  })

  await test.step('two write in one row', async () => {
    const bo = await join({ name: 'Bo' })
    await arrived(bo)
    await openPart(bo, 'tables')
    await open(bo, 'resources')
    await cell(bo, 'resources', 'conditions', 'Water pump').fill('With an operator')
    await cell(ana, 'resources', 'quantity', 'Water pump').fill('3')
    await cell(ana, 'resources', 'quantity', 'Water pump').press('Enter')
    await expect(cell(ana, 'resources', 'conditions', 'Water pump')).toHaveValue('With an operator')
    await expect(cell(bo, 'resources', 'quantity', 'Water pump')).toHaveValue('3')
    await bo.context.close()
  })

  await test.step('what follows: balance, gaps, vague issues, who was not heard', async () => {
    await open(ana, 'invitations')
    await expect(
      main(ana).getByText(ana.words('together.balance', { public: 4, private: 0, community: 0 })),
    ).toBeVisible()
    await expect(main(ana).getByText(ana.words('together.balance_one'))).toBeVisible()
    await open(ana, 'populations')
    const missed = ana.words('together.not_reached', { names: 'Night-shift workers' })
    await expect(main(ana).getByText(missed)).toBeVisible()
    await open(ana, 'issues')
    const vague = main(ana).getByText(ana.words('together.issue_vague', { count: 1 }))
    await expect(vague).toBeVisible()
    await cell(ana, 'issues', 'place', 'Something with the water').fill('The river depot')
    await expect(vague).toBeHidden()
    await open(ana, 'attendance')
    await main(ana)
      .getByRole('button', { name: ana.words('table.add') })
      .click()
    const first = ana.words('table.row', { number: 1 })
    await cell(ana, 'attendance', 'organization', first).fill('County hospital')
    await expect(
      main(ana).getByText(ana.words('together.not_heard', { names: 'County hospital' })),
    ).toBeVisible()
    expect(await broken(ana)).toEqual([])
    await saved(ana)
  })

  await test.step('an event stands among the dates, and leads back to its table', async () => {
    await main(ana).getByText(ana.words('plan.part.timeline'), { exact: true }).click()
    await main(ana)
      .getByRole('button', { name: /Block party/ })
      .click()
    await expect(which(ana)).toHaveValue('events')
    await expect(cell(ana, 'events', 'what', 'Block party')).toBeVisible()
  })

  await test.step('a viewer reads what is open and writes nothing', async () => {
    const vera = await join({
      role: 'viewer',
      locale: 'es',
      theme: 'dark',
      size: { width: 390, height: 844 },
    })
    await arrived(vera)
    await openPart(vera, 'facts')
    await expect(main(vera).getByLabel(vera.words('fact.objective'))).toHaveValue('Keep the library open')
    await expect(main(vera).getByLabel(vera.words('fact.objective'))).toBeDisabled()
    await expect(main(vera).getByLabel(vera.words('fact.lead_public'))).toBeHidden()
    expect(await broken(vera)).toEqual([])
    await main(vera).getByText(vera.words('plan.part.tables'), { exact: true }).click()
    await expect(which(vera).locator('option[value="funding"]')).toHaveCount(0)
    await open(vera, 'invitations')
    await expect(cell(vera, 'invitations', 'name', 'Sheriff')).toBeDisabled()
    await expect(main(vera).getByText('A private remark')).toHaveCount(0)
    await expect(main(vera).getByRole('button', { name: vera.words('table.add') })).toHaveCount(0)
    expect(await vera.page.evaluate(MISFITS)).toEqual([])
    expect(await broken(vera)).toEqual([])
  })
})
