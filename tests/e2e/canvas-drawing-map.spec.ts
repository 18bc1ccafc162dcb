import { expect, test, type Visitor } from '../support/browser-test.ts'
import { colorAt, isInk, paintedOn } from '../support/canvas-pixels.ts'
import { boxOf, FAR, farNote, LOOK, MAP, paperAt, within } from '../support/far-notes.ts'
import { away, canvasOf, dragTo, drawn, probe, type Spot, spotOf } from '../support/on-the-map.ts'
import { putBoard } from '../support/workshop-api.ts'

/** Rows of a column of pixels in which something is drawn. */
const drawnRows = async (v: Visitor, at: Spot, half: number) =>
  (
    await paintedOn(v, MAP, 'board', { left: at.x, top: at.y - half, width: 1, height: 2 * half })
  ).pixels.filter(isInk).length

test('a line shows how strong it is, whether it harms, and what it is made of', async ({
  join,
  workshop,
}) => {
  const rows = [-240, 20, 280]
  await putBoard(workshop, {
    notes: rows.flatMap((y, i) => [
      farNote(`from${i}`, -450, y, `From ${i}`),
      farNote(`to${i}`, 450, y, `To ${i}`),
    ]),
    connections: [
      { from: 'from0', to: 'to0', kind: 'votes', strength: 1, effect: 'helps', by: 'x' },
      { from: 'from1', to: 'to1', kind: 'votes', strength: 3, effect: 'helps', by: 'x' },
      { from: 'from2', to: 'to2', kind: 'money', strength: 3, effect: 'harms', by: 'x' },
    ],
  })
  const ana = await join({ query: LOOK })
  await drawn(ana, MAP)
  const thickness = async (i: number) => {
    const { x, y } = await spotOf(ana, MAP, `From ${i}`)
    const columns = await Promise.all(
      Array.from({ length: 40 }, (_, k) => drawnRows(ana, { x: x + 160 + k * 4, y: y + 30 }, 60)),
    )
    return { most: Math.max(...columns), least: Math.min(...columns) }
  }
  const [weak, strong, harm] = [await thickness(0), await thickness(1), await thickness(2)]
  expect(weak.least).toBeGreaterThan(0)
  expect(strong.least).toBeGreaterThan(weak.most)
  // dashes: somewhere it is broken
  expect(harm.least).toBe(0)
  expect(harm.most).toBeGreaterThan(weak.most)

  // the word stands on the middle of the line, and goes where it could not be read
  const word = async () => {
    const [a, b] = [await spotOf(ana, MAP, 'From 0'), await spotOf(ana, MAP, 'To 0')]
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    const area = { left: middle.x - 90, top: middle.y - 10, width: 180, height: 130 }
    const { pixels, columns } = await paintedOn(ana, MAP, 'board', area)
    return Math.max(
      ...Array.from(
        { length: columns },
        (_, c) => pixels.filter((p, i) => i % columns === c && isInk(p)).length,
      ),
    )
  }
  expect(await word()).toBeGreaterThan(8)
  await ana.page.mouse.move(720, 450)
  await ana.page.keyboard.down('Control')
  await ana.page.mouse.wheel(0, 100)
  await ana.page.mouse.wheel(0, 100)
  await ana.page.mouse.wheel(0, 100)
  await ana.page.keyboard.up('Control')
  await expect.poll(async () => (await probe(ana, MAP, 'camera'))?.zoom).toBeLessThan(0.5)
  await drawn(ana, MAP)
  await expect.poll(word).toBeLessThan(4)
})

for (const theme of ['light', 'dark'] as const)
  test(`a frame has a rule and a title, and handles once it is chosen (${theme})`, async ({
    join,
    workshop,
  }) => {
    await putBoard(workshop, {
      notes: [farNote('n', 0, 0, 'Anchor')],
      frames: [
        { id: 'f', map: MAP, title: 'Town hall', rect: [FAR.x - 300, FAR.y - 200, 600, 400], by: 'x' },
      ],
    })
    const ana = await join({ query: LOOK, theme })
    await drawn(ana, MAP)
    const middle = await spotOf(ana, MAP, 'Anchor')
    const left = middle.x - 300
    const top = middle.y - 200
    const ground = await colorAt(ana, MAP, { x: left - 20, y: middle.y })
    expect(ground).toBe('')
    const rule = await paintedOn(ana, MAP, 'board', { left: left - 3, top: middle.y, width: 6, height: 1 })
    expect(rule.pixels.some(([, , , alpha]) => alpha > 180)).toBe(true)
    const tab = { left: left + 4, top: top - 26, width: 70, height: 20 }
    const title = (await paintedOn(ana, MAP, 'board', tab)).pixels
    const tones = title.map(([r, g, b]) => r + g + b)
    expect(Math.max(...tones) - Math.min(...tones)).toBeGreaterThan(450)

    const handle = { x: left, y: top }
    expect(await colorAt(ana, MAP, handle, 'overlay')).toBe('')
    await ana.page.mouse.click(left + 30, top - 12)
    await expect
      .poll(() => colorAt(ana, MAP, handle, 'overlay'))
      .toBe(theme === 'light' ? '255 254 251' : '31 35 39')
    await ana.page.mouse.click(left - 120, top - 60)
    await expect.poll(() => colorAt(ana, MAP, handle, 'overlay')).toBe('')
  })

test('a note in the hand is lifted off the table, above the others', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [farNote('a', -240, 0, 'Held'), farNote('b', 60, 0, 'Lying', { color: 'mint', z: 5 })],
  })
  const ana = await join({ query: LOOK })
  await drawn(ana, MAP)
  const start = await spotOf(ana, MAP, 'Held')
  await dragTo(ana, away(start, 0, 60), away(start, 200, 60))
  await drawn(ana, MAP)
  const held = await spotOf(ana, MAP, 'Held')
  expect(held.x - start.x).toBeCloseTo(200, 0)
  // over the other note, which lies higher at rest
  expect(await colorAt(ana, MAP, away(held, 60, 60), 'hot')).toBe('251 238 156')
  const shadow = await paintedOn(ana, MAP, 'hot', {
    left: held.x - 50,
    top: held.y + 106,
    width: 40,
    height: 6,
  })
  expect(shadow.pixels.every(([, , , alpha]) => alpha > 15 && alpha < 200)).toBe(true)
  expect(await colorAt(ana, MAP, away(start, -80, 0))).toBe('')
  await ana.page.mouse.up()
  await expect.poll(() => colorAt(ana, MAP, away(held, -80, 0))).toBe('251 238 156')
})

test('the map is as sharp as the screen, also after the window went to another one', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [farNote('a', 0, 0, 'Sharp')] })
  const ana = await join({ query: LOOK })
  await drawn(ana, MAP)
  const cdp = await ana.page.context().newCDPSession(ana.page)
  const wide = () => canvasOf(ana, MAP).evaluate(h => [h.querySelector('canvas')?.width ?? 0, h.clientWidth])
  const [before, host] = await wide()
  expect(before).toBe(host)
  expect(host).toBeGreaterThan(1_000)
  for (const deviceScaleFactor of [2, 1.25, 3]) {
    // another width too: an emulated screen tells the page of nothing else
    const width = 1440 + Math.round(deviceScaleFactor * 4)
    const metrics = { width, height: 900, deviceScaleFactor, mobile: false }
    await cdp.send('Emulation.setDeviceMetricsOverride', metrics)
    await expect
      .poll(async () => {
        const [pixels = 0, host = 0] = await wide()
        return pixels - Math.round(host * deviceScaleFactor)
      })
      .toBe(0)
    await drawn(ana, MAP)
    const { x, y } = await spotOf(ana, MAP, 'Sharp')
    const letters = await paintedOn(ana, MAP, 'board', { left: x - 90, top: y - 90, width: 100, height: 40 })
    expect(letters.columns).toBe(Math.round(100 * deviceScaleFactor))
    expect(letters.pixels.filter(isInk).length).toBeGreaterThan(150 * deviceScaleFactor)
  }
})

test('colours that the system forces are the colours of the map', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [farNote('a', 0, 0, 'Contrast')] })
  const ana = await join({ query: LOOK })
  await drawn(ana, MAP)
  const box = await boxOf(ana, 'Contrast')
  expect(await paperAt(ana, box)).toBe('251 238 156')
  await ana.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await expect.poll(() => paperAt(ana, box)).toBe('0 0 0')
  await drawn(ana, MAP)
  const words = await paintedOn(ana, MAP, 'board', within(box, 10, 10, 120, 50))
  expect(words.pixels.filter(([r, g, b]) => r + g + b > 700).length).toBeGreaterThan(100)
  await ana.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  await expect.poll(() => paperAt(ana, box)).toBe('251 238 156')
})

test('a drag held at the edge takes the map along; the note stays under the hand', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [farNote('a', 0, 0, 'Traveller')] })
  const ana = await join({ query: LOOK })
  await drawn(ana, MAP)
  const start = await spotOf(ana, MAP, 'Traveller')
  const before = (await probe(ana, MAP, 'camera'))?.x ?? 0
  await dragTo(ana, start, { x: 1405, y: start.y })
  await expect.poll(async () => ((await probe(ana, MAP, 'camera'))?.x ?? 0) - before).toBeGreaterThan(400)
  const held = await spotOf(ana, MAP, 'Traveller')
  expect(Math.abs(held.x - 1405)).toBeLessThan(40)
  await ana.page.mouse.up()
  await drawn(ana, MAP)
  const after = (await probe(ana, MAP, 'camera'))?.x ?? 0
  await ana.page.mouse.move(700, 500)
  await drawn(ana, MAP)
  expect((await probe(ana, MAP, 'camera'))?.x).toBe(after)
})
