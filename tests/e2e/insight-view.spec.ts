import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import { arrived, mapCanvas, panel } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { paintedOn } from '../support/canvas-pixels.ts'
import { drawn, probe } from '../support/on-the-map.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { ask, boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const LINES = [
  { from: 'union', to: 'paper', kind: 'media' as const, strength: 3 as const, via: 'Rosa' },
  { from: 'paper', to: 'mayor', kind: 'information' as const, strength: 2 as const },
  { from: 'union', to: 'landlords', strength: 1 as const },
  { from: 'landlords', to: 'mayor', effect: 'harms' as const, strength: 3 as const },
]

async function fill(workshop: NewWorkshop): Promise<void> {
  await putBoard(workshop, {
    notes: [
      { id: 'union', map: 'asset', zone: 'org_relationships', text: 'Tenants union' },
      { id: 'chamber', map: 'asset', zone: 'individuals', text: 'Chamber of Commerce' },
      { id: 'van', map: 'asset', zone: 'physical', text: 'A van on Saturdays' },
      { id: 'list', map: 'asset', zone: 'reach', text: 'Phone list' },
      { id: 'mayor', map: 'power', stance: -0.1, influence: 1, text: 'Mayor Ortiz', target: true },
      { id: 'paper', map: 'power', stance: 0.3, influence: 0.6, text: 'Local newspaper' },
      { id: 'landlords', map: 'power', stance: -0.8, influence: 0.7, text: 'Landlords' },
      { id: 'cofc', map: 'power', stance: 0, influence: 0.8, text: 'C of C', evidence: 'assumed' },
      { id: 'riders', map: 'power', stance: 0.7, influence: 0.3, text: 'Bus riders' },
    ],
    connections: LINES,
    partners: [{ id: 'p1', name: 'Local newspaper', sector: 'private', owner: 'Bo' }],
  })
}

const answer = ({ page, words }: Visitor, title: Parameters<Visitor['words']>[0]): Locator =>
  page.getByRole('main').getByRole('region', { name: words(title) })

/** Goes to the page of answers and waits until they are there. */
async function openInsight(v: Visitor): Promise<void> {
  await v.page
    .getByRole('navigation')
    .getByRole('button', { name: v.words('shell.insight'), exact: true })
    .click()
  await answer(v, 'insight.paths').waitFor()
}

const broken = ({ page }: Visitor, within: string): Promise<string[]> =>
  axeFindings(page, { within, settledRules: true, without: ['region'], held: 10 })

const noteOf = async (w: NewWorkshop, id: string) => (await boardJson(w)).notes?.find(n => n.id === id)

test('by mouse: paths, suggestions, what lies idle', async ({ join, workshop }) => {
  await fill(workshop)
  const ana = await join()
  await arrived(ana)
  const { page, words } = ana
  await openInsight(ana)

  const paths = answer(ana, 'insight.paths')
  await expect(paths.getByRole('listitem').filter({ hasText: 'Tenants union' }).first()).toContainText('Rosa')
  await expect(paths).toContainText(words('insight.cost', { cost: 3, lines: 2 }))
  await expect(paths).toContainText(words('insight.harming', { count: 1 }))
  expect(await broken(ana, 'main')).toEqual([])

  // a name on both maps: one press draws the line, and another path is there
  const suggested = answer(ana, 'insight.suggestions')
  await suggested.getByRole('button', { name: /^Connect\b/ }).click()
  await expect
    .poll(async () => (await boardJson(workshop)).connections?.some(c => c.to === 'cofc'))
    .toBe(true)
  await expect(suggested).toContainText(words('insight.no_suggestions'))
  await expect(answer(ana, 'insight.uncovered')).toContainText(words('insight.none.uncovered'))

  // an idea, somebody who takes it, set aside with a reason, and back
  const idle = answer(ana, 'insight.unused')
  await idle
    .getByRole('textbox', { name: words('insight.idea_for', { note: 'Phone list' }) })
    .fill('Call them')
  await page.keyboard.press('Enter')
  await idle
    .getByRole('combobox', { name: words('insight.taker_of', { note: 'Phone list' }) })
    .selectOption({ index: 1 })
  await expect
    .poll(() => noteOf(workshop, 'list'))
    .toMatchObject({ idea: 'Call them', taker: expect.any(String) })
  await idle.getByRole('button', { name: `${words('insight.set_aside')} A van on Saturdays` }).click()
  await idle
    .getByRole('textbox', { name: words('insight.aside_reason', { note: 'A van on Saturdays' }) })
    .fill('Sold')
  await page.keyboard.press('Enter')
  await expect(idle).toContainText(words('insight.aside', { count: 1 }))
  await expect.poll(async () => (await noteOf(workshop, 'van'))?.aside).toBe('Sold')
  await idle.getByRole('button', { name: new RegExp(`^${words('insight.bring_back')}`) }).click()
  await expect.poll(async () => (await noteOf(workshop, 'van'))?.aside).toBeUndefined()
})

test('on the maps: what lies idle, a path that follows the board, and where notes stood before', async ({
  join,
  workshop,
}) => {
  await fill(workshop)
  const ana = await join()
  await arrived(ana)
  const { page, words } = ana
  await openInsight(ana)
  const paths = answer(ana, 'insight.paths')
  await answer(ana, 'insight.unused')
    .getByRole('button', { name: words('insight.mark_on_map') })
    .click()
  const banner = page.getByRole('region', { name: words('lit.title') })
  await expect(banner).toContainText(words('lit.unused', { count: 3 }))

  // the path on both maps, with its steps; it follows the board
  await banner.getByRole('button', { name: words('lit.back') }).click()
  await paths
    .getByRole('button', { name: words('insight.show_path') })
    .first()
    .click()
  await expect(banner.getByRole('listitem')).toHaveText([/Tenants union/, /Local newspaper/, /Mayor Ortiz/])
  await banner.getByRole('button', { name: /Local newspaper/ }).click()
  await expect(page.locator('[data-map-canvas]')).toHaveCount(2)
  await putBoard(workshop, { connections: [{ from: 'union', to: 'mayor', strength: 3 }] })
  await expect(banner.getByRole('listitem')).toHaveText([/Tenants union/, /Mayor Ortiz/])
  await banner.getByRole('button', { name: words('lit.clear') }).click()
  await expect(banner).toHaveCount(0)

  // a second decision-maker has a map of their own: the way to them is shown on that one, which can also be chosen there
  const lead = await new ProtocolClient(workshop.server, workshop.id, workshop.keys.facilitator).ready()
  const power = must(
    (await boardJson(workshop)).maps?.find(m => m.id === 'power'),
    'power map',
  )
  if (power.kind !== 'axes') throw new Error('template changed')
  lead.say({ t: 'stage', do: { what: 'map.put', map: { ...power, id: 'council', title: 'The council' } } })
  const beside = page.getByRole('combobox', { name: words('lines.which_target') })
  await expect(beside).toHaveValue('power')
  await putBoard(workshop, {
    notes: [{ id: 'chair', map: 'council', stance: 0, influence: 1, text: 'Council chair', target: true }],
    connections: [{ from: 'union', to: 'chair', strength: 3 }],
  })
  await openInsight(ana)
  await paths
    .getByRole('article')
    .filter({ hasText: 'Council chair' })
    .getByRole('button', { name: words('insight.show_path') })
    .click()
  await expect(beside).toHaveValue('council')
  await drawn(ana, 'council')
  expect(await probe(ana, 'council', 'screenOf', 'chair')).not.toBeNull()
  await beside.selectOption('power')
  await drawn(ana, 'power')
  await page.getByRole('button', { name: /Show on the maps: Tenants union to Council chair/ }).click()
  await expect(beside).toHaveValue('council')
  await drawn(ana, 'council')
  await banner.getByRole('button', { name: words('lit.clear') }).click()

  // a step that says so lights what lies idle, and ends it
  lead.say({ t: 'stage', do: { what: 'step', id: 'idle' } })
  await expect(banner).toContainText(words('lit.unused', { count: 3 }))
  lead.say({ t: 'stage', do: { what: 'step', id: null } })
  await expect(banner).toHaveCount(0)
  lead.close()

  // what moved since a snapshot: as a list in units of the axes, and as ghosts
  await ask(workshop.server, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.facilitator, {
    body: { name: 'First hour' },
  })
  await putBoard(workshop, {
    notes: [
      { id: 'paper', stance: 0.8, influence: 0.5 },
      { id: 'new', map: 'power', stance: -0.5, influence: 0.2, text: 'Realtors' },
    ],
  })
  await openInsight(ana)
  const since = answer(ana, 'insight.since')
  // those that were taken by themselves say when
  const ofStep = words('snap.after_step', { name: 'What lies idle' })
  await expect(since.getByRole('option', { name: ofStep })).toHaveCount(1)
  await since.getByRole('combobox').selectOption({ index: 1 })
  await expect(since.getByRole('listitem').filter({ hasText: 'Local newspaper' })).toContainText(
    words('insight.shifted', { stance: '+50', influence: '−10' }),
  )
  await expect(since.getByRole('listitem').filter({ hasText: 'Realtors' })).toContainText(
    words('insight.became.added'),
  )
  await since.getByRole('button', { name: words('insight.show_ghosts'), exact: true }).click()
  await expect(banner).toContainText('First hour')
  await expect(banner.getByRole('listitem')).toHaveCount(4)
  await drawn(ana, 'power')
  // the outline of the old place stands where the newspaper stood: half the map to the left of where it is, a little higher
  const zoom = must(await probe(ana, 'power', 'camera'), 'camera').zoom
  const now = must(await probe(ana, 'power', 'screenOf', 'paper'), 'note')
  const then = { left: now.x - 610 * zoom, top: now.y - 170 * zoom, width: 220 * zoom, height: 140 * zoom }
  const painted = async () =>
    (await paintedOn(ana, 'power', 'overlay', then)).pixels.filter(([, , , alpha]) => alpha > 0).length
  await expect.poll(painted).toBeGreaterThan(100)
  await banner.getByRole('button', { name: words('lit.clear') }).click()
  await expect.poll(painted).toBe(0)
  await expect(banner).toHaveCount(0)
})

test('by keyboard, in Spanish and dark: from an answer to its note and back', async ({ join, workshop }) => {
  await fill(workshop)
  const ana = await join({ locale: 'es', theme: 'dark', size: { width: 1024, height: 800 } })
  await arrived(ana)
  const { page, words } = ana
  await page
    .getByRole('navigation')
    .getByRole('button', { name: words('shell.insight'), exact: true })
    .focus()
  await page.keyboard.press('Enter')
  await answer(ana, 'insight.paths').waitFor()
  expect(await broken(ana, 'main')).toEqual([])

  await answer(ana, 'insight.suggestions')
    .getByRole('button', { name: new RegExp(words('insight.not_same')) })
    .focus()
  await page.keyboard.press('Enter')
  await expect(answer(ana, 'insight.suggestions')).toContainText(words('insight.no_suggestions'))
  await expect.poll(async () => (await noteOf(workshop, 'chamber'))?.apart).toEqual(['cofc'])
  // undo brings the suggestion back: it was one edit
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(answer(ana, 'insight.suggestions')).toContainText('C of C')

  const band = answer(ana, 'insight.spectrum').locator('summary').first()
  await band.focus()
  await page.keyboard.press('Enter')
  await expect(answer(ana, 'insight.spectrum')).toContainText(
    words('insight.wedge', { band: words('power.band.passive_opposition') }),
  )
  await answer(ana, 'insight.undecided')
    .getByRole('button', { name: /C of C/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(mapCanvas(ana)).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^(?!${words('shell.insight')})`))
  await answer(ana, 'insight.paths').waitFor({ state: 'detached' })
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('on a phone: all answers under one another; a viewer is told nothing that rests on stance', async ({
    join,
    workshop,
  }) => {
    await fill(workshop)
    const bo = await join({ role: 'participant', size: { width: 390, height: 844 } })
    await arrived(bo)
    await openInsight(bo)
    await expect(answer(bo, 'insight.coverage')).toContainText(
      bo.words('insight.coverage_why', { filled: 1 }),
    )
    await expect(answer(bo, 'insight.owners')).toContainText('Bo')
    expect(await bo.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await broken(bo, 'main')).toEqual([])
    await answer(bo, 'insight.owners').getByRole('button', { name: 'Local newspaper' }).click()
    await expect(panel(bo).getByRole('textbox', { name: bo.words('record.name'), exact: true })).toBeVisible()

    const viewer = await join({ role: 'viewer', size: { width: 390, height: 844 } })
    await arrived(viewer)
    await openInsight(viewer)
    await expect(answer(viewer, 'insight.unused')).toContainText('Phone list')
    await expect(answer(viewer, 'insight.spectrum')).toHaveCount(0)
    await expect(answer(viewer, 'insight.undecided')).toHaveCount(0)
    await expect(viewer.page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  })
})
