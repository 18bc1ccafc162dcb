import {
  addNotes,
  arrived,
  closePanel,
  noteRow,
  openNote,
  openOutline,
  panel,
} from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { away, dragTo, drawn, spotOf } from '../support/on-the-map.ts'
import { putBoard } from '../support/workshop-api.ts'

test.describe.configure({ mode: 'parallel' })

const told = ({ page, words }: Visitor) => page.getByRole('log', { name: words('announce.log') })
const hears = (v: Visitor, text: string | RegExp) => expect(told(v)).toContainText(text, { timeout: 30_000 })

test('others’ work is told with their names, whether they used the list or the canvas; one’s own is not', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: ['Hall', 'Van', 'Printer'].map((text, i) => ({
      id: `n${i}`,
      map: 'asset',
      text,
      at: [200, 300 + i * 240] as [number, number],
    })),
  })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben', locale: 'es' })
  await Promise.all([arrived(ana), arrived(ben)])

  await test.step('moved on the canvas, by dragging several', async () => {
    await drawn(ben, 'asset')
    const hall = await spotOf(ben, 'asset', 'Hall')
    const van = await spotOf(ben, 'asset', 'Van')
    await ben.page.mouse.click(hall.x, hall.y)
    await ben.page.keyboard.down('Shift')
    await ben.page.mouse.click(van.x, van.y)
    await ben.page.keyboard.up('Shift')
    await dragTo(ben, hall, away(hall, 560, 0))
    await ben.page.mouse.up()
    await hears(ana, 'Ben moved 2 notes to Skills and know-how.')
  })

  await test.step('moved in the list, by the name of a zone', async () => {
    const outline = await openOutline(ben, 'asset')
    await outline.getByRole('button', { name: ben.words('outline.clear') }).click()
    await outline.getByRole('checkbox', { name: ben.words('outline.select', { note: 'Printer' }) }).check()
    await outline.getByRole('button', { name: ben.words('outline.move') }).click()
    await ben.page.getByRole('menuitem').nth(3).click()
    await hears(ana, 'Ben moved 1 note to Members and reach.')
  })

  await test.step('commented, framed, tied, deleted, brought back', async () => {
    const fields = await openNote(ben, panel(ben), 'Printer')
    await fields.getByRole('textbox', { name: ben.words('note.comment_new') }).fill('A0?')
    await ben.page.keyboard.press('Control+Enter')
    await hears(ana, 'Ben commented on Printer.')
    await fields.getByRole('combobox', { name: ben.words('note.tie'), exact: true }).selectOption('close')
    await hears(ana, 'Ben marked 1 note in Members and reach.')
    await fields.getByRole('button', { name: ben.words('note.delete') }).click()
    await hears(ana, 'Ben deleted 1 note in Members and reach.')
    await ben.page.getByRole('button', { name: ben.words('canvas.undo') }).click()
    await hears(ana, '1 note is back in Members and reach.')
    await panel(ben)
      .getByRole('checkbox', { name: ben.words('outline.select', { note: 'Hall' }) })
      .check()
    await panel(ben)
      .getByRole('button', { name: ben.words('outline.more_actions') })
      .click()
    await ben.page.getByRole('menuitem', { name: ben.words('outline.frame') }).click()
    await hears(ana, 'Ben made a frame on Asset map.')
  })
  await expect(told(ben)).toHaveText('')

  await test.step('in the reader’s own language', async () => {
    await closePanel(ana)
    await addNotes(ana, await openOutline(ana, 'power'), ['Council', 'Editor'])
    await hears(ben, 'Ana añadió 2 notas en Mapa de poder.')
    await noteRow(panel(ana), 'Council').locator('[data-cell="text"]').focus()
    await ana.page.keyboard.press('Delete')
    await hears(ben, 'Ana borró 1 nota en Mapa de poder.')
  })
})

test('a flood is told in sums, a few sentences at a time', async ({ join }) => {
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const outline = await openOutline(ben, 'asset')
  await ana.page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const log = document.querySelector('[data-announcer]')
    if (log)
      new MutationObserver(() => seen.push(log.textContent ?? '')).observe(log, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  await addNotes(
    ben,
    outline,
    Array.from({ length: 200 }, (_, i) => `Member ${i}`),
  )
  await hears(ana, 'Ben added 200 notes in Groups we know.')
  expect(await ana.page.evaluate(() => Reflect.get(window, 'seen'))).toHaveLength(1)
})
