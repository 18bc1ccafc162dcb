import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import { arrived } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { Person } from '../support/person.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const panel = (v: Visitor): Locator => v.page.locator('[data-panel]')
const strip = (v: Visitor): Locator => v.page.locator('[data-step-strip]')
const press = (v: Visitor, name: string): Promise<void> =>
  v.page.getByRole('button', { name, exact: true }).click()

async function lead(v: Visitor): Promise<void> {
  await press(v, v.words('menu.more'))
  await v.page.getByRole('menuitem', { name: v.words('session.open') }).click()
  await expect(panel(v).getByRole('heading', { name: v.words('session.agenda') })).toBeVisible()
}
async function openRound(v: Visitor, kind: string, map?: string, anonymous = false): Promise<void> {
  const form = panel(v)
  const fold = form.getByText(v.words('round.open_title'), { exact: true })
  if (!(await v.page.getByRole('button', { name: v.words('round.start') }).isVisible())) await fold.click()
  await form.getByRole('combobox', { name: v.words('round.kind'), exact: true }).selectOption(kind)
  if (map)
    await form
      .getByRole('combobox', { name: v.words('session.map'), exact: true })
      .first()
      .selectOption(map)
  if (anonymous) await form.getByText(v.words('round.anonymous'), { exact: true }).click()
  await press(v, v.words('round.start'))
  await expect(strip(v)).toBeVisible()
}
async function reveal(v: Visitor): Promise<void> {
  await press(v, v.words('round.reveal'))
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('round.reveal') })
    .click()
}
const NOBODY = { people: 0, entries: 0 }
const ready = (v: Visitor): Promise<void> =>
  panel(v)
    .getByRole('checkbox', { name: v.words('round.i_am_ready') })
    .check({ force: true })
async function seal(v: Visitor, text: string, zone?: string): Promise<void> {
  if (zone)
    await panel(v)
      .getByRole('combobox', { name: v.words('round.zone') })
      .selectOption(zone)
  const field = panel(v).getByRole('textbox', { name: v.words('round.write') })
  await field.fill(text)
  await field.press('Enter')
  await expect(panel(v).getByText(text)).toBeVisible()
  await expect(panel(v).getByText(v.words('round.on_its_way'))).toHaveCount(0)
}

test('silent writing: sealed for everybody, kept over a reload, revealed for all at once', async ({
  join,
  workshop,
}) => {
  test.slow()
  const fay = await join({ name: 'Fay', role: 'facilitator' })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben', locale: 'es' })
  await arrived(ben)
  await lead(fay)
  await openRound(fay, 'notes', 'asset')
  await expect(panel(ana).getByText(ana.words('round.sealed_named'))).toBeVisible()
  await seal(ana, 'Tenants union', 'org_relationships')
  await seal(ana, 'Rosa speaks Spanish', 'skills')
  await seal(ben, 'St. Mary parish')
  await expect(strip(fay)).toContainText(fay.words('round.counts', { people: 2, entries: 3 }))
  for (const v of [fay, ben]) await expect(v.page.getByText('Tenants union')).toHaveCount(0)
  expect((await boardJson(workshop, 'facilitator')).notes).toEqual([])

  await press(ana, ana.words('round.take_back', { text: 'Rosa speaks Spanish' }))
  await expect(strip(fay)).toContainText(fay.words('round.counts', { people: 2, entries: 2 }))
  await ana.page.reload()
  await expect(panel(ana).getByText('Tenants union')).toBeVisible()
  await press(ana, ana.words('round.change', { text: 'Tenants union' }))
  await seal(ana, 'Tenants union, east side')
  await ready(ana)
  await expect(
    panel(fay).getByText(fay.words('round.ready_count', { count: 1 }), { exact: false }),
  ).toBeVisible()

  await reveal(fay)
  await expect(strip(fay)).toHaveCount(0)
  await expect
    .poll(async () => (await boardJson(workshop, 'participant')).notes?.map(n => [n.text, n.zone]).sort())
    .toEqual([
      ['St. Mary parish', 'org_relationships'],
      ['Tenants union, east side', 'org_relationships'],
    ])
  const result = ben.words('result.notes', { count: 2, map: 'Mapa de recursos' })
  await expect(panel(ben).getByText(result)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the panels of a session and on the wall, ${theme}`, async ({
    join,
    workshop,
  }) => {
    test.slow()
    await putBoard(workshop, { notes: [{ id: 'a', map: 'power', at: [0, 400], text: 'Mayor' }] })
    const fay = await join({
      name: 'Fay',
      role: 'facilitator',
      theme,
      locale: theme === 'dark' ? 'es' : 'en',
    })
    const ana = await join({ name: 'Ana', theme })
    await arrived(ana)
    const check = async (v: Visitor): Promise<void> => {
      expect(await axeFindings(v.page, { without: ['region'] })).toEqual([])
    }
    await lead(fay)
    await check(fay)
    for (const kind of ['notes', 'votes', 'placements', 'ratings']) {
      await openRound(fay, kind, 'power')
      await expect(
        panel(ana).getByRole('heading', { name: ana.words(`round.kind.${kind}` as 'round.kind.notes') }),
      ).toBeVisible()
      await check(ana)
      if (kind === 'ratings') {
        // each reads the guide's columns in their own language, whoever opened the round
        const anchors = panel(ana)
          .locator('dd')
          .filter({ hasText: ana.words('anchor.access.low') })
        await expect(anchors).toContainText(ana.words('anchor.access.middle'))
        await expect(panel(ana)).toContainText(ana.words('dimension.alignment'))
      }
      await reveal(fay)
      await expect(strip(ana)).toHaveCount(0)
    }
    // and the prompt of a step, which nobody changed
    await press(fay, fay.words('session.begin'))
    await press(fay, fay.words('session.next'))
    await press(fay, fay.words('round.start'))
    await expect(panel(ana).getByText('One note for each tie or resource.')).toBeVisible()
    // what others do in the room is not read aloud at each note; that all are through is, to who leads
    const aloud = panel(ana)
      .getByRole('status')
      .filter({ hasText: ana.words('round.counts', NOBODY) })
    await expect(panel(ana)).toContainText(ana.words('round.counts', NOBODY))
    await expect(aloud).toHaveCount(0)
    await seal(ana, 'Tenants union')
    const through = panel(fay)
      .getByRole('status')
      .filter({ hasText: fay.words('round.all_ready') })
    await expect(through).toHaveCount(0)
    await ready(ana)
    await expect(through).toHaveCount(1)
    await reveal(fay)
    await expect(strip(ana)).not.toContainText(ana.words('round.counts', { people: 1, entries: 1 }))
    await check(ana)
    await check(fay)
    await press(fay, fay.words('menu.more'))
    await fay.page.getByRole('menuitem', { name: fay.words('wall.open') }).click()
    await expect(fay.page.getByRole('img', { name: fay.words('wall.qr') })).toBeVisible()
    await check(fay)
  })

test('a cancelled round gives the words back to those who wrote them, half written ones too, and to nobody else', async ({
  join,
  workshop,
}) => {
  const fay = await join({ name: 'Fay', role: 'facilitator' })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await arrived(ben)
  await lead(fay)
  await openRound(fay, 'notes', 'asset', true)
  await seal(ana, 'Only mine')
  const field = panel(ana).getByRole('textbox', { name: ana.words('round.write') })
  await field.fill('Half a thou')
  // changing an earlier note leaves what is being written aside
  await press(ana, ana.words('round.change', { text: 'Only mine' }))
  await expect(field).toHaveValue('Only mine')
  await press(ana, ana.words('round.stop_changing'))
  await expect(field).toHaveValue('Half a thou')
  await press(fay, fay.words('round.cancel'))
  await fay.page
    .getByRole('alertdialog')
    .getByRole('button', { name: fay.words('round.cancel') })
    .click()
  await expect(panel(ana).getByRole('heading', { name: ana.words('round.returned') })).toBeVisible()
  await expect(panel(ana).getByText('Only mine')).toBeVisible()
  await expect(ben.page.getByText('Only mine')).toHaveCount(0)
  await press(ana, ana.words('round.done_with', { text: 'Only mine' }))
  await expect(panel(ana).getByText('Only mine')).toHaveCount(0)
  const half = panel(ana).getByRole('listitem').filter({ hasText: 'Half a thou' })
  await half.getByRole('button', { name: ana.words('round.put_on_map') }).click()
  await expect(half).toHaveCount(0)
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.map(n => [n.text, n.map]))
    .toEqual([['Half a thou', 'asset']])
})

test('steps, the clock, hands, and bringing everybody here', async ({ join }) => {
  test.slow()
  const fay = await join({ name: 'Fay', role: 'facilitator', query: { map: 'power' } })
  const ana = await join({ name: 'Ana', query: { map: 'asset' } })
  await arrived(ana)
  await lead(fay)
  await press(fay, fay.words('session.add'))
  await fay.page.getByRole('textbox', { name: fay.words('session.step_title') }).fill('Whom do we know?')
  await fay.page
    .getByRole('textbox', { name: fay.words('session.prompt') })
    .last()
    .fill('One note for each tie.')
  await press(fay, fay.words('session.keep'))
  await press(fay, fay.words('session.start_step', { title: 'Whom do we know?' }))
  await expect(strip(ana)).toContainText('Whom do we know?')
  await expect(strip(ana)).toContainText('One note for each tie.')
  await expect(strip(ana)).toContainText(/(10:00|9:\d\d)/)
  await press(fay, fay.words('clock.pause'))
  await expect(strip(ana)).toContainText(/paused/)
  await press(fay, fay.words('clock.add'))
  await expect(strip(ana)).toContainText(/(11:00|10:\d\d)/)

  await ana.page.getByRole('button', { name: ana.words('hand.up') }).click()
  await expect(
    panel(fay).getByRole('button', { name: fay.words('hand.lower', { name: 'Ana' }) }),
  ).toBeVisible()
  await press(fay, fay.words('hand.lower', { name: 'Ana' }))
  await expect(ana.page.getByRole('button', { name: ana.words('hand.up') })).toBeVisible()

  await press(fay, fay.words('call.everyone'))
  await expect(ana.page.getByText(ana.words('call.came', { name: 'Fay' }))).toBeVisible()
  await expect(ana.page.locator('[data-map-canvas="power"]')).toBeVisible()
  await press(fay, fay.words('call.everyone'))
  await expect(ana.page.getByText(ana.words('call.came', { name: 'Fay' }))).toBeVisible()
  await ana.page.keyboard.press('Escape')
  await expect(ana.page.getByText(ana.words('call.came', { name: 'Fay' }))).toHaveCount(0)

  // the way in, asked for without a connection, is asked for once more when there is one
  await fay.context.setOffline(true)
  await press(fay, fay.words('join.sheet_open'))
  const again = panel(fay)
    .getByRole('alert')
    .getByRole('button', { name: fay.words('app.try_again') })
  await expect(again).toBeVisible()
  await fay.context.setOffline(false)
  await again.click()
  await expect(fay.page.getByRole('dialog').getByRole('img', { name: fay.words('wall.qr') })).toBeVisible()
})

test('the wall shows the map, the step, the time and how to join, and nothing to press but the way out', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [{ id: 'a', map: 'asset', zone: 'skills', text: 'Grant writing' }] })
  const fay = await join({ name: 'Fay', role: 'facilitator' })
  await lead(fay)
  await press(fay, fay.words('clock.start', { count: 5 }))
  await press(fay, fay.words('menu.more'))
  await fay.page.getByRole('menuitem', { name: fay.words('wall.open') }).click()
  await expect(fay.page.getByRole('timer')).toHaveText(/4:\d\d|5:00/)
  await expect(fay.page.getByRole('img', { name: fay.words('wall.qr') })).toBeVisible()
  await expect(fay.page.getByText(fay.words('wall.here', { count: 1 }))).toBeVisible()
  await expect(fay.page.getByRole('button')).toHaveCount(1)
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await expect(fay.page.getByText(fay.words('wall.here', { count: 2 }))).toBeVisible()

  // a step that is worked in a list has its words there, large; one with lines across has both maps
  const steps = await new Person(workshop, 'facilitator', { name: 'Lead' }).here()
  const begin = (id: string) => steps.ordered({ what: 'step', id }, s => s.step?.id === id)
  const main = fay.page.getByRole('main')
  for (const step of steps.stage.agenda.filter(s => s.map === null)) {
    await begin(step.id)
    await expect(fay.page.getByRole('heading', { level: 1 })).toHaveText(step.title)
    await expect(main.locator('[data-map-canvas]')).toHaveCount(step.view === 'connections' ? 2 : 0)
    if (step.view !== 'connections') await expect(main).toContainText(step.prompt)
  }
  await begin(must(steps.stage.agenda.find(s => s.map === 'power')?.id, 'step'))
  await expect(main.locator('[data-map-canvas="power"]')).toBeVisible()
  steps.close()
  await fay.page.keyboard.press('Escape')
  await expect(fay.page.getByRole('button', { name: fay.words('menu.more'), exact: true })).toBeVisible()
})
