import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { arrived, lookAt, openNote, openOutline, panel } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

const NOTES = [
  { id: 'n1', map: 'asset', text: 'Tenants union', zone: 'org_relationships' },
  { id: 'n2', map: 'asset', text: 'Legal aid clinic', zone: 'skills', color: 'mint' as const },
  { id: 'n3', map: 'power', text: 'Mayor Ortiz', stance: -0.2, influence: 0.9, target: true },
  { id: 'n4', map: 'power', text: 'Bus riders', at: null },
]

/** Broken rules of any weight, as `rule: where`, in the panel or in the partners' view. */
async function broken({ page }: Visitor, where: string): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include(where)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(passes.length).toBeGreaterThan(10)
  return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}`))
}

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
    await panel(ana)
      .getByRole('button', { name: ana.words('record.add_step') })
      .click()
    expect(await broken(ana, 'aside')).toEqual([])
    await panel(ana)
      .getByRole('button', { name: ana.words('shell.close_panel') })
      .click()
    await lookAt(ana, 'partners')
    await ana.page.getByRole('table').waitFor()
    expect(await broken(ana, 'main')).toEqual([])
    await ana.page
      .getByRole('button', { name: new RegExp(ana.words('partners.edit_step', { name: 'Tenants union' })) })
      .click()
    await ana.page.getByRole('dialog').waitFor()
    expect(await broken(ana, '[role=dialog]')).toEqual([])
    await ana.page.keyboard.press('Escape')
    await list(ana, 'power')
    expect(await broken(ana, 'aside')).toEqual([])
  })
}
