import { templateStage } from '../../shared/templates/templates.ts'
import {
  addNotes,
  arrived,
  noteRow,
  openGroup,
  openNote,
  openOutline,
  panel,
  saved,
} from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery, onScreen } from '../support/screen-point.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const focused = (v: Visitor) => v.page.locator(':focus')
const press = async (v: Visitor, ...keys: string[]): Promise<void> => {
  for (const key of keys) await v.page.keyboard.press(key)
}

test('by keyboard alone: five notes, three places, a target, two connections, one partner', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const told = ben.page.locator('[data-announcer]')
  await openOutline(ben, 'power')

  await test.step('Enter adds a note and the field stays', async () => {
    const outline = await openOutline(ana, 'power')
    await outline.getByLabel(ana.words('outline.add_label')).focus()
    for (const text of ['Mayor Ortiz', 'Chief of staff', 'Landlords', 'Bus riders', 'The paper']) {
      await ana.page.keyboard.type(text)
      await press(ana, 'Enter')
    }
    await expect(focused(ana)).toHaveAttribute('placeholder', ana.words('outline.add_hint'))
    await expect(outline.locator('[data-note-row]')).toHaveCount(5)
    await expect(noteRow(panel(ben), 'The paper')).toHaveCount(1)
  })

  await test.step('Ben hears of it, in sums', async () => {
    await expect(told).toContainText(/Ana added \d notes? in Power map/)
  })

  await test.step('values typed one after the other give places, and the focus goes on', async () => {
    await panel(ana)
      .getByLabel(ana.words('outline.stance_of', { note: 'Mayor Ortiz' }))
      .focus()
    for (const value of ['-20', '90', '＋40', '75 %', '−60', '50']) {
      await ana.page.keyboard.type(value)
      await press(ana, 'Enter')
    }
    await expect(focused(ana)).toHaveAttribute(
      'aria-label',
      ana.words('outline.stance_of', { note: 'Bus riders' }),
    )
    const values = (v: Visitor, text: string) =>
      noteRow(panel(v), text)
        .getByRole('spinbutton')
        .evaluateAll(all => all.map(f => (f as HTMLInputElement).value))
    for (const v of [ana, ben]) {
      await expect.poll(() => values(v, 'Mayor Ortiz')).toEqual(['−20', '90'])
      await expect.poll(() => values(v, 'Chief of staff')).toEqual(['+40', '75'])
      await expect.poll(() => values(v, 'Landlords')).toEqual(['−60', '50'])
    }
  })

  await test.step('arrow keys nudge in axis units; nonsense changes nothing and says so', async () => {
    await panel(ana)
      .getByLabel(ana.words('outline.stance_of', { note: 'Landlords' }))
      .focus()
    await press(ana, 'ArrowUp', 'ArrowUp', 'Shift+ArrowUp')
    await expect(focused(ana)).toHaveValue('−48')
    await ana.page.keyboard.type('plenty')
    await press(ana, 'Enter')
    const field = panel(ana).getByLabel(ana.words('outline.stance_of', { note: 'Landlords' }))
    await expect(field).toHaveValue('−48')
    await expect(
      panel(ana)
        .getByRole('status')
        .filter({ hasText: ana.words('outline.bad_stance') }),
    ).toHaveCount(1)
  })

  await test.step('a target, a new color and two connections from a note’s details', async () => {
    await noteRow(panel(ana), 'Mayor Ortiz').locator('[data-cell="text"]').focus()
    await press(ana, 'Enter')
    await expect(focused(ana)).toHaveValue('Mayor Ortiz')
    await panel(ana)
      .getByRole('checkbox', { name: ana.words('note.target') })
      .focus()
    await press(ana, 'Space', 'Escape')
    await expect(focused(ana)).toHaveText(/Mayor Ortiz.*Decision-maker/s)
    await press(ana, 'ArrowDown')
    await expect(focused(ana)).toContainText('Chief of staff')
    await press(ana, 'Enter')
    await panel(ana).getByRole('radio', { name: 'Lemon' }).focus()
    await press(ana, 'ArrowRight')
    const suggestions = ana.page.locator('[role="listbox"] [role="option"]')
    for (const other of ['mayor', 'landl']) {
      await panel(ana)
        .getByRole('combobox', { name: ana.words('note.connect') })
        .focus()
      await ana.page.keyboard.type(other)
      await expect(suggestions).toHaveCount(1)
      await press(ana, 'ArrowDown', 'Enter')
      await expect(suggestions).toHaveCount(0)
    }
    await panel(ana)
      .getByLabel(/Strength: connection with Landlords/)
      .selectOption('3')
    await panel(ana)
      .getByLabel(/Helps or harms: connection with Landlords/)
      .selectOption('harms')
    await expect(noteRow(panel(ben), 'Mayor Ortiz')).toContainText('Decision-maker')
    const held = panel(ben).getByLabel(ben.words('outline.influence_of', { note: 'Mayor Ortiz' }))
    await expect(held).toBeDisabled()
    await expect(held).toHaveValue('100')
  })

  await test.step('promoted: the record opens; promoted again: the same record opens', async () => {
    await panel(ana)
      .getByRole('button', { name: ana.words('note.promote') })
      .focus()
    await press(ana, 'Enter')
    await expect(panel(ana).getByLabel(ana.words('record.name'))).toHaveValue('Chief of staff')
    const outline = await openOutline(ben, 'power')
    await expect(noteRow(outline, 'Chief of staff')).toContainText('Partner')
    const fields = await openNote(ben, outline, 'Chief of staff')
    await fields.getByRole('button', { name: ben.words('note.open_record') }).click()
    await expect(panel(ben).getByLabel(ben.words('record.name'))).toHaveValue('Chief of staff')
  })

  await saved(ana)
  const board = await boardJson(workshop)
  const note = (text: string) => board.notes?.find(n => n.text === text)
  expect(note('Mayor Ortiz')).toMatchObject({ at: [-200, 100], target: true })
  expect(note('Chief of staff')).toMatchObject({ stance: 0.4, influence: 0.75, color: 'mint' })
  expect(note('Landlords')).toMatchObject({ stance: -0.48, influence: 0.5 })
  expect(note('Bus riders')?.at ?? null).toBeNull()
  expect(board.connections).toHaveLength(2)
  expect(board.connections?.find(c => c.to === note('Landlords')?.id)).toMatchObject({
    strength: 3,
    effect: 'harms',
  })
  expect(board.partners).toHaveLength(1)
})

test('a pasted list becomes notes; ticked ones move, become one partner, and go', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const outline = await openOutline(ana, 'asset')
  const other = await openOutline(ben, 'asset')
  await addNotes(ana, outline, ['• Print shop', '2. Radio hour', '', '- Legal aid', 'Choir'])
  const rows = outline.locator('[data-note-row]')
  await expect(rows).toHaveText(['Print shop', 'Radio hour', 'Legal aid', 'Choir'])
  await expect(other.locator('[data-note-row]')).toHaveCount(4)

  const tick = (text: string) =>
    outline.getByRole('checkbox', { name: ana.words('outline.select', { note: text }) })
  await tick('Radio hour').check()
  await tick('Choir').check()
  await outline.getByRole('button', { name: ana.words('outline.move') }).click()
  await ana.page.getByRole('menuitem', { name: 'Skills and know-how' }).click()
  const skills = other.getByRole('region', { name: /Skills and know-how/ })
  await expect(skills.locator('[data-note-row]')).toHaveText(['Radio hour', 'Choir'])

  await outline.getByRole('button', { name: ana.words('outline.promote', { count: 2 }) }).click()
  await expect(panel(ana).getByLabel(ana.words('record.name'))).toHaveValue(/Radio hour|Choir/)
  await openGroup(ana, 'history')
  await expect(panel(ana).getByText(ana.words('record.show_note'))).toHaveCount(2)

  const again = await openOutline(ana, 'asset')
  await again.getByRole('checkbox', { name: ana.words('outline.select', { note: 'Print shop' }) }).focus()
  await press(ana, 'Space', 'Tab', 'Delete')
  await expect(other.locator('[data-note-row]')).toHaveCount(3)
  await expect(focused(ana)).toContainText('Legal aid')
  await saved(ana)
  const board = await boardJson(workshop)
  expect(board.notes?.map(n => [n.text, n.zone]).sort()).toEqual([
    ['Choir', 'skills'],
    ['Legal aid', 'org_relationships'],
    ['Radio hour', 'skills'],
  ])
  expect(board.partners).toHaveLength(1)
})

test('two people type in one note at once; the selection goes both ways', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [
      { id: 'n1', map: 'asset', text: 'middle', zone: 'skills' },
      { id: 'n2', map: 'asset', text: 'Another', zone: 'reach' },
    ],
  })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const words = async (v: Visitor) => {
    const fields = await openNote(v, await openOutline(v, 'asset'), 'middle')
    const field = fields.getByRole('textbox', { name: v.words('note.text') })
    await field.focus()
    return field
  }
  const mine = await words(ana)
  const theirs = await words(ben)
  await press(ana, 'ControlOrMeta+Home')
  await press(ben, 'ControlOrMeta+End')
  await Promise.all([
    ana.page.keyboard.type('before ', { delay: 20 }),
    ben.page.keyboard.type(' after', { delay: 20 }),
  ])
  await expect(mine).toHaveValue('before middle after')
  await expect(theirs).toHaveValue('before middle after')

  await press(ana, 'Escape')
  await noteRow(panel(ana), 'Another').locator('[data-cell="text"]').focus()
  await expect(noteRow(panel(ana), 'Another')).toHaveAttribute('data-selected', 'true')
  await expect(noteRow(panel(ana), 'before middle after')).not.toHaveAttribute('data-selected', 'true')
})

test('a note that is chosen on the canvas comes into view in the list; one that moves by its details keeps the focus', async ({
  join,
  workshop,
}) => {
  const camera = { map: 'asset', x: 400, y: 500, zoom: 0.5 } as const
  const texts = Array.from({ length: 60 }, (_, i) => `Person ${i}`)
  await putBoard(workshop, {
    notes: [
      ...texts.map((text, i) => ({ id: `n${i}`, map: 'asset', text, zone: 'individuals' })),
      { id: 'spot', map: 'asset', text: 'On the spot', at: [150, 600] as [number, number] },
    ],
  })
  const ana = await join({ name: 'Ana', query: cameraQuery(camera) })
  await arrived(ana)
  const outline = await openOutline(ana, 'asset')
  await expect(outline.locator('[data-note-row]')).toHaveCount(61)
  await noteRow(outline, 'Person 59').scrollIntoViewIfNeeded()
  await expect(noteRow(outline, 'On the spot')).not.toBeInViewport()
  await drawn(ana, 'asset')
  const { x, y } = onScreen(ana.page, camera, [150, 600])
  await ana.page.mouse.click(x, y)
  await expect(noteRow(outline, 'On the spot')).toHaveAttribute('data-selected', 'true')
  await expect(noteRow(outline, 'On the spot')).toBeInViewport()

  const fields = await openNote(ana, outline, 'On the spot')
  await fields.getByRole('button', { name: new RegExp(ana.words('note.where')) }).focus()
  await press(ana, 'Enter')
  await expect(ana.page.getByRole('listbox').getByRole('option', { name: 'Places' })).toBeVisible()
  await ana.page.keyboard.type('Pla')
  await press(ana, 'Enter')
  const last = outline.getByRole('region', { name: /Places, things, money/ })
  await expect(noteRow(last, 'On the spot')).toHaveCount(1)
  await expect(last.locator(':focus')).toHaveCount(1)
})

test('a note that the focus comes to in the list is brought into sight on the canvas, and so it is for its next one', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: ['Near', 'Far', 'Farther'].map((text, i) => ({
      id: `n${i}`,
      map: 'asset',
      text,
      at: [150, 300 + i * 6_000] as [number, number],
    })),
  })
  const ana = await join({ query: cameraQuery({ map: 'asset', x: 400, y: 500, zoom: 0.5 }) })
  await arrived(ana)
  const outline = await openOutline(ana, 'asset')
  await drawn(ana, 'asset')
  const inSight = async (text: string) => {
    const { y } = await spotOf(ana, 'asset', text)
    return y > 60 && y < 880
  }
  expect(await inSight('Farther')).toBe(false)
  await noteRow(outline, 'Near').locator('[data-cell="text"]').focus()
  await press(ana, 'End')
  await expect(focused(ana)).toHaveText('Farther')
  await expect.poll(() => inSight('Farther')).toBe(true)
  await press(ana, 'ArrowUp')
  await expect.poll(() => inSight('Far')).toBe(true)
  await expect(focused(ana)).toHaveText('Far')
})

test('five thousand notes stay usable: a hundred rows a zone, search, and one change draws one row', async ({
  join,
  workshop,
}) => {
  test.slow()
  const zones =
    templateStage('two-maps', '', 'en')?.maps.flatMap(m => (m.kind === 'zones' ? m.zones : [])) ?? []
  const [skillsX = 0, reachX = 0] = ['skills', 'reach'].map(
    id => (zones.find(z => z.id === id)?.rect[0] ?? 0) + 150,
  )
  await putBoard(workshop, {
    notes: Array.from({ length: 5_000 }, (_, i) => ({
      id: `n${i}`,
      map: 'asset',
      text: `Note number ${i}`,
      at: [i % 2 ? skillsX : reachX, 240 + (i % 90) * 240] as [number, number],
    })),
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const outline = await openOutline(ana, 'asset')
  await expect(outline.locator('[data-note-row]')).toHaveCount(200)
  const skills = outline.getByRole('region', { name: /Skills/ })
  await expect(skills.getByRole('heading')).toContainText('2500')
  await skills.getByRole('button', { name: /Show 100 more/ }).click()
  await expect(skills.locator('[data-note-row]')).toHaveCount(200)
  await outline.getByLabel(ana.words('outline.search')).fill('number 4999')
  await expect(outline.locator('[data-note-row]')).toHaveCount(1)
  const fields = await openNote(ana, outline, 'Note number 4999')
  await ana.page.evaluate(() => {
    const seen: Element[] = []
    Object.assign(window, { seen })
    new MutationObserver(all => {
      for (const m of all) {
        const row = (m.target instanceof Element ? m.target : m.target.parentElement)?.closest(
          '[data-note-row]',
        )
        if (row && !seen.includes(row)) seen.push(row)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  await outline.getByLabel(ana.words('outline.search')).fill('number 49')
  await expect(outline.locator('[data-note-row]').nth(20)).toBeVisible()
  await ana.page.evaluate(() => Object.assign(window, { before: Reflect.get(window, 'seen').splice(0) }))
  await fields.getByRole('textbox', { name: ana.words('note.text') }).focus()
  await press(ana, 'ControlOrMeta+End')
  await ana.page.keyboard.type('!')
  await expect(noteRow(outline, 'Note number 4999!')).toHaveCount(1)
  expect(await ana.page.evaluate(() => Reflect.get(window, 'seen').length)).toBe(1)
})
