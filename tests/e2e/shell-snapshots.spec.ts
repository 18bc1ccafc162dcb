import { FILE_WORDS } from '../../shared/files/file-words.ts'
import { arrived } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { MISFITS } from '../support/page-checks.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
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
    partners: [{ id: 'n2', name: 'The council', sector: 'local', owner: 'E7ljitX3', from: [provenance] }],
    people: [{ id: 'E7ljitX3', name: 'Ana Ruiz', color: '#0a7d5a' }],
  })
  const v = await join({ role: 'facilitator' })
  const ana = await join({ name: 'Ana' })
  const viewer = await join({ role: 'viewer' })
  for (const visitor of [v, ana, viewer]) await arrived(visitor)
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
  const record = reading.getByRole('row').filter({ hasText: 'The council' })
  await expect(record).toContainText('Local government')
  await expect(record.getByRole('cell', { name: 'Ana Ruiz' })).toBeVisible()
  await reading.close()

  await putBoard(workshop, { notes: [{ id: 'n3', map: 'asset', zone: 'skills', text: 'Later' }] })
  await press('snap.restore_named', 'First round')
  await expect(v.page.getByText(v.words('snap.restore_help'))).toBeVisible()
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('snap.restore') })
    .click()
  for (const { page, words } of [v, ana, viewer]) {
    const [told] = words('snap.restored', { when: '|' }).split('|')
    await expect(page.getByText(told ?? '')).toBeVisible()
  }
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
    await expect(row.getByRole('link')).toHaveCount(2)
    await expect(row.getByRole('button')).toHaveCount(0)
    await expect(v.page.getByRole('button', { name: v.words('snap.save') })).toHaveCount(
      role === 'viewer' ? 0 : 1,
    )
  }
})

test('a board of which something could not be read says so in the report; a snapshot where it is read, compared and restored', async ({
  join,
  workshop,
}) => {
  const { id, keys, server } = workshop
  await putBoard(workshop, {
    notes: [{ id: 'n', map: 'asset', zone: 'skills', text: 'Welding' }],
    partners: [{ id: 'p', name: 'Library' }],
  })
  const odd = await new ProtocolClient(server, id, keys.participant).ready()
  odd.doc.transact(() => {
    for (let i = 0; i < 203; i++) odd.doc.getMap('partners').set(`p/channels/w${i}`, true)
  })
  await odd.saved()
  odd.close()
  const saved = await ask(server, `/api/workshops/${id}/snapshots`, keys.participant, {
    body: { name: 'Spring' },
  })
  const { id: spring } = (await saved.json()) as { id: string }
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  const says = v.words('snap.left_out', { count: 3 })
  const report = await v.context.newPage()
  await report.goto(`${server}/w/${id}/report#${keys.facilitator}`)
  await expect(report.getByText(v.words('report.left_out', { count: 3 }))).toBeVisible()
  const title = await report.getByRole('heading', { level: 1 }).textContent()
  await expect(report).toHaveTitle(`${title} · ${FILE_WORDS.en.report}`)
  await report.close()
  await v.page
    .getByRole('navigation')
    .getByRole('button', { name: v.words('shell.insight'), exact: true })
    .click()
  const since = v.page.getByRole('region', { name: v.words('insight.since') })
  await since.getByRole('combobox').selectOption(spring)
  await expect(since.getByText(says)).toBeVisible()
  await since.getByRole('combobox').selectOption('')
  await openSnapshots(v)
  await v.page.getByRole('button', { name: v.words('snap.restore_named', { name: 'Spring' }) }).click()
  await expect(v.page.getByText(says)).toHaveCount(0)
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('snap.restore') })
    .click()
  await expect(v.page.getByText(says)).toBeVisible()
  for (const page of [spring, `${spring}/compare/now`]) {
    await v.page.goto('about:blank')
    await v.page.goto(`${server}/w/${id}/snapshots/${page}#${keys.facilitator}`)
    await expect(v.page.getByText(says)).toBeVisible()
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

test('[F31] two states are compared on the map and as a list, and one becomes a workshop of its own', async ({
  arrive,
  join,
  workshop,
}) => {
  const { id, keys, server } = workshop
  const note = (id: string, x: number, y: number) => ({ id, map: 'power', at: [x, y] as [number, number] })
  await putBoard(workshop, {
    notes: [
      { ...note('n1', -400, 500), text: 'Mayor' },
      { ...note('n2', 200, 300), text: 'Old paper' },
    ],
    partners: [{ id: 'p1', name: 'The council', sector: 'local' }],
  })
  const answer = await ask(server, `/api/workshops/${id}/snapshots`, keys.participant, {
    body: { name: 'Spring' },
  })
  const { id: spring } = (await answer.json()) as { id: string }
  await putBoard(workshop, {
    notes: [
      { id: 'n1', at: [300, 250] },
      { ...note('n3', 0, 800), text: 'Radio' },
    ],
    connections: [{ from: 'n3', to: 'n1', strength: 2 }],
    partners: [{ id: 'p1', sector: 'state' }],
  })
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await openSnapshots(v)
  const [page] = await Promise.all([
    v.context.waitForEvent('page'),
    v.page.getByRole('link', { name: v.words('states.with_now_named', { name: 'Spring' }) }).click(),
  ])
  const { words } = v
  await expect(page.getByRole('heading', { level: 1, name: words('states.title') })).toBeVisible()
  const moved = words('insight.shifted', { stance: '+70', influence: '+25' })
  const line = (text: string) => page.getByRole('listitem').filter({ hasText: text })
  await expect(line('Mayor').filter({ hasText: moved })).toBeVisible()
  await expect(line('Radio').first()).toContainText(words('insight.became.added'))
  await expect(line('Radio → Mayor')).toContainText(words('states.line.added'))
  await expect(line('The council')).toContainText(
    `${words('states.fields', { count: 1 })} · ${words('field.sector')}`,
  )
  expect(await axeFindings(page)).toEqual([])
  const drawn = page.getByRole('link', { name: words('states.picture', { map: 'Power map' }) })
  await expect(drawn.locator('img')).toBeVisible()

  // the other way round, what is new is gone
  await page.getByRole('button', { name: words('states.swap') }).click()
  await expect(line('Radio').first()).toContainText(words('insight.became.gone'))
  const small = await arrive({ locale: 'es', theme: 'dark', size: { width: 390, height: 844 } })
  await small.page.goto(`${server}/w/${id}/snapshots/${spring}/compare/now#${keys.viewer}`)
  await expect(small.page.getByRole('heading', { level: 1 })).toHaveText(small.words('states.title'))
  await expect(small.page.getByText(small.words('insight.became.added')).first()).toBeVisible()
  // a viewer who may not see where people stand does not see that they moved
  await expect(small.page.getByText(/70/)).toHaveCount(0)
  expect(await small.page.evaluate(MISFITS)).toEqual([])

  await page.goto(`${server}/w/${id}/snapshots/${spring}#${keys.facilitator}`)
  await page.getByRole('button', { name: words('states.copy') }).click()
  await page.waitForURL(url => url.pathname.startsWith('/w/') && !url.pathname.includes(id))
  const [, copyId = '', facilitator = ''] = /\/w\/([^#]+)#(.+)$/.exec(page.url()) ?? []
  const copy = await boardJson({ server, id: copyId, keys: { ...keys, facilitator } })
  expect(copy.workshop?.title).toBe('A better town (Spring)')
  expect(copy.notes?.map(n => n.text).sort()).toEqual(['Mayor', 'Old paper'])
  expect((await boardJson(workshop)).notes).toHaveLength(3)
})
