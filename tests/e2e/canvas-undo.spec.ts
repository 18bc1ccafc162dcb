import { mapCanvas, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { byKey } from '../support/by-command.ts'
import { away, dragTo, drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const query = cameraQuery({ map: 'asset', x: 700, y: 450, zoom: 0.7 })
const note = (id: string, at: [number, number], more: object = {}) =>
  ({ id, map: 'asset', at, text: `note ${id}`, color: 'lemon', by: 'x', ...more }) as const
const places = async (w: NewWorkshop) =>
  Object.fromEntries((await boardJson(w)).notes?.map(n => [n.id, n.at]) ?? [])
const texts = async (w: NewWorkshop) => ((await boardJson(w)).notes ?? []).map(n => n.text).sort()
const canUndo = (v: Visitor) => v.page.getByRole('button', { name: v.words('canvas.undo') })

test('undo takes back one intent at a time, and only one’s own', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [note('a', [600, 400]), note('b', [900, 400])] })
  const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
  await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
  const a = await spotOf(ana, 'asset', 'note a')
  await dragTo(ana, a, away(a, 0, 140))
  await ana.page.mouse.up()
  await expect.poll(async () => (await places(workshop)).a).toEqual([600, 600])
  const b = await spotOf(ben, 'asset', 'note b')
  await dragTo(ben, b, away(b, 0, 140))
  await ben.page.mouse.up()
  await expect.poll(async () => (await places(workshop)).b).toEqual([900, 600])
  await ana.page.mouse.click(away(a, 0, 140).x, away(a, 0, 140).y)
  await byKey(ana, 'nudge', 1)
  await byKey(ana, 'duplicate')
  await saved(ana)
  expect(Object.keys(await places(workshop))).toHaveLength(3)

  await byKey(ana, 'undo')
  await expect.poll(async () => Object.keys(await places(workshop))).toEqual(['a', 'b'])
  await byKey(ana, 'undo')
  await expect.poll(async () => (await places(workshop)).a).toEqual([600, 600])
  await byKey(ana, 'undo')
  await expect.poll(() => places(workshop)).toEqual({ a: [600, 400], b: [900, 600] })
  await expect(canUndo(ana)).toBeDisabled()
  await byKey(ana, 'undo')
  await saved(ana)
  expect((await places(workshop)).b).toEqual([900, 600])
  await byKey(ana, 'redo', 1)
  await byKey(ana, 'redo')
  await byKey(ana, 'redo')
  await expect.poll(async () => Object.keys(await places(workshop))).toHaveLength(3)
  expect((await places(workshop)).a).toEqual([610, 600])
  await mapCanvas(ben).focus()
  await byKey(ben, 'undo')
  await expect.poll(async () => (await places(workshop)).b).toEqual([900, 400])
  expect((await places(workshop)).a).toEqual([610, 600])
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('a deleted note comes back with what others wrote in it meanwhile', async ({ join, workshop }) => {
    await putBoard(workshop, { notes: [note('a', [600, 400])] })
    const [ana, ben] = [await join({ name: 'Ana', query }), await join({ name: 'Ben', query })]
    await Promise.all([drawn(ana, 'asset'), drawn(ben, 'asset')])
    const a = await spotOf(ana, 'asset', 'note a')
    await ben.page.mouse.dblclick(a.x, a.y)
    await expect(ben.page.getByRole('textbox', { name: ben.words('canvas.editor') })).toBeFocused()
    // Ben's words are on their way while the note goes
    await ben.context.setOffline(true)
    await ben.page.keyboard.type(' and more')
    await ana.page.mouse.click(a.x, a.y)
    await byKey(ana, 'delete')
    await expect.poll(() => texts(workshop)).toEqual([])
    await ben.context.setOffline(false)
    await expect(ben.page.getByRole('textbox', { name: ben.words('canvas.editor') })).toHaveCount(0, {
      timeout: 30_000,
    })
    await saved(ben)
    await mapCanvas(ana).focus()
    await byKey(ana, 'undo')
    await expect.poll(() => texts(workshop), { timeout: 20_000 }).toEqual(['note a and more'])
    await spotOf(ben, 'asset', 'note a and more')
  })
})
