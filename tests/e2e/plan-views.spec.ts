import type { Locator } from '@playwright/test'
import { arrived, onPhone, panel, saved } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { MISFITS } from '../support/page-checks.ts'
import { tableNames } from '../support/table-hands.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const rated = (value: number) =>
  ['cy', 'di', 'ed'].flatMap(by =>
    ['alignment', 'resources', 'access'].map(dimension => ({
      id: `${by}-${dimension}`,
      by,
      dimension,
      value,
      made: 5,
    })),
  )
const PARTNERS = [
  { id: 'p1', name: 'Tenants union', sector: 'nonprofit', stage: 'identified', owner: 'Ben' },
  { id: 'p2', name: 'Library board', sector: 'local', stage: 'identified', ratings: rated(5) },
  { id: 'p3', name: 'Radio station', sector: 'private', stage: 'met', legal_fit: 'no', ratings: rated(4) },
  { id: 'p4', name: 'Bus riders', sector: 'nonprofit', next_contact: '2020-01-02', ratings: rated(2) },
] as const
const PLAN = {
  needs: [{ id: 'n1', text: 'Rooms for trainings' }],
  goals: [{ id: 'g1', text: 'Three rooms by June', need: 'n1' }],
  tasks: [{ id: 't1', text: 'Ask the library', goal: 'gone', due: '2020-01-01' }],
}

const fill = (workshop: NewWorkshop) =>
  putBoard(workshop, { partners: PARTNERS.map(p => ({ ...p, from: [] })), ...PLAN } as never)
const go = (v: Visitor, page: 'partners' | 'matrix' | 'plan') =>
  v.page
    .getByRole('navigation', {
      name: v.words(onPhone(v) && page !== 'partners' ? 'shell.pages' : 'shell.views'),
    })
    .getByRole('button', { name: v.words(`shell.${page}`), exact: true })
    .click()
const tab = (v: Visitor, words: string) => v.page.getByRole('main').getByText(words, { exact: true }).click()
const card = (v: Visitor, id: string): Locator => v.page.locator(`[data-partner="${id}"]`)
const lane = (v: Visitor, title: string): Locator => v.page.getByRole('region', { name: title })

test('partners: columns, groups and filters by mouse, kept on this device; cards from stage to stage; what a gate forbids', async ({
  join,
  workshop,
}) => {
  await fill(workshop)
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await go(ana, 'partners')
  const names = () => tableNames(ana)
  await expect.poll(names).toEqual(['Bus riders', 'Library board', 'Radio station', 'Tenants union'])

  await test.step('filter and group', async () => {
    await ana.page.getByRole('button', { name: ana.words('partners.filter', { count: 0 }) }).click()
    await ana.page.getByLabel(ana.words('partners.col_sector'), { exact: true }).selectOption('=nonprofit')
    await expect.poll(names).toEqual(['Bus riders', 'Tenants union'])
    await ana.page.getByRole('button', { name: ana.words('partners.filter_clear') }).click()
    await ana.page.keyboard.press('Escape')
    await ana.page.getByLabel(ana.words('partners.group'), { exact: true }).selectOption('sector')
    await ana.page.getByRole('button', { name: /^Nonprofit/ }).click()
    await expect.poll(names).toEqual(['Library board', 'Radio station'])
  })
  await test.step('another column, also after a reload', async () => {
    await ana.page.getByRole('button', { name: ana.words('partners.columns') }).click()
    await ana.page.getByRole('menuitemcheckbox', { name: ana.words('field.tier_override') }).click()
    await ana.page.keyboard.press('Escape')
    await ana.page.reload()
    await go(ana, 'partners')
    await expect(ana.page.getByRole('columnheader', { name: ana.words('field.tier_override') })).toBeVisible()
    await expect(ana.page.getByLabel(ana.words('partners.group'), { exact: true })).toHaveValue('sector')
  })
  await test.step('a card is dragged, one is moved from the keyboard, one asks for a reason', async () => {
    await tab(ana, ana.words('partners.tab.stages'))
    await card(ana, 'p1').dragTo(lane(ana, 'Contacted').getByRole('grid'))
    await expect(lane(ana, 'Contacted').locator('[data-partner="p1"]')).toBeVisible()
    const move = card(ana, 'p2').getByRole('button', {
      name: ana.words('lanes.move', { name: 'Library board' }),
    })
    await move.focus()
    await ana.page.keyboard.press('Enter')
    // the focus goes to the first place where it may be put
    await expect(move).not.toBeFocused()
    await ana.page.keyboard.press('Tab')
    await ana.page.keyboard.press('Enter')
    await expect(lane(ana, 'Identified').locator('[data-partner="p2"]')).toHaveCount(0)
    await card(ana, 'p3').getByRole('combobox').selectOption('active')
    const question = ana.page.getByRole('dialog')
    await question.getByRole('textbox').fill('The county attorney agreed')
    await question.getByRole('button', { name: ana.words('gate.activate') }).click()
    await expect(lane(ana, 'Active').locator('[data-partner="p3"]')).toBeVisible()
  })
  await test.step('by owner, and along time with what is overdue', async () => {
    await tab(ana, ana.words('partners.tab.owners'))
    await expect(lane(ana, ana.words('lanes.no_owner')).locator('[data-partner]')).toHaveCount(3)
    await tab(ana, ana.words('partners.tab.timeline'))
    const late = ana.page.locator('[data-late]').filter({ hasText: 'Bus riders' }).last()
    await late.getByRole('button').click()
    await expect(panel(ana).getByLabel(ana.words('record.name'))).toHaveValue('Bus riders')
  })
  await saved(ana)
  const { partners = [] } = await boardJson(workshop)
  expect(partners.find(p => p.id === 'p1')?.stage).toBe('contacted')
  expect(partners.find(p => p.id === 'p3')?.overrides).toMatchObject([
    { reason: 'The county attorney agreed' },
  ])
})

test('matrix: tiers from ratings, one’s own rating, a reason for another tier, weights that ask, the plot from the keyboard', async ({
  join,
  workshop,
}) => {
  await fill(workshop)
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await go(ana, 'matrix')
  await expect(card(ana, 'p2')).toContainText(ana.words('tier.primary'))
  await expect(card(ana, 'p3')).toContainText(ana.words('matrix.blocked'))
  await expect(card(ana, 'p1')).toContainText(ana.words('matrix.not_rated'))

  await test.step('one’s own rating, beside that of others', async () => {
    await card(ana, 'p2')
      .getByRole('button', { name: /^My rating of Library board/ })
      .click()
    const mine = ana.page.getByRole('dialog')
    await mine.getByLabel(ana.words('dimension.access'), { exact: true }).selectOption('1')
    await mine
      .getByLabel(ana.words('matrix.why', { dimension: ana.words('dimension.access') }))
      .fill('Nobody answers')
    await ana.page.keyboard.press('Enter')
    await ana.page.keyboard.press('Escape')
    await expect(card(ana, 'p2')).toContainText(ana.words('matrix.reading.talk'))
    await expect(
      ana.page.getByText(
        /1 to talk about: Library board|to talk about, the widest spread first: Library board/,
      ),
    ).toBeVisible()
  })
  await test.step('another tier needs a reason', async () => {
    await card(ana, 'p3')
      .getByLabel(ana.words('matrix.tier_of', { name: 'Radio station' }))
      .selectOption('primary')
    const question = ana.page.getByRole('dialog')
    await expect(question.getByRole('button', { name: ana.words('matrix.set_tier') })).toBeDisabled()
    await question.getByRole('textbox').fill('Required by law')
    await question.getByRole('button', { name: ana.words('matrix.set_tier') }).click()
    await expect(card(ana, 'p3')).toContainText('Required by law')
  })
  await test.step('a weight that changes after there were ratings asks, and is noted', async () => {
    await ana.page.getByRole('button', { name: ana.words('matrix.dimensions') }).click()
    await ana.page.getByLabel(ana.words('matrix.weight'), { exact: true }).first().selectOption('3')
    await ana.page.getByRole('button', { name: ana.words('matrix.change_weight_yes') }).click()
    await expect(ana.page.getByText(ana.words('matrix.log', { count: 1 }))).toBeVisible()
    await ana.page.getByRole('button', { name: ana.words('matrix.add_dimension') }).click()
    await ana.page.getByLabel(ana.words('matrix.dimension_title')).fill('Reach')
    await ana.page.keyboard.press('Enter')
    await ana.page.keyboard.press('Escape')
    await expect(ana.page.getByRole('columnheader', { name: 'Reach' })).toBeVisible()
  })
  await test.step('every point of the plot is a button that leads to its record', async () => {
    await tab(ana, ana.words('matrix.plot'))
    const points = ana.page.getByRole('figure').getByRole('button')
    await expect(points).toHaveCount(3)
    await points.first().focus()
    await ana.page.keyboard.press('Tab')
    await ana.page.keyboard.press('Enter')
    await expect(panel(ana)).toBeVisible()
    await expect(
      ana.page.getByRole('table', { name: ana.words('matrix.plot_table') }).getByRole('row'),
    ).toHaveCount(4)
  })
  await saved(ana)
  const { partners = [], dimensions = [], weight_changes: log = [] } = await boardJson(workshop)
  expect(partners.find(p => p.id === 'p3')).toMatchObject({
    tier_override: 'primary',
    tier_reason: 'Required by law',
  })
  expect(dimensions.map(d => d.title).filter(Boolean)).toEqual(['Reach'])
  expect(log).toMatchObject([{ dimension: 'alignment', was: 1, now: 3 }])
})

test('plan: order by arrows and from the keyboard, needs to tasks by typing, a checklist; another person sees it', async ({
  join,
  workshop,
}) => {
  await fill(workshop)
  // a record that was joined into p3 since somebody named it here, and p3 asked for peace
  await putBoard(workshop, {
    partners: [{ id: 'p3', name: 'Radio station', ids: ['p9'], do_not_contact: true }],
    checklist: [{ list: 'office', line: 'C2.5', evidence: 'partner:p9' }],
  })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  for (const v of [ana, ben]) {
    await arrived(v)
    await go(v, 'plan')
  }
  const order = (v: Visitor) =>
    v.page
      .getByRole('grid', { name: v.words('plan.order') })
      .locator('[data-partner]')
      .evaluateAll(rows => rows.map(row => row.getAttribute('data-partner')))

  await test.step('whom to call first', async () => {
    for (const name of ['Tenants union', 'Library board', 'Bus riders'])
      await ana.page.getByRole('button', { name: ana.words('plan.put_in_order', { name }) }).click()
    await expect.poll(() => order(ben)).toEqual(['p1', 'p2', 'p4'])
    await ana.page.getByRole('button', { name: ana.words('plan.earlier', { name: 'Bus riders' }) }).click()
    await expect.poll(() => order(ben)).toEqual(['p1', 'p4', 'p2'])
    const move = ana.page.getByRole('button', { name: ana.words('lanes.move', { name: 'Library board' }) })
    await move.focus()
    await ana.page.keyboard.press('Enter')
    await expect(move).not.toBeFocused()
    await ana.page.keyboard.press('Home')
    await ana.page.keyboard.press('Enter')
    await expect.poll(() => order(ben).then(ids => ids[2])).not.toBe('p2')
    await expect(ana.page.getByText(ana.words('timeline.overdue', { count: 2 }))).toBeVisible()
    const rest = ana.page.getByRole('listitem').filter({ hasText: 'Radio station' })
    await expect(rest).toContainText(ana.words('badge.do_not_contact'))
    await ana.page.screenshot({ path: test.info().outputPath('peace.png') })
  })
  await test.step('an orphan finds its goal; a new task by typing', async () => {
    await tab(ana, ana.words('plan.part.tasks'))
    await tab(ben, ben.words('plan.part.tasks'))
    await expect(ana.page.getByText(ana.words('plan.task_without_goal'))).toBeVisible()
    await ana.page.getByLabel(ana.words('plan.goal_for', { text: 'Ask the library' })).selectOption('g1')
    await expect(ben.page.getByText(ben.words('plan.task_without_goal'))).toHaveCount(0)
    const goal = ana.page.getByRole('region', {
      name: ana.words('plan.goal_of', { text: 'Three rooms by June' }),
    })
    await goal.getByLabel(ana.words('plan.add_task')).first().fill('Write to the parish')
    await ana.page.keyboard.press('Enter')
    await expect(ben.page.locator('[data-task]')).toHaveCount(2)
    await ana.page.keyboard.press('ControlOrMeta+Z')
    // what is deleted leaves the focus on the next, or on what it was part of
    const removal = (text: string) =>
      ana.page.getByRole('button', { name: ana.words('plan.delete', { text }), exact: true })
    await removal('Write to the parish').press('Enter')
    await expect(removal('Ask the library')).toBeFocused()
    await ana.page.keyboard.press('ControlOrMeta+Z')
    await expect(ben.page.locator('[data-task]')).toHaveCount(2)
  })
  await test.step('a line is ticked; the board’s own sign is only a suggestion', async () => {
    await tab(ana, ana.words('plan.part.checklists'))
    await tab(ben, ben.words('plan.part.checklists'))
    const line = (v: Visitor) => v.page.locator('[data-line="C2.4"]')
    await expect(line(ben)).toHaveAttribute('data-state', 'open')
    await line(ana)
      .getByRole('button', { name: /^Mark as done/ })
      .click()
    await expect(line(ben)).toHaveAttribute('data-state', 'done')
    await expect(line(ben)).toContainText('Ana')
    await expect(ana.page.locator('[data-line]')).toHaveCount(25)
    const joined = ana.page.locator('[data-line="C2.5"]')
    await joined.locator('[aria-expanded]').click()
    await expect(joined.locator('select').last()).toHaveValue('partner:p3')
    await expect(joined.getByRole('combobox', { name: /^Who/ })).toHaveAttribute(
      'placeholder',
      ana.words('record.person_hint'),
    )
    await ana.page.getByLabel(ana.words('check.list'), { exact: true }).selectOption('invite_business')
    await expect(ana.page.locator('[data-line]')).toHaveCount(19)
  })
  await saved(ana)
  const { checklist = [], tasks = [], partners = [] } = await boardJson(workshop)
  expect(checklist).toContainEqual(expect.objectContaining({ list: 'office', line: 'C2.4', state: 'done' }))
  expect(tasks.find(t => t.id === 't1')).toMatchObject({ goal: 'g1' })
  expect(partners.filter(p => typeof p.outreach_order === 'number')).toHaveLength(3)
})

for (const [locale, theme, width] of [
  ['en', 'light', 1440],
  ['es', 'dark', 390],
] as const)
  test(`axe finds nothing and nothing is cut off on partners, matrix and plan: ${locale}, ${theme}, ${width}`, async ({
    join,
    workshop,
  }) => {
    test.setTimeout(180_000)
    await fill(workshop)
    const ana = await join({ locale, theme, size: { width, height: 844 } })
    await arrived(ana)
    const check = async (where: string) => {
      // its parts to choose from: the view is there, and not its sign of loading
      await ana.page.getByRole('main').getByRole('radio').first().waitFor({ state: 'attached' })
      expect(await axeFindings(ana.page, { within: 'main', settledRules: true }), where).toEqual([])
      expect(await ana.page.evaluate(MISFITS), where).toEqual([])
    }
    await go(ana, 'partners')
    await card(ana, 'p1').waitFor()
    await check('table')
    for (const part of ['stages', 'timeline'] as const) {
      await tab(ana, ana.words(`partners.tab.${part}`))
      await check(part)
    }
    await go(ana, 'matrix')
    await card(ana, 'p1').waitFor()
    await check('matrix')
    await tab(ana, ana.words('matrix.plot'))
    await check('plot')
    await go(ana, 'plan')
    await check('outreach')
    for (const part of ['tasks', 'checklists'] as const) {
      await tab(ana, ana.words(`plan.part.${part}`))
      await check(part)
    }
  })
