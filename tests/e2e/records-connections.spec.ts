import type { Locator } from '@playwright/test'
import { arrived, lookAt, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { canvasOf, dragTo, drawn, spotOf } from '../support/on-the-map.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const NOTES = [
  { id: 'choir', map: 'asset', text: 'Choir', zone: 'skills' },
  { id: 'bank', map: 'asset', text: 'Credit union', zone: 'physical' },
  { id: 'mayor', map: 'power', text: 'Mayor', stance: -0.2, influence: 0.9, target: true },
  { id: 'paper', map: 'power', text: 'The paper', stance: 0.2, influence: 0.4 },
]
const focused = (v: Visitor) => v.page.locator(':focus')
const list = ({ page, words }: Visitor): Locator => page.getByRole('list', { name: words('lines.list') })
const rows = (v: Visitor): Locator => list(v).getByRole('listitem')
const stored = async (w: NewWorkshop): Promise<string[]> =>
  ((await boardJson(w)).connections ?? []).map(c => `${c.from}>${c.to}`).sort()

/** Chooses a note by typing and the arrow keys. */
async function pick(v: Visitor, label: string, typed: string): Promise<void> {
  await v.page.getByRole('combobox', { name: label, exact: true }).focus()
  await v.page.keyboard.type(typed)
  await expect(v.page.getByRole('option')).toHaveCount(1)
  await v.page.keyboard.press('ArrowDown')
  await v.page.keyboard.press('Enter')
}

test('by keyboard: two picks, kind, strength, harm, through whom, turned round, removed; the other sees each', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: NOTES })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  await Promise.all([lookAt(ana, 'connections'), lookAt(ben, 'connections')])
  for (const [from, to] of [
    ['choir', 'mayor'],
    ['credit', 'paper'],
  ] as const) {
    await pick(ana, 'From', from)
    await pick(ana, 'To', to)
    await ana.page.getByRole('button', { name: ana.words('lines.add'), exact: true }).press('Enter')
  }
  await expect(rows(ben)).toHaveText([/Choir.*to.*Mayor/s, /Credit union.*to.*The paper/s])
  await expect(
    ana.page.getByRole('status').filter({ hasText: 'Connected: Credit union → The paper.' }),
  ).toHaveCount(1)

  const names = { from: 'Choir', to: 'Mayor' }
  await ana.page.getByLabel(ana.words('lines.kind_of', names)).selectOption('media')
  await ana.page.getByLabel(ana.words('lines.strength_of', names)).selectOption('3')
  await ana.page.getByLabel(ana.words('lines.effect_of', names)).selectOption('harms')
  await ana.page.getByRole('button', { name: ana.words('lines.details', names) }).press('Enter')
  const via = ana.page.getByLabel(ana.words('lines.via_of', names))
  await via.fill('Dana Cole')
  await via.press('Enter')
  await expect(rows(ben).first()).toContainText('through Dana Cole')

  await ana.page.getByRole('button', { name: ana.words('lines.reverse', names) }).press('Enter')
  await expect(focused(ana)).toHaveAttribute(
    'aria-label',
    ana.words('lines.reverse', { from: 'Mayor', to: 'Choir' }),
  )
  await expect(rows(ben)).toHaveText([/Credit union/, /Mayor.*to.*Choir/s])
  await saved(ana)
  expect((await boardJson(workshop)).connections?.find(c => c.from === 'mayor')).toMatchObject({
    to: 'choir',
    kind: 'media',
    strength: 3,
    effect: 'harms',
    via: 'Dana Cole',
  })
  await ana.page.keyboard.press('ControlOrMeta+Z')
  await expect(rows(ben)).toHaveText([/Choir.*to.*Mayor/s, /Credit union/])

  await ana.page.getByRole('button', { name: ana.words('lines.remove', names) }).press('Enter')
  await expect(rows(ben)).toHaveText([/Credit union/])
  await expect(focused(ana)).toContainText('Credit union')
  await saved(ana)
  expect(await stored(workshop)).toEqual(['bank>paper'])

  // where a line runs the other way already, neither is turned, and both say so
  await putBoard(workshop, { connections: [{ from: 'paper', to: 'bank' }] })
  await expect(rows(ana)).toHaveCount(2)
  for (const row of await rows(ana).all())
    await expect(row.getByRole('button', { name: ana.words('line.twin') })).toBeDisabled()
})

test('by mouse and by two clicks a line runs from one map to the other; pressed in the list it is picked', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: NOTES })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await lookAt(ana, 'connections')
  await canvasOf(ana, 'power').waitFor()
  await Promise.all([drawn(ana, 'asset'), drawn(ana, 'power')])
  await ana.page.getByRole('button', { name: /^Connect: draw/ }).click()
  await dragTo(ana, await spotOf(ana, 'asset', 'Choir'), await spotOf(ana, 'power', 'Mayor'))
  await ana.page.mouse.up()
  await expect(rows(ana)).toHaveText([/Choir.*to.*Mayor/s])
  for (const [map, text] of [
    ['power', 'The paper'],
    ['asset', 'Credit union'],
  ] as const) {
    const { x, y } = await spotOf(ana, map, text)
    await ana.page.mouse.click(x, y)
  }
  await expect(rows(ana)).toHaveText([/Choir/, /The paper.*to.*Credit union/s])
  await saved(ana)
  expect(await stored(workshop)).toEqual(['choir>mayor', 'paper>bank'])
  await ana.page.keyboard.press('Escape')
  await rows(ana).first().getByRole('button').first().click()
  await expect(rows(ana).first().getByRole('button').first()).toHaveAttribute('aria-pressed', 'true')
  await expect(ana.page.getByRole('region', { name: /Choir.*Mayor/ })).toBeVisible()
})

test('by keyboard on the maps themselves: C at a note of one, Enter at a note of the other', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: NOTES })
  const ana = await join()
  await arrived(ana)
  await lookAt(ana, 'connections')
  await canvasOf(ana, 'power').waitFor()
  await Promise.all([drawn(ana, 'asset'), drawn(ana, 'power')])
  await canvasOf(ana, 'asset').focus()
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.press('c')
  await expect(
    ana.page.getByRole('status').filter({ hasText: ana.words('canvas.connect_second') }),
  ).toBeVisible()
  await canvasOf(ana, 'power').focus()
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.press('Enter')
  await expect(rows(ana)).toHaveCount(1)
  await saved(ana)
  const [line] = (await boardJson(workshop)).connections ?? []
  expect(['choir', 'bank']).toContain(line?.from)
  expect(['mayor', 'paper']).toContain(line?.to)
})

test('many lines are searched and filtered', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [
      { id: 'mayor', map: 'power', text: 'Mayor', stance: 0, influence: 0.9 },
      ...Array.from({ length: 130 }, (_, i) => ({
        id: `n${i}`,
        map: 'asset',
        text: `Member ${i}`,
        zone: 'reach',
      })),
    ],
    connections: Array.from({ length: 130 }, (_, i) => ({
      from: `n${i}`,
      to: 'mayor',
      kind: i % 10 === 0 ? ('votes' as const) : ('personal' as const),
      effect: i % 13 === 0 ? ('harms' as const) : ('helps' as const),
    })),
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await lookAt(ana, 'connections')
  await expect(rows(ana)).toHaveCount(100)
  await expect(rows(ana).nth(2)).toContainText('Member 2')
  await ana.page.getByRole('button', { name: ana.words('lines.more', { count: 30 }) }).click()
  await expect(rows(ana)).toHaveCount(130)
  await ana.page.getByRole('searchbox', { name: ana.words('lines.search') }).fill('member 12')
  await expect(rows(ana)).toHaveCount(12)
  await ana.page.getByLabel(ana.words('lines.filter_kind')).selectOption('votes')
  await expect(rows(ana)).toHaveText([/Member 120/])
  await expect(ana.page.getByText('1 of 130 connections')).toBeVisible()
  await ana.page.getByRole('searchbox', { name: ana.words('lines.search') }).fill('')
  await ana.page.getByLabel(ana.words('lines.filter_effect')).selectOption('harms')
  await expect(rows(ana)).toHaveText([/Member 0/])
})

test('on a phone the list comes first, two picks draw a line, and the maps are one press away', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: NOTES })
  const ana = await join({ name: 'Ana', size: { width: 390, height: 844 } })
  await arrived(ana)
  await lookAt(ana, 'connections')
  await expect(ana.page.locator('[data-map-canvas]')).toHaveCount(0)
  for (const [label, text] of [
    ['From', 'Choir'],
    ['To', 'Mayor'],
  ] as const) {
    await ana.page.getByRole('combobox', { name: label, exact: true }).fill(text)
    await ana.page.getByRole('option', { name: text }).click()
  }
  await ana.page.getByRole('button', { name: ana.words('lines.add'), exact: true }).click()
  await expect(rows(ana)).toHaveText([/Choir.*to.*Mayor/s])
  await ana.page.getByRole('button', { name: ana.words('lines.show_maps') }).click()
  await expect(ana.page.locator('[data-map-canvas]')).toHaveCount(2)
  await ana.page.getByRole('button', { name: ana.words('lines.show_list', { count: 1 }) }).click()
  await expect(rows(ana)).toHaveCount(1)
  expect(await ana.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
