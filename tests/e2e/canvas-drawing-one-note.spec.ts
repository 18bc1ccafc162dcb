import type { NoteJson } from '../../shared/exchange/board-json.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { colorAt } from '../support/canvas-pixels.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { drawn, probe, spotOf } from '../support/on-the-map.ts'
import { linkTo, putBoard } from '../support/workshop-api.ts'

const MAP = 'asset'
const COUNT = 1_000
/** React tells a development tool of each commit; here it tells a counter. `elsewhere`: changes of the page outside of the map. */
const COUNTERS = `(() => {
  const counted = (window.counted = { commits: 0, elsewhere: 0 })
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true, isDisabled: false, renderers: new Map(),
    inject: () => 1, checkDCE: () => {}, onCommitFiberUnmount: () => {}, onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: () => { counted.commits++ },
  }
  const host = () => document.querySelector('[data-map-canvas]')
  new MutationObserver(list => {
    counted.elsewhere += list.filter(m => !host()?.contains(m.target)).length
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
})()`

interface Counted {
  readonly commits: number
  readonly elsewhere: number
}

const note = (i: number, more: Partial<NoteJson> = {}): NoteJson => ({
  id: `n${i}`,
  map: MAP,
  at: [(i % 40) * 240, Math.floor(i / 40) * 240],
  text: `${i}: ${noteTexts(60)[i % 60]}`,
  color: 'lemon',
  by: 'x',
  ...more,
})

const counts = async (v: Visitor) => {
  const counted = await v.page.evaluate(() => (window as unknown as { counted: Counted }).counted)
  const { bitmaps = 0, layouts = 0, board = 0 } = (await probe(v, MAP, 'counts')) ?? {}
  return { bitmaps, layouts, board, commits: counted.commits, elsewhere: counted.elsewhere }
}

/** Waits until nothing is drawn, painted ahead or rendered any more. */
async function atRest(v: Visitor) {
  await drawn(v, MAP)
  let last = ''
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await counts(v))
        const same = now === last
        last = now
        return same
      },
      { intervals: [400] },
    )
    .toBe(true)
  return counts(v)
}

/** A change and the picture for it may fall into one frame, or into two. */
function drawnOnceOrTwice(before: { board: number }, after: { board: number }): void {
  const drawings = after.board - before.board
  expect(drawings).toBeGreaterThanOrEqual(1)
  expect(drawings).toBeLessThanOrEqual(2)
}

test('an edit of one note elsewhere touches that note and nothing else', async ({ arrive, workshop }) => {
  await putBoard(workshop, { notes: Array.from({ length: COUNT }, (_, i) => note(i)) })
  const ana = await arrive()
  await ana.page.addInitScript({ content: COUNTERS })
  await ana.page.goto(
    linkTo(workshop, 'participant', { name: 'Ana', map: MAP, x: '600', y: '300', zoom: '0.8' }),
  )
  await spotOf(ana, MAP, '4: ')
  const start = await atRest(ana)
  expect(start.commits).toBeGreaterThan(0)
  expect(start.bitmaps).toBeGreaterThan(15)

  const spot = await spotOf(ana, MAP, '3: ')
  await putBoard(workshop, { notes: [{ id: 'n3', color: 'mint' }] })
  await expect.poll(() => colorAt(ana, MAP, { x: spot.x, y: spot.y + 70 })).toBe('195 235 205')
  const colored = await atRest(ana)
  drawnOnceOrTwice(start, colored)
  expect(colored).toEqual({ ...start, bitmaps: start.bitmaps + 1, board: colored.board })

  await putBoard(workshop, { notes: [{ id: 'n3', text: 'Rewritten elsewhere' }] })
  await expect.poll(() => probe(ana, MAP, 'find', 'Rewritten elsewhere')).toBe('n3')
  const rewritten = await atRest(ana)
  expect(rewritten).toEqual({
    ...colored,
    bitmaps: colored.bitmaps + 1,
    layouts: colored.layouts + 1,
    board: rewritten.board,
  })
  drawnOnceOrTwice(colored, rewritten)

  await putBoard(workshop, { notes: [{ id: 'n3', at: [800, 120] }] })
  await expect
    .poll(async () => (await spotOf(ana, MAP, 'Rewritten elsewhere')).x - spot.x)
    .toBeGreaterThan(50)
  const moved = await atRest(ana)
  // it leaves the still layer and comes back to it; its picture stays
  drawnOnceOrTwice(rewritten, moved)
  expect({ ...moved, board: rewritten.board }).toEqual(rewritten)
})
