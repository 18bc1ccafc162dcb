import { strToU8, zipSync } from 'fflate'
import { arrived } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { ask, boardJson, putBoard } from '../support/workshop-api.ts'

async function openDialog(v: Visitor): Promise<void> {
  await v.page
    .getByRole('banner')
    .getByRole('button', { name: v.words('menu.more') })
    .click()
  await v.page.getByRole('menuitem', { name: v.words('menu.bring_in') }).click()
  await expect(v.page.getByRole('dialog')).toBeVisible()
}
async function give(v: Visitor, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    v.page.waitForEvent('filechooser'),
    v.page.getByRole('button', { name: v.words('bring.choose') }).click(),
  ])
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(content) })
}
const dialogOf = (v: Visitor) => v.page.getByRole('dialog')

test('[F33] tables and board files come in after a look, whole or not at all, and one undo takes them back', async ({
  join,
  workshop,
}) => {
  test.slow()
  await putBoard(workshop, { partners: [{ id: 'p1', name: 'Radio Norte', sector: 'private' }] })
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  const partners = async (): Promise<string[]> =>
    ((await boardJson(workshop)).partners ?? []).map(p => `${p.name}: ${p.sector} ${p.owner}`).sort()

  // a table of a Spanish spreadsheet: semicolons, its own encoding, a formula, a script, a bad row
  await openDialog(v)
  const rows = [
    'Nombre;Sector;Responsable;Otra',
    'Radio Norte;nonprofit;Berta;x',
    'Asociación Ñandú;education;Luis;x',
    "'=SUM(A1:A9);state;<script>alert(1)</script>;x",
    'Somebody;no such sector;;x',
  ]
  await give(v, 'aliados.csv', Buffer.from(rows.join('\r\n'), 'latin1'))
  await expect(dialogOf(v).getByRole('cell', { name: 'Asociación Ñandú' })).toBeVisible()
  await expect(dialogOf(v).getByText(v.words('bring.will', { count: 3, changed: 1 }))).toBeVisible()
  await expect(dialogOf(v).getByText(/Row 5, Sector: “no such sector”/)).toBeVisible()
  const bring = dialogOf(v).getByRole('button', { name: v.words('bring.rows', { count: 3 }) })
  await expect(bring).toBeDisabled()
  expect(await partners()).toHaveLength(1)
  await dialogOf(v)
    .getByText(v.words('bring.without', { count: 1 }))
    .click()
  await bring.click()
  await expect
    .poll(partners)
    .toEqual([
      '=SUM(A1:A9): state <script>alert(1)</script>',
      'Asociación Ñandú: education Luis',
      'Radio Norte: nonprofit Berta',
    ])
  await v.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(partners).toEqual(['Radio Norte: private '])
  await v.page.keyboard.press('ControlOrMeta+Shift+z')
  await expect.poll(partners).toHaveLength(3)

  // notes from UTF-16, into a zone that is chosen; columns are chosen by hand
  await openDialog(v)
  await give(v, 'notes.csv', Buffer.from('\uFEFFWhat,Who\r\nA hall for 80,Ana\r\nVan,Luis\r\n', 'utf16le'))
  const headed = dialogOf(v).getByRole('checkbox', { name: v.words('bring.headed') })
  await headed.press('Space')
  await expect(dialogOf(v).getByRole('cell', { name: 'What' })).toBeVisible()
  await v.page.screenshot({ path: test.info().outputPath('no-headings.png') })
  await headed.press('Space')
  await dialogOf(v)
    .getByRole('combobox', { name: v.words('bring.column', { column: 'Who' }) })
    .selectOption('holder')
  await dialogOf(v)
    .getByRole('button', { name: v.words('bring.zone') })
    .click()
  await v.page.getByRole('option', { name: 'Places, things, money' }).click()
  await dialogOf(v)
    .getByRole('button', { name: v.words('bring.rows', { count: 2 }) })
    .click()
  const notes = async () =>
    ((await boardJson(workshop)).notes ?? []).map(n => [n.text, n.holder, n.zone]).sort()
  await expect.poll(notes).toEqual([
    ['A hall for 80', 'Ana', 'physical'],
    ['Van', 'Luis', 'physical'],
  ])

  // a board file is merged
  await openDialog(v)
  const file = {
    schema: 'allymap.board/1',
    notes: [{ id: 'x1', map: 'power', stance: 0.5, influence: 0.5, text: 'Mayor' }],
    people: [{ id: 'luz', name: 'Luz', color: '#0d5a5f' }],
  }
  await give(v, 'other.json', JSON.stringify(file))
  // what undo does not take back is said, and a snapshot is saved before it
  await expect(dialogOf(v).getByText(v.words('bring.board_stage'))).toBeVisible()
  await dialogOf(v)
    .getByRole('button', { name: v.words('bring.merge') })
    .click()
  const texts = async () => ((await boardJson(workshop)).notes ?? []).map(n => n.text)
  await expect.poll(texts).toContain('Mayor')
  await v.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(2)
  expect((await boardJson(workshop)).people?.map(person => person.name)).toContain('Luz')
  const kept = await ask(workshop.server, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.viewer)
  const { snapshots } = (await kept.json()) as { snapshots: { name: string }[] }
  expect(snapshots.map(s => s.name)).toEqual([v.words('bring.snapshot_name', { name: 'other.json' })])

  // what is no table says so, and nothing changes
  const sheet = (xml: Uint8Array) =>
    Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': xml }))
  await openDialog(v)
  const refused = v.page.getByRole('dialog').getByRole('alert')
  await give(v, 'bomb.xlsx', sheet(new Uint8Array(40 * 1024 * 1024)))
  await expect(refused).toContainText(v.words('bring.too_packed'), { timeout: 30_000 })
  await give(v, 'million.xlsx', sheet(strToU8('<row r="1"/>'.repeat(1_000_000))))
  await expect(refused).toContainText(v.words('bring.too_many_rows', { max: 25_000 }), { timeout: 30_000 })
  await give(v, 'deep.json', '['.repeat(1_000_000))
  await expect(refused).toContainText(v.words('bring.not_json'))
  await give(v, 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]))
  await expect(refused).toContainText(v.words('bring.old_excel'))
  expect((await boardJson(workshop)).notes).toHaveLength(2)
})

test('[F39] without a connection a good table is not called damaged, and opens once there is one', async ({
  join,
}) => {
  const v = await join({ role: 'facilitator' })
  await v.context.route(/table\.worker/, route => route.abort())
  await arrived(v)
  await openDialog(v)
  await give(v, 'partners.csv', 'Name\r\nRadio Norte')
  await expect(dialogOf(v).getByText(v.words('bring.not_fetched'))).toBeVisible()
  await v.page.screenshot({ path: test.info().outputPath('not-fetched.png') })
  await v.context.unroute(/table\.worker/)
  await give(v, 'partners.csv', 'Name\r\nRadio Norte')
  await expect(dialogOf(v).getByRole('cell', { name: 'Radio Norte' })).toBeVisible()
  // the browser's own report of the requests that failed
  v.problems.length = 0
})
