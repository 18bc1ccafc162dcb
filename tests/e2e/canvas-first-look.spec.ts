import { arrived, closePanel, openOutline } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { putBoard } from '../support/workshop-api.ts'

const size = { width: 1366, height: 768 }
/** in the last of the five areas */
const note = {
  id: 'last',
  map: 'asset',
  zone: 'physical',
  text: 'meeting room',
  color: 'mint',
  by: 'x',
} as const

const camera = (v: Visitor) => probe(v, 'asset', 'camera')
/** Pixels from the note's right edge to the panel's left one. */
async function clearOf(v: Visitor, panel: { boundingBox(): Promise<{ x: number } | null> }): Promise<number> {
  const [{ x }, look, box] = [await spotOf(v, 'asset', note.text), await camera(v), await panel.boundingBox()]
  return (box?.x ?? 0) - x - 100 * (look?.zoom ?? 1)
}

test('a map that nobody moved is shown whole beside a panel, and again without it', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [note] })
  const ana = await join({ size })
  await arrived(ana)
  await drawn(ana, 'asset')
  const whole = await camera(ana)
  const outline = await openOutline(ana, 'asset')
  await expect.poll(() => clearOf(ana, outline)).toBeGreaterThan(0)
  await closePanel(ana)
  await expect.poll(() => camera(ana)).toEqual(whole)
})

test('a map that is too tall to be seen whole is seen in its whole width, beside a panel too', async ({
  join,
  workshop,
}) => {
  const tall = Array.from({ length: 60 }, (_, i) => ({
    ...note,
    id: `n${i}`,
    text: `note ${i}`,
    zone: 'skills',
  }))
  await putBoard(workshop, { notes: [note, ...tall] })
  const ana = await join({ size })
  await arrived(ana)
  await drawn(ana, 'asset')
  const outline = await openOutline(ana, 'asset')
  await expect.poll(() => clearOf(ana, outline)).toBeGreaterThan(0)
})

test('a map that somebody moved, or came to by an address, stays where it is', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note] })
  const ana = await join({ size })
  await drawn(ana, 'asset')
  await ana.page.mouse.move(600, 400)
  await ana.page.mouse.wheel(0, 120)
  await drawn(ana, 'asset')
  const bo = await join({ size, name: 'Bo', query: cameraQuery({ map: 'asset', x: 600, y: 400, zoom: 0.5 }) })
  for (const v of [ana, bo]) {
    await drawn(v, 'asset')
    const before = await camera(v)
    await openOutline(v, 'asset')
    await drawn(v, 'asset')
    expect(await camera(v)).toEqual(before)
  }
})
