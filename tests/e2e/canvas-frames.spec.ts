import { mapCanvas, saved } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { byKey, heard } from '../support/by-command.ts'
import { away, dragTo, drawn, drawnAt, spotOf } from '../support/on-the-map.ts'
import { cameraQuery, type DeepLink, onScreen } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const HERE: DeepLink = { map: 'asset', x: 700, y: 450, zoom: 0.7 }
const query = cameraQuery(HERE)
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const frames = async (w: NewWorkshop) =>
  ((await boardJson(w)).frames ?? []).map(f => ({ title: f.title, rect: f.rect }))
const places = async (w: NewWorkshop) =>
  Object.fromEntries((await boardJson(w)).notes?.map(n => [n.id, n.at]) ?? [])

test('a frame is drawn, named, moved with what lies in it, resized, and deleted', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [note('in', [600, 400]), note('out', [1200, 400]), note('fast', [820, 400], { locked: true })],
  })
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  const { page, words } = ana
  const at = (x: number, y: number) => onScreen(page, HERE, [x, y])
  const title = page.getByRole('textbox', { name: words('hands.frame_title') })
  await mapCanvas(ana).focus()
  await byKey(ana, 'frame')
  await dragTo(ana, at(440, 260), at(960, 560))
  await page.mouse.up()
  await expect(title).toBeFocused()
  await page.keyboard.type('Town hall')
  await page.keyboard.press('Enter')
  await expect(mapCanvas(ana)).toBeFocused()
  const near = (a: number, b: number) => Math.abs(a - b) <= 3
  await expect.poll(async () => (await frames(workshop)).map(f => f.title)).toEqual(['Town hall'])
  const [made] = await frames(workshop)
  const [left = 0, top = 0, width = 0, height = 0] = made?.rect ?? []
  expect(near(left, 440) && near(top, 260) && near(width, 520) && near(height, 300)).toBe(true)

  // by its rule: the frame and the notes in it, seen by others while it goes on
  const held = await spotOf(ana, 'asset', 'note in')
  await dragTo(ana, at(700, 560), at(700, 660))
  await drawnAt(ben, 'asset', 'note in', away(held, 0, 70))
  await page.mouse.up()
  await expect.poll(async () => (await places(workshop)).in?.[1]).toBeCloseTo(500, -1)
  const moved = await places(workshop)
  expect([moved.out, moved.fast]).toEqual([
    [1200, 400],
    [820, 400],
  ])
  expect(near((await frames(workshop))[0]?.rect?.[1] ?? 0, top + 100)).toBe(true)
  await byKey(ana, 'undo')
  await expect.poll(async () => (await places(workshop)).in).toEqual([600, 400])
  await expect.poll(async () => (await frames(workshop))[0]?.rect).toEqual(made?.rect)

  // by a corner
  await dragTo(ana, at(left + width, top + height), at(left + width + 100, top + height - 50))
  await page.mouse.up()
  await expect.poll(async () => (await frames(workshop))[0]?.rect?.[2] ?? 0).toBeGreaterThan(width + 90)
  const rect = (await frames(workshop))[0]?.rect ?? []
  expect([rect[0], rect[1]]).toEqual([left, top])
  expect(near(rect[3] ?? 0, height - 50)).toBe(true)
  expect((await places(workshop)).in).toEqual([600, 400])

  // its title: by double-click, and Escape keeps the old one
  const tab = at(left, top)
  await page.mouse.dblclick(tab.x + 20, tab.y - 10)
  await expect(title).toHaveValue('Town hall')
  await page.keyboard.type('City hall')
  await page.keyboard.press('Escape')
  await expect(title).toHaveCount(0)
  await byKey(ana, 'edit')
  await expect(title).toBeFocused()
  await page.keyboard.type('Council')
  await page.mouse.click(200, 700)
  await expect.poll(async () => (await frames(workshop))[0]?.title).toBe('Council')

  await page.mouse.click(tab.x + 20, tab.y - 10)
  await byKey(ana, 'delete')
  await expect.poll(() => frames(workshop)).toEqual([])
  expect(Object.keys(await places(workshop))).toHaveLength(3)
  await byKey(ana, 'undo')
  await expect.poll(async () => (await frames(workshop))[0]?.title).toBe('Council')
})

test('by keyboard: a frame around chosen notes, found by Tab, moved by arrows, named by Enter', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [500, 400]), note('b', [740, 400]), note('c', [1200, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const a = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, away(a, -100, -100), away(a, 200, 20))
  await page.mouse.up()
  await byKey(ana, 'frame-selection')
  await expect(page.getByRole('textbox', { name: words('hands.frame_title') })).toBeFocused()
  await page.keyboard.type('Pair')
  await page.keyboard.press('Enter')
  await expect.poll(() => frames(workshop)).toEqual([{ title: 'Pair', rect: [370, 220, 500, 310] }])
  await byKey(ana, 'give-up')
  await mapCanvas(ana).focus()
  await page.keyboard.press('End')
  await byKey(ana, 'walk-back')
  await byKey(ana, 'give-up')
  await mapCanvas(ana).blur()
  await mapCanvas(ana).focus()
  await byKey(ana, 'walk')
  await heard(ana, words('hands.at_frame', { title: 'Pair', count: 2 }))
  await byKey(ana, 'nudge-far', 3)
  await byKey(ana, 'nudge', 0)
  await saved(ana)
  expect(await places(workshop)).toEqual({ a: [490, 450], b: [730, 450], c: [1200, 400] })
  expect((await frames(workshop))[0]?.rect).toEqual([360, 270, 500, 310])
  await byKey(ana, 'undo')
  await byKey(ana, 'undo')
  await expect.poll(() => places(workshop)).toEqual({ a: [500, 400], b: [740, 400], c: [1200, 400] })
  await heard(ana, words('hands.undone'))
  const rectNow = async () => (await frames(workshop))[0]?.rect
  const [wider, taller] = [1, 3]
  await byKey(ana, 'resize-frame', wider)
  await byKey(ana, 'resize-frame', taller)
  await expect.poll(rectNow).toEqual([370, 220, 540, 350])
  await byKey(ana, 'fit-frame')
  await expect.poll(rectNow).toEqual([370, 220, 500, 310])
})
