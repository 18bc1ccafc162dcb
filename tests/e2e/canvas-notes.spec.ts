import { NOTE_PAINT } from '../../client/ui/note-colors.ts'
import { arrived, mapCanvas, pasteText, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { away, canvasOf, dragTo, drawn, drawnAt, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery, type DeepLink, onScreen, paintAt } from '../support/screen-point.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const HERE: DeepLink = { map: 'asset', x: 600, y: 400, zoom: 1 }
const query = cameraQuery(HERE)
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const field = (v: Visitor) => v.page.getByRole('textbox', { name: v.words('canvas.editor') })

test('a note stands exactly where the address says, at any zoom', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [100, 100])] })
  const size = { width: 1280, height: 720 }
  const near = await join({ size, query: cameraQuery({ map: 'asset', x: 360, y: 200, zoom: 1 }) })
  await drawn(near, 'asset')
  expect(await spotOf(near, 'asset', 'note a')).toEqual({ x: 380, y: 260 })
  expect(await paintAt(near.page, { x: 380 + 92, y: 260 + 92 })).toBe(NOTE_PAINT.lemon.fill)
  const far = await join({ size, query: cameraQuery({ map: 'asset', x: 360, y: 200, zoom: 0.1 }) })
  await drawn(far, 'asset')
  const middle = onScreen(far.page, { map: 'asset', x: 360, y: 200, zoom: 0.1 }, [100, 100])
  expect(await paintAt(far.page, middle)).toBe(NOTE_PAINT.lemon.fill)
})

test('double-click writes a note, and two people write in it at once', async ({ join, workshop }) => {
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  await ana.page.mouse.dblclick(700, 500)
  await ana.page.keyboard.type('from Ana')
  const spot = await spotOf(ben, 'asset', 'from Ana')
  await ben.page.mouse.dblclick(spot.x, spot.y)
  await expect(field(ben)).toBeFocused()
  await ben.page.keyboard.press('ControlOrMeta+Home')
  await Promise.all([
    ana.page.keyboard.type(', with care', { delay: 20 }),
    ben.page.keyboard.type('Ben says: ', { delay: 20 }),
  ])
  const both = 'Ben says: from Ana, with care'
  await expect(field(ana)).toHaveValue(both)
  await expect(field(ben)).toHaveValue(both)
  expect(await field(ben).evaluate(f => (f as HTMLTextAreaElement).selectionStart)).toBe('Ben says: '.length)
  await ana.page.keyboard.press('Escape')
  await expect(field(ana)).toHaveCount(0)
  await expect(mapCanvas(ana)).toBeFocused()
  await saved(ana)
  expect((await boardJson(workshop)).notes?.map(n => n.text)).toEqual([both])
})

test('N, Tab and Escape: notes one after the other, and an empty one goes', async ({ join, workshop }) => {
  const ana = await join({ query })
  await drawn(ana, 'asset')
  await mapCanvas(ana).focus()
  const { page } = ana
  await page.mouse.move(700, 500)
  await page.keyboard.press('n')
  await page.keyboard.type('first')
  await page.keyboard.press('Tab')
  await page.keyboard.type('second')
  await page.keyboard.press('Tab')
  await expect(field(ana)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(mapCanvas(ana)).toBeFocused()
  await saved(ana)
  const notes = (await boardJson(workshop)).notes ?? []
  expect(notes.map(n => n.text).sort()).toEqual(['first', 'second'])
  const [a, b] = notes.map(n => n.at ?? [0, 0])
  expect(
    Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 0)) >= 200 || Math.abs((a?.[1] ?? 0) - (b?.[1] ?? 0)) >= 200,
  ).toBe(true)
})

test('a pasted list becomes notes side by side; copies keep their colour', async ({ join, workshop }) => {
  const texts = noteTexts(10)
  const ana = await join({ query })
  await drawn(ana, 'asset')
  await mapCanvas(ana).focus()
  await ana.page.mouse.move(760, 450)
  await pasteText(ana, texts.map((t, i) => `${i + 1}. ${t}`).join('\r\n'))
  await saved(ana)
  const notes = (await boardJson(workshop)).notes ?? []
  expect(notes.map(n => n.text).sort()).toEqual([...texts].sort())
  expect(new Set(notes.map(n => n.zone))).toEqual(new Set(['individuals']))
  expect(new Set(notes.map(n => String(n.at))).size).toBe(10)

  await ana.page.getByRole('radio', { name: ana.words('color.mint') }).click({ force: true })
  await mapCanvas(ana).focus()
  await ana.page.keyboard.press('ControlOrMeta+C')
  await ana.page.keyboard.press('ControlOrMeta+V')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(20)
  expect((await boardJson(workshop)).notes?.every(n => n.color === 'mint')).toBe(true)
})

test('a drag is seen while it moves, is one edit when it ends, and is undone in one step', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  const start = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, start, away(start, 160, -90))
  await drawnAt(ben, 'asset', 'note a', away(start, 160, -90))
  expect((await boardJson(workshop)).notes?.[0]?.at).toEqual([600, 400])
  await dragTo(ana, away(start, 160, -90), away(start, 200, 100))
  await drawnAt(ben, 'asset', 'note a', away(start, 200, 100))
  await ana.page.mouse.up()
  await expect.poll(async () => (await boardJson(workshop)).notes?.[0]?.at).toEqual([800, 500])
  await drawnAt(ben, 'asset', 'note a', away(start, 200, 100))
  await ana.page.keyboard.press('ControlOrMeta+Z')
  await drawnAt(ben, 'asset', 'note a', start)
  await ana.page.keyboard.press('ControlOrMeta+Shift+Z')
  await drawnAt(ben, 'asset', 'note a', away(start, 200, 100))
})

test('box, shift, all, colour, arrows, delete', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [note('a', [400, 300]), note('b', [640, 300]), note('c', [640, 540]), note('d', [1000, 300])],
  })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const count = (n: number) =>
    expect(page.getByRole('region', { name: ana.words('canvas.selection', { count: n }) })).toBeVisible()
  const a = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, away(a, -130, -130), away(a, 250, 20))
  await page.mouse.up()
  await count(2)
  const c = await spotOf(ana, 'asset', 'note c')
  await page.keyboard.down('Shift')
  await page.mouse.click(c.x, c.y)
  await page.keyboard.up('Shift')
  await count(3)
  await page.getByRole('radio', { name: ana.words('color.rose') }).click({ force: true })
  await mapCanvas(ana).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await saved(ana)
  const after = Object.fromEntries((await boardJson(workshop)).notes?.map(n => [n.id, n]) ?? [])
  expect([after.a?.color, after.b?.color, after.c?.color, after.d?.color]).toEqual([
    'rose',
    'rose',
    'rose',
    'lemon',
  ])
  expect([after.a?.at, after.d?.at]).toEqual([
    [410, 350],
    [1000, 300],
  ])
  await page.keyboard.press('ControlOrMeta+A')
  await count(4)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(0)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(4)
})

test('pan and zoom: wheel, ctrl and wheel, space, keys', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page } = ana
  const start = await spotOf(ana, 'asset', 'note a')
  await page.mouse.move(900, 600)
  await page.mouse.wheel(40, 25)
  await drawnAt(ana, 'asset', 'note a', away(start, -40, -25))
  const under = await probe(ana, 'asset', 'camera')
  await page.keyboard.down('Control')
  for (let i = 0; i < 45; i++) await page.mouse.wheel(0, 5)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await probe(ana, 'asset', 'camera'))?.zoom).toBeCloseTo(0.105, 2)
  const after = await probe(ana, 'asset', 'camera')
  const worldAt = (c: typeof after) => (c ? c.x + (900 - 720) / c.zoom : 0)
  expect(worldAt(after)).toBeCloseTo(worldAt(under), 3)
  await mapCanvas(ana).focus()
  await page.keyboard.press('0')
  await expect.poll(async () => (await probe(ana, 'asset', 'camera'))?.zoom).toBe(1)
  await page.keyboard.press('Shift+Digit1')
  await expect.poll(async () => (await probe(ana, 'asset', 'camera'))?.zoom).toBeLessThan(0.6)
  await drawn(ana, 'asset')
  const fitted = await spotOf(ana, 'asset', 'note a')
  await page.mouse.move(1300, 780)
  await page.keyboard.down('Space')
  await page.mouse.down()
  await page.mouse.move(1250, 730, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Space')
  await drawnAt(ana, 'asset', 'note a', away(fitted, -50, -50))
})

/** How many pictures and layouts were made, once none is made any more, not even ahead. */
async function painted(v: Visitor): Promise<{ bitmaps: number; layouts: number }> {
  await drawn(v, 'asset')
  const now = async () => {
    const { bitmaps = 0, layouts = 0 } = (await probe(v, 'asset', 'counts')) ?? {}
    return { bitmaps, layouts }
  }
  let last = await now()
  await expect
    .poll(
      async () => {
        const before = last
        last = await now()
        return last.bitmaps === before.bitmaps && last.layouts === before.layouts
      },
      { intervals: [400] },
    )
    .toBe(true)
  return last
}

test('a remote edit paints one picture and renders nothing of the page around the map', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: Array.from({ length: 20 }, (_, i) =>
      note(`n${i}`, [300 + (i % 5) * 240, 200 + Math.floor(i / 5) * 240]),
    ),
  })
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  const spot = await spotOf(ben, 'asset', 'note n7')
  await ben.page.mouse.dblclick(spot.x, spot.y)
  await expect(field(ben)).toBeFocused()
  await ana.page.mouse.move(5, 5)
  await drawn(ana, 'asset')
  await canvasOf(ana, 'asset').evaluate(host => {
    const seen: string[] = []
    const around = host.parentElement
    if (!around) throw new Error('no frame')
    new MutationObserver(all => {
      for (const m of all) if (!host.contains(m.target)) seen.push(m.type)
    }).observe(around, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, { seen })
  })
  const before = await painted(ana)
  await ben.page.keyboard.type('!')
  await spotOf(ana, 'asset', 'note n7!')
  const after = await painted(ana)
  expect(after.bitmaps - before.bitmaps).toBe(1)
  expect(after.layouts - before.layouts).toBe(1)
  expect(await ana.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
})

test('others’ pointers and what they hold are shown, and go with them', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400])] })
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  await ben.page.mouse.move(800, 300)
  await ben.page.mouse.move(820, 310)
  const pointer = canvasOf(ana, 'asset').getByText('Ben', { exact: true })
  await expect(pointer).toBeVisible()
  await ben.context.close()
  await expect(pointer).toHaveCount(0)
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('a viewer looks and changes nothing', async ({ join, workshop }) => {
    await putBoard(workshop, { notes: [note('a', [600, 400])] })
    const viewer = await join({ role: 'viewer', query })
    await arrived(viewer)
    await drawn(viewer, 'asset')
    const { page } = viewer
    const spot = await spotOf(viewer, 'asset', 'note a')
    await dragTo(viewer, spot, away(spot, 100, 100))
    await page.mouse.up()
    await page.mouse.dblclick(1100, 650)
    await page.keyboard.press('n')
    await page.keyboard.press('Delete')
    await expect(field(viewer)).toHaveCount(0)
    await drawnAt(viewer, 'asset', 'note a', spot)
    expect((await boardJson(workshop)).notes?.map(n => n.at)).toEqual([[600, 400]])
  })
})
