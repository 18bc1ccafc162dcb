import { NOTE_PAINT } from '../../client/ui/note-colors.ts'
import type { Point } from '../../shared/model/note.ts'
import {
  addNotes,
  arrived,
  closePanel,
  connect,
  lookAt,
  mapCanvas,
  noteRow,
  openNote,
  openOutline,
  panel,
  pasteText,
  place,
  saved,
  savedIs,
} from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { eventually } from '../support/eventually.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { cameraQuery, type DeepLink, onScreen, paintAt } from '../support/screen-point.ts'
import { boardAsShown, shownBoard } from '../support/shown-board.ts'
import { boardJson } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

/** Both look at the power map from the same place. */
const CAMERA: DeepLink = { map: 'power', x: 0, y: 500, zoom: 0.6 }
const COUNCIL = 'County council'
const LIBRARY = 'Friends of the library'

test('two people, two maps, one partner record, nothing lost', async ({ join, workshop }) => {
  test.slow()
  const texts = noteTexts(10)
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])

  await test.step('Ana pastes ten notes on the asset map; Ben sees them', async () => {
    await lookAt(ana, 'asset')
    await mapCanvas(ana).focus()
    await pasteText(ana, texts.join('\n'))
    await saved(ana)
    const outline = await openOutline(ben, 'asset')
    for (const text of texts) await expect(noteRow(outline, text)).toHaveCount(1)
    await expect(outline.locator('[data-note-row]')).toHaveCount(10)
  })

  await test.step('both edit one note at once', async () => {
    const [first = ''] = texts
    const words = (v: Visitor) => panel(v).getByRole('textbox', { name: v.words('note.text') })
    await openNote(ana, await openOutline(ana, 'asset'), first)
    await openNote(ben, await openOutline(ben, 'asset'), first)
    await words(ana).focus()
    await ana.page.keyboard.press('ControlOrMeta+Home')
    await words(ben).focus()
    await ben.page.keyboard.press('ControlOrMeta+End')
    await Promise.all([
      ana.page.keyboard.type('We agree: ', { delay: 25 }),
      ben.page.keyboard.type(' And more.', { delay: 25 }),
    ])
    const both = `We agree: ${first} And more.`
    await expect(words(ana)).toHaveValue(both)
    await expect(words(ben)).toHaveValue(both)
  })

  await test.step('Ana drags a note on the power map; Ben sees it move while it moves', async () => {
    await addNotes(ana, await openOutline(ana, 'power'), [COUNCIL])
    await addNotes(ana, await openOutline(ana, 'power'), [LIBRARY])
    const outline = await openOutline(ana, 'power')
    await place(outline, COUNCIL, -40, 50)
    await place(outline, LIBRARY, 60, 20)
    await saved(ana)
    for (const v of [ana, ben]) {
      const url = new URL(v.page.url())
      for (const [name, value] of Object.entries(cameraQuery(CAMERA))) url.searchParams.set(name, value)
      await v.page.goto(url.href)
      await v.page.reload()
      await arrived(v)
      await mapCanvas(v).waitFor()
    }
    await dragCouncil(ana, ben)
  })

  await test.step('Ben connects and promotes', async () => {
    const outline = await openOutline(ben, 'power')
    const fields = await openNote(ben, outline, LIBRARY)
    await connect(ben, fields, COUNCIL)
    await fields.getByRole('button', { name: ben.words('note.promote') }).click()
    await expect(panel(ben).getByRole('textbox', { name: ben.words('record.name') })).toHaveValue(LIBRARY)
  })

  await test.step('both type in the record at the same time', async () => {
    await lookAt(ana, 'partners')
    await ana.page.getByRole('button', { name: ana.words('partners.card', { name: LIBRARY }) }).click()
    const goals = (v: Visitor) => panel(v).getByRole('textbox', { name: v.words('field.goals') })
    await goals(ana).focus()
    await goals(ben).focus()
    await Promise.all([
      ana.page.keyboard.type('Longer hours. ', { delay: 25 }),
      ben.page.keyboard.type('More readers. ', { delay: 25 }),
    ])
    await saved(ana)
    await saved(ben)
    // Whoever begins a text in the very same moment begins one of their own: both stay, and are read one after the other.
    const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')
    const everything = async (v: Visitor): Promise<string> => {
      const others = await panel(v).getByRole('figure').locator('p').allInnerTexts()
      return [await goals(v).inputValue(), ...others].join(' ')
    }
    const typed = letters('Longer hours. More readers.')
    await eventually('both to read all that was typed', async () => {
      const [a, b] = await Promise.all([everything(ana), everything(ben)])
      return a === b && letters(a) === typed
    })
    await panel(ben).getByLabel(ben.words('field.sector')).selectOption('nonprofit')
  })

  await test.step('Ana goes offline, edits, returns', async () => {
    await ana.context.setOffline(true)
    await savedIs(ana, 'offline')
    await panel(ana).getByLabel(ana.words('field.research_state'), { exact: true }).selectOption('done')
    await closePanel(ana)
    await addNotes(ana, await openOutline(ana, 'asset'), ['Written without a connection'])
    const benOutline = await openOutline(ben, 'asset')
    await addNotes(ben, benOutline, ['Written meanwhile'])
    await saved(ben)
    await expect(noteRow(benOutline, 'Written without a connection')).toHaveCount(0)
    await ana.context.setOffline(false)
    await saved(ana)
    await expect(noteRow(benOutline, 'Written without a connection')).toHaveCount(1)
    await expect(noteRow(await openOutline(ana, 'asset'), 'Written meanwhile')).toHaveCount(1)
  })

  await test.step('both boards, the board of the server and that of a third browser are equal', async () => {
    const cleo = await join({ name: 'Cleo' })
    await arrived(cleo)
    const wanted = boardAsShown(await boardJson(workshop), cleo.words)
    expect(wanted.asset).toHaveLength(12)
    expect(wanted.power).toHaveLength(2)
    expect(wanted.partners).toHaveLength(1)
    for (const v of [ana, ben, cleo])
      await expect(async () => expect(await shownBoard(v)).toEqual(wanted)).toPass({ timeout: 45_000 })
    const { connections = [] } = await boardJson(workshop)
    expect(connections).toHaveLength(1)
  })
})

/** Ana takes the council's note from (−400, 500) by the hand; Ben's canvas must show it on the way, before she lets go. */
async function dragCouncil(ana: Visitor, ben: Visitor): Promise<void> {
  const from: Point = [-400, 500]
  const to: Point = [300, 300]
  const fill = NOTE_PAINT.lemon.fill
  // A corner of the note that neither its words nor anybody's pointer covers.
  const corner = ([x, y]: Point): Point => [x + 80, y + 40]
  const seen = (at: Point) => paintAt(ben.page, onScreen(ben.page, CAMERA, corner(at)))
  await eventually('Ben to see the note', async () => (await seen(from)) === fill)
  expect(await seen(to)).not.toBe(fill)

  const { mouse } = ana.page
  const start = onScreen(ana.page, CAMERA, from)
  const half = onScreen(ana.page, CAMERA, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])
  const end = onScreen(ana.page, CAMERA, to)
  await ana.page.bringToFront()
  await mouse.move(start.x, start.y)
  await mouse.down()
  await mouse.move(half.x, half.y, { steps: 10 })
  await eventually('Ben to see it half way', async () => (await seen([-50, 400])) === fill)
  expect(await seen(from)).not.toBe(fill)
  await mouse.move(end.x, end.y, { steps: 10 })
  await eventually('Ben to see it near its new place', async () => (await seen(to)) === fill)
  await mouse.up()
  await saved(ana)
  await eventually('Ben to see it there', async () => (await seen(to)) === fill)
}
