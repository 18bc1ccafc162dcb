import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { arrived, closePanel, noteRow, openOutline } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { dragTo, drawnAt, spotOf } from '../support/on-the-map.ts'
import { Person, type Wanted } from '../support/person.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

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
  const { violations } = await new AxeBuilder({ page: v.page }).disableRules(['region']).analyze()
  expect(violations.map(found => `${found.id}: ${found.nodes[0]?.target}`)).toEqual([])
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
  await expect(item(ben, 'Parish')).toContainText(ben.words('result.rank', { rank: 3 }))
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
  const before = await spotOf(ben, 'power', 'Mayor')
  const reveal = await round(fay, { kind: 'placements', map: 'power', candidates: ['a', 'b', 'c'] })
  await expect(panel(ana).getByText(ana.words('placing.how'))).toBeVisible()

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
