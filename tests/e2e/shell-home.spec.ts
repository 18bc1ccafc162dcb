import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { TEMPLATE_ABOUTS } from '../../shared/templates/abouts.ts'
import { arrived, saved } from '../support/at-the-board.ts'
import { axeFindings, axeInThemes } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { MISFITS } from '../support/page-checks.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, linkTo, putBoard } from '../support/workshop-api.ts'

const titleField = ({ page, words }: Visitor) => page.getByRole('textbox', { name: words('home.title') })
const createButton = ({ page, words }: Visitor) =>
  page.getByRole('button', { name: words('home.create_button') })

async function joinAs({ page, words }: Visitor, name: string): Promise<void> {
  await page.getByRole('textbox', { name: words('join.name') }).fill(name)
  await page.getByRole('button', { name: words('join.button'), exact: true }).click()
}

async function openFile({ page, words }: Visitor, name: string, content: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('home.import') }).click()
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) }
  await (await chosen).setFiles(file)
}

test('[F1] create, join, and find it again on this device', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(server.url)
  await titleField(v).fill('Keep the library open')
  await titleField(v).press('Enter')
  await expect(v.page.getByRole('heading', { name: 'Keep the library open' })).toBeVisible()
  await joinAs(v, 'Ana')
  await arrived(v)
  await saved(v)
  await expect(v.page).toHaveTitle('Asset map · Keep the library open')
  // the device's copy is written beside the work
  await expect.poll(() => keptHere(v.page)).toContain('updates')

  await v.page.goto(server.url)
  const entry = v.page.getByRole('link', { name: /Keep the library open/ })
  await expect(entry).toContainText(v.words('role.facilitator'))
  await entry.click()
  await arrived(v)
  await expect(v.page.locator('[data-people]')).toHaveAttribute('data-people', '1')

  await v.page.goto(server.url)
  const remove = v.page.getByRole('button', {
    name: v.words('home.recent_remove', { title: 'Keep the library open' }),
  })
  const dialog = v.page.getByRole('alertdialog')
  await remove.click()
  await expect(dialog).toContainText(v.words('home.recent_remove_help'))
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await dialog.getByRole('button', { name: v.words('app.cancel') }).click()
  // words that were left here by a document that is no more
  expect(await keptHere(v.page, 'Never sent')).not.toEqual([])
  await remove.click()
  await expect(dialog.getByRole('alert')).toContainText(v.words('home.recent_unsent'))
  await expect(dialog.getByRole('button', { name: v.words('problem.copy_words') })).toBeVisible()
  await dialog.getByRole('button', { name: v.words('home.recent_remove_anyway') }).click()
  await expect(
    v.page.getByText(v.words('home.recent_removed', { title: 'Keep the library open' })),
  ).toBeVisible()
  await expect(v.page.getByRole('link', { name: /Keep the library open/ })).toHaveCount(0)
  expect(await keptHere(v.page)).toEqual([])
  await v.page.reload()
  await expect(createButton(v)).toBeVisible()
  await expect(v.page.getByRole('link', { name: /Keep the library open/ })).toHaveCount(0)
})

/** All rows that the browser keeps of workshops, by their store; `words`: left first beside one of the documents, to be offered. */
const keptHere = (page: Page, words = ''): Promise<string[]> =>
  page.evaluate(async said => {
    const of = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const db = await of(indexedDB.open('allymap'))
    const stores = db.transaction(['updates', 'away', 'remembered'], 'readwrite')
    const [row] = (await of(stores.objectStore('updates').getAll())) as { doc: string }[]
    if (said && !row) throw new Error('nothing is kept of a document')
    if (said && row)
      await of(stores.objectStore('away').put({ changes: [], items: [], words: said }, row.doc))
    const found: string[] = []
    for (const name of stores.objectStoreNames)
      for (const _ of await of(stores.objectStore(name).getAllKeys())) found.push(name)
    db.close()
    return found
  }, words)

test('[F1] with CREATE_KEY set, only its holders create', async ({ arrive }) => {
  const server = await startTestServer({ CREATE_KEY: 'a-key-of-this-server' })
  try {
    const v = await arrive({ workshop: { server: server.url, id: '', keys: noKeys } })
    await v.page.goto(server.url)
    await titleField(v).fill('Ours')
    await createButton(v).click()
    const key = v.page.getByLabel(v.words('home.create_key'), { exact: true })
    await key.fill('not it')
    await createButton(v).click()
    await expect(v.page.getByText(v.words('home.create_key_wrong'))).toBeVisible()
    await key.fill('a-key-of-this-server')
    await createButton(v).click()
    await expect(v.page.getByRole('heading', { name: 'Ours' })).toBeVisible()
  } finally {
    await server.close()
  }
})

const noKeys = { facilitator: '', participant: '', viewer: '' }

test('a server that is away: the title stays, and a later try works', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(server.url)
  await titleField(v).fill('Ours')
  await v.page.route('**/api/workshops', route => route.abort())
  await createButton(v).click()
  await expect(v.page.getByRole('alert')).toContainText(v.words('refused.away'))
  await expect(titleField(v)).toHaveValue('Ours')
  await v.page.unroute('**/api/workshops')
  await createButton(v).click()
  await expect(v.page.getByRole('heading', { name: 'Ours' })).toBeVisible()
})

test('[F32] a board goes out as a file and comes in as a new workshop', async ({
  arrive,
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [{ id: 'n1', map: 'asset', zone: 'skills', text: 'Welding' }] })
  const v = await join({ role: 'facilitator' })
  await arrived(v)
  await v.page.getByRole('button', { name: v.words('menu.more') }).click()
  await v.page.getByRole('menuitem', { name: v.words('menu.take_away') }).click()
  await v.page.getByRole('button', { name: v.words('file.save') }).click()
  const asked = v.page.getByRole('alertdialog')
  await expect(asked.getByText(v.words('file.private_note'))).toBeVisible()
  const [file] = await Promise.all([
    v.page.waitForEvent('download'),
    asked.getByRole('button', { name: v.words('file.save') }).click(),
  ])
  expect(file.suggestedFilename()).toBe('A better town.allymap.json')
  const content = await readFile(await file.path(), 'utf8')

  const other = await arrive()
  await other.page.goto(workshop.server)
  await openFile(other, 'A better town.allymap.json', content)
  await expect(other.page.getByRole('heading', { name: 'A better town' })).toBeVisible()
  const [, id = '', key = ''] = /\/w\/([^#]+)#(.+)$/.exec(other.page.url()) ?? []
  expect(id).not.toBe(workshop.id)
  const copy = await boardJson({ ...workshop, id, keys: { ...workshop.keys, facilitator: key } })
  expect(copy.notes?.map(n => n.text)).toEqual(['Welding'])
})

test('a board file that the server refuses leaves no workshop behind', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(server.url)
  await v.page.route('**/api/workshops/*/board', route =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'urn:allymap:problem:storage-unavailable', status: 503 }),
    }),
  )
  const made = v.page.waitForResponse(r => r.url().endsWith('/api/workshops') && r.status() === 201)
  const gone = v.page.waitForResponse(r => r.request().method() === 'DELETE')
  await openFile(v, 'board.json', '{"schema": "allymap.board/1"}')
  await expect(v.page.getByRole('alert')).toContainText(v.words('import.failed'))
  await expect(v.page.getByRole('alert')).toContainText(v.words('refused.storage'))
  expect((await gone).status()).toBe(204)
  const { id, keys } = (await (await made).json()) as { id: string; keys: { facilitator: string } }
  expect((await ask(server.url, `/api/workshops/${id}`, keys.facilitator)).status).toBe(410)
  await v.page.reload()
  await expect(v.page.getByRole('heading', { name: v.words('home.recent') })).toHaveCount(0)
})

test('a board file with something wrong in it is refused with the place', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(server.url)
  await openFile(v, 'odd.json', '{"schema": "allymap.board/1", "notes": [{"id": "n1", "color": "mauve"}]}')
  await expect(v.page.getByRole('alert')).toContainText('notes.0.color')
  await openFile(v, 'empty.json', ' ')
  await expect(v.page.getByRole('alert')).toContainText(v.words('import.empty', { name: 'empty.json' }))
})

test('[F37] language and theme are chosen on the first page and stay', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(server.url)
  await v.page.getByRole('button', { name: 'Language: English' }).click()
  await v.page.getByRole('menuitemradio', { name: 'Español' }).click()
  await v.page.keyboard.press('Escape')
  await expect(v.page.getByRole('heading', { name: 'Taller nuevo' })).toBeVisible()
  await expect(v.page.locator('html')).toHaveAttribute('lang', 'es')
  await v.page.getByRole('button', { name: 'Claro u oscuro' }).click()
  await v.page.getByRole('menuitemradio', { name: 'Oscuro' }).click()
  await v.page.reload()
  await expect(v.page.getByRole('heading', { name: 'Taller nuevo' })).toBeVisible()
  await expect(v.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('first paint loads neither the canvas nor the document', async ({ arrive, server }) => {
  const workshop = await createWorkshop(server.url)
  const v = await arrive()
  const asked: string[] = []
  v.page.on('request', r => {
    if (r.url().endsWith('.js')) asked.push(r.url())
  })
  const scripts = (): Promise<string[]> => Promise.all(asked.map(async url => (await fetch(url)).text()))
  await v.page.goto(server.url)
  await expect(createButton(v)).toBeVisible()
  await v.page.goto(linkTo(workshop, 'participant'))
  await expect(v.page.getByRole('textbox', { name: v.words('join.name') })).toBeVisible()
  // a word that the canvas draws with, and one of Yjs's own warnings: both stand in the built code
  const first = await scripts()
  expect(first.length).toBeGreaterThan(3)
  expect(
    first.filter(s => s.includes('geometricPrecision') || s.includes('Yjs was already imported')),
  ).toEqual([])
  await joinAs(v, 'Ana')
  await arrived(v)
  await saved(v)
  const all = await scripts()
  expect(all.some(s => s.includes('geometricPrecision'))).toBe(true)
  expect(all.some(s => s.includes('Yjs was already imported'))).toBe(true)
})

const boardHere = async ({ page }: Visitor, server: string) => {
  await page.waitForURL(/\/w\//)
  const [, id = '', facilitator = ''] = /\/w\/([^#]+)#(.+)$/.exec(page.url()) ?? []
  return boardJson({ server, id, keys: { ...noKeys, facilitator } })
}

test('[F1] a template is chosen from six, looked at with an example, or comes from one’s own file', async ({
  arrive,
  server,
}) => {
  const v = await arrive({ locale: 'es', theme: 'dark' })
  const { page, words } = v
  await page.goto(server.url)
  const cards = page.getByRole('group', { name: words('home.template') })
  await expect(cards.getByRole('radio')).toHaveCount(6)
  await expect(cards.getByRole('radio').first()).toBeChecked()
  const office = TEMPLATE_ABOUTS[1]
  await cards.getByText(office.title.es, { exact: true }).click()
  await expect(cards.getByRole('radio', { name: office.title.es })).toBeChecked()
  for (const width of [390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => page.evaluate(MISFITS), `${width}`).toEqual([])
  }
  expect(await axeFindings(page)).toEqual([])
  await titleField(v).fill('Una oficina')
  await createButton(v).click()
  const made = await boardHere(v, server.url)
  expect(made.workshop).toMatchObject({ title: 'Una oficina', template: office.id, locale: 'es' })
  expect(made.notes).toEqual([])

  await page.goto(server.url)
  const title = TEMPLATE_ABOUTS[0].title.es
  await page.getByRole('button', { name: words('home.open_example_of', { title }) }).click()
  const example = await boardHere(v, server.url)
  expect(example.workshop?.title).toBe(words('home.example_title', { title }))
  expect(example.notes?.length).toBeGreaterThan(10)

  await page.goto(server.url)
  const file = {
    schema: 'allymap.template/1',
    title: 'Our own way',
    locale: 'en',
    maps: made.maps,
    agenda: made.agenda?.slice(0, 2),
    checklists: [],
  }
  await openFile(v, 'odd.json', JSON.stringify({ ...file, maps: [] }))
  await expect(page.getByRole('alert')).toContainText('maps')
  await openFile(v, 'newer.json', '{"schema": "allymap.template/9"}')
  await expect(page.getByRole('alert')).toContainText(words('import.newer', { name: 'newer.json' }))
  await openFile(v, 'ours.json', JSON.stringify(file))
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(cards.getByRole('radio', { name: 'Our own way' })).toBeChecked()
  await expect(page.getByText(words('home.own_language', { language: 'English' }))).toBeVisible()
  await titleField(v).fill('Otra vez')
  await createButton(v).click()
  const own = await boardHere(v, server.url)
  expect(own.workshop).toMatchObject({ title: 'Otra vez', template: 'own', locale: 'en' })
  expect(own.maps).toEqual(made.maps)
  expect(own.agenda?.map(step => step.title)).toEqual(file.agenda?.map(step => step.title))
})

test('[F35] the API has a page: by keyboard, in both themes, without anything from elsewhere', async ({
  arrive,
  server,
}) => {
  const v = await arrive({ locale: 'es', theme: 'dark' })
  const { page, words } = v
  await page.goto(`${server.url}/api`)
  await expect(page.getByRole('heading', { level: 1, name: words('api.title') })).toBeVisible()
  const board = page.locator('#post-board summary')
  await board.focus()
  await page.keyboard.press('Enter')
  await page.locator('#post-board').getByRole('link', { name: 'Board', exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#shape-Board')).toHaveAttribute('open', '')
  await expect(page.locator('#shape-Board').getByText('connections', { exact: true })).toBeVisible()
  expect(await axeInThemes(page, {}, ['dark', 'light'])).toEqual([])
  await page.getByRole('button', { name: words('api.open_all') }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => page.evaluate(MISFITS)).toEqual([])
  const answer = await page.request.get(`${server.url}/api/openapi.json`)
  expect(((await answer.json()) as { openapi: string }).openapi).toBe('3.1.0')
})
