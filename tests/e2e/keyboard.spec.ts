import {
  arrived,
  noteRow,
  panel,
  pasteText,
  saved,
  savedIs,
  type ViewName,
  viewButton,
} from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { choose, press, reach, type, withoutMouse } from '../support/by-keyboard.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { openByKeys } from '../support/table-hands.ts'

const COUNCIL = 'County council'
const LIBRARY = 'Friends of the library'

const look = (v: Visitor, view: ViewName) => press(v, viewButton(v, view))
const field = (v: Visitor, name: Parameters<Visitor['words']>[0]) =>
  panel(v).getByRole('textbox', { name: v.words(name) })

/** Opens the outline of the map in view, if it is not open. */
async function outline(v: Visitor, map: 'asset' | 'power') {
  await look(v, map)
  const toggle = v.page.getByRole('button', { name: v.words('shell.outline'), exact: true })
  if ((await toggle.getAttribute('aria-pressed')) !== 'true') await press(v, toggle)
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  return panel(v)
}

/** Goes to a note of the outline by Tab and the arrow keys, and opens it. */
async function openRow(v: Visitor, text: string): Promise<void> {
  const row = noteRow(panel(v), text).locator('[data-cell="text"]')
  await reach(v, panel(v).locator('[data-cell="text"]').first())
  await reach(v, row, 'ArrowDown')
  await v.page.keyboard.press('Enter')
  await expect(row).toHaveAttribute('aria-expanded', 'true')
}

test('the whole main path by keyboard alone', async ({ arrive, server }) => {
  test.slow()
  const texts = noteTexts(10)
  const ana = await arrive({ name: 'Ana' })
  const ben = await arrive({ name: 'Ben' })
  await withoutMouse(ana)
  await withoutMouse(ben)

  const link = await test.step('Ana makes a workshop, joins, and copies the link', async () => {
    await ana.page.goto(server.url)
    await type(ana, ana.page.getByRole('textbox', { name: ana.words('home.title') }), 'Library hours')
    await ana.page.keyboard.press('Enter')
    const name = ana.page.getByRole('textbox', { name: ana.words('join.name') })
    await type(ana, name, 'Ana')
    await ana.page.keyboard.press('Enter')
    await arrived(ana)
    await press(ana, ana.page.getByRole('button', { name: ana.words('share.button') }))
    const dialog = ana.page.getByRole('dialog')
    const participant = { name: ana.words('share.participant') }
    await press(ana, dialog.getByRole('button', { name: ana.words('share.copy_of', participant) }))
    const address = await dialog
      .getByRole('textbox', { name: ana.words('share.link_of', participant) })
      .inputValue()
    await ana.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => ana.page.evaluate(() => navigator.clipboard.readText())).toBe(address)
    return address
  })

  await test.step('Ben joins by it', async () => {
    await ben.page.goto(link)
    await type(ben, ben.page.getByRole('textbox', { name: ben.words('join.name') }), 'Ben')
    await ben.page.keyboard.press('Enter')
    await arrived(ben)
  })

  await test.step('Ana pastes ten notes; Ben sees them', async () => {
    await outline(ana, 'asset')
    await reach(ana, panel(ana).getByRole('textbox', { name: ana.words('outline.add_label') }))
    await pasteText(ana, texts.join('\n'))
    await saved(ana)
    await outline(ben, 'asset')
    for (const text of texts) await expect(noteRow(panel(ben), text)).toHaveCount(1)
  })

  await test.step('both edit one note at once', async () => {
    const [, second = ''] = texts
    await openRow(ana, second)
    await openRow(ben, second)
    await reach(ana, field(ana, 'note.text'))
    await ana.page.keyboard.press('ControlOrMeta+Home')
    await reach(ben, field(ben, 'note.text'))
    await ben.page.keyboard.press('ControlOrMeta+End')
    await Promise.all([
      ana.page.keyboard.type('Yes: ', { delay: 25 }),
      ben.page.keyboard.type(' Please!', { delay: 25 }),
    ])
    await expect(field(ana, 'note.text')).toHaveValue(`Yes: ${second} Please!`)
    await expect(field(ben, 'note.text')).toHaveValue(`Yes: ${second} Please!`)
  })

  await test.step('Ana places two names on the power map; Ben sees one move', async () => {
    await outline(ana, 'power')
    for (const name of [COUNCIL, LIBRARY]) {
      await type(ana, panel(ana).getByRole('textbox', { name: ana.words('outline.add_label') }), name)
      await ana.page.keyboard.press('Enter')
      for (const [axis, value] of [
        ['stance', '-40'],
        ['influence', '50'],
      ] as const) {
        await type(ana, noteRow(panel(ana), name).locator(`[data-cell="${axis}"]`), value)
        await ana.page.keyboard.press('Enter')
      }
      await expect(noteRow(panel(ana), name).locator('[data-cell="influence"]')).toHaveValue('50')
    }
    await outline(ben, 'power')
    const stance = noteRow(panel(ben), COUNCIL).locator('[data-cell="stance"]')
    await expect(stance).toHaveValue('−40')
    await reach(ana, noteRow(panel(ana), COUNCIL).locator('[data-cell="stance"]'), 'Shift+Tab')
    await ana.page.keyboard.press('PageUp')
    await expect(stance).toHaveValue('−30')
    await ana.page.keyboard.press('ArrowUp')
    await expect(stance).toHaveValue('−29')
  })

  await test.step('Ben connects and promotes', async () => {
    await openRow(ben, LIBRARY)
    const connect = panel(ben).getByRole('combobox', { name: ben.words('note.connect') })
    await type(ben, connect, 'county')
    await expect(ben.page.getByRole('option', { name: COUNCIL })).toBeVisible()
    await ben.page.keyboard.press('ArrowDown')
    await ben.page.keyboard.press('Enter')
    await expect(
      panel(ben).getByRole('button', { name: ben.words('note.disconnect', { name: COUNCIL }) }),
    ).toBeVisible()
    await press(ben, panel(ben).getByRole('button', { name: ben.words('note.promote') }))
    await expect(field(ben, 'record.name')).toHaveValue(LIBRARY)
  })

  await test.step('Ana types in the record while Ben does', async () => {
    await look(ana, 'partners')
    await openByKeys(ana, LIBRARY)
    await type(ana, field(ana, 'field.goals'), 'Longer hours.')
    await expect(field(ben, 'field.goals')).toHaveValue('Longer hours.')
    await reach(ben, field(ben, 'field.goals'))
    await ben.page.keyboard.press('ControlOrMeta+End')
    await Promise.all([
      ana.page.keyboard.type(' And Sundays.', { delay: 25 }),
      choose(ben, panel(ben).getByLabel(ben.words('field.sector')), 'nonprofit'),
    ])
    await expect(field(ben, 'field.goals')).toHaveValue('Longer hours. And Sundays.')
    await expect(panel(ana).getByLabel(ana.words('field.sector'))).toHaveValue('nonprofit')
  })

  await test.step('Ana goes offline, edits, returns, and takes one edit back', async () => {
    await ana.context.setOffline(true)
    await savedIs(ana, 'offline')
    await choose(ana, panel(ana).getByLabel(ana.words('field.research_state'), { exact: true }), 'done')
    await ana.context.setOffline(false)
    await saved(ana)
    await expect(panel(ben).getByLabel(ben.words('field.research_state'), { exact: true })).toHaveValue(
      'done',
    )
    await outline(ana, 'power')
    await openRow(ana, COUNCIL)
    await press(ana, panel(ana).getByRole('button', { name: ana.words('note.delete') }))
    await expect(noteRow(panel(ana), COUNCIL)).toHaveCount(0)
    await ana.page.keyboard.press('ControlOrMeta+Z')
    await expect(noteRow(panel(ana), COUNCIL)).toHaveCount(1)
  })

  await test.step('Ana saves a snapshot', async () => {
    await press(ana, ana.page.getByRole('button', { name: ana.words('menu.more') }))
    await reach(ana, ana.page.getByRole('menuitem', { name: ana.words('menu.snapshots') }), 'ArrowDown')
    await ana.page.keyboard.press('Enter')
    const dialog = ana.page.getByRole('dialog')
    await type(ana, dialog.getByRole('textbox', { name: ana.words('snap.name') }), 'By hand')
    await ana.page.keyboard.press('Enter')
    await expect(
      dialog.getByRole('link', { name: ana.words('snap.open_named', { name: 'By hand' }) }),
    ).toBeVisible()
    await ana.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
})
