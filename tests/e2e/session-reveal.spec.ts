import type { Locator } from '@playwright/test'
import { arrived, closePanel, noteRow, openOutline } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { dragTo, drawn, drawnAt, spotOf } from '../support/on-the-map.ts'
import { Person, type Wanted } from '../support/person.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const panel = (v: Visitor): Locator => v.page.locator('[data-panel]')
const button = (v: Visitor, name: string): Locator => v.page.getByRole('button', { name, exact: true })
const item = (v: Visitor, text: string): Locator => panel(v).getByRole('listitem').filter({ hasText: text })
const PHONE = { width: 390, height: 844 }

/** Opens what rounds amounted to. */
async function results(v: Visitor): Promise<void> {
  await button(v, v.words('menu.more')).click()
  await v.page.getByRole('menuitem', { name: v.words('result.open') }).click()
}
async function axe(v: Visitor): Promise<void> {
  expect(await axeFindings(v.page, { without: ['region'] })).toEqual([])
}
/** Takes a picture where a folder for them is named: for eyes, not compared. */
async function look(v: Visitor, name: string): Promise<void> {
  if (process.env.LOOK) await v.page.screenshot({ path: `${process.env.LOOK}/${name}.png` })
}
const lead = async (workshop: ConstructorParameters<typeof Person>[0]): Promise<Person> =>
  await new Person(workshop, 'facilitator', { name: 'Lead' }).here()
/** Opens a round without the facilitator's page; gives how to reveal it. */
async function round(fay: Person, wanted: Wanted): Promise<() => Promise<unknown>> {
  const id = await fay.opens(wanted)
  return () => fay.ordered({ what: 'round.reveal', id }, s => s.results.some(result => result.id === id))
}

test('dots: given on the note itself, in the list and on a phone; counted on the notes, and ranked', async ({
  join,
  workshop,
}) => {
  test.slow()
  await putBoard(workshop, {
    notes: [
      { id: 'a', map: 'power', at: [-600, 300], text: 'Mayor' },
      { id: 'b', map: 'power', at: [200, 300], text: 'Chamber of Commerce' },
      { id: 'c', map: 'power', at: [700, 700], text: 'Parish' },
    ],
  })
  const fay = await lead(workshop)
  const ana = await join({ name: 'Ana', query: { map: 'power' } })
  const ben = await join({ name: 'Ben', locale: 'es', theme: 'dark', size: PHONE, query: { map: 'power' } })
  for (const v of [ana, ben]) await arrived(v)
  const reveal = await round(fay, { kind: 'votes', candidates: ['a', 'b', 'c'], limit: 3, perNote: 2 })

  // on the note itself
  const spot = await spotOf(ana, 'power', 'Chamber of Commerce')
  await ana.page.mouse.click(spot.x, spot.y)
  const bar = ana.page.getByRole('region', { name: ana.words('canvas.selection', { count: 1 }) })
  const more = { text: 'Chamber of Commerce' }
  await bar.getByRole('button', { name: ana.words('round.more_dots', more) }).click()
  await bar.getByRole('button', { name: ana.words('round.more_dots', more) }).click()
  await expect(bar.getByText(ana.words('vote.most', { count: 2 }))).toBeVisible()
  await expect(bar.getByRole('button', { name: ana.words('round.more_dots', more) })).toBeDisabled()
  await expect(item(ana, 'Chamber').locator('[data-vote="2"]')).toBeVisible()
  await look(ana, 'votes-desktop')
  await axe(ana)

  // in the list of the map, by keyboard
  const outline = await openOutline(ana, 'power')
  await noteRow(outline, 'Mayor')
    .getByRole('button', { name: ana.words('round.more_dots', { text: 'Mayor' }) })
    .focus()
  await ana.page.keyboard.press('Enter')
  await expect(noteRow(outline, 'Mayor').locator('[data-vote="1"]')).toBeVisible()
  await expect(noteRow(outline, 'Parish').getByText(ana.words('vote.none_left'))).toBeVisible()

  // on a phone
  await item(ben, 'Chamber')
    .getByRole('button', { name: ben.words('round.more_dots', more) })
    .click()
  await expect(panel(ben).getByText(ben.words('round.all_kept'))).toBeVisible()
  await look(ben, 'votes-phone')
  await axe(ben)
  await expect.poll(() => fay.live?.round?.entries).toBe(3)

  await reveal()
  const row = noteRow(outline, 'Chamber')
  await expect(row.getByText(ana.words('result.dots', { count: 3 }))).toBeAttached()
  await expect(noteRow(outline, 'Mayor').getByText(ana.words('result.dots', { count: 1 }))).toBeAttached()
  await expect(item(ben, 'Chamber')).toContainText(ben.words('result.rank', { rank: 1 }))
  await expect(item(ben, 'Mayor')).toContainText(ben.words('result.rank', { rank: 2 }))
  // without a dot, without a rank
  await expect(item(ben, 'Parish')).not.toContainText(ben.words('result.rank', { rank: 3 }))
  await look(ana, 'votes-revealed')
  // from the list to the record, and to the note
  await results(ana)
  await button(ana, ana.words('result.partner', more)).click()
  await expect.poll(async () => (await boardJson(workshop, 'participant')).partners?.length).toBe(1)
  await results(ana)
  await expect(button(ana, ana.words('result.record', more))).toBeVisible()
  await ben.page
    .getByRole('button', { name: ben.words('result.show', { text: 'Chamber of Commerce' }) })
    .click()
  await expect(panel(ben)).toHaveCount(0)
  await expect(ben.page.locator('[data-map-canvas="power"]')).toBeVisible()
})

test('places: each for oneself on the map and by values; then medians, a split room, and what is agreed on', async ({
  join,
  workshop,
}) => {
  test.slow()
  await putBoard(workshop, {
    notes: [
      { id: 'a', map: 'power', at: [0, 500], text: 'Mayor' },
      { id: 'b', map: 'power', at: [400, 500], text: 'Parish' },
      { id: 'c', map: 'power', at: null, text: 'Newspaper' },
    ],
  })
  const host = await join({ name: 'Fay', role: 'facilitator', query: { map: 'power' } })
  const fay = await lead(workshop)
  const ana = await join({ name: 'Ana', query: { map: 'power' } })
  const ben = await join({ name: 'Ben', locale: 'es', theme: 'dark', query: { map: 'power' } })
  for (const v of [host, ana, ben]) await arrived(v)
  const reveal = await round(fay, { kind: 'placements', map: 'power', candidates: ['a', 'b', 'c'] })
  // the panel takes room from the map, which is looked at anew
  for (const v of [ana, ben]) {
    await expect(panel(v).getByText(v.words('placing.how'))).toBeVisible()
    await drawn(v, 'power')
  }
  const before = await spotOf(ben, 'power', 'Mayor')

  // dragged on the map: it moves for oneself alone
  const from = await spotOf(ana, 'power', 'Mayor')
  const to = { x: from.x - 180, y: from.y - 60 }
  await dragTo(ana, from, to)
  await ana.page.mouse.up()
  await drawnAt(ana, 'power', 'Mayor', to)
  await expect(panel(ana).getByText(ana.words('round.all_kept'))).toBeVisible()
  await drawnAt(ben, 'power', 'Mayor', before)
  expect((await boardJson(workshop, 'facilitator')).notes?.find(n => n.id === 'a')?.at).toEqual([0, 500])
  await ana.page.reload()
  // by keys and by values, in the panel and in the map's list
  const stance = (v: Visitor, text: string): Locator =>
    panel(v).getByRole('spinbutton', { name: v.words('round.stance_of', { text }) })
  const influence = (v: Visitor, text: string): Locator =>
    panel(v).getByRole('spinbutton', { name: v.words('round.influence_of', { text }) })
  const type = async (field: Locator, value: string): Promise<void> => {
    await field.fill(value)
    await field.press('Enter')
  }
  await expect(stance(ana, 'Mayor')).toHaveValue(/^−\d+$/)
  await type(stance(ana, 'Mayor'), '-80')
  await type(stance(ana, 'Newspaper'), '30')
  await type(influence(ana, 'Newspaper'), '60')
  await type(stance(ana, 'Parish'), '40')
  await type(influence(ana, 'Parish'), '50')
  await look(ana, 'placing')
  await axe(ana)
  await type(stance(ben, 'Mayor'), '90')
  await type(influence(ben, 'Mayor'), '70')
  await type(stance(ben, 'Parish'), '44')
  await type(influence(ben, 'Parish'), '54')
  const outline = await openOutline(ben, 'power')
  await noteRow(outline, 'Newspaper').getByRole('spinbutton').first().fill('36')
  await noteRow(outline, 'Newspaper').getByRole('spinbutton').first().press('Enter')
  await noteRow(outline, 'Newspaper').getByRole('spinbutton').last().fill('62')
  await noteRow(outline, 'Newspaper').getByRole('spinbutton').last().press('Enter')
  await expect(noteRow(outline, 'Newspaper').getByText(ben.words('placing.only_you'))).toBeVisible()
  await expect.poll(() => fay.live?.round?.entries).toBe(6)
  // nothing of it is anywhere but with its author
  expect((await boardJson(workshop, 'facilitator')).notes?.find(n => n.id === 'c')?.at).toBeNull()

  const mine = await spotOf(ana, 'power', 'Mayor')
  await reveal()
  await expect.poll(async () => (await spotOf(ana, 'power', 'Mayor')).x - mine.x).toBeGreaterThan(20)
  const first = panel(ana).getByRole('region', { name: ana.words('result.first') })
  await expect(first.getByRole('listitem')).toHaveCount(1)
  await expect(first).toContainText(ana.words('result.sides', { against: 1, beside: 1 }))
  await expect(first).toContainText(ana.words('result.split'))
  await expect(panel(ana).getByRole('region', { name: ana.words('result.rest') })).toContainText('+42 · 52')
  await expect(noteRow(outline, 'Mayor').getByText(ben.words('result.split'))).toBeVisible()
  await look(ana, 'placed')
  await look(ben, 'placed-dark')
  await axe(ana)

  // the facilitator sets the agreed place: a median, a typed value, a drag; each one step of undo
  await results(host)
  const atOf = async (id: string) =>
    (await boardJson(workshop, 'facilitator')).notes?.find(n => n.id === id)?.at
  await button(host, host.words('result.take_place', { text: 'Parish' })).click()
  await expect.poll(() => atOf('b')).toEqual([420, 480])
  await expect(item(host, 'Parish').getByText(host.words('result.agreed'))).toBeVisible()
  await closePanel(host)
  await host.page.locator('[data-map-canvas="power"]').focus()
  await host.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => atOf('b')).toEqual([400, 500])
  await results(host)
  await expect(button(host, host.words('result.take_place', { text: 'Mayor' }))).toHaveCount(0)
  await type(stance(host, 'Mayor'), '20')
  await expect.poll(() => atOf('a')).toEqual([200, 500])
  await expect(item(host, 'Mayor').getByText(host.words('result.agreed'))).toBeVisible()
  await expect(noteRow(outline, 'Mayor').getByText(ben.words('result.split'))).toHaveCount(0)
  await look(host, 'agreed')
})

test('silent writing on a phone: sealed, changed, taken back, for somebody else, over a reload; late words are marked', async ({
  join,
  workshop,
}) => {
  test.slow()
  const fay = await lead(workshop)
  const host = await join({ name: 'Fay', role: 'facilitator', query: { map: 'asset' } })
  const ana = await join({ name: 'Ana', size: PHONE })
  const eve = await join({ name: 'Eve', size: PHONE, locale: 'es', theme: 'dark' })
  for (const v of [host, ana, eve]) await arrived(v)
  const prompt = 'Whom do we know at the county?'
  const reveal = await round(fay, { kind: 'notes', map: 'asset', limit: 3, prompt })
  const composer = (v: Visitor): Locator => v.page.locator('[data-sealed-composer]')
  const own = (v: Visitor, text: string): Locator =>
    composer(v).getByRole('listitem').filter({ hasText: text })
  const write = async (v: Visitor, text: string): Promise<void> => {
    await composer(v)
      .getByRole('textbox', { name: v.words('round.write') })
      .fill(text)
    await composer(v)
      .getByRole('button', { name: v.words('round.send'), exact: true })
      .click()
    await expect(own(v, text)).toContainText(v.words('round.kept'))
  }
  // whoever came by phone is in the composer, with the question before them
  await expect(composer(ana).getByText(prompt)).toBeVisible()
  await ana.page.getByRole('radio', { name: 'Skills' }).check({ force: true })
  await write(ana, 'Rosa knows the clerk')
  await ana.page.getByRole('combobox', { name: ana.words('round.as') }).selectOption({ label: 'Eve' })
  await write(ana, 'The union has a hall')
  await expect(own(ana, 'The union has a hall')).toContainText(ana.words('round.said_by', { name: 'Eve' }))
  await ana.page
    .getByRole('combobox', { name: ana.words('round.as') })
    .selectOption({ label: ana.words('round.as_other') })
  await ana.page.getByRole('textbox', { name: ana.words('round.as_name') }).fill('Don Luis')
  await write(ana, 'A van')
  await expect(composer(ana).getByText(ana.words('round.full', { count: 3 }))).toBeVisible()
  await look(ana, 'composer')
  await axe(ana)
  await button(ana, ana.words('round.take_back', { text: 'Rosa knows the clerk' })).click()
  await expect(own(ana, 'Rosa')).toHaveCount(0)
  await expect(button(ana, ana.words('round.take_back', { text: 'The union has a hall' }))).toBeFocused()
  await ana.page.reload()
  await expect(own(ana, 'The union has a hall')).toBeVisible()
  await button(ana, ana.words('round.change', { text: 'A van' })).click()
  await composer(ana)
    .getByRole('textbox', { name: ana.words('round.write') })
    .fill('A van with nine seats')
  await button(ana, ana.words('round.save_change')).click()
  await expect(own(ana, 'A van with nine seats')).toContainText(
    ana.words('round.said_by', { name: 'Don Luis' }),
  )
  await expect.poll(() => fay.live?.round?.entries).toBe(2)

  // a phone without network keeps what is written; it comes late, and says so
  await write(eve, 'Una imprenta')
  await eve.context.setOffline(true)
  await composer(eve)
    .getByRole('textbox', { name: eve.words('round.write') })
    .fill('Un camión')
  await composer(eve)
    .getByRole('button', { name: eve.words('round.send'), exact: true })
    .click()
  await expect(own(eve, 'Un camión')).toContainText(eve.words('round.on_its_way'))
  await expect(composer(eve).getByText(eve.words('round.some_waiting', { count: 1 }))).toBeVisible()
  await look(eve, 'composer-offline-dark')
  await axe(eve)
  await reveal()
  await expect(composer(ana)).toHaveCount(0)
  const outline = await openOutline(host, 'asset')
  await expect(noteRow(outline, 'A van with nine seats')).toBeVisible()
  await expect(noteRow(outline, 'Un camión')).toHaveCount(0)
  await eve.context.setOffline(false)
  await expect(noteRow(outline, 'Un camión').getByText(host.words('round.late'))).toBeVisible({
    timeout: 40_000,
  })
  await expect(noteRow(outline, 'Una imprenta').getByText(host.words('round.late'))).toHaveCount(0)
  const notes = (await boardJson(workshop, 'facilitator')).notes ?? []
  const idOf = (name: string) => fay.stage.people.find(p => p.name === name)?.id
  expect(notes.map(n => [n.text, n.by]).sort()).toEqual(
    [
      ['A van with nine seats', 'Don Luis'],
      ['The union has a hall', idOf('Eve')],
      ['Un camión', idOf('Eve')],
      ['Una imprenta', idOf('Eve')],
    ].sort(),
  )
})

test('notes that mean the same are offered after the reveal: merged with all that was said, or kept apart for good', async ({
  join,
  workshop,
}) => {
  test.slow()
  const fay = await lead(workshop)
  const host = await join({ name: 'Fay', role: 'facilitator', query: { map: 'asset' } })
  await arrived(host)
  const reveal = await round(fay, { kind: 'notes', map: 'asset' })
  const ana = await new Person(workshop, 'participant', { name: 'Ana' }).here()
  const ben = await new Person(workshop, 'participant', { name: 'Ben' }).here()
  const id = fay.stage.round?.id ?? ''
  await ana.note(id, 'a1', 'Chamber of Commerce', 'org_relationships')
  await ana.note(id, 'a2', 'St. Mary parish', 'org_relationships')
  await ben.note(id, 'b1', 'C of C', 'org_relationships')
  await ben.note(id, 'b2', 'Saint Mary Parish', 'skills')
  await ben.note(id, 'b3', 'Printing press', 'physical')
  await reveal()
  await expect(host.page.getByText(host.words('same.found', { count: 2 }))).toBeVisible()
  await look(host, 'same-offer')
  await button(host, host.words('same.look')).click()
  const groups = panel(host).locator('[data-same-group]')
  await expect(groups).toHaveCount(2)
  const chamber = groups.filter({ hasText: 'Chamber' })
  await chamber.getByRole('radio', { name: /Chamber of Commerce/ }).check()
  await look(host, 'same')
  await axe(host)
  await chamber.getByRole('button', { name: host.words('same.merge', { count: 2 }) }).click()
  await expect(groups).toHaveCount(1)
  await groups.getByRole('button', { name: host.words('same.apart') }).click()
  await expect(panel(host).getByText(host.words('same.none'))).toBeVisible()
  const outline = await openOutline(host, 'asset')
  await expect(noteRow(outline, 'C of C')).toHaveCount(0)
  await noteRow(outline, 'Chamber of Commerce').locator('[data-cell="text"]').click()
  const merged = outline.getByRole('group', { name: host.words('merged.title', { count: 1 }) })
  await expect(merged).toContainText('C of C')
  await expect(merged).toContainText('Ben')
  await look(host, 'merged')
  await axe(host)
  // two steps of undo: together again in the offer, then all five
  await closePanel(host)
  await host.page.locator('[data-map-canvas="asset"]').focus()
  await host.page.keyboard.press('ControlOrMeta+z')
  await host.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await boardJson(workshop, 'facilitator')).notes?.length).toBe(5)
  await button(host, host.words('menu.more')).click()
  await host.page.getByRole('menuitem', { name: host.words('same.open') }).click()
  await expect(groups).toHaveCount(2)
})

test('ratings on a phone: one to five with words, or that one does not know', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [{ id: 'a', map: 'power', at: [0, 400], text: 'Mayor' }] })
  const fay = await lead(workshop)
  const ana = await join({ name: 'Ana', size: PHONE })
  await arrived(ana)
  const dimensions = [
    {
      id: 'access',
      title: 'Access',
      anchors: ['no way in', 'someone knows someone', 'we can phone today'] as [string, string, string],
    },
    { id: 'goals', title: 'Goals' },
  ]
  const reveal = await round(fay, { kind: 'ratings', candidates: ['a'], dimensions })
  await expect(panel(ana).getByText('1 no way in · 3 someone knows someone')).toBeVisible()
  const score = (dimension: string) =>
    panel(ana).getByRole('combobox', { name: ana.words('round.score_of', { dimension, text: 'Mayor' }) })
  await score('Access').selectOption('4')
  await score('Goals').selectOption({ label: ana.words('round.unknown') })
  await expect(panel(ana).getByText(ana.words('round.all_kept'))).toBeVisible()
  await look(ana, 'ratings-phone')
  await axe(ana)
  await ana.page.reload()
  await expect(score('Access')).toHaveValue('4')
  await reveal()
  // of few raters it is said what each gave, not how far they agree
  const said = panel(ana).getByRole('row').filter({ hasText: 'Mayor' }).getByRole('cell')
  await expect(said).toHaveText(['4', new RegExp(ana.words('matrix.unknown', { count: 1 }))])
  const cells = fay.stage.results.flatMap(r => (r.kind === 'ratings' ? r.cells : []))
  expect(cells.map(c => [c.dimension, c.values, c.unknown])).toEqual([
    ['access', [4], 0],
    ['goals', [], 1],
  ])
})
