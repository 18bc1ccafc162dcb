import { mapCanvas, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey, heard, hint } from '../support/by-command.ts'
import { drawn, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'asset', x: 700, y: 450, zoom: 0.7 })
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const actor = (id: string, at: [number, number], more: object = {}) => note(id, at, { ...more, map: 'power' })
const selected = (v: Visitor, count: number) =>
  expect(v.page.getByRole('region', { name: v.words('canvas.selection', { count }) })).toBeVisible()
const places = async (w: NewWorkshop) =>
  Object.fromEntries((await boardJson(w)).notes?.map(n => [n.id, n.at]) ?? [])

test('Tab walks the notes in reading order, says what and where each is, and Escape leaves', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [note('c', [140, 560]), note('b', [620, 240]), note('a', [140, 250])],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const at = (id: string, where: string, number: number) =>
    heard(ana, words('hands.at_note', { text: `note ${id}`, where, number, count: 3 }))
  const zones = (await boardJson(workshop)).maps?.find(m => m.id === 'asset')
  const title = (id: string) => (zones?.kind === 'zones' && zones.zones.find(z => z.id === id)?.title) || id
  const zoneOf = Object.fromEntries(
    (await boardJson(workshop)).notes?.map(n => [n.id, title(n.zone ?? '')]) ?? [],
  )
  await mapCanvas(ana).focus()
  await byKey(ana, 'walk')
  await at('a', zoneOf.a ?? '', 1)
  await byKey(ana, 'walk')
  await at('b', zoneOf.b ?? '', 2)
  await byKey(ana, 'walk')
  await at('c', zoneOf.c ?? '', 3)
  await byKey(ana, 'walk-back')
  await at('b', zoneOf.b ?? '', 2)
  await selected(ana, 1)
  await byKey(ana, 'give-up')
  await expect(page.getByRole('region', { name: words('canvas.selection', { count: 1 }) })).toHaveCount(0)
  await expect(mapCanvas(ana)).toBeFocused()
  await byKey(ana, 'walk')
  await expect(mapCanvas(ana)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(mapCanvas(ana)).toBeFocused()
  // at the last note Tab leaves too, so nobody is caught
  for (let i = 0; i < 3; i++) await byKey(ana, 'walk')
  await at('c', zoneOf.c ?? '', 3)
  await byKey(ana, 'walk')
  await expect(mapCanvas(ana)).not.toBeFocused()
})

test('Ctrl and an arrow go to the nearest note that way', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [
      note('middle', [700, 450]),
      note('right', [1000, 470]),
      note('far-right', [1240, 450]),
      note('below', [680, 760]),
      note('left', [380, 430]),
      note('above', [720, 200]),
    ],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const spot = await spotOf(ana, 'asset', 'note middle')
  await ana.page.mouse.click(spot.x, spot.y)
  const [left, right, up, down] = [0, 1, 2, 3]
  for (const [which, back, name] of [
    [right, left, 'right'],
    [left, right, 'left'],
    [up, down, 'above'],
    [down, up, 'below'],
  ] as const) {
    await byKey(ana, 'nearest', which)
    await heard(ana, `note ${name}`)
    await byKey(ana, 'nearest', back)
    await heard(ana, 'note middle')
  }
})

test('arrows move notes by points of the axes, and the new values are said; each press is one step', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [actor('a', [404, 250]), actor('t', [0, 0], { target: true })] })
  const ana = await join({ query: cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.6 }) })
  await drawn(ana, 'power')
  const { words } = ana
  const spot = await spotOf(ana, 'power', 'note a')
  await ana.page.mouse.click(spot.x, spot.y)
  const says = (points: string, influence: number) =>
    heard(ana, words('hands.values', { leans: words('hands.supports', { points }), influence }))
  const [, right, up] = [0, 1, 2, 3]
  await byKey(ana, 'nudge', right)
  await says('+41', 75)
  await byKey(ana, 'nudge-far', right)
  await says('+46', 75)
  await byKey(ana, 'nudge', up)
  await says('+46', 76)
  await saved(ana)
  expect((await places(workshop)).a).toEqual([460, 240])
  await byKey(ana, 'undo')
  await byKey(ana, 'undo')
  await expect.poll(async () => (await places(workshop)).a).toEqual([410, 250])
  await byKey(ana, 'redo')
  await expect.poll(async () => (await places(workshop)).a).toEqual([460, 250])
  // the decision-maker stays at the top
  const target = await spotOf(ana, 'power', 'note t')
  await ana.page.mouse.click(target.x, target.y)
  await byKey(ana, 'nudge', 3)
  await byKey(ana, 'nudge', 1)
  await expect.poll(async () => (await places(workshop)).t).toEqual([10, 0])
})

test('notes are aligned and spaced evenly, each in one step; locked ones stay', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [note('a', [300, 300]), note('b', [560, 420]), note('c', [1100, 700])],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  await mapCanvas(ana).focus()
  await byKey(ana, 'select-all')
  await selected(ana, 3)
  const before = await places(workshop)
  for (const [id, after] of [
    ['align-left', { a: [300, 300], b: [300, 420], c: [300, 700] }],
    ['align-right', { a: [1100, 300], b: [1100, 420], c: [1100, 700] }],
    ['align-top', { a: [300, 300], b: [560, 300], c: [1100, 300] }],
    ['align-bottom', { a: [300, 700], b: [560, 700], c: [1100, 700] }],
    ['align-center', { a: [700, 300], b: [700, 420], c: [700, 700] }],
    ['align-middle', { a: [300, 500], b: [560, 500], c: [1100, 500] }],
    ['distribute-across', { a: [300, 300], b: [700, 420], c: [1100, 700] }],
    ['distribute-down', { a: [300, 300], b: [560, 500], c: [1100, 700] }],
  ] as const) {
    await ARRANGE[id](ana)
    await expect.poll(() => places(workshop), { message: id }).toEqual(after)
    await byKey(ana, 'undo')
    await expect.poll(() => places(workshop), { message: `undo of ${id}` }).toEqual(before)
  }
})
const ARRANGE = {
  'align-left': (v: Visitor) => byKey(v, 'align-left'),
  'align-right': (v: Visitor) => byKey(v, 'align-right'),
  'align-top': (v: Visitor) => byKey(v, 'align-top'),
  'align-bottom': (v: Visitor) => byKey(v, 'align-bottom'),
  'align-center': (v: Visitor) => byKey(v, 'align-center'),
  'align-middle': (v: Visitor) => byKey(v, 'align-middle'),
  'distribute-across': (v: Visitor) => byKey(v, 'distribute-across'),
  'distribute-down': (v: Visitor) => byKey(v, 'distribute-down'),
} as const

test('what lies over what: front, back, and one step each way', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [
      note('a', [600, 400], { z: 1 }),
      note('b', [680, 440], { z: 2 }),
      note('c', [760, 480], { z: 3 }),
    ],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const order = async () =>
    ((await boardJson(workshop)).notes ?? [])
      .sort((x, y) => (x.z ?? 0) - (y.z ?? 0))
      .map(n => n.id)
      .join('')
  const a = await spotOf(ana, 'asset', 'note a')
  await ana.page.mouse.click(a.x - 60, a.y - 60)
  await byKey(ana, 'forward')
  await expect.poll(order).toBe('bac')
  await byKey(ana, 'front')
  await expect.poll(order).toBe('bca')
  await byKey(ana, 'backward')
  await expect.poll(order).toBe('bac')
  await byKey(ana, 'back')
  await expect.poll(order).toBe('abc')
  await byKey(ana, 'front', 1)
  await expect.poll(order).toBe('bca')
  await byKey(ana, 'undo')
  await expect.poll(order).toBe('abc')
  // what lies on top is what a click in the overlap takes
  await byKey(ana, 'front')
  await expect.poll(order).toBe('bca')
  await byKey(ana, 'give-up')
  await ana.page.mouse.click(a.x + 50, a.y + 50)
  await byKey(ana, 'delete', 1)
  await expect.poll(order).toBe('bc')
})

test('a locked note is not moved, written in or deleted, and says so; unlocked it is', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400]), note('b', [900, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const field = page.getByRole('textbox', { name: words('canvas.editor') })
  const refused = words('hands.locked', { count: 1 })
  const a = await spotOf(ana, 'asset', 'note a')
  await page.mouse.click(a.x, a.y)
  await byKey(ana, 'lock')
  await expect.poll(async () => (await boardJson(workshop)).notes?.find(n => n.id === 'a')?.locked).toBe(true)

  const tries: readonly (() => Promise<void>)[] = [
    () => byKey(ana, 'delete'),
    () => byKey(ana, 'edit'),
    () => byKey(ana, 'nudge'),
    () => page.mouse.dblclick(a.x, a.y),
    async () => {
      await page.mouse.move(a.x, a.y)
      await page.mouse.down()
      await page.mouse.move(a.x + 90, a.y + 40, { steps: 4 })
      await page.mouse.up()
    },
  ]
  for (const attempt of tries) {
    await attempt()
    await expect(hint(ana)).toContainText(refused)
    await heard(ana, refused)
    await expect(field).toHaveCount(0)
    await hint(ana)
      .getByRole('button', { name: words('app.close') })
      .click()
    await mapCanvas(ana).focus()
  }
  await byKey(ana, 'select-all')
  await byKey(ana, 'delete')
  await expect.poll(async () => (await boardJson(workshop)).notes?.map(n => n.id)).toEqual(['a'])
  await saved(ana)
  expect((await places(workshop)).a).toEqual([600, 400])
  await selected(ana, 1)
  await byKey(ana, 'unlock')
  await byKey(ana, 'nudge', 1)
  await expect.poll(async () => (await places(workshop)).a).toEqual([610, 400])
  await byKey(ana, 'delete')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(0)
})

test('keys for the view: fit, selection, zoom, outline, find, minimap, pointers, sheet of keys', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400]), note('b', [3600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const zoom = async () => (await probe(ana, 'asset', 'camera'))?.zoom ?? 0
  await mapCanvas(ana).focus()
  await byKey(ana, 'zoom-100')
  await expect.poll(zoom).toBe(1)
  await byKey(ana, 'zoom-in')
  await expect.poll(zoom).toBeCloseTo(1.25, 5)
  await byKey(ana, 'zoom-out')
  await expect.poll(zoom).toBeCloseTo(1, 5)
  await byKey(ana, 'fit')
  await expect.poll(zoom).toBeLessThan(0.5)
  await byKey(ana, 'walk')
  await byKey(ana, 'fit-selection')
  await expect.poll(zoom).toBe(1)
  const a = await spotOf(ana, 'asset', 'note a')
  expect(Math.abs(a.x - 720)).toBeLessThan(200)

  await byKey(ana, 'minimap')
  await heard(ana, words('hands.minimap_on'))
  await byKey(ana, 'minimap')
  await heard(ana, words('hands.minimap_off'))
  await byKey(ana, 'cursors')
  await heard(ana, words('hands.cursors_off'))
  await byKey(ana, 'cursors')
  await heard(ana, words('hands.cursors_on'))
  await byKey(ana, 'outline')
  const outline = page.getByRole('complementary')
  await expect(outline).toBeVisible()
  await mapCanvas(ana).focus()
  await byKey(ana, 'outline')
  await expect(outline).toHaveCount(0)
  await mapCanvas(ana).focus()
  await byKey(ana, 'find')
  await expect(page.getByRole('textbox', { name: words('find.label') })).toBeVisible()
  await mapCanvas(ana).focus()
  await byKey(ana, 'keys-sheet')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('tools by key, and a menu by key', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const connect = page.getByRole('button', { name: words('canvas.connect') })
  const select = page.getByRole('button', { name: words('canvas.select'), exact: true })
  await mapCanvas(ana).focus()
  await byKey(ana, 'connect')
  await expect(connect).toHaveAttribute('aria-pressed', 'true')
  await byKey(ana, 'select-tool')
  await expect(select).toHaveAttribute('aria-pressed', 'true')
  await byKey(ana, 'frame')
  await expect(select).toHaveAttribute('aria-pressed', 'false')
  await byKey(ana, 'give-up')
  await expect(select).toHaveAttribute('aria-pressed', 'true')
  await byKey(ana, 'select-all')
  for (const which of [0, 1]) {
    await byKey(ana, 'menu', which)
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(mapCanvas(ana)).toBeFocused()
  }
})
