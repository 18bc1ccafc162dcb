import { mapCanvas, pasteText, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey, heard, hint } from '../support/by-command.ts'
import { away, canvasOf, dragTo, drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'asset', x: 700, y: 450, zoom: 0.7 })
const note = (id: string, at: [number, number] | null, more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const notesOf = async (w: NewWorkshop) => (await boardJson(w)).notes ?? []
const texts = async (w: NewWorkshop) => (await notesOf(w)).map(n => n.text).sort()

/** Puts a text, and what goes with it as HTML, on the clipboard, as another program does: in a tab that is none of ours. */
async function clip({ page, context }: Visitor, plain: string, html: string): Promise<void> {
  const other = await context.newPage()
  await other.goto(new URL('/healthz', page.url()).href)
  await other.evaluate(
    ([p, h]) =>
      document.addEventListener('copy', e => {
        e.clipboardData?.setData('text/plain', p)
        e.clipboardData?.setData('text/html', h)
        e.preventDefault()
      }),
    [plain, html] as const,
  )
  await other.keyboard.press('ControlOrMeta+C')
  await other.close()
  await page.bringToFront()
}
const ready = async (v: Visitor, at = { x: 400, y: 400 }): Promise<void> => {
  await drawn(v, 'asset')
  await v.page.bringToFront()
  await mapCanvas(v).focus()
  await v.page.mouse.move(at.x, at.y)
}

test('a picture on the clipboard makes no note, and it is said what can be pasted', async ({
  join,
  workshop,
}) => {
  const ana = await join({ query })
  await ready(ana)
  await ana.page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(8)], 'map.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }))
  })
  await expect(hint(ana)).toContainText(ana.words('hands.only_text'))
  await heard(ana, ana.words('hands.only_text'))
  expect(await texts(workshop)).toEqual([])
})

test('many lines become many notes, with a way out: as one note', async ({ join, workshop }) => {
  const ana = await join({ query })
  await ready(ana)
  const { page, words } = ana
  await pasteText(ana, '• Tenants union\n2. Library\n[x] Bus drivers\n')
  await expect.poll(() => texts(workshop)).toEqual(['Bus drivers', 'Library', 'Tenants union'])
  const said = words('hands.pasted', { made: 3, left: 0 })
  await expect(hint(ana)).toContainText(said)
  await heard(ana, said)
  await hint(ana)
    .getByRole('button', { name: words('hands.as_one') })
    .click()
  await expect.poll(() => texts(workshop)).toEqual(['• Tenants union\n2. Library\n[x] Bus drivers'])
  await expect(hint(ana)).toHaveCount(0)
  // it is one step
  await mapCanvas(ana).focus()
  await byKey(ana, 'undo')
  await expect.poll(() => texts(workshop)).toEqual([])

  // by key at once, and undone in one step too
  await byKey(ana, 'paste-as-one')
  await expect.poll(() => texts(workshop)).toEqual(['• Tenants union\n2. Library\n[x] Bus drivers'])
  await byKey(ana, 'undo')
  await expect.poll(() => texts(workshop)).toEqual([])
  await byKey(ana, 'paste')
  await expect.poll(async () => (await texts(workshop)).length).toBe(3)
  // the offer goes with the next thing that is done
  await expect(hint(ana)).toBeVisible()
  await byKey(ana, 'nudge', 1)
  await expect(hint(ana)).toHaveCount(0)
  await expect(page.getByRole('button', { name: words('hands.as_one') })).toHaveCount(0)
})

test('cells of a spreadsheet become notes in the same rows and columns', async ({ join, workshop }) => {
  const ana = await join({ query })
  await ready(ana, { x: 520, y: 300 })
  await pasteText(ana, 'Mayor\t"said ""yes"",\nonce"\r\nClerk\t\r\n')
  await expect.poll(() => texts(workshop)).toEqual(['Clerk', 'Mayor', 'said "yes",\nonce'])
  const byText = Object.fromEntries((await notesOf(workshop)).map(n => [n.text, n.at ?? [0, 0]]))
  const [mayor, clerk, said] = [byText.Mayor, byText.Clerk, byText['said "yes",\nonce']]
  expect([(said?.[0] ?? 0) - (mayor?.[0] ?? 0), (said?.[1] ?? 0) - (mayor?.[1] ?? 0)]).toEqual([240, 0])
  expect([(clerk?.[0] ?? 0) - (mayor?.[0] ?? 0), (clerk?.[1] ?? 0) - (mayor?.[1] ?? 0)]).toEqual([0, 240])
  await byKey(ana, 'undo')
  await expect.poll(() => texts(workshop)).toEqual([])

  // as a spreadsheet puts it there: a table, whose cells have line breaks of their own
  const table = '<table><tr><td>one<br>two</td></tr><tr><td>three</td></tr></table>'
  await clip(ana, '"one\ntwo"\nthree\n', `<html><body>${table}</body></html>`)
  await byKey(ana, 'paste')
  await expect.poll(() => texts(workshop)).toEqual(['one\ntwo', 'three'])
  await byKey(ana, 'undo')
  await expect.poll(() => texts(workshop)).toEqual([])

  // a page laid out with tables is no spreadsheet
  await clip(ana, 'first\nsecond\n', `<p>first</p><table><tr><td>second</td><td>third</td></tr></table>`)
  await byKey(ana, 'paste')
  await expect.poll(() => texts(workshop)).toEqual(['first', 'second'])
})

test('what is too much is counted, and hostile HTML is only words', async ({ join, workshop }) => {
  const ana = await join({ query })
  await ready(ana)
  const { page, words } = ana
  await pasteText(ana, Array.from({ length: 503 }, (_, i) => `line ${i}`).join('\n'))
  await expect(hint(ana)).toContainText(words('hands.pasted', { made: 500, left: 3 }))
  await expect.poll(async () => (await notesOf(workshop)).length).toBe(500)
  await byKey(ana, 'undo')
  await expect.poll(async () => (await notesOf(workshop)).length).toBe(0)

  const hostile = [
    '{"version":1,"kind":"zones","notes":[{"text":5}],"lines":[],"left":0}',
    '{"version":1,"kind":"zones","notes":[{"text":"x","x":1e99,"y":0}],"lines":[],"left":0}',
    '{"__proto__":{"version":1},"notes":"<img src=x onerror=alert(1)>"}',
    '{'.repeat(1000),
  ]
  for (const data of hostile) {
    const attribute = data.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    await page.evaluate(() => Object.assign(window, { ran: false }))
    await clip(
      ana,
      'plain words',
      `<ul data-allymap-notes="${attribute}"><li>x</li></ul><img src="x" onerror="window.ran=true"><script>window.ran=true</script>`,
    )
    await byKey(ana, 'paste')
    await expect.poll(() => texts(workshop)).toEqual(['plain words'])
    expect(await page.evaluate(() => (window as unknown as { ran: boolean }).ran)).toBe(false)
    await byKey(ana, 'undo')
    await expect.poll(() => texts(workshop)).toEqual([])
  }
})

test('copies go to another workshop with colours, tags, marks, places and lines', async ({
  join,
  workshop,
  server,
}) => {
  const marks = { tags: ['urgent'], tie: 'close', movable: 'maybe', evidence: 'told', holder: 'Rosa' }
  await putBoard(workshop, {
    notes: [
      note('a', [500, 300], { ...marks, text: 'two\nlines', color: 'mint' }),
      note('b', [800, 460], { color: 'rose' }),
      note('c', [1200, 300]),
    ],
    connections: [
      { from: 'a', to: 'b', kind: 'money', strength: 3, effect: 'harms' },
      { from: 'b', to: 'c', kind: 'votes', strength: 1, effect: 'helps' },
    ],
  })
  const other = await createWorkshop(server.url)
  const ana = await join({ query })
  await ready(ana)
  const a = await spotOf(ana, 'asset', 'two')
  await dragTo(ana, away(a, -90, -90), away(a, 230, 130))
  await ana.page.mouse.up()
  await byKey(ana, 'copy')
  await heard(ana, ana.words('hands.was_copied', { count: 2 }))
  expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe('two lines\nnote b')

  const there = await join({ query, workshop: other, sameDeviceAs: ana })
  await ready(there, { x: 720, y: 450 })
  await byKey(there, 'paste')
  await expect.poll(async () => (await notesOf(other)).length).toBe(2)
  const copies = await notesOf(other)
  const [one, two] = [copies.find(n => n.text === 'two\nlines'), copies.find(n => n.text === 'note b')]
  expect(one).toMatchObject({ ...marks, color: 'mint' })
  expect(two?.color).toBe('rose')
  expect([(two?.at?.[0] ?? 0) - (one?.at?.[0] ?? 0), (two?.at?.[1] ?? 0) - (one?.at?.[1] ?? 0)]).toEqual([
    300, 160,
  ])
  // about the pointer, which is at the middle of the window
  expect(((one?.at?.[0] ?? 0) + (two?.at?.[0] ?? 0)) / 2).toBeCloseTo(700, -1)
  const lines = (await boardJson(other)).connections ?? []
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ from: one?.id, to: two?.id, kind: 'money', strength: 3, effect: 'harms' })
  // a second time beside the first, and each paste is one step
  await byKey(there, 'paste')
  await expect.poll(async () => (await notesOf(other)).length).toBe(4)
  expect(new Set((await notesOf(other)).map(n => String(n.at))).size).toBe(4)
  await byKey(there, 'undo')
  await byKey(there, 'undo')
  await expect.poll(async () => (await notesOf(other)).length).toBe(0)
  expect((await boardJson(other)).connections ?? []).toEqual([])
})

test('cut from one map and pasted on the other: names wait in the tray', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [500, 300]), note('b', [800, 300])] })
  const ana = await join({ query })
  await ready(ana)
  await byKey(ana, 'select-all')
  await byKey(ana, 'cut')
  await expect.poll(() => texts(workshop)).toEqual([])
  await ana.page.goto(ana.page.url().replace('map=asset', 'map=power'))
  await drawn(ana, 'power')
  await canvasOf(ana, 'power').focus()
  await byKey(ana, 'paste')
  await expect
    .poll(async () => (await notesOf(workshop)).map(n => [n.map, n.at]))
    .toEqual([
      ['power', null],
      ['power', null],
    ])
})

test('duplicate and alt-drag copy notes with the lines between them', async ({ join, workshop }) => {
  await putBoard(workshop, {
    notes: [note('a', [500, 300], { tags: ['x'] }), note('b', [760, 300], { locked: true })],
    connections: [{ from: 'a', to: 'b', kind: 'money', strength: 3, effect: 'helps' }],
  })
  const ana = await join({ query })
  await ready(ana)
  const { page } = ana
  await byKey(ana, 'select-all')
  await byKey(ana, 'duplicate')
  await expect
    .poll(async () => (await notesOf(workshop)).map(n => String(n.at)).sort())
    .toEqual(['500,300', '530,330', '760,300', '790,330'].sort())
  const lines = (await boardJson(workshop)).connections ?? []
  expect(lines.map(l => [l.kind, l.strength])).toEqual([
    ['money', 3],
    ['money', 3],
  ])
  expect((await notesOf(workshop)).filter(n => n.tags?.includes('x'))).toHaveLength(2)
  await byKey(ana, 'undo')
  await expect.poll(async () => (await notesOf(workshop)).length).toBe(2)
  expect((await boardJson(workshop)).connections).toHaveLength(1)
  await saved(ana)

  await byKey(ana, 'select-all')
  const a = await spotOf(ana, 'asset', 'note a')
  await page.keyboard.down('Alt')
  await dragTo(ana, a, away(a, 0, 210))
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect
    .poll(async () => (await notesOf(workshop)).map(n => String(n.at)).sort())
    .toEqual(['500,300', '500,600', '760,300', '760,600'].sort())
  expect((await boardJson(workshop)).connections).toHaveLength(2)
})

test('nothing is put on a note that is taller than others, nor it on anything', async ({
  join,
  workshop,
}) => {
  const ana = await join({ query })
  await ready(ana)
  const long = 'a long story of how all this came about '.repeat(30).trim()
  const placeOf = async (text: string) => (await notesOf(workshop)).find(n => n.text === text)?.at
  for (const text of [long, 'beside it', 'not on it']) {
    await pasteText(ana, text)
    await expect.poll(() => placeOf(text)).toBeTruthy()
  }
  const [tall, beside, third] = [await placeOf(long), await placeOf('beside it'), await placeOf('not on it')]
  // the area has two columns
  expect(beside?.[0]).not.toBe(tall?.[0])
  expect(third?.[0]).toBe(beside?.[0])
})
