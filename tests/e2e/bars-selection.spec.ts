import type { Locator } from '@playwright/test'
import { arrived, mapCanvas } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { reach } from '../support/by-keyboard.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 })
const actor = (id: string, at: [number, number] | null, more: object = {}) =>
  ({ id, map: 'power', at, text: `actor ${id}`, color: 'sky', by: 'x', ...more }) as const
const noteOf = async (w: NewWorkshop, id: string) => (await boardJson(w)).notes?.find(n => n.id === id)

const bar = (v: Visitor, count = 1): Locator =>
  v.page.getByRole('region', { name: v.words('canvas.selection', { count }) })
const press = (v: Visitor, id: Parameters<Visitor['words']>[0]): Promise<void> =>
  bar(v)
    .getByRole('button', { name: v.words(id), exact: true })
    .click()

async function select(v: Visitor, ...names: string[]): Promise<void> {
  for (const [i, name] of names.entries()) {
    const spot = await spotOf(v, 'power', `actor ${name}`)
    await v.page.keyboard.down('Shift')
    if (i === 0) await v.page.keyboard.up('Shift')
    await v.page.mouse.click(spot.x, spot.y)
    await v.page.keyboard.up('Shift')
  }
  await expect(bar(v, names.length)).toBeVisible()
}

test('what is known of a note: tie, can we move them, how we know, who holds it, tags, a reaction', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [actor('a', [0, 300]), actor('b', [600, 700], { tags: ['church'] })] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  await select(ana, 'a')

  await press(ana, 'marks.button')
  const sheet = page.getByRole('dialog', { name: words('marks.title') })
  await sheet.getByRole('radio', { name: words('tie.loose') }).click()
  await sheet.getByRole('radio', { name: words('movable.maybe') }).click()
  await sheet.getByRole('radio', { name: words('evidence.told') }).click()
  await sheet.getByLabel(words('note.holder')).fill('Dana')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => {
      const { tie, movable, evidence, holder } = (await noteOf(workshop, 'a')) ?? {}
      return { tie, movable, evidence, holder }
    })
    .toEqual({ tie: 'loose', movable: 'maybe', evidence: 'told', holder: 'Dana' })
  // pressed again: nobody says so any more
  await sheet.getByRole('radio', { name: words('tie.loose') }).click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.tie ?? null).toBe(null)
  await page.keyboard.press('Escape')

  await press(ana, 'note.tags')
  const tags = page.getByRole('dialog', { name: words('note.tags') })
  await expect(tags.getByLabel(words('note.tag_new'))).toBeFocused()
  await page.keyboard.type('press')
  await page.keyboard.press('Enter')
  await tags.getByRole('button', { name: 'church' }).click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.tags).toEqual(['press', 'church'])
  await tags.getByRole('button', { name: words('note.tag_remove', { tag: 'press' }) }).click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.tags).toEqual(['church'])
  await page.keyboard.press('Escape')

  await press(ana, 'note.reactions')
  await page.getByRole('button', { name: words('reaction.star') }).click()
  await expect(
    page.getByRole('button', {
      name: words('note.reacted', { reaction: words('reaction.star'), count: 1, names: 'Ana' }),
    }),
  ).toHaveAttribute('aria-pressed', 'true')
})

test('stance and influence are typed on the selected note; the decision-maker is held at the top', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [actor('a', [0, 400]), actor('t', [-200, 300], { target: true })] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  await select(ana, 'a')
  await bar(ana)
    .getByRole('button', { name: words('value.button', { value: '0 · 60' }) })
    .click()
  const sheet = page.getByRole('dialog', { name: words('value.title') })
  await sheet.getByRole('spinbutton', { name: words('note.stance') }).fill('-35')
  await page.keyboard.press('Enter')
  await sheet.getByRole('spinbutton', { name: words('note.influence') }).fill('120')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.at).toEqual([-350, 0])
  await sheet.getByRole('spinbutton', { name: words('note.influence') }).fill('much')
  await page.keyboard.press('Tab')
  await expect(sheet.getByRole('spinbutton', { name: words('note.influence') })).toHaveValue('100')
  await sheet.getByRole('button', { name: words('value.to_tray') }).click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.at ?? null).toBe(null)
  await page.keyboard.press('Escape')

  await mapCanvas(ana).focus()
  await page.keyboard.press('Escape')
  await select(ana, 't')
  await bar(ana)
    .getByRole('button', { name: words('value.button', { value: '−20 · 100' }) })
    .click()
  await expect(sheet.getByRole('spinbutton', { name: words('note.influence') })).toBeDisabled()
  await expect(sheet.getByText(words('value.held'))).toBeVisible()
})

test('one decision-maker: making another one takes the mark from the first', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [actor('a', [300, 400]), actor('t', [-200, 0], { target: true })] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  await select(ana, 'a')
  const toggle = bar(ana).getByRole('button', { name: ana.words('canvas.make_target') })
  await toggle.click()
  await expect
    .poll(async () => ((await boardJson(workshop)).notes ?? []).filter(n => n.target).map(n => n.id))
    .toEqual(['a'])
})

test('several notes: order, alignment and even spaces from the menu, lock, duplicate, delete', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [actor('a', [-600, 300]), actor('b', [-250, 500]), actor('c', [500, 640])],
  })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  const places = async () => {
    const { notes = [] } = await boardJson(workshop)
    return ['a', 'b', 'c'].map(id => notes.find(n => n.id === id)?.at)
  }
  const more = async (id: Parameters<Visitor['words']>[0], count = 3) => {
    await bar(ana, count)
      .getByRole('button', { name: words('chosen.more') })
      .click()
    await page.getByRole('menuitem', { name: words(id), exact: false }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  await select(ana, 'a', 'b')
  await bar(ana, 2)
    .getByRole('button', { name: words('chosen.more') })
    .click()
  await expect(page.getByRole('menuitem', { name: words('command.align-top') })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: words('command.distribute-across') })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await select(ana, 'a', 'b', 'c')
  await more('command.align-top')
  await expect.poll(async () => (await places()).map(at => at?.[1])).toEqual([300, 300, 300])
  await more('command.distribute-across')
  await expect.poll(async () => (await places()).map(at => at?.[0])).toEqual([-600, -50, 500])

  await bar(ana, 3)
    .getByRole('button', { name: words('command.lock'), exact: true })
    .click()
  await expect.poll(async () => (await noteOf(workshop, 'b'))?.locked).toBe(true)
  await bar(ana, 3)
    .getByRole('button', { name: words('command.unlock'), exact: true })
    .click()
  await expect.poll(async () => (await noteOf(workshop, 'b'))?.locked ?? false).toBe(false)
  await bar(ana, 3)
    .getByRole('button', { name: words('command.duplicate'), exact: true })
    .click()
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(6)
  await bar(ana, 3)
    .getByRole('button', { name: words('canvas.remove'), exact: true })
    .click()
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(3)
  await expect(mapCanvas(ana)).toBeFocused()
})

test('by keyboard alone: from the map to the bar, a mark, and back', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [actor('a', [0, 300])] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  const { page, words } = ana
  await mapCanvas(ana).focus()
  await page.keyboard.press('Tab')
  await expect(bar(ana)).toBeVisible()
  const button = bar(ana).getByRole('button', { name: words('marks.button') })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const close = page.getByRole('radio', { name: words('tie.close') })
  await reach(ana, close, 'ArrowRight')
  await page.keyboard.press('Space')
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.tie).toBe('close')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('the bar keeps clear of the note that it is for', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [actor('low', [0, 980]), actor('high', [0, 260])] })
  const ana = await join({ query: cameraQuery({ map: 'power', x: 0, y: 600, zoom: 0.9 }) })
  await drawn(ana, 'power')
  for (const name of ['low', 'high']) {
    await mapCanvas(ana).focus()
    await ana.page.keyboard.press('Escape')
    await select(ana, name)
    const note = await spotOf(ana, 'power', `actor ${name}`)
    await expect
      .poll(async () => {
        const box = await bar(ana).boundingBox()
        return box !== null && (note.y < box.y - 54 || note.y > box.y + box.height + 54)
      })
      .toBe(true)
  }
})

test('typing in a note renders nothing of the bar', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [actor('a', [0, 300])] })
  const ana = await join({ query })
  await drawn(ana, 'power')
  await select(ana, 'a')
  await ana.page.keyboard.press('Enter')
  await expect(ana.page.getByRole('textbox', { name: ana.words('canvas.editor') })).toBeFocused()
  await ana.page.evaluate(
    label => {
      const seen = { count: 0 }
      Object.assign(window, { barChanges: seen })
      const bar = document.querySelector(`section[aria-label="${label}"]`)
      if (!bar) throw new Error('no bar')
      new MutationObserver(() => seen.count++).observe(bar, {
        subtree: true,
        childList: true,
        attributes: true,
      })
    },
    ana.words('canvas.selection', { count: 1 }),
  )
  await ana.page.keyboard.type(' and some more words')
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.text).toContain('some more words')
  expect(
    await ana.page.evaluate(() => (window as unknown as { barChanges: { count: number } }).barChanges.count),
  ).toBe(0)
})

for (const width of [390, 1024])
  test(`at ${width} px bars stay on the screen and in one line`, async ({ join, workshop }) => {
    await putBoard(workshop, { notes: [actor('a', [0, 300])] })
    const ana = await join({ query, size: { width, height: 800 } })
    await arrived(ana)
    await drawn(ana, 'power')
    await select(ana, 'a')
    const tools = ana.page.getByRole('toolbar', { name: ana.words('canvas.tools') })
    for (const one of [tools, bar(ana)])
      await expect
        .poll(async () => {
          const box = await one.boundingBox()
          return box !== null && box.x >= 0 && box.x + box.width <= width && box.height < 50
        })
        .toBe(true)
  })
