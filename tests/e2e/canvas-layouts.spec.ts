import { mapCanvas } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey } from '../support/by-command.ts'
import { away, dragTo, drawn, probe, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'asset', x: 700, y: 450, zoom: 0.7 })
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const

/** A key as a keyboard of that country sends it: the sign that it types, and its place, named by the American layout. */
interface Stroke {
  readonly key: string
  readonly code: string
  readonly shift?: true
  readonly ctrl?: true
}
async function strike({ page }: Visitor, { key, code, shift, ctrl }: Stroke): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const modifiers = (ctrl ? 2 : 0) + (shift ? 8 : 0)
  const text = key.length === 1 && !ctrl ? { text: key } : {}
  await cdp.send('Input.dispatchKeyEvent', {
    type: text.text ? 'keyDown' : 'rawKeyDown',
    key,
    code,
    modifiers,
    ...text,
  })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers })
  await cdp.detach()
}

const LAYOUTS: Readonly<Record<string, Readonly<Record<Deed, Stroke>>>> = {
  German: {
    find: { key: '/', code: 'Digit7', shift: true },
    help: { key: '?', code: 'Minus', shift: true },
    zoom100: { key: '0', code: 'Digit0' },
    fit: { key: '!', code: 'Digit1', shift: true },
    fitSelection: { key: '"', code: 'Digit2', shift: true },
    zoomIn: { key: '+', code: 'BracketRight' },
    zoomOut: { key: '-', code: 'Slash' },
    undo: { key: 'z', code: 'KeyY', ctrl: true },
    // AltGr and 9: a bracket without shift
    front: { key: ']', code: 'Digit9' },
    back: { key: '[', code: 'Digit8' },
  },
  Spanish: {
    find: { key: '/', code: 'Digit7', shift: true },
    help: { key: '?', code: 'Minus', shift: true },
    zoom100: { key: '0', code: 'Digit0' },
    fit: { key: '!', code: 'Digit1', shift: true },
    fitSelection: { key: '"', code: 'Digit2', shift: true },
    zoomIn: { key: '+', code: 'BracketRight' },
    zoomOut: { key: '-', code: 'Slash' },
    undo: { key: 'z', code: 'KeyZ', ctrl: true },
    front: { key: 'PageUp', code: 'PageUp', shift: true },
    back: { key: 'PageDown', code: 'PageDown', shift: true },
  },
  French: {
    find: { key: '/', code: 'Period', shift: true },
    help: { key: '?', code: 'KeyM', shift: true },
    zoom100: { key: '0', code: 'Digit0', shift: true },
    fit: { key: '1', code: 'Digit1', shift: true },
    fitSelection: { key: '2', code: 'Digit2', shift: true },
    zoomIn: { key: '+', code: 'Equal', shift: true },
    zoomOut: { key: '-', code: 'Digit6' },
    undo: { key: 'z', code: 'KeyW', ctrl: true },
    front: { key: 'PageUp', code: 'PageUp', shift: true },
    back: { key: 'PageDown', code: 'PageDown', shift: true },
  },
}
type Deed =
  | 'find'
  | 'help'
  | 'zoom100'
  | 'fit'
  | 'fitSelection'
  | 'zoomIn'
  | 'zoomOut'
  | 'undo'
  | 'front'
  | 'back'

const board = (w: NewWorkshop) =>
  putBoard(w, {
    notes: [
      note('a', [600, 400], { z: 1 }),
      note('b', [680, 460], { z: 2 }),
      note('c', [3000, 400], { z: 3 }),
    ],
  })
const orderOf = async (w: NewWorkshop) =>
  ((await boardJson(w)).notes ?? [])
    .sort((x, y) => (x.z ?? 0) - (y.z ?? 0))
    .map(n => n.id)
    .join('')

for (const [country, keys] of Object.entries(LAYOUTS))
  test(`${country} keyboard: find, help, zoom, order, undo`, async ({ join, workshop }) => {
    await board(workshop)
    const ana = await join({ query })
    await drawn(ana, 'asset')
    const { page, words } = ana
    const zoom = async () => (await probe(ana, 'asset', 'camera'))?.zoom ?? 0
    const a = await spotOf(ana, 'asset', 'note a')
    await page.mouse.click(a.x - 40, a.y - 40)
    await strike(ana, keys.front)
    await expect.poll(() => orderOf(workshop)).toBe('bca')
    await strike(ana, keys.back)
    await expect.poll(() => orderOf(workshop)).toBe('abc')
    await strike(ana, keys.undo)
    await expect.poll(() => orderOf(workshop)).toBe('bca')

    await strike(ana, keys.zoom100)
    await expect.poll(zoom).toBe(1)
    await strike(ana, keys.zoomIn)
    await expect.poll(zoom).toBeCloseTo(1.25, 5)
    await strike(ana, keys.zoomOut)
    await expect.poll(zoom).toBeCloseTo(1, 5)
    await strike(ana, keys.fit)
    await expect.poll(zoom).toBeLessThan(0.5)
    await strike(ana, keys.fitSelection)
    await expect.poll(zoom).toBe(1)

    await strike(ana, keys.find)
    await expect(page.getByRole('textbox', { name: words('find.label') })).toBeFocused()
    await mapCanvas(ana).focus()
    await strike(ana, keys.help)
    await expect(page.getByRole('dialog')).toBeVisible()
  })

test('Russian keyboard: letters by their place', async ({ join, workshop }) => {
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  await mapCanvas(ana).focus()
  await strike(ana, { key: 'т', code: 'KeyN' })
  await expect(page.getByRole('textbox', { name: words('canvas.editor') })).toBeFocused()
  await page.keyboard.type('новая')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await boardJson(workshop)).notes?.map(n => n.text)).toEqual(['новая'])
  await strike(ana, { key: 'ф', code: 'KeyA', ctrl: true })
  await strike(ana, { key: 'в', code: 'KeyD', ctrl: true })
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(2)
  await strike(ana, { key: 'я', code: 'KeyZ', ctrl: true })
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(1)
})

test('single keys can be switched off; keys with Ctrl, function keys, arrows, Tab, Enter and Escape go on', async ({
  join,
  workshop,
}) => {
  await board(workshop)
  const ana = await join({ query })
  await drawn(ana, 'asset')
  const { page, words } = ana
  await mapCanvas(ana).focus()
  await byKey(ana, 'keys-sheet', 1)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: words('keys.single') }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await mapCanvas(ana).focus()
  const camera = await probe(ana, 'asset', 'camera')
  const field = page.getByRole('textbox', { name: words('canvas.editor') })
  await page.mouse.move(700, 700)
  for (const key of ['n', 'c', 'f', 'm', 'o', '/', '?', '0', '+', '-', 'Shift+Digit1'])
    await page.keyboard.press(key)
  await page.keyboard.down('Space')
  const a = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, away(a, -40, -40), away(a, 60, 60))
  await page.mouse.up()
  await page.keyboard.up('Space')
  // nothing but the drag happened: the note moved, not the map
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.find(n => n.id === 'a')?.at)
    .not.toEqual([600, 400])
  await expect(field).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: words('find.label') })).toHaveCount(0)
  await expect(dialog).toHaveCount(0)
  expect(await probe(ana, 'asset', 'camera')).toEqual(camera)

  await byKey(ana, 'undo')
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.find(n => n.id === 'a')?.at)
    .toEqual([600, 400])
  await byKey(ana, 'nudge', 1)
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.find(n => n.id === 'a')?.at)
    .toEqual([610, 400])
  await byKey(ana, 'new-note', 1)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await byKey(ana, 'find')
  await expect(page.getByRole('textbox', { name: words('find.label') })).toBeFocused()
})
