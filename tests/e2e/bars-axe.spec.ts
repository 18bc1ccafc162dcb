import { LOCALES } from '../../shared/model/stage.ts'
import { mapCanvas } from '../support/at-the-board.ts'
import { axeInThemes } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { sampleWorkshop } from '../support/sample-workshop.ts'
import { settled } from '../support/screens.ts'
import { linkTo } from '../support/workshop-api.ts'

/** react-aria puts a hidden button to close beside a sheet, so outside of every landmark. */
const NOT_OURS = ['region']

interface State {
  readonly name: string
  open(v: Visitor): Promise<void>
}
const button = (v: Visitor, id: Parameters<Visitor['words']>[0]) =>
  v.page.getByRole('button', { name: v.words(id), exact: true }).filter({ visible: true })

async function select(v: Visitor): Promise<void> {
  await mapCanvas(v).focus()
  await v.page.keyboard.press('Escape')
  const spot = await spotOf(v, 'power', 'Local newspaper')
  await v.page.mouse.click(spot.x, spot.y)
}
const sheet = (id: Parameters<Visitor['words']>[0]): State => ({
  name: id,
  async open(v) {
    await select(v)
    await button(v, id).click()
    await v.page.getByRole('dialog').waitFor()
  },
})

const STATES: readonly State[] = [
  {
    name: 'bar of a note, with the overview',
    async open(v) {
      await mapCanvas(v).focus()
      await v.page.keyboard.press('m')
      await select(v)
    },
  },
  sheet('marks.button'),
  sheet('note.tags'),
  sheet('note.reactions'),
  {
    name: 'values',
    async open(v) {
      await select(v)
      await v.page.getByRole('button', { name: v.words('value.button', { value: '0 · 60' }) }).click()
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'more for the selected notes',
    async open(v) {
      await select(v)
      await button(v, 'chosen.more').click()
      await v.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'context menu',
    async open(v) {
      await select(v)
      await v.page.keyboard.press('Shift+F10')
      await v.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'bar of a line',
    async open(v) {
      await select(v)
      await v.page.keyboard.press('c')
      await v.page.keyboard.press('Tab')
      await v.page.keyboard.press('Enter')
      await button(v, 'canvas.line_story').click()
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'find, with filters',
    async open(v) {
      await mapCanvas(v).focus()
      await v.page.keyboard.press('Control+f')
      await v.page.getByRole('textbox', { name: v.words('find.label') }).fill('li')
      await button(v, 'find.filters').click()
      await v.page.keyboard.press('F3')
    },
  },
  {
    name: 'sheet of keys',
    async open(v) {
      await v.page.keyboard.press('F1')
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'people',
    async open(v) {
      await v.page.locator('[data-people]').click()
      await v.page.getByRole('dialog').waitFor()
    },
  },
]

for (const locale of LOCALES)
  test(`axe finds nothing in bars, menus and panels of a map (${locale}, light and dark)`, async ({
    arrive,
    server,
  }) => {
    test.slow()
    const workshop = await sampleWorkshop(server.url, locale)
    const v = await arrive({ locale })
    await v.page.goto(linkTo(workshop, 'facilitator', { name: 'Ana', map: 'power' }))
    await drawn(v, 'power')
    const ben = await arrive({ locale })
    await ben.page.goto(linkTo(workshop, 'participant', { name: 'Ben', map: 'power' }))
    await drawn(ben, 'power')
    for (const state of STATES)
      await test.step(state.name, async () => {
        await state.open(v)
        await settled(v)
        expect.soft(await axeInThemes(v.page, { without: NOT_OURS }), state.name).toEqual([])
        await v.page.keyboard.press('Escape')
        await expect(v.page.getByRole('dialog')).toHaveCount(0)
        await expect(v.page.getByRole('menu')).toHaveCount(0)
      })
  })
