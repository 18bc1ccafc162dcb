import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { arrived } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { unlikeness } from '../support/picture-likeness.ts'
import { putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const BOARD = {
  workshop: { objective: 'A night bus on weekends' },
  notes: [
    { id: 'n1', map: 'asset', zone: 'skills', text: 'Design café ñandú', partner: 'n1' },
    { id: 'n2', map: 'power', stance: 0.4, influence: 0.9, text: 'Council president', target: true },
    { id: 'n3', map: 'asset', zone: 'reach', text: 'Newsletter' },
    // over the edges of the pieces that a picture is painted in
    {
      id: 'n4',
      map: 'asset',
      at: [964, 600] as [number, number],
      text: 'Over an edge, in many lines of words',
    },
    {
      id: 'n5',
      map: 'asset',
      at: [964, 854] as [number, number],
      text: 'Over a corner, WWWWWWWWWWWWWWWWWWW',
    },
    { id: 'n6', map: 'asset', at: [1400, 854] as [number, number], text: 'שלום עולם 123' },
  ],
  connections: [
    { from: 'n1', to: 'n2', strength: 3 as const },
    { from: 'n4', to: 'n6', strength: 2 as const },
    { from: 'n1', to: 'n6', effect: 'harms' as const },
  ],
  partners: [
    {
      id: 'n1',
      name: 'Radio Norte',
      sector: 'private' as const,
      owner: 'Ana',
      email: 'canary@x.org',
      first_steps: [
        { id: 'a', kind: 'joint_letter' as const, text: '', state: 'idea' as const, on: '2026-12-05' },
      ],
    },
  ],
}

async function openDialog(v: Visitor): Promise<void> {
  await v.page
    .getByRole('banner')
    .getByRole('button', { name: v.words('menu.more') })
    .click()
  await v.page.getByRole('menuitem', { name: v.words('menu.take_away') }).click()
  await expect(v.page.getByRole('dialog')).toBeVisible()
}
async function take(v: Visitor, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    v.page.waitForEvent('download'),
    v.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('[F32, F34] everything is taken away from one dialog, and what is private only once it is ticked', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, BOARD)
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await openDialog(v)
  const dialog = v.page.getByRole('dialog')
  const asset = dialog.getByRole('listitem').filter({ hasText: 'Asset map' })
  const power = dialog.getByRole('listitem').filter({ hasText: 'Power map' })

  const csv = await take(v, v.words('files.csv'))
  expect(csv.name).toBe('A better town partners.csv')
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(csv.bytes.toString()).not.toContain('canary')
  const png = await take(v, v.words('files.map_as', { map: 'Asset map', kind: 'PNG' }))
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1_500)
  const svg = await take(v, v.words('files.map_as', { map: 'Asset map', kind: 'SVG' }))
  expect(svg.bytes.toString()).toContain('>Design café<')
  expect(svg.bytes.toString()).toContain('src:url(data:font/woff2;base64,')
  expect(await unlikeness(v.page, svg.bytes, png.bytes)).toEqual({ painted: true, unlike: [] })
  const pdf = await take(v, v.words('files.map_as', { map: 'Asset map', kind: 'PDF' }))
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await expect(asset.getByRole('button').first()).toBeEnabled()

  await expect(power.getByRole('button').first()).toBeDisabled()
  await dialog.getByText(v.words('files.tick_stance')).click()
  await dialog.getByText(v.words('files.tick_contacts')).click()
  await expect(dialog.getByRole('status')).toContainText(v.words('files.tick_contacts'))
  await expect(power.getByRole('button').first()).toBeEnabled()
  const book = await take(v, v.words('files.excel'))
  const shared = unzipSync(new Uint8Array(book.bytes))['xl/sharedStrings.xml']
  expect(Buffer.from(shared ?? []).toString()).toContain('canary@x.org')
  expect((await take(v, v.words('files.word'))).name).toBe('A better town report.docx')

  const [page] = await Promise.all([
    v.context.waitForEvent('page'),
    dialog.getByRole('link', { name: v.words('files.print') }).click(),
  ])
  await expect(page.getByRole('heading', { level: 1, name: 'A better town' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Power map' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Radio Norte' })).toContainText(
    'Joint letter to an official',
  )
  await expect(page.getByText('Design café ñandú → Council president')).toBeVisible()
  await expect(page.getByText(/Made on .* by Ana/)).toBeVisible()
  // the printer gets dark letters on white, whatever the screen shows
  const title = page.getByRole('heading', { level: 1 })
  const ink = () => title.evaluate(element => getComputedStyle(element).color)
  const light = await ink()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await expect.poll(ink).not.toBe(light)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(ink).toBe(light)
  await page.screenshot({ path: test.info().outputPath('printed.png') })
  await page.close()

  await dialog.getByRole('button', { name: v.words('files.make_address') }).click()
  const address = await dialog.getByRole('textbox', { name: v.words('files.address') }).inputValue()
  expect(await (await v.page.request.get(address)).text()).toContain(
    'Radio Norte: Joint letter to an official',
  )
  await dialog.getByRole('button', { name: v.words('files.revoke') }).click()
  await expect(dialog.getByRole('button', { name: v.words('files.make_address') })).toBeVisible()
  expect((await v.page.request.get(address)).status()).toBe(404)

  // a file on its way can be stopped, and nothing is saved
  await v.page.route('**/partners.xlsx*', () => {})
  await dialog.getByRole('button', { name: v.words('files.excel'), exact: true }).click()
  await expect(dialog.getByText(/partners\.xlsx…/)).toBeVisible()
  await dialog.getByRole('button', { name: v.words('app.cancel') }).click()
  await expect(dialog.getByRole('button', { name: v.words('files.csv'), exact: true })).toBeEnabled()
})

test('a viewer takes away what a viewer sees', async ({ join, workshop }) => {
  await putBoard(workshop, BOARD)
  const v = await join({ role: 'viewer', locale: 'es', size: { width: 390, height: 844 } })
  await arrived(v)
  await openDialog(v)
  await expect(v.page.getByText(v.words('files.tick_contacts'))).toHaveCount(0)
  const csv = await take(v, v.words('files.csv'))
  expect(csv.bytes.toString()).toContain('Radio Norte')
  expect(csv.bytes.toString()).not.toContain('canary')
})
