import type { Locator } from '@playwright/test'
import { arrived, lookAt, openGroup, openNote, openOutline, panel } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { drawn, spotOf } from '../support/on-the-map.ts'
import { fieldOf, tableCell } from '../support/table-hands.ts'
import { putBoard } from '../support/workshop-api.ts'

const NOTES = [
  { id: 'n1', map: 'asset', text: 'Tenants union', zone: 'org_relationships' },
  { id: 'n2', map: 'asset', text: 'Legal aid clinic', zone: 'skills', color: 'mint' as const },
  { id: 'n3', map: 'power', text: 'Mayor Ortiz', stance: -0.2, influence: 0.9, target: true },
  { id: 'n4', map: 'power', text: 'Bus riders', at: null },
]

/** Broken rules of any weight, as `rule: where`, in the panel or in the partners' view. */
const broken = ({ page }: Visitor, within: string): Promise<string[]> =>
  axeFindings(page, { within, settledRules: true, held: 10 })

/** Opens a map's outline; on a phone by the bar at the bottom. */
async function list(v: Visitor, map: 'asset' | 'power'): Promise<Locator> {
  await lookAt(v, map)
  const phone = v.page.getByRole('button', { name: v.words('shell.list'), exact: true })
  if (!(await phone.isVisible())) return openOutline(v, map)
  await phone.click()
  await panel(v).locator('[data-note-row]').first().waitFor()
  return panel(v)
}

for (const [locale, theme, width] of [
  ['en', 'light', 1440],
  ['es', 'dark', 1024],
  ['es', 'light', 390],
] as const) {
  test(`axe finds nothing in outline, note, partners and record: ${locale}, ${theme}, ${width}`, async ({
    join,
    workshop,
  }) => {
    await putBoard(workshop, {
      notes: NOTES,
      connections: [{ from: 'n1', to: 'n3', kind: 'votes', strength: 3, effect: 'helps' }],
    })
    const ana = await join({ locale, theme, size: { width, height: 844 } })
    await arrived(ana)
    const outline = await list(ana, 'asset')
    expect(await broken(ana, 'aside')).toEqual([])
    await outline.getByRole('checkbox').first().check()
    const fields = await openNote(ana, outline, 'Tenants union')
    expect(await broken(ana, 'aside')).toEqual([])
    await fields.getByRole('button', { name: ana.words('note.promote') }).click()
    await expect(panel(ana).getByLabel(ana.words('record.name'))).toBeVisible()
    await openGroup(ana, 'plan')
    await panel(ana)
      .getByRole('button', { name: ana.words('record.add_step') })
      .click()
    expect(await broken(ana, 'aside')).toEqual([])
    await panel(ana)
      .getByRole('button', { name: ana.words('shell.close_panel') })
      .click()
    await lookAt(ana, 'partners')
    await ana.page.getByRole('grid').waitFor()
    expect(await broken(ana, 'main')).toEqual([])
    await (await fieldOf(ana, 'sector', 'Tenants union')).waitFor()
    expect(await broken(ana, 'main')).toEqual([])
    await tableCell(ana, 'first_step', 'Tenants union').click()
    await ana.page.getByRole('dialog').waitFor()
    expect(await broken(ana, '[role=dialog]')).toEqual([])
    await ana.page.keyboard.press('Escape')
    await list(ana, 'power')
    expect(await broken(ana, 'aside')).toEqual([])
  })
}

for (const [locale, theme, width] of [
  ['en', 'dark', 1440],
  ['es', 'light', 1024],
] as const) {
  test(`axe finds nothing in marks, comments, frames, menus, columns and connections: ${locale}, ${theme}, ${width}`, async ({
    join,
    workshop,
  }) => {
    test.slow()
    await putBoard(workshop, {
      notes: [
        ...NOTES.map(note => ({
          ...note,
          tags: ['river'],
          tie: 'close' as const,
          evidence: 'told' as const,
        })),
        ...Array.from({ length: 6 }, (_, i) => ({
          id: `x${i}`,
          map: 'asset',
          text: `Member ${i}`,
          zone: 'reach',
        })),
      ],
      connections: Array.from({ length: 6 }, (_, i) => ({
        from: `x${i}`,
        to: 'n3',
        via: 'Dana',
        evidence: 'Seen',
      })),
    })
    const ana = await join({ locale, theme, size: { width, height: 900 } })
    await arrived(ana)
    const { page, words } = ana
    const outline = await list(ana, 'asset')

    await outline.getByRole('button', { name: words('outline.as_list') }).click()
    await outline.getByRole('checkbox', { name: words('outline.select', { note: 'Member 1' }) }).check()
    await outline.getByRole('button', { name: words('outline.more_actions') }).click()
    expect(await broken(ana, '[role=menu]')).toEqual([])
    await page.getByRole('menuitem', { name: words('outline.frame') }).click()
    await page.keyboard.type('East side')
    await page.keyboard.press('Enter')
    await outline.getByRole('checkbox', { name: words('outline.select', { note: 'Member 1' }) }).check()
    await outline.getByRole('button', { name: words('outline.tag') }).click()
    expect(await broken(ana, 'aside')).toEqual([])
    await outline.getByRole('button', { name: words('outline.clear') }).click()

    const fields = await openNote(ana, outline, 'Member 1')
    await fields.getByRole('button', { name: words('reaction.heart') }).click()
    const comment = fields.getByRole('textbox', { name: words('note.comment_new') })
    for (const text of ['First', 'Second']) {
      await comment.fill(text)
      await comment.press('Control+Enter')
    }
    await fields.getByRole('button', { name: words('note.comment_edit', { start: 'First' }) }).click()
    await fields.getByRole('button', { name: words('line.more', { name: 'Mayor Ortiz' }) }).click()
    expect(await broken(ana, 'aside')).toEqual([])
    await fields.getByRole('button', { name: words('note.lock'), exact: true }).click()
    expect(await broken(ana, 'aside')).toEqual([])

    const power = await list(ana, 'power')
    await power.getByRole('button', { name: words('outline.all_columns') }).click()
    expect(await broken(ana, 'aside')).toEqual([])

    await lookAt(ana, 'connections')
    const all = page.getByRole('list', { name: words('lines.list') })
    await all
      .getByRole('button', { name: words('lines.details', { from: 'Member 1', to: 'Mayor Ortiz' }) })
      .click()
    await all.getByRole('listitem').first().getByRole('button').first().click()
    expect(await broken(ana, 'main')).toEqual([])
  })
}

test('axe finds nothing in the panel of one note', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: NOTES })
  const ana = await join()
  await arrived(ana)
  await lookAt(ana, 'power')
  await drawn(ana, 'power')
  const { x, y } = await spotOf(ana, 'power', 'Mayor Ortiz')
  await ana.page.mouse.click(x, y)
  await ana.page.getByRole('button', { name: ana.words('canvas.details'), exact: true }).click()
  await expect(panel(ana).getByRole('textbox', { name: ana.words('note.text') })).toHaveValue('Mayor Ortiz')
  expect(await broken(ana, 'aside')).toEqual([])
})
