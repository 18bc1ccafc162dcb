import { arrived } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { ask, boardJson, putBoard } from '../support/workshop-api.ts'

async function openSnapshots({ page, words }: Visitor): Promise<void> {
  await page.getByRole('button', { name: words('menu.more') }).click()
  await page.getByRole('menuitem', { name: words('menu.snapshots') }).click()
}

test('[F31] save, open to read, go back, and back again from the automatic one', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [
      { id: 'n1', map: 'asset', zone: 'skills', text: 'Welding' },
      { id: 'n2', map: 'power', stance: 0.4, influence: 0.75, text: 'Council president' },
    ],
    connections: [{ from: 'n1', to: 'n2', kind: 'personal', strength: 2, effect: 'helps' }],
    partners: [{ id: 'n2', name: 'The council', sector: 'local', from: [provenance] }],
  })
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await openSnapshots(v)
  await expect(v.page.getByText(v.words('snap.none'))).toBeVisible()
  await v.page.getByRole('button', { name: v.words('snap.save') }).click()
  await expect(v.page.getByText(v.words('snap.name_missing'))).toBeVisible()
  await v.page.getByRole('textbox', { name: v.words('snap.name') }).fill('First round')
  await v.page.keyboard.press('Enter')
  const list = v.page.getByRole('list', { name: v.words('snap.title') })
  const row = list.getByRole('listitem', { name: 'First round', exact: true })
  const press = (action: 'snap.restore_named' | 'snap.delete_named', name: string): Promise<void> =>
    list.getByRole('button', { name: v.words(action, { name }), exact: true }).click()
  await expect(row).toContainText(v.words('snap.counts', { notes: 2, partners: 1 }))

  const [reading] = await Promise.all([
    v.context.waitForEvent('page'),
    row.getByRole('link', { name: v.words('snap.open_named', { name: 'First round' }) }).click(),
  ])
  await expect(reading.getByRole('heading', { level: 1, name: 'First round' })).toBeVisible()
  await expect(reading.getByRole('listitem').filter({ hasText: /^Welding$/ })).toBeVisible()
  const council = reading.getByRole('row').filter({ hasText: 'Council president' })
  await expect(council).toContainText('+40')
  await expect(council).toContainText('75')
  await expect(reading.getByRole('row').filter({ hasText: 'The council' })).toContainText('Local government')
  await reading.close()

  await putBoard(workshop, { notes: [{ id: 'n3', map: 'asset', zone: 'skills', text: 'Later' }] })
  await press('snap.restore_named', 'First round')
  await expect(v.page.getByText(v.words('snap.restore_help'))).toBeVisible()
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('snap.restore') })
    .click()
  const before = v.words('snap.before_restore', { name: 'First round' })
  const byItself = v.page.getByRole('list', { name: v.words('snap.auto_title', { count: 1 }) })
  await expect(byItself.getByRole('listitem', { name: before, exact: true })).toBeVisible()
  await expect(async () => {
    const { notes = [] } = await boardJson(workshop)
    expect(notes.map(n => n.text).sort()).toEqual(['Council president', 'Welding'])
  }).toPass()

  await byItself
    .getByRole('button', { name: v.words('snap.restore_named', { name: before }), exact: true })
    .click()
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('snap.restore') })
    .click()
  await expect(async () => {
    const { notes = [] } = await boardJson(workshop)
    expect(notes.map(n => n.text).sort()).toEqual(['Council president', 'Later', 'Welding'])
  }).toPass()

  await press('snap.delete_named', 'First round')
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('snap.delete') })
    .click()
  await expect(v.page.getByText(v.words('snap.deleted', { name: 'First round' }))).toBeVisible()
})

const provenance = { note: 'n2', text: 'Council president', map: 'power', when: 1_700_000_000_000, by: 'x' }

test('[F3] viewers read snapshots; only the facilitator restores and deletes', async ({ join, workshop }) => {
  const { id, keys, server } = workshop
  const saved = await ask(server, `/api/workshops/${id}/snapshots`, keys.participant, {
    body: { name: 'Kept' },
  })
  expect(saved.status).toBe(201)
  for (const role of ['viewer', 'participant'] as const) {
    const v = await join({ role })
    await arrived(v)
    await openSnapshots(v)
    const row = v.page.getByRole('listitem').filter({ hasText: 'Kept' })
    await expect(row.getByRole('link')).toBeVisible()
    await expect(row.getByRole('button')).toHaveCount(0)
    await expect(v.page.getByRole('button', { name: v.words('snap.save') })).toHaveCount(
      role === 'viewer' ? 0 : 1,
    )
  }
})

test('a snapshot that is not there has a page that says so', async ({ arrive, workshop }) => {
  const v = await arrive()
  await v.page.goto(`${workshop.server}/w/${workshop.id}/snapshots/none#${workshop.keys.viewer}`)
  await expect(v.page.getByRole('heading', { name: v.words('snap.gone') })).toBeVisible()
  await v.page.goto('about:blank')
  await v.page.goto(`${workshop.server}/w/${workshop.id}/snapshots/none`)
  await expect(v.page.getByRole('heading', { name: v.words('problem.damaged_link') })).toBeVisible()
})
