import type { Locator } from '@playwright/test'
import type { TextId } from '../../client/i18n/texts.ts'
import { must } from '../../shared/assert.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { removeRow } from '../../shared/edits/edit-partner.ts'
import { arrived, closePanel, lookAt, panel, recordGroup, saved } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { choose, press, reach, type, withoutMouse } from '../support/by-keyboard.ts'
import { eventually } from '../support/eventually.ts'
import { MISFITS, SMALL_TARGETS } from '../support/page-checks.ts'
import { Person } from '../support/person.ts'
import { openByKeys } from '../support/table-hands.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

/** A record with something in every list, so that each is drawn. */
const FULL = {
  id: 'p1',
  name: 'Tenants union of the east side and its neighbors',
  stage: 'contacted' as const,
  owner: 'Rosa',
  overlap: 'The clinic must stay open.',
  needs: 'A room on weekday evenings',
  sector: 'nonprofit' as const,
  legal_fit: 'no' as const,
  legal_fit_note: 'No joint letters before an election.',
  operational_fit: 'ok' as const,
  depth: 'transactional' as const,
  do_not_contact: true,
  we_give: ['space'],
  populations: ['Renters'],
  contacts: [{ id: 'c1', name: 'Lupe Marín', title: 'Chair', tie: 'close' as const }],
  sources: [
    { id: 's1', title: 'Annual report', url: 'https://example.org/a-report-with-a-rather-long-address' },
  ],
  barriers: [{ id: 'b1', kind: 'trust' as const, text: 'We missed their rally.' }],
  milestones: [{ id: 'm1', text: 'Letter sent', on: '2026-12-01' }],
  activities: [{ id: 'a1', kind: 'site_visit' as const, where: 'Fifth Street', done: true }],
  meetings: [
    { id: 'g1', on: '2026-11-02', learned: 'They vote in May', shared: 'Our survey', talk: 50 },
    { id: 'g2', on: '2026-11-10', talk: 80 },
  ],
  funding: [{ id: 'f1', source: 'City', amount: '$2,000', status: 'sought' as const }],
  signals: [{ id: 'i1', kind: 'question' as const, text: 'Who counts?', handled: true }],
  thanks: [{ id: 't1', text: 'Cake', by: 'Ana' }],
  first_steps: [{ id: 'n1', kind: 'joint_letter' as const, state: 'agreed' as const }],
  handoffs: [{ id: 'h1', from: 'Rosa', to: 'Lupe', note: 'Soon', accepted: 'asked' as const }],
  depth_history: [{ id: 'd1', depth: 'transactional' as const, on: '2025-11-10', by: 'Rosa' }],
  overrides: [{ id: 'o1', field: 'legal_fit', reason: 'The council asked', by: 'Rosa' }],
  message_need: 'Signatures',
}
const OTHER = { id: 'p2', name: 'Legal aid clinic' }
const button = (v: Visitor, id: TextId): Locator =>
  panel(v).getByRole('button', { name: v.words(id), exact: true })

/** Opens every group and every part of the record that is shown. */
async function unfold(v: Visitor): Promise<void> {
  await expect(recordGroup(v, 'history')).toBeVisible()
  const closed = panel(v).locator('h3 > [aria-expanded="false"], h4 > [aria-expanded="false"]')
  while ((await closed.count()) > 0) await closed.first().click()
}

const broken = ({ page }: Visitor, within: string): Promise<string[]> =>
  axeFindings(page, { within, settledRules: true, held: 10 })

for (const { locale, width, themes } of [
  { locale: 'en', width: 1440, themes: ['light', 'dark'] },
  { locale: 'es', width: 390, themes: ['dark', 'light'] },
] as const) {
  test(`a full record: nothing sticks out, nothing is too small, axe finds nothing: ${locale}, ${width}, both themes`, async ({
    join,
    workshop,
  }) => {
    test.slow()
    await putBoard(workshop, { partners: [FULL, OTHER], own: { id: 'own', name: 'Us', needs: 'Members' } })
    const ana = await join({ locale, theme: themes[0], size: { width, height: 844 } })
    await arrived(ana)
    await lookAt(ana, 'partners')
    await ana.page.getByRole('button', { name: ana.words('partners.card', { name: FULL.name }) }).click()
    await unfold(ana)
    await button(ana, 'hand.start').click()
    await panel(ana).getByRole('button', { name: /80/ }).click()
    for (const theme of themes) {
      await ana.page.emulateMedia({ colorScheme: theme })
      await expect(ana.page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await broken(ana, 'aside')).toEqual([])
    }
    expect(await ana.page.evaluate(MISFITS)).toEqual([])
    expect(await ana.page.evaluate(SMALL_TARGETS)).toEqual([])

    await button(ana, 'beside.open').click()
    await expect(ana.page.getByRole('dialog')).toBeVisible()
    expect(await broken(ana, '[role=dialog]')).toEqual([])
    expect(await ana.page.evaluate(MISFITS)).toEqual([])
    await ana.page.keyboard.press('Escape')
    await panel(ana).getByLabel(ana.words('field.stage')).selectOption('active')
    expect(await broken(ana, '[role=dialog]')).toEqual([])
    await ana.page.keyboard.press('Escape')
    await expect(panel(ana).getByLabel(ana.words('field.stage'))).toHaveValue('contacted')
  })
}

test('a row that is open and that somebody else removes: one is told, and brings it back as it was written', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { partners: [{ ...FULL, stage: 'met' as const, meetings: [] }] })
  const ana = await join()
  const ben = await new Person(workshop, 'participant').here()
  const { page, words } = ana
  await lookAt(ana, 'partners')
  await openByKeys(ana, FULL.name)
  await button(ana, 'add.meetings').click()
  const learned = panel(ana).getByLabel(words('row.learned'), { exact: true })
  await learned.fill('They vote in May')
  await panel(ana).getByLabel(words('row.shared'), { exact: true }).fill('Our letter')
  const meetings = () => readBoard(ben.client.doc).partners.get('p1')?.lists.meetings ?? []
  await eventually('all that was written', () => meetings()[0]?.shared === 'Our letter')
  const partner = must(readBoard(ben.client.doc).partners.get('p1'), 'the record')
  removeRow(ben.client.doc, partner, 'meetings', must(meetings()[0], 'the row').id)
  await expect(learned).toHaveCount(0)
  await page.getByRole('button', { name: words('record.row_again') }).click()
  await expect(learned).toHaveValue('They vote in May')
  await eventually('the row to be back', () => meetings()[0]?.shared === 'Our letter')
  ben.close()
})

test('a row that is open and goes by one’s own undo: nobody else is said to have removed it', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { partners: [{ ...FULL, stage: 'met' as const, meetings: [] }] })
  const ana = await join()
  const { page, words } = ana
  await lookAt(ana, 'partners')
  await openByKeys(ana, FULL.name)
  await button(ana, 'add.meetings').click()
  const learned = panel(ana).getByLabel(words('row.learned'), { exact: true })
  await expect(learned).toBeVisible()
  await button(ana, 'shell.close_panel').focus()
  await page.keyboard.press('Control+z')
  await expect(learned).toHaveCount(0)
  // what is said next stands beside what was said before; by key, since that may lie over the buttons
  await button(ana, 'add.meetings').press('Enter')
  await button(ana, 'record.row_remove').press('Enter')
  await expect(page.getByText(words('record.row_removed'))).toBeVisible()
  // at once: it would go by itself
  expect(await page.getByText(words('record.row_gone')).count()).toBe(0)
})

test('a record by keyboard alone, at the width of a phone', async ({ join, workshop }) => {
  test.slow()
  await putBoard(workshop, { partners: [{ ...FULL, meetings: [], legal_fit: 'ok' as const }, OTHER] })
  const ana = await join({ size: { width: 390, height: 844 } })
  await withoutMouse(ana)
  await ana.page.reload()
  await arrived(ana)
  const { page, words } = ana
  await press(ana, page.getByRole('button', { name: words('shell.partners'), exact: true }))
  await openByKeys(ana, FULL.name)

  await choose(ana, panel(ana).getByLabel(words('field.stage'), { exact: true }), 'met')
  await press(ana, button(ana, 'add.meetings'))
  const form = panel(ana).locator('fieldset')
  await type(ana, form.getByLabel(words('row.learned'), { exact: true }), 'They vote in May')
  await type(ana, form.getByLabel(words('row.talk'), { exact: true }), '20')
  await page.keyboard.press('Tab')
  await expect(panel(ana).getByText(words('talk_hint.too_little'))).toBeVisible()
  await press(ana, button(ana, 'record.row_done'))
  await expect(panel(ana).getByRole('button', { name: /They vote in May/ })).toBeFocused()

  await press(ana, recordGroup(ana, 'plan'))
  await press(ana, recordGroup(ana, 'relationship'))
  const give = panel(ana).getByRole('group', { name: words('field.they_give') })
  await press(ana, give.getByRole('button', { name: words('exchange.turnout') }), 'Space')
  await choose(ana, panel(ana).getByLabel(words('field.depth'), { exact: true }), 'joint_actions')
  await type(
    ana,
    panel(ana).getByLabel(words('depth_field.agreement'), { exact: true }),
    'We march together.',
  )

  await press(ana, recordGroup(ana, 'history'))
  await press(ana, button(ana, 'merge.open'))
  await expect(page.getByRole('dialog').getByLabel(words('partners.search'))).toBeFocused()
  await press(ana, page.getByRole('radio', { name: OTHER.name }), 'Space')
  await press(ana, page.getByRole('dialog').getByRole('button', { name: words('merge.action'), exact: true }))
  await expect(panel(ana).getByText(words('record.joined', { count: 2 }))).toBeVisible()
  await reach(ana, recordGroup(ana, 'history'), 'Shift+Tab')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(panel(ana).getByText(words('record.joined', { count: 2 }))).toHaveCount(0)

  await saved(ana)
  const { partners = [] } = await boardJson(workshop)
  expect(partners).toHaveLength(2)
  expect(partners.find(p => p.id === 'p1')).toMatchObject({
    stage: 'met',
    meetings: [{ learned: 'They vote in May', talk: 20 }],
    they_give: ['turnout'],
    depth: 'joint_actions',
    expectations: 'We march together.',
  })
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('a viewer reads the record without what is not theirs; in a locked room it says why nothing changes', async ({
    join,
    workshop,
  }) => {
    await putBoard(workshop, { partners: [FULL] })
    const eve = await join({ name: 'Eve', role: 'viewer' })
    await arrived(eve)
    await lookAt(eve, 'partners')
    await eve.page.getByRole('button', { name: eve.words('partners.card', { name: FULL.name }) }).click()
    await expect(panel(eve).getByText(eve.words('record.viewer'))).toBeVisible()
    await unfold(eve)
    await expect(panel(eve).getByText('The clinic must stay open.').first()).toBeVisible()
    for (const secret of [
      'Lupe Marín',
      'We missed their rally.',
      'No joint letters',
      'The council asked',
      '$2,000',
    ])
      await expect(eve.page.getByText(secret)).toHaveCount(0)
    for (const id of ['field.constraints', 'field.notes', 'field.address', 'field.meetings'] as const)
      await expect(panel(eve).getByText(eve.words(id), { exact: true })).toHaveCount(0)
    await expect(panel(eve).getByRole('textbox').and(eve.page.locator(':enabled'))).toHaveCount(0)
    await expect(button(eve, 'record.delete')).toHaveCount(0)

    const ana = await join({ name: 'Ana', role: 'facilitator' })
    const ben = await join({ name: 'Ben' })
    await arrived(ben)
    await lookAt(ben, 'partners')
    await ben.page.getByRole('button', { name: ben.words('partners.card', { name: FULL.name }) }).click()
    await expect(panel(ben).getByLabel(ben.words('field.stage'))).toBeEnabled()
    await unfold(ben)
    const lines = panel(ben).locator('button[data-row]')
    await lines.first().click()
    const typed = panel(ben).locator('fieldset').getByRole('textbox').first()
    await arrived(ana)
    await ana.page.getByRole('button', { name: ana.words('menu.more') }).click()
    await typed.fill('Half a sentence of mine')
    await ana.page.getByRole('menuitem', { name: ana.words('menu.lock') }).click()
    await expect(panel(ben).getByText(ben.words('outline.locked'))).toBeVisible()
    await expect(panel(ben).getByLabel(ben.words('field.stage'))).toBeDisabled()
    // its form went with the lock; what stood in it comes in once the board is open again
    await expect(typed).toHaveCount(0)
    await closePanel(ben)
    await ana.page.getByRole('button', { name: ana.words('menu.more') }).click()
    await ana.page.getByRole('menuitem', { name: ana.words('menu.unlock') }).click()
    await ben.page.getByRole('button', { name: ben.words('partners.card', { name: FULL.name }) }).click()
    await unfold(ben)
    await expect(panel(ben).getByText('Half a sentence of mine').first()).toBeVisible()
  })
})
