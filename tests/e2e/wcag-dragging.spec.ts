import { openNote, openOutline } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { away, dragTo, drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const ASSET = cameraQuery({ map: 'asset', x: 700, y: 450, zoom: 0.6 })
const POWER = cameraQuery({ map: 'power', x: 0, y: 500, zoom: 0.45 })

/** From now on a pointer that moves while it is down is a problem of this page. */
async function withoutDragging(v: Visitor): Promise<void> {
  await v.page.exposeFunction('sawDrag', () => v.problems.push('something was dragged'))
  await v.page.addInitScript(() => {
    let from: PointerEvent | null = null
    addEventListener('pointerdown', event => (from = event), true)
    addEventListener('pointerup', () => (from = null), true)
    addEventListener(
      'pointermove',
      event => {
        if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > 3)
          (window as unknown as { sawDrag: () => void }).sawDrag()
      },
      true,
    )
  })
  await v.page.reload()
}

const noteOf = async (w: NewWorkshop, id: string) => (await boardJson(w)).notes?.find(n => n.id === id)

test('[2.5.7] a note is moved to another category by presses alone', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [{ id: 'a', map: 'asset', zone: 'skills', text: 'A van' }] })
  const v = await join({ query: ASSET })
  await withoutDragging(v)
  const fields = await openNote(v, await openOutline(v, 'asset'), 'A van')
  await fields.getByRole('button', { name: v.words('note.where') }).click()
  // the list that is shown; a form's own one lies hidden behind it
  await v.page.locator('[role="option"]').filter({ hasText: 'Places, things, money' }).click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.zone).toBe('physical')
})

test('[2.5.7] a name leaves the tray, gets its values, and is connected by presses alone', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [
      { id: 'a', map: 'power', at: null, text: 'Mayor' },
      { id: 'b', map: 'power', at: [600, 700], text: 'Library friends' },
    ],
  })
  const v = await join({ query: POWER })
  await withoutDragging(v)
  await drawn(v, 'power')
  await v.page.getByRole('button', { name: v.words('power.place_name', { name: 'Mayor' }) }).click()
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.at ?? null).not.toBeNull()
  const [mayor, library] = [await spotOf(v, 'power', 'Mayor'), await spotOf(v, 'power', 'Library')]
  await v.page.getByRole('button', { name: v.words('canvas.connect') }).click()
  await v.page.mouse.click(library.x, library.y)
  await v.page.mouse.click(mayor.x, mayor.y)
  await expect
    .poll(async () => (await boardJson(workshop)).connections?.map(c => `${c.from}>${c.to}`))
    .toEqual(['b>a'])
  const outline = await openOutline(v, 'power')
  const row = outline.locator('[data-note-row="a"]')
  await row.getByRole('spinbutton').first().click()
  await v.page.keyboard.type('-40')
  await v.page.keyboard.press('Enter')
  await expect.poll(async () => (await noteOf(workshop, 'a'))?.stance).toBe(-0.4)
})

test('[2.5.7] notes are chosen, framed, and the map is moved by presses alone', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [
      { id: 'a', map: 'asset', at: [500, 400], text: 'note a' },
      { id: 'b', map: 'asset', at: [900, 400], text: 'note b' },
    ],
  })
  const v = await join({ query: ASSET })
  await withoutDragging(v)
  await drawn(v, 'asset')
  const [a, b] = [await spotOf(v, 'asset', 'note a'), await spotOf(v, 'asset', 'note b')]
  await v.page.mouse.click(a.x, a.y)
  await v.page.keyboard.down('Shift')
  await v.page.mouse.click(b.x, b.y)
  await v.page.keyboard.up('Shift')
  await v.page.mouse.click(a.x, a.y, { button: 'right' })
  await v.page.getByRole('menuitem', { name: v.words('command.frame-selection') }).click()
  await expect.poll(async () => (await boardJson(workshop)).frames?.length).toBe(1)

  await v.page.keyboard.press('Escape')
  await v.page.keyboard.press('Escape')
  const before = await spotOf(v, 'asset', 'note a')
  await v.page.getByRole('button', { name: v.words('command.minimap') }).click()
  const overview = v.page.getByRole('application', { name: v.words('minimap.help') })
  await overview.click({ position: { x: 12, y: 12 } })
  await expect.poll(async () => (await spotOf(v, 'asset', 'note a')).x).not.toBeCloseTo(before.x, 0)
})

test('the watch for drags sees one', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: [{ id: 'a', map: 'asset', at: [500, 400], text: 'note a' }] })
  const v = await join({ query: ASSET })
  await withoutDragging(v)
  await drawn(v, 'asset')
  const a = await spotOf(v, 'asset', 'note a')
  await dragTo(v, a, away(a, 80, 40))
  await v.page.mouse.up()
  expect(v.problems).toContain('something was dragged')
  v.problems.length = 0
})
