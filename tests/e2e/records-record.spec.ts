import type { Locator } from '@playwright/test'
import type { TextId } from '../../client/i18n/texts.ts'
import { arrived, lookAt, panel, recordGroup, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const UNION = {
  id: 'p1',
  name: 'Tenants union',
  stage: 'contacted' as const,
  owner: 'Rosa',
  overlap: 'The clinic must stay open.',
  needs: 'A room on weekday evenings',
}
const CLINIC = { id: 'p2', name: 'Legal aid clinic', sector: 'nonprofit' as const, goals: 'More lawyers' }

async function openRecord(v: Visitor, name: string): Promise<Locator> {
  await v.page.getByRole('button', { name: v.words('partners.card', { name }) }).click()
  const record = panel(v)
  await expect(record.getByLabel(v.words('record.name'))).toHaveValue(name)
  return record
}
const fold = (v: Visitor, part: TextId): Locator =>
  panel(v)
    .getByRole('heading', { level: 4 })
    .getByRole('button', { name: new RegExp(`^${v.words(part)}`) })
const press = (v: Visitor, id: TextId): Promise<void> =>
  panel(v)
    .getByRole('button', { name: v.words(id), exact: true })
    .click()
/** A field of the record by its label. */
const field = (v: Visitor, id: TextId): Locator => panel(v).getByLabel(v.words(id), { exact: true })

/** A field of the row that is open. */
const cell = (v: Visitor, id: TextId): Locator =>
  panel(v).locator('fieldset').getByLabel(v.words(id), { exact: true })

test('[R60, R61] one record by two people: groups, gates, hand-off, message, meetings, depth, us and them, merging', async ({
  join,
  workshop,
}) => {
  test.slow()
  await putBoard(workshop, { partners: [UNION, CLINIC] })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  for (const v of [ana, ben]) {
    await arrived(v)
    await lookAt(v, 'partners')
    await openRecord(v, 'Tenants union')
  }

  await test.step('what matters at the stage is open, the rest says in a line what it holds', async () => {
    await expect(recordGroup(ana, 'plan')).toHaveAttribute('aria-expanded', 'true')
    await expect(recordGroup(ana, 'research')).toHaveAttribute('aria-expanded', 'false')
    await expect(recordGroup(ana, 'research')).toContainText(ana.words('group.empty'))
    await recordGroup(ana, 'research').click()
    await field(ana, 'field.sector').selectOption('nonprofit')
    await recordGroup(ana, 'research').click()
    await expect(recordGroup(ana, 'research')).toContainText(ana.words('sector.nonprofit'))
    await expect(recordGroup(ben, 'research')).toContainText(ben.words('sector.nonprofit'))
  })

  await test.step('a row is added, seen, changed, removed and brought back; words become tags', async () => {
    await recordGroup(ana, 'research').click()
    await fold(ana, 'record.part_reach').click()
    await press(ana, 'add.contacts')
    await expect(cell(ana, 'row.name')).toBeFocused()
    await ana.page.keyboard.type('Lupe Marín')
    await cell(ana, 'row.tie').selectOption('close')
    await cell(ana, 'row.email').fill('lupe@example.org')
    await press(ana, 'record.row_done')
    const line = panel(ana).getByRole('button', { name: /Lupe Marín · lupe@example\.org/ })
    await expect(line).toBeFocused()
    await recordGroup(ben, 'research').click()
    await expect(fold(ben, 'record.part_reach')).toContainText('Lupe Marín')
    await line.click()
    await press(ana, 'record.row_remove')
    await expect(line).toHaveCount(0)
    await expect(panel(ana).getByRole('button', { name: ana.words('add.contacts') })).toBeFocused()
    await ana.page.keyboard.press('ControlOrMeta+z')
    await expect(line).toBeVisible()
    await fold(ana, 'record.part_who').click()
    const populations = panel(ana).getByLabel(
      ana.words('record.member_add', { field: ana.words('field.populations') }),
    )
    await populations.fill('Renters')
    await populations.press('Enter')
    await panel(ana)
      .getByRole('button', { name: ana.words('partner_role.translation') })
      .click()
    await fold(ben, 'record.part_who').click()
    await expect(panel(ben).getByText('Renters')).toBeVisible()
    await expect(
      panel(ben).getByRole('button', { name: ben.words('partner_role.translation') }),
    ).toHaveAttribute('aria-pressed', 'true')
    await recordGroup(ana, 'research').click()
  })

  await test.step('[R60] a gate that says no keeps the partnership from being active, but for a reason', async () => {
    await recordGroup(ana, 'fit').click()
    await field(ana, 'field.legal_fit').selectOption('no')
    await expect(panel(ben).getByText(ben.words('badge.blocked'))).toBeVisible()
    await expect(field(ana, 'field.legal_fit_on')).not.toHaveValue('')
    await field(ana, 'field.stage').selectOption('active')
    const question = ana.page.getByRole('dialog', {
      name: ana.words('gate.question', { name: 'Tenants union' }),
    })
    const go = question.getByRole('button', { name: ana.words('gate.activate') })
    await expect(go).toBeDisabled()
    await question.getByRole('button', { name: ana.words('app.cancel') }).click()
    await expect(field(ana, 'field.stage')).toHaveValue('contacted')
    await field(ana, 'field.stage').selectOption('active')
    await question.getByLabel(ana.words('gate.reason')).fill('The council asked for it')
    await go.click()
    await expect(field(ben, 'field.stage')).toHaveValue('active')
    const gates = ana.words('field.legal_fit')
    await expect(panel(ben).getByText(ben.words('gate.active_despite', { gates }))).toBeVisible()
    await recordGroup(ben, 'fit').click()
    await expect(panel(ben).getByText(/The council asked for it \(Ana/)).toBeVisible()
    await recordGroup(ben, 'fit').click()
    await recordGroup(ana, 'fit').click()
  })

  await test.step('one owner: Ben is asked, the owner stays, Ben accepts', async () => {
    await press(ana, 'hand.start')
    const to = panel(ana).getByRole('combobox', { name: ana.words('hand.to') })
    await expect(to).toBeFocused()
    await to.fill('Be')
    await ana.page.getByRole('option', { name: 'Ben' }).click()
    await field(ana, 'hand.note').fill('They prefer the phone')
    await press(ana, 'hand.ask')
    await expect(panel(ana).getByText(ana.words('hand.waits', { from: 'Rosa', to: 'Ben' }))).toBeVisible()
    await expect(panel(ana).getByRole('button', { name: ana.words('hand.accept'), exact: true })).toHaveCount(
      0,
    )
    await expect(panel(ben).getByText('They prefer the phone')).toBeVisible()
    await expect(panel(ben).getByRole('combobox', { name: ben.words('field.owner') })).toHaveValue('Rosa')
    await press(ben, 'hand.accept')
    await expect(panel(ana).getByRole('combobox', { name: ana.words('field.owner') })).toHaveValue('Ben')
    await expect(panel(ana).getByText(ana.words('hand.waits', { from: 'Rosa', to: 'Ben' }))).toHaveCount(0)
  })

  await test.step('the message is offered from what is known, never typed over, and copied', async () => {
    const benefit = field(ana, 'field.message_benefit')
    await benefit.fill('We open our hall.')
    const offer = panel(ana).getByRole('button', {
      name: ana.words('letter.take', { words: 'A room on weekday evenings' }),
    })
    await offer.click()
    await expect(benefit).toHaveValue('We open our hall.\nA room on weekday evenings')
    await expect(offer).toHaveCount(0)
    await ana.page.keyboard.press('Tab')
    await press(ana, 'letter.copy')
    const clipboard = () => ana.page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(clipboard).toContain(ana.words('letter.greeting', { name: 'Lupe Marín' }))
    const copied = await clipboard()
    expect(copied).toContain('The clinic must stay open.')
    expect(copied).toContain('We open our hall.')
    expect(copied).toContain('Ben')
  })

  await test.step('[R61] a meeting says how even it was', async () => {
    await press(ana, 'add.meetings')
    await cell(ana, 'row.talk').fill('80')
    await cell(ana, 'row.learned').fill('They vote in May')
    await expect(panel(ana).getByText(ana.words('talk_hint.too_much'))).toBeVisible()
    await cell(ana, 'row.talk').fill('55')
    await cell(ana, 'row.shared').fill('Our survey')
    await press(ana, 'record.row_done')
    await expect(panel(ana).getByText(ana.words('talk.balanced'), { exact: true })).toBeVisible()
    await recordGroup(ana, 'plan').click()
    await expect(recordGroup(ana, 'plan')).toContainText(ana.words('sum.meetings', { count: 1 }))
  })

  await test.step('another depth asks what each side expects; giving one way is said', async () => {
    await recordGroup(ana, 'relationship').click()
    await field(ana, 'field.depth').selectOption('co_events')
    await field(ana, 'depth_field.agreement').fill('Two events a year')
    const give = panel(ana).getByRole('group', { name: ana.words('field.we_give') })
    await give.getByRole('button', { name: ana.words('exchange.space') }).click()
    await expect(panel(ana).getByText(ana.words('badge.one_way'), { exact: true })).toBeVisible()
    const take = panel(ana).getByRole('group', { name: ana.words('field.they_give') })
    await take.getByRole('button', { name: ana.words('exchange.turnout') }).click()
    await expect(panel(ana).getByText(ana.words('badge.one_way'), { exact: true })).toHaveCount(0)
    await recordGroup(ana, 'relationship').click()
  })

  await test.step('us beside them, both typed in', async () => {
    await recordGroup(ana, 'fit').click()
    await press(ana, 'beside.open')
    const dialog = ana.page.getByRole('dialog', {
      name: ana.words('beside.title', { name: 'Tenants union' }),
    })
    const needs = (name: string) =>
      dialog.getByLabel(ana.words('beside.cell', { field: ana.words('both.needs'), name }), { exact: true })
    await expect(needs('Tenants union')).toHaveValue('A room on weekday evenings')
    await needs(ana.words('beside.us')).fill('People who turn out')
    await dialog.getByRole('button', { name: ana.words('app.close') }).click()
    await recordGroup(ana, 'fit').click()
  })

  await test.step('two records become one, with all that each held; undo parts them', async () => {
    await recordGroup(ana, 'history').click()
    await press(ana, 'merge.open')
    const dialog = ana.page.getByRole('dialog')
    await dialog.getByLabel(ana.words('partners.search')).fill('clinic')
    await dialog.getByRole('radio', { name: /Legal aid clinic/ }).check()
    await dialog.getByRole('button', { name: ana.words('merge.action'), exact: true }).click()
    await expect(panel(ana).getByText(ana.words('record.joined', { count: 2 }))).toBeVisible()
    await expect(panel(ben).getByText(ben.words('record.also', { value: 'Legal aid clinic' }))).toBeVisible()
    await saved(ana)
    expect((await boardJson(workshop)).partners).toHaveLength(1)
    await recordGroup(ana, 'history').focus()
    await ana.page.keyboard.press('ControlOrMeta+z')
    await expect(panel(ben).getByText(ben.words('record.also', { value: 'Legal aid clinic' }))).toHaveCount(0)
    const past = panel(ana).getByRole('list').last()
    await expect(past).toContainText(
      ana.words('handed.yes', { to: 'Ben', noted: 'yes', note: 'They prefer the phone' }),
    )
    await expect(past).toContainText(ana.words('history.depth', { depth: ana.words('depth.co_events') }))
  })

  await saved(ana)
  const board = await boardJson(workshop)
  const union = board.partners?.find(p => p.id === 'p1')
  expect(board.partners).toHaveLength(2)
  expect(union).toMatchObject({
    stage: 'active',
    legal_fit: 'no',
    depth: 'co_events',
    expectations: 'Two events a year',
    populations: ['Renters'],
    roles: ['translation'],
    we_give: ['space'],
    they_give: ['turnout'],
    contacts: [{ name: 'Lupe Marín', tie: 'close', email: 'lupe@example.org' }],
    meetings: [{ talk: 55, learned: 'They vote in May', shared: 'Our survey' }],
    overrides: [{ field: 'legal_fit', reason: 'The council asked for it' }],
    handoffs: [{ from: 'Rosa', accepted: 'yes' }],
  })
  expect(union?.owner).toBe(union?.handoffs?.[0]?.to)
})

test('on a phone a long name of a record is read whole, and stays one line of words', async ({
  join,
  workshop,
}, info) => {
  const name = 'Asociación Interamericana de Bibliotecas Públicas y Escolares del Valle Central'
  await putBoard(workshop, { partners: [{ ...UNION, name }] })
  const ana = await join({ name: 'Ana', size: { width: 390, height: 844 } })
  await arrived(ana)
  await saved(ana)
  await lookAt(ana, 'partners')
  await openRecord(ana, name)
  const heading = field(ana, 'record.name')
  const hidden = (): Promise<number[]> =>
    heading.evaluate(box => [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth])
  expect(await hidden()).toEqual([0, 0])
  await ana.page.screenshot({ path: info.outputPath('long-name.png') })
  await heading.press('Control+End')
  await heading.press('Enter')
  await ana.page.keyboard.insertText('\nand Alto')
  await heading.blur()
  await expect(heading).toHaveValue(`${name} and Alto`)
  await saved(ana)
  expect((await boardJson(workshop)).partners?.map(p => p.name)).toEqual([`${name} and Alto`])
})
