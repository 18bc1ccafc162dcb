import type { NoteJson } from '../../shared/exchange/board-json.ts'
import { expect, test } from '../support/browser-test.ts'
import { inkOn, isInk, paintedOn } from '../support/canvas-pixels.ts'
import { boxOf, farNote, LOOK, MAP, paperAt, within } from '../support/far-notes.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { putBoard } from '../support/workshop-api.ts'

const HARD = [
  `Donaudampfschifffahrtsgesellschaftskapitaens${'wuerdentraeger'.repeat(12)}`,
  `https://example.org/${'a-very-long-path/'.repeat(16)}?with=a&query=${'string'.repeat(20)}`,
  'مرحبا بكم في مدينتنا الجميلة، نريد حدائق أكثر وطرقا أفضل للمشي '.repeat(6),
  `families ${'👩‍👩‍👧‍👦🏳️‍🌈🧑🏽‍🚒'.repeat(30)}`,
  `marks ${'Z̷̢a̴l̵g̶o̷'.repeat(40)}`,
  noteTexts(60).join(' ').slice(0, 2_000),
] as const

for (const theme of ['light', 'dark'] as const)
  test(`no letter leaves its note (${theme})`, async ({ join, workshop }) => {
    await putBoard(workshop, { notes: HARD.map((text, i) => farNote(`n${i}`, -500 + i * 220, -250, text)) })
    const ana = await join({ query: LOOK, theme })
    await drawn(ana, MAP)
    for (const text of HARD) {
      const box = await boxOf(ana, text.slice(0, 12))
      const paper = await paperAt(ana, box)
      expect(paper).toBe('251 238 156')
      const high = 760 - box.top
      expect(await inkOn(ana, MAP, within(box, 16, 15, 164, 150))).toBeGreaterThan(150)
      // the paper's own edges, below its corner mark, carry nothing
      for (const left of [2, 187]) {
        const { pixels } = await paintedOn(ana, MAP, 'board', within(box, left, 26, 11, 150))
        expect(new Set(pixels.map(p => p.slice(0, 3).join(' ')))).toEqual(new Set([paper]))
      }
      // and beside it there is at most its shadow
      for (const left of [-9, 201]) {
        const { pixels } = await paintedOn(ana, MAP, 'board', within(box, left, 6, 8, high - 6))
        expect(pixels.filter(([, , , alpha]) => alpha > 150)).toEqual([])
      }
    }
  })

test('a note with ten thousand characters can be read to its end, on a sharp screen too', async ({
  join,
  workshop,
}) => {
  const text = noteTexts(60).join(' ').repeat(3).slice(0, 10_000)
  await putBoard(workshop, { notes: [farNote('long', 0, 0, text)] })
  const ana = await join({ query: LOOK })
  const cdp = await ana.page.context().newCDPSession(ana.page)
  const metrics = { width: 1440, height: 900, deviceScaleFactor: 2, mobile: false }
  await cdp.send('Emulation.setDeviceMetricsOverride', metrics)
  await drawn(ana, MAP)
  await ana.page.mouse.move(720, 450)
  for (let i = 0; i < 12; i++) await ana.page.mouse.wheel(0, 640)
  await drawn(ana, MAP)
  const { x } = await spotOf(ana, MAP, text.slice(0, 12))
  const column = { left: x - 84, top: 150, width: 160, height: 500 }
  const { pixels, columns } = await paintedOn(ana, MAP, 'board', column)
  expect(columns).toBe(320)
  const rows = Array.from({ length: pixels.length / columns }, (_, i) =>
    pixels.slice(i * columns, (i + 1) * columns).some(isInk),
  )
  // about 26 lines of 19 units, with air between them: letters are as sharp as the screen
  const lines = rows.filter((ink, i) => ink && !rows[i - 1]).length
  expect(lines).toBeGreaterThan(22)
  expect(lines).toBeLessThan(60)
})

test('each mark on a note looks different, stands below its words, and an assumption shows on its edge', async ({
  join,
  workshop,
}) => {
  const marks: Partial<NoteJson>[] = [
    {},
    { tie: 'none' },
    { tie: 'loose' },
    { tie: 'close' },
    { movable: 'yes' },
    { movable: 'maybe' },
    { movable: 'no' },
    { evidence: 'observed' },
    { evidence: 'told' },
    { evidence: 'assumed' },
    { locked: true },
    { reactions: { a: 'agree' } },
    { reactions: { a: 'heart' } },
    { reactions: { a: 'star' } },
    { reactions: { a: 'question' } },
    { reactions: { a: 'concern' } },
    { tags: ['county'] },
  ]
  const place = (i: number) => [-480 + (i % 6) * 220, -230 + Math.floor(i / 6) * 220] as const
  await putBoard(workshop, {
    notes: marks.map((more, i) => farNote(`n${i}`, ...place(i), `Mark ${String.fromCharCode(65 + i)}`, more)),
    comments: [{ id: 'c', note: 'n0', text: 'Ask her', by: 'x' }],
  })
  const ana = await join({ query: LOOK })
  await drawn(ana, MAP)
  const feet = new Map<string, string>()
  for (const [i] of marks.entries()) {
    const box = await boxOf(ana, `Mark ${String.fromCharCode(65 + i)}`)
    const foot = await paintedOn(ana, MAP, 'board', within(box, 9, 170, 120, 24))
    expect(foot.pixels.filter(isInk).length).toBeGreaterThan(8)
    feet.set(foot.pixels.map(p => (isInk(p) ? '#' : '.')).join(''), JSON.stringify(marks[i]))
    // a free line between the words and the signs
    expect(await inkOn(ana, MAP, within(box, 10, 150, 170, 8))).toBe(0)
  }
  expect(feet.size).toBe(marks.length)

  const edge = async (words: string) => {
    const box = await boxOf(ana, words)
    const { pixels } = await paintedOn(ana, MAP, 'board', within(box, 3, 40, 1, 100))
    const paper = await paperAt(ana, box)
    return pixels.filter(p => p.slice(0, 3).join(' ') !== paper).length
  }
  expect(await edge('Mark H')).toBe(0)
  const dashes = await edge('Mark J')
  expect(dashes).toBeGreaterThan(40)
  expect(dashes).toBeLessThan(90)
})
