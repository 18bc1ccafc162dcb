import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import type { AgendaStep } from '../../shared/model/agenda.ts'
import { arrived, closePanel, noteRow, openNote, openOutline } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { fingersOn } from '../support/fingers.ts'
import { away, drawn, drawnAt, spotOf } from '../support/on-the-map.ts'
import { Person } from '../support/person.ts'
import { openSessionPanel, sidePanel } from '../support/session-hands.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const PHONE = { width: 390, height: 844 }
const HINTS = ['E-mail lists', 'Radio hours', 'People who organize']
/** more than a phone has room for beside the field */
const MANY = [...HINTS, ...Array.from({ length: 9 }, (_, i) => `A neighborhood newsletter, the ${i + 1}th`)]

const lead = (workshop: NewWorkshop): Promise<Person> =>
  new Person(workshop, 'facilitator', { name: 'Lead' }).here()
/** Adds a step and goes to it. */
async function begin(fay: Person, step: Partial<AgendaStep> & { readonly id: string }): Promise<void> {
  const whole: AgendaStep = {
    title: step.id,
    prompt: '',
    view: 'map',
    map: 'asset',
    zone: null,
    part: null,
    list: null,
    mode: 'silent',
    minutes: null,
    tools: 'own',
    round: null,
    dots: null,
    perNote: null,
    marks: null,
    hints: [],
    ...step,
  }
  await fay.ordered({ what: 'agenda.put', step: whole }, s => s.agenda.some(one => one.id === step.id))
  await fay.ordered({ what: 'step', id: step.id }, s => s.step?.id === step.id)
}
async function axe(v: Visitor): Promise<void> {
  expect(await axeFindings(v.page, { without: ['region'] })).toEqual([])
}
/** Takes a picture where a folder for them is named: for eyes, not compared. */
async function look(v: Visitor, name: string): Promise<void> {
  if (process.env.LOOK) await v.page.screenshot({ path: `${process.env.LOOK}/${name}.png` })
}

test('a step names the zone that one writes for and gives hints; everybody is brought to the matrix, a part of the plan, or Insight', async ({
  join,
  workshop,
}) => {
  test.slow()
  const fay = await lead(workshop)
  const host = await join({ name: 'Fay', role: 'facilitator' })
  const ana = await join({ name: 'Ana', size: PHONE })
  const ben = await join({ name: 'Ben', theme: 'dark' })
  for (const v of [host, ana, ben]) await arrived(v)
  const zone = (v: Visitor, name: RegExp): Locator => v.page.getByRole('radio', { name })
  const hints = (v: Visitor): Locator => v.page.locator('[data-hints] li')

  // writing on a phone, on an open board
  await expect(zone(ana, /Groups we know/)).toBeChecked()
  await begin(fay, { id: 'reach', zone: 'reach', hints: HINTS })
  await expect(zone(ana, /reach/i)).toBeChecked()
  await expect(hints(ana)).toHaveText(HINTS)
  await look(ana, 'hints-open')
  await ana.page.getByRole('textbox', { name: ana.words('compose.note') }).fill('Parish bulletin')
  await ana.page.keyboard.press('Enter')
  await expect.poll(async () => (await boardJson(workshop)).notes?.[0]?.zone).toBe('reach')
  // what somebody chose stays until a step names another
  await zone(ana, /Skills/).check({ force: true })
  await begin(fay, { id: 'people', zone: 'individuals' })
  await expect(zone(ana, /People we know/)).toBeChecked()
  await expect(hints(ana)).toHaveCount(0)

  // in a sealed round: on the phone, and in the panel
  await begin(fay, { id: 'again', zone: 'reach', hints: MANY, round: 'notes' })
  const round = await fay.opens({ kind: 'notes', map: 'asset', prompt: 'Who reaches whom?' })
  const sealed = ana.page.locator('[data-sealed-composer]')
  await expect(sealed.locator('[data-hints] li')).toHaveText(MANY)
  await expect(sealed.getByText('Who reaches whom?')).toBeInViewport()
  await expect(zone(ana, /reach/i)).toBeChecked()
  await look(ana, 'hints-sealed')
  await axe(ana)
  const own = sidePanel(ben)
  await expect(own.locator('[data-hints] li')).toHaveText(MANY)
  await expect(own.getByRole('combobox', { name: ben.words('round.zone') })).toHaveValue('reach')
  await look(ben, 'hints-panel-dark')
  await axe(ben)
  for (const [v, within] of [
    [ana, sealed],
    [ben, own],
  ] as const) {
    await within
      .getByRole('textbox', { name: v.words('round.write') })
      .fill(`Radio hour ${v === ana ? 1 : 2}`)
    await within.getByRole('button', { name: v.words('round.send'), exact: true }).click()
  }
  await expect.poll(() => fay.live?.round?.entries).toBe(2)
  // what one sealed is seen, above the field, however many hints there are
  await expect(sealed.locator('[data-own-entry]')).toBeInViewport()
  await fay.ordered({ what: 'round.reveal', id: round }, s => s.round === null)
  expect((await boardJson(workshop)).notes?.map(n => n.zone)).toEqual(['reach', 'reach', 'reach'])

  // brought everywhere that a step can be worked in
  const rail = host.page.getByRole('navigation', { name: host.words('shell.views') })
  const goTo = (name: string): Promise<void> => rail.getByRole('button', { name, exact: true }).click()
  for (const [name, there] of [
    [host.words('shell.matrix'), (v: Visitor) => v.page.getByRole('main', { name: v.words('shell.matrix') })],
    [
      host.words('shell.insight'),
      (v: Visitor) => v.page.getByRole('main', { name: v.words('shell.insight') }),
    ],
    [
      host.words('shell.plan'),
      (v: Visitor) =>
        v.page.getByRole('radio', { name: v.words('plan.part.tasks'), checked: true, exact: true }),
    ],
  ] as const) {
    await goTo(name)
    if (name === host.words('shell.plan'))
      await host.page.getByRole('radio', { name: host.words('plan.part.tasks') }).check({ force: true })
    await openSessionPanel(host)
    await sidePanel(host)
      .getByRole('button', { name: host.words('call.everyone') })
      .click()
    for (const v of [ana, ben]) await expect(there(v)).toBeAttached()
  }
  // … and to the list that lies open there
  const table = (v: Visitor): Locator => v.page.getByLabel(v.words('table.which'), { exact: true })
  await host.page.getByRole('main').getByText(host.words('plan.part.tables'), { exact: true }).click()
  await table(host).focus()
  await table(host).selectOption('events')
  await expect(table(host)).toBeFocused()
  await sidePanel(host)
    .getByRole('button', { name: host.words('call.everyone') })
    .click()
  for (const v of [ana, ben]) await expect(table(v)).toHaveValue('events')
  fay.close()
})

test('placing by finger on a phone: held, dragged, for oneself alone until the reveal', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [
      { id: 'a', map: 'power', at: [0, 500], text: 'Mayor' },
      { id: 'b', map: 'power', at: [0, 800], text: 'Parish' },
    ],
  })
  const fay = await lead(workshop)
  const ana = await join({ name: 'Ana', size: PHONE, query: { map: 'power' } })
  const ben = await join({ name: 'Ben', query: { map: 'power' } })
  for (const v of [ana, ben]) await arrived(v)
  const id = await fay.opens({ kind: 'placements', map: 'power', candidates: ['a', 'b'] })
  // the panel takes room from the map, which is looked at anew
  await sidePanel(ben).waitFor()
  await drawn(ben, 'power')
  const before = await spotOf(ben, 'power', 'Mayor')
  await sidePanel(ana)
    .getByRole('button', { name: ana.words('placing.on_map') })
    .click()
  await drawn(ana, 'power')
  const hand = await fingersOn(ana)
  const from = await spotOf(ana, 'power', 'Mayor')
  const to = away(from, 60, -50)
  await hand.down(from)
  await expect(
    ana.page.getByRole('region', { name: ana.words('canvas.selection', { count: 1 }) }),
  ).toBeVisible()
  await hand.slide(from, to)
  await hand.up()
  await drawnAt(ana, 'power', 'Mayor', to)
  await look(ana, 'placing-by-finger')
  await expect.poll(() => fay.live?.round?.entries).toBe(1)
  await drawnAt(ben, 'power', 'Mayor', before)
  expect((await boardJson(workshop)).notes?.map(n => n.at)).toEqual([
    [0, 500],
    [0, 800],
  ])
  const { results } = await fay.ordered({ what: 'round.reveal', id }, s => s.round === null)
  const [result] = results
  const placed = result?.kind === 'placements' ? must(result.places[0], 'place') : null
  expect(placed?.note).toBe('a')
  expect(placed?.at[0]?.[0]).toBeGreaterThan(50)
  fay.close()
})

test('after an anonymous round no screen says who wrote what: the map, its list, the details, what was merged, the wall', async ({
  join,
  workshop,
}) => {
  test.slow()
  const [zelda, yorick] = ['Zelda Quillfeather', 'Yorick Pemberton']
  const fay = await lead(workshop)
  const host = await join({ name: 'Fay', role: 'facilitator', query: { map: 'asset' } })
  const ana = await join({ name: zelda, query: { map: 'asset' } })
  const eve = await join({ name: 'Eve', role: 'viewer', query: { map: 'asset' } })
  for (const v of [host, ana, eve]) await arrived(v)
  const yo = await new Person(workshop, 'participant', { name: yorick }).here()
  // named: the same places say it, so this test would see it
  const named = await fay.opens({ kind: 'notes', map: 'asset' })
  await yo.note(named, 'n1', 'A hall with a kitchen', 'physical')
  await fay.ordered({ what: 'round.reveal', id: named }, s => s.round === null)
  const sealed = await fay.opens({ kind: 'notes', map: 'asset', anonymous: true })
  await yo.note(sealed, 'n2', 'St. Mary parish', 'org_relationships')
  await yo.note(sealed, 'n3', 'Union hall', 'physical')
  const own = sidePanel(ana)
  await own.getByRole('textbox', { name: ana.words('round.write') }).fill('Saint Mary Parish')
  await own.getByRole('button', { name: ana.words('round.send'), exact: true }).click()
  await expect.poll(() => fay.live?.round?.entries).toBe(3)
  await fay.ordered({ what: 'round.reveal', id: sealed }, s => s.round === null)
  yo.close()

  const names = /Zelda|Quillfeather|Yorick|Pemberton/
  /** Everything that the page's document holds, also what is not seen and what is read aloud. */
  const nothingOn = async (where: Locator): Promise<void> =>
    expect(await where.innerHTML()).not.toMatch(names)
  const details = async (v: Visitor, text: string): Promise<Locator> => {
    await closePanel(v)
    const spot = await spotOf(v, 'asset', text)
    await v.page.mouse.click(spot.x, spot.y)
    await v.page.getByRole('button', { name: v.words('canvas.details') }).click()
    const panel = v.page.locator('[data-panel="note"]')
    await expect(panel).toBeVisible()
    return panel
  }
  await test.step('where it was named, it says so', async () => {
    await expect(await details(host, 'A hall with a kitchen')).toContainText(yorick)
  })
  for (const v of [host, ana])
    await test.step(`the map, details and list of ${v === host ? 'the facilitator' : 'a participant'}`, async () => {
      for (const text of ['St. Mary parish', 'Union hall', 'Saint Mary Parish']) {
        await nothingOn(await details(v, text))
        await nothingOn(v.page.getByRole('main'))
      }
      const outline = await openOutline(v, 'asset')
      for (const text of ['St. Mary parish', 'Union hall', 'Saint Mary Parish']) {
        const fields = await openNote(v, outline, text)
        await nothingOn(fields)
        await nothingOn(noteRow(outline, text))
      }
      await closePanel(v)
    })
  await test.step('what a viewer sees', async () => {
    const outline = await openOutline(eve, 'asset')
    await expect(noteRow(outline, 'Union hall')).toBeVisible()
    await nothingOn(eve.page.getByRole('main'))
    await nothingOn(noteRow(outline, 'Union hall'))
  })
  await test.step('merged into one', async () => {
    await host.page.getByRole('button', { name: host.words('menu.more'), exact: true }).click()
    await host.page.getByRole('menuitem', { name: host.words('same.open') }).click()
    const group = sidePanel(host).locator('[data-same-group]').filter({ hasText: 'Mary' })
    await nothingOn(group)
    await group.getByRole('button', { name: host.words('same.merge', { count: 2 }) }).click()
    await expect(group).toHaveCount(0)
    await closePanel(host)
    const outline = await openOutline(host, 'asset')
    const fields = await openNote(host, outline, 'Mary')
    await expect(fields.getByRole('group', { name: host.words('merged.title', { count: 1 }) })).toBeVisible()
    await nothingOn(fields)
  })
  await test.step('on the wall', async () => {
    await closePanel(host)
    await host.page.getByRole('button', { name: host.words('menu.more'), exact: true }).click()
    await host.page.getByRole('menuitem', { name: host.words('wall.open') }).click()
    await expect(host.page.locator('[data-map-canvas="asset"]')).toBeVisible()
    await nothingOn(host.page.locator('body'))
  })
  fay.close()
})
