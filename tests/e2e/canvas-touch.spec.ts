import { expect, test, type Visitor } from '../support/browser-test.ts'
import { fingersOn } from '../support/fingers.ts'
import { away, drawn, drawnAt, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, linkTo, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const size = { width: 390, height: 844 }
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const query = cameraQuery({ map: 'asset', x: 260, y: 400, zoom: 0.6 })
const places = async (w: NewWorkshop) =>
  Object.fromEntries((await boardJson(w)).notes?.map(n => [n.id, n.at]) ?? [])
const selection = (v: Visitor, count: number) =>
  v.page.getByRole('region', { name: v.words('canvas.selection', { count }) })

test('one finger moves the map, two zoom about the point between them', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [260, 400])] })
  const ana = await join({ size, query })
  await drawn(ana, 'asset')
  const hand = await fingersOn(ana)
  const start = await spotOf(ana, 'asset', 'note a')
  await hand.down(start)
  await hand.slide(start, away(start, 40, 120))
  await hand.up()
  await expect.poll(async () => (await spotOf(ana, 'asset', 'note a')).y).toBeGreaterThan(start.y + 100)
  expect((await places(workshop)).a).toEqual([260, 400])
  await expect(selection(ana, 1)).toHaveCount(0)

  const now = await spotOf(ana, 'asset', 'note a')
  const before = (await probe(ana, 'asset', 'camera'))?.zoom ?? 0
  await hand.down(away(now, -40, 0), away(now, 40, 0))
  for (const apart of [50, 60, 70, 80]) await hand.move(away(now, -apart, 0), away(now, apart, 0))
  await hand.up()
  await expect.poll(async () => (await probe(ana, 'asset', 'camera'))?.zoom).toBeCloseTo(before * 2, 1)
  await drawnAt(ana, 'asset', 'note a', now)
})

test('a tap selects, a tap beside empties, a double tap writes: in a note, or a new one', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note('a', [260, 300])] })
  const ana = await join({ size, query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const hand = await fingersOn(ana)
  const field = page.getByRole('textbox', { name: words('canvas.editor') })
  const a = await spotOf(ana, 'asset', 'note a')
  await hand.tap(a)
  await expect(selection(ana, 1)).toBeVisible()
  await hand.tap(away(a, 0, 200))
  await expect(selection(ana, 1)).toHaveCount(0)
  await hand.doubleTap(a)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('note a')
  await page.keyboard.type(', touched')
  await hand.tap(away(a, 0, 200))
  await expect(field).toHaveCount(0)
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.map(n => n.text))
    .toEqual(['note a, touched'])

  // when the fingers have rested, two taps make a note and open it
  const empty = away(a, 20, 210)
  await hand.doubleTap(empty)
  await expect(field).toBeFocused()
  await page.keyboard.type('by finger')
  await hand.tap(a)
  await expect
    .poll(async () => ((await boardJson(workshop)).notes ?? []).map(n => n.text).sort())
    .toEqual(['by finger', 'note a, touched'])
})

test('a long press selects one note after the other, and the drag moves all of them', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [note('a', [150, 300]), note('b', [400, 300]), note('c', [150, 560], { locked: true })],
  })
  const ana = await join({ size, query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  const hand = await fingersOn(ana)
  const [a, b, c] = [
    await spotOf(ana, 'asset', 'note a'),
    await spotOf(ana, 'asset', 'note b'),
    await spotOf(ana, 'asset', 'note c'),
  ]
  await hand.down(a)
  await expect(selection(ana, 1)).toBeVisible()
  await hand.up()
  await hand.down(b)
  await expect(selection(ana, 2)).toBeVisible()
  await hand.slide(b, away(b, 18, 90))
  await hand.up()
  const after = { a: [180, 450], b: [430, 450], c: [150, 560] }
  await expect.poll(() => places(workshop)).toEqual(after)
  await expect(selection(ana, 2)).toBeVisible()
  // a note that is selected follows at once
  const now = await spotOf(ana, 'asset', 'note b')
  await hand.down(now)
  await hand.slide(now, away(now, -18, -90))
  await hand.up()
  await expect.poll(() => places(workshop)).toEqual({ a: [150, 300], b: [400, 300], c: [150, 560] })

  await hand.down(c)
  await expect(selection(ana, 3)).toBeVisible()
  await hand.slide(c, away(c, 60, 0))
  await hand.up()
  await expect(page.locator('[data-hand-hint]')).toContainText(words('hands.locked', { count: 1 }))
  await expect.poll(async () => (await places(workshop)).c).toEqual([150, 560])
})

test('a long press on empty ground draws a box', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [150, 300]), note('b', [400, 300]), note('c', [260, 760])] })
  const ana = await join({ size, query })
  await drawn(ana, 'asset')
  const hand = await fingersOn(ana)
  const a = await spotOf(ana, 'asset', 'note a')
  const from = away(a, -30, 90)
  const before = await probe(ana, 'asset', 'counts')
  await hand.down(from)
  // held long enough, the map is drawn anew for the box: until then the finger would move the map
  await expect
    .poll(async () => (await probe(ana, 'asset', 'counts'))?.overlay ?? 0)
    .toBeGreaterThan(before?.overlay ?? 0)
  await hand.slide(from, away(a, 140, -20), 6)
  await hand.up()
  await expect(selection(ana, 2)).toBeVisible()
  await drawnAt(ana, 'asset', 'note a', a)
})

test('an empty area says how one writes there: by two taps where fingers do it, by a double-click elsewhere', async ({
  arrive,
  workshop,
}) => {
  for (const [touch, said, other] of [
    [true, 'asset.invite_touch', 'asset.invite'],
    [false, 'asset.invite', 'asset.invite_touch'],
  ] as const) {
    const ana = await arrive()
    await ana.page.addInitScript(() => {
      const painted: string[] = []
      Object.assign(window, { painted })
      const { fillText } = CanvasRenderingContext2D.prototype
      CanvasRenderingContext2D.prototype.fillText = function (...how) {
        painted.push(how[0])
        fillText.apply(this, how)
      }
    })
    const session = await ana.context.newCDPSession(ana.page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: touch })
    await ana.page.goto(linkTo(workshop, 'participant', { name: 'Ana', ...query }))
    await drawn(ana, 'asset')
    const painted = (): Promise<string> =>
      ana.page.evaluate(() => (window as unknown as { painted: string[] }).painted.join(' '))
    await expect.poll(painted).toContain(ana.words(said))
    expect(await painted()).not.toContain(ana.words(other))
  }
})
