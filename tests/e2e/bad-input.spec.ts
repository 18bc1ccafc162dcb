import { join as joinPath } from 'node:path'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { LOCALES } from '../../shared/model/stage.ts'
import { addNotes, arrived, noteRow, openOutline, saved, savedIs } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, linkTo } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

/** Each kind of bad input has an answer that says what to do, in both languages. */
const alert = ({ page }: Visitor) => page.getByRole('alert')
const boardFile = (name: string, content: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

for (const locale of LOCALES) {
  test.describe(`bad input (${locale})`, () => {
    test('a workshop needs a title, of a length that fits', async ({ arrive, server }) => {
      const v = await arrive({ locale })
      await v.page.goto(server.url)
      const title = v.page.getByRole('textbox', { name: v.words('home.title') })
      const create = v.page.getByRole('button', { name: v.words('home.create_button') })
      await create.click()
      await expect(v.page.getByText(v.words('home.title_missing'))).toBeVisible()
      await expect(title).toHaveAttribute('aria-invalid', 'true')

      await title.fill('x'.repeat(10_000))
      await create.click()
      await expect(v.page.getByText(v.words('home.title_long', { max: 200, count: 10_000 }))).toBeVisible()

      await title.fill('Library')
      await create.click()
      await expect(v.page.getByRole('textbox', { name: v.words('join.name') })).toBeVisible()
    })

    test('a board file that is none, or comes from a newer version, changes nothing', async ({
      arrive,
      server,
    }) => {
      const v = await arrive({ locale })
      await v.page.goto(server.url)
      const open = async (file: ReturnType<typeof boardFile>): Promise<void> => {
        const chosen = v.page.waitForEvent('filechooser')
        await v.page.getByRole('button', { name: v.words('home.import') }).click()
        await (await chosen).setFiles(file)
      }
      const files = [
        ['import.not_json', boardFile('holiday.json', 'not { json')],
        ['import.not_a_board', boardFile('shopping.json', '{"milk": 2}')],
        ['import.newer', boardFile('future.json', '{"schema": "allymap.board/9", "notes": []}')],
      ] as const
      for (const [text, file] of files) {
        await open(file)
        await expect(alert(v)).toContainText(v.words('import.failed'))
        await expect(alert(v)).toContainText(v.words(text, { name: file.name }))
      }
      await open(
        boardFile('good.json', '{"schema": "allymap.board/1", "workshop": {"title": "From a file"}}'),
      )
      await expect(v.page.getByRole('heading', { name: 'From a file' })).toBeVisible()
    })

    test('a damaged link, a wrong key and an unknown workshop say what to do', async ({
      arrive,
      workshop,
    }) => {
      const v = await arrive({ locale })
      const link = new URL(linkTo(workshop, 'participant'))
      const shows = async (
        hash: string,
        title: 'problem.damaged_link' | 'problem.wrong_key',
        path = link.pathname,
      ) => {
        await v.page.goto('about:blank')
        await v.page.goto(`${link.origin}${path}${hash}`)
        await expect(v.page.getByRole('heading', { name: v.words(title) })).toBeVisible()
        await expect(v.page.getByText(v.words(`${title}_help`))).toBeVisible()
      }
      await shows(link.hash.slice(0, 20), 'problem.damaged_link')
      await shows('', 'problem.damaged_link')
      await shows(`#${'A'.repeat(43)}`, 'problem.wrong_key')
      await shows(link.hash, 'problem.wrong_key', '/w/NoSuchWorkshop000')
    })

    test('a deleted workshop says so, to those in it and to those who come', async ({
      arrive,
      join,
      server,
    }) => {
      const workshop = await createWorkshop(server.url, { locale })
      const inside = await join({ locale, workshop })
      await arrived(inside)
      const answer = await ask(server.url, `/api/workshops/${workshop.id}`, workshop.keys.facilitator, {
        method: 'DELETE',
      })
      expect(answer.ok).toBe(true)
      await expect(alert(inside)).toContainText(inside.words('problem.deleted'))
      await savedIs(inside, 'ended')

      const late = await arrive({ locale })
      await late.page.goto(linkTo(workshop, 'participant'))
      await expect(late.page.getByRole('heading', { name: late.words('problem.deleted') })).toBeVisible()
      await expect(late.page.getByText(late.words('problem.deleted_help'))).toBeVisible()
    })

    test('the server goes away while somebody types: they go on, and nothing is lost', async ({ join }) => {
      const server = await startTestServer()
      try {
        const workshop = await createWorkshop(server.url, { locale })
        const v = await join({ locale, workshop })
        await arrived(v)
        const outline = await openOutline(v, 'asset')
        await addNotes(v, outline, ['Before'])
        await saved(v)
        await server.stop()
        await savedIs(v, 'offline')
        await addNotes(v, outline, ['While it was away'])
        await expect(v.page.locator('[data-saved]')).toContainText(v.words('saved.offline_kept'))
        await expect(v.page.getByText(v.words('notice.away_kept'))).toBeVisible()
        await server.start()
        await saved(v)
        const { notes = [] } = await boardJson(workshop)
        expect(notes.map(n => n.text).sort()).toEqual(['Before', 'While it was away'])
      } finally {
        await server.close()
      }
    })

    test('a full disk: nothing is called saved until it is', async ({ join }, testInfo) => {
      const store = openSqliteStore(joinPath(testInfo.outputPath(), 'full.sqlite'))
      const server = await startTestServer({}, { store })
      try {
        const workshop = await createWorkshop(server.url, { locale })
        const v = await join({ locale, workshop })
        await arrived(v)
        const outline = await openOutline(v, 'asset')
        await addNotes(v, outline, ['Before'])
        await saved(v)
        store.limitPages(1)
        await addNotes(v, outline, [`Too much ${'and more '.repeat(1_000)}`])
        await savedIs(v, 'storage')
        await expect(alert(v)).toContainText(v.words('notice.storage'))
        await expect(alert(v)).toContainText(v.words('notice.storage_help'))
        store.limitPages(1_000_000)
        await saved(v)
        await expect(alert(v)).toHaveCount(0)
        expect((await boardJson(workshop)).notes).toHaveLength(2)
      } finally {
        await server.close()
      }
    })

    test('two tabs of one person are one person, and show the same', async ({ join, server }) => {
      const workshop = await createWorkshop(server.url, { locale })
      const first = await join({ locale, workshop, name: 'Ana' })
      await arrived(first)
      const second = await join({ locale, workshop, name: 'Ana', sameDeviceAs: first })
      await arrived(second)
      await expect(second.page.getByText(second.words('notice.second_tab'))).toBeVisible()
      await expect(second.page.locator('[data-people]')).toHaveAttribute('data-people', '1')
      const outline = await openOutline(second, 'asset')
      await addNotes(first, await openOutline(first, 'asset'), ['From the first tab'])
      await expect(noteRow(outline, 'From the first tab')).toHaveCount(1)
    })
  })
}
