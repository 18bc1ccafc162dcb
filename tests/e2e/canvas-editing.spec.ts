import type { Locator } from '@playwright/test'
import { mapCanvas, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey } from '../support/by-command.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { Person } from '../support/person.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'asset', x: 700, y: 500, zoom: 0.7 })
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const field = (v: Visitor): Locator => v.page.getByRole('textbox', { name: v.words('canvas.editor') })
const texts = async (w: NewWorkshop) => ((await boardJson(w)).notes ?? []).map(n => n.text).sort()
const placeOf = async (w: NewWorkshop, text: string) =>
  (await boardJson(w)).notes?.find(n => n.text === text)?.at ?? [0, 0]

test('N, the tool and a double-click make a note, and what is typed at once is in it', async ({
  join,
  workshop,
}) => {
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  await mapCanvas(ana).focus()
  for (const [which, text] of [
    [0, 'by letter'],
    [1, 'by Insert'],
  ] as const) {
    await byKey(ana, 'new-note', which)
    await page.keyboard.type(text)
    await page.keyboard.press('Escape')
    await expect(mapCanvas(ana)).toBeFocused()
  }
  await page.getByRole('button', { name: words('canvas.note') }).click()
  await page.mouse.click(300, 600)
  await page.keyboard.type('by tool')
  await page.keyboard.press('Escape')
  await page.mouse.dblclick(1000, 700)
  await page.keyboard.type('by double-click')
  await page.keyboard.press('Escape')
  await saved(ana)
  expect(await texts(workshop)).toEqual(['by Insert', 'by double-click', 'by letter', 'by tool'])
})

test('while writing, Tab, Shift+Tab and Ctrl+Enter go to the note beside, or make it', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [note('a', [400, 400]), note('b', [640, 400]), note('locked', [400, 640], { locked: true })],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const a = await spotOf(ana, 'asset', 'note a')
  await page.mouse.click(a.x, a.y)
  await byKey(ana, 'edit')
  await expect(field(ana)).toHaveValue('note a')
  await page.keyboard.press('Tab')
  await expect(field(ana)).toHaveValue('note b')
  await page.keyboard.press('Shift+Tab')
  await expect(field(ana)).toHaveValue('note a')
  await expect(field(ana)).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(field(ana)).toHaveValue('note b')
  await page.keyboard.press('Tab')
  await expect(field(ana)).toHaveValue('')
  await page.keyboard.type('right of b')
  await page.keyboard.press('Control+Enter')
  await expect(field(ana)).toHaveValue('')
  await page.keyboard.type('below that')
  await page.keyboard.press('Shift+Tab')
  await expect(field(ana)).toHaveValue('')
  await page.keyboard.type('left of that')
  await page.keyboard.press('Escape')
  await saved(ana)
  const [right, below, left] = await Promise.all(
    ['right of b', 'below that', 'left of that'].map(text => placeOf(workshop, text)),
  )
  expect(right?.[0]).toBeGreaterThan(640 + 199)
  expect(below?.[1]).toBeGreaterThan((right?.[1] ?? 0) + 199)
  expect(left?.[0]).toBeLessThan((below?.[0] ?? 0) - 199)
  // the locked note below a is passed over: a new one is made elsewhere
  await page.mouse.dblclick(a.x, a.y)
  await page.keyboard.press('Control+Enter')
  await expect(field(ana)).toHaveValue('')
  await page.keyboard.press('Escape')
  await saved(ana)
  expect(await texts(workshop)).toHaveLength(6)
})

test('Enter writes on in the next line; Escape leaves the text, then the selection, then Tab the map', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const bar = page.getByRole('region', { name: words('canvas.selection', { count: 1 }) })
  const a = await spotOf(ana, 'asset', 'note a')
  await page.mouse.click(a.x, a.y)
  await byKey(ana, 'edit', 1)
  await page.keyboard.type('!')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second line')
  await page.keyboard.press('Escape')
  await expect(field(ana)).toHaveCount(0)
  await expect(bar).toBeVisible()
  await expect(mapCanvas(ana)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(mapCanvas(ana)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(mapCanvas(ana)).not.toBeFocused()
  await saved(ana)
  expect(await texts(workshop)).toEqual(['note a!\nsecond line'])
})

test('in a note that is taller than the window the line that is written stays in sight, and the map stays where it is', async ({
  join,
  workshop,
}) => {
  const tall = Array.from({ length: 120 }, (_, i) => `line ${i}`).join('\n')
  await putBoard(workshop, { notes: [note('tall', [400, 400], { text: tall })] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const at = await spotOf(ana, 'asset', 'line 0')
  await page.mouse.dblclick(at.x, at.y)
  await expect(field(ana)).toBeFocused()
  await page.keyboard.type(' and on')
  const bottom = async (): Promise<number> => {
    const box = await field(ana).boundingBox()
    return box ? box.y + box.height : Number.POSITIVE_INFINITY
  }
  await expect.poll(bottom).toBeLessThan(900)
  expect(await bottom()).toBeGreaterThan(400)
  expect(await mapCanvas(ana).evaluate(host => host.scrollTop)).toBe(0)
  await page.keyboard.press('ControlOrMeta+Home')
  await expect.poll(async () => (await field(ana).boundingBox())?.y ?? 0).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await saved(ana)
  expect(await texts(workshop)).toEqual([`${tall} and on`])
})

test('[F14] whoever writes in a note when the board is locked is led out of it', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const lead = await new Person(workshop, 'facilitator', { name: 'Lead' }).here()
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const a = await spotOf(ana, 'asset', 'note a')
  await ana.page.mouse.dblclick(a.x, a.y)
  await expect(field(ana)).toBeFocused()
  await lead.ordered({ what: 'lock', on: true }, s => s.locked)
  await expect(field(ana)).toHaveCount(0)
  await expect(mapCanvas(ana)).toBeFocused()
  lead.close()
})

test('a note left empty disappears and leaves no step to undo', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const a = await spotOf(ana, 'asset', 'note a')
  await page.mouse.click(a.x, a.y)
  await byKey(ana, 'nudge', 1)
  const undo = page.getByRole('button', { name: words('canvas.undo') })
  await page.mouse.dblclick(300, 700)
  await expect(field(ana)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.mouse.dblclick(300, 700)
  await expect(field(ana)).toBeFocused()
  await page.mouse.click(1100, 750)
  await expect(field(ana)).toHaveCount(0)
  await expect.poll(() => texts(workshop)).toEqual(['note a'])
  // the one step that is left is the move
  await undo.click()
  await expect.poll(() => placeOf(workshop, 'note a')).toEqual([600, 400])
  await expect(undo).toBeDisabled()
})

test('an input method composes in peace: its Enter and Escape are its own', async ({ join, workshop }) => {
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  const { page } = ana
  await page.mouse.dblclick(600, 500)
  await expect(field(ana)).toBeFocused()
  const cdp = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await page.keyboard.type('> ')
  await compose('に')
  await compose('にほ')
  // as a Mac sends what an input method takes: the key's own name, but while it composes
  for (const [key, modifiers] of [
    ['Escape', 0],
    ['Enter', 2],
  ] as const)
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, modifiers })
  await expect(field(ana)).toBeFocused()
  await compose('日本')
  // what is not yet decided is not sent to others
  await spotOf(ben, 'asset', '>')
  expect((await texts(workshop)).join()).not.toContain('に')
  await cdp.send('Input.insertText', { text: '日本' })
  await page.keyboard.type(' ok')
  await page.keyboard.press('Escape')
  await expect(field(ana)).toHaveCount(0)
  await expect.poll(() => texts(workshop)).toEqual(['> 日本 ok'])
})

test('a note that others delete or lock while one writes in it: said so, the words are offered, typing on does nothing', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400]), note('b', [1000, 400])] })
  const ana = await join({ query })
  const ben = await join({ query, name: 'Ben', role: 'facilitator' })
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  const [a, b] = [await spotOf(ana, 'asset', 'note a'), await spotOf(ana, 'asset', 'note b')]
  await ana.page.mouse.dblclick(a.x, a.y)
  await ana.page.keyboard.type(' in the middle of')
  await spotOf(ben, 'asset', 'note a in the middle of')
  await ben.page.mouse.click(a.x, a.y)
  await ben.page.keyboard.press('Delete')
  const hint = ana.page.locator('[data-hand-hint]')
  await expect(field(ana)).toHaveCount(0)
  await ana.page.keyboard.type(' nothing now')
  await expect(hint).toContainText(ana.words('put_out.deleted_by', { name: 'Ben' }))
  await saved(ana)
  expect(await texts(workshop)).toEqual(['note b'])
  // the offer waits while something else is looked at: the words are nowhere else
  await ana.page.mouse.click(b.x, b.y)
  await hint.getByRole('button', { name: ana.words('put_out.words_again') }).click()
  await expect(field(ana)).toBeFocused()
  await ana.page.keyboard.type(' it')
  await expect.poll(() => texts(workshop)).toEqual(['note a in the middle of it', 'note b'])
  await ana.page.keyboard.press('Escape')

  await ana.page.mouse.dblclick(b.x, b.y)
  await expect(field(ana)).toHaveValue('note b')
  await ben.page.mouse.click(b.x, b.y)
  await byKey(ben, 'lock')
  await expect(hint).toContainText(ana.words('hands.locked', { count: 1 }))
  await ana.page.keyboard.type('nn')
  await saved(ana)
  expect(await texts(workshop)).toHaveLength(2)
})
