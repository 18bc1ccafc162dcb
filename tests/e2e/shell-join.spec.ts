import { arrived, saved, savedIs, viewButton } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { Person } from '../support/person.ts'
import { linkTo } from '../support/workshop-api.ts'

const nameField = ({ page, words }: Visitor) => page.getByRole('textbox', { name: words('join.name') })
const joinButton = ({ page, words }: Visitor) =>
  page.getByRole('button', { name: words('join.button'), exact: true })

/** Everything that the page keeps in this browser. */
const keptOnDevice = ({ page }: Visitor): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((ok, no) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => ok(request.result)
        request.onerror = () => no(request.error)
      })
      for (const store of db.objectStoreNames) {
        const request = db.transaction(store).objectStore(store).getAll()
        await new Promise(done => {
          request.onsuccess = done
        })
        rows.push(...request.result)
      }
      db.close()
    }
    return JSON.stringify({ ...localStorage }) + JSON.stringify(rows)
  })

test('[F2] a name, and they are in; a reload brings the same person back', async ({ arrive, workshop }) => {
  const v = await arrive()
  await v.page.goto(linkTo(workshop, 'participant'))
  await expect(v.page.getByRole('heading', { name: 'A better town' })).toBeVisible()
  await expect(v.page.getByText(v.words('role.participant'))).toBeVisible()
  await joinButton(v).click()
  await expect(v.page.getByText(v.words('join.name_missing'))).toBeVisible()
  await nameField(v).fill('x'.repeat(61))
  await joinButton(v).click()
  await expect(v.page.getByText(v.words('join.name_long', { max: 60, count: 61 }))).toBeVisible()
  await nameField(v).fill('Ana Torres')
  await nameField(v).press('Enter')
  await arrived(v)
  await saved(v)
  await v.page.reload()
  await arrived(v)
  const people = v.page.locator('[data-people]')
  await expect(people).toHaveAttribute('data-people', '1')
  await people.click()
  await expect(v.page.getByRole('dialog')).toContainText('Ana Torres')
})

test.describe(() => {
  // what must never happen has no second try
  test.describe.configure({ retries: 0 })

  test('[F2] a shared computer keeps nothing', async ({ arrive, workshop }) => {
    const v = await arrive()
    await v.page.goto(linkTo(workshop, 'participant'))
    await nameField(v).fill('Guadalupe')
    await v.page.getByText(v.words('join.shared'), { exact: true }).click()
    await joinButton(v).click()
    await arrived(v)
    await saved(v)
    const kept = await keptOnDevice(v)
    expect(kept).not.toContain('Guadalupe')
    expect(kept).not.toContain(workshop.id)
    expect(kept).not.toContain(workshop.keys.participant)
    // another name, or a reload, is still the same person, on a computer that is shared
    const shared = v.page.getByRole('checkbox', { name: v.words('join.shared') })
    await v.page.getByRole('button', { name: v.words('menu.more'), exact: true }).click()
    await v.page.getByRole('menuitem', { name: v.words('menu.name') }).click()
    await expect(shared).toBeChecked()
    await nameField(v).fill('Lupe')
    await joinButton(v).click()
    await arrived(v)
    await v.page.reload()
    await expect(shared).toBeChecked()
    await nameField(v).fill('Lupe')
    await joinButton(v).click()
    await arrived(v)
    expect(await keptOnDevice(v)).not.toContain('Lupe')
    const lead = await new Person(workshop, 'facilitator', { name: 'Lead' }).here()
    expect(lead.stage.people.map(person => person.name).sort()).toEqual(['Lead', 'Lupe'])
    lead.close()
    // nor what somebody switches for themselves, or types and does not send; after they left not even that it was shared
    const before = await v.page.evaluate(() => JSON.stringify({ ...localStorage }))
    await expect.poll(() => v.page.evaluate(() => history.state !== null)).toBe(true)
    await viewButton(v, 'power').click()
    await viewButton(v, 'partners').click()
    await expect(viewButton(v, 'partners')).toHaveAttribute('aria-current', 'page')
    await v.page.getByRole('button', { name: v.words('menu.more'), exact: true }).click()
    await v.page.getByRole('menuitemcheckbox', { name: v.words('clock.sound') }).click()
    await v.page.keyboard.press('Escape')
    await v.page.getByRole('button', { name: v.words('menu.more'), exact: true }).click()
    await v.page.getByRole('menuitem', { name: v.words('menu.leave') }).click()
    await expect(v.page.locator('[data-saved]')).toHaveCount(0)
    expect(await v.page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before)
    expect(await v.page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('allymap')
    // whoever sits down next is no press of Back or Forward away from the link, however many views were looked at
    await expect.poll(() => new URL(v.page.url()).pathname).toBe('/')
    await v.page.goForward()
    expect(v.page.url()).not.toContain(workshop.keys.participant)
    for (let presses = 0; presses < 4; presses++) {
      await v.page.goBack()
      expect(v.page.url()).not.toContain(workshop.keys.participant)
    }
    await v.page.goto('about:blank')
    await v.page.goto(linkTo(workshop, 'participant'))
    await expect(nameField(v)).toHaveValue('')

    // without the mark the same visit does keep them: the look above can fail
    await nameField(v).fill('Guadalupe')
    await joinButton(v).click()
    await arrived(v)
    await saved(v)
    expect(await keptOnDevice(v)).toContain('Guadalupe')
  })
})

test('[F3] a viewer comes in without a name and changes nothing', async ({ arrive, workshop }) => {
  const v = await arrive()
  await v.page.goto(linkTo(workshop, 'viewer'))
  await expect(v.page.getByText(v.words('join.viewer_help'))).toBeVisible()
  await v.page.getByRole('button', { name: v.words('join.view_button') }).click()
  await arrived(v)
  await savedIs(v, 'saved')
  await expect(v.page.getByRole('heading', { level: 1 })).toHaveText('A better town')
  await expect(v.page.getByRole('button', { name: 'A better town' })).toHaveCount(0)
  await v.page.getByRole('button', { name: v.words('menu.more') }).click()
  await expect(v.page.getByRole('menuitem', { name: v.words('menu.leave') })).toBeVisible()
  await expect(v.page.getByRole('menuitem', { name: v.words('menu.lock') })).toHaveCount(0)
})

test('another color is another color, and one’s own next time', async ({ arrive, workshop }) => {
  const v = await arrive()
  await v.page.goto(linkTo(workshop, 'participant'))
  const face = v.page.locator('form [style*="background-color"]')
  const before = await face.getAttribute('style')
  await v.page.getByRole('button', { name: v.words('join.other_color') }).click()
  const after = await face.getAttribute('style')
  expect(after).not.toBe(before)
  await nameField(v).fill('Ana')
  await joinButton(v).click()
  await arrived(v)
  await v.page.reload()
  await arrived(v)
  await expect(v.page.locator('[data-people] [style*="background-color"]')).toHaveAttribute(
    'style',
    after ?? '',
  )
})

test('a server that is away at the door: a try later lets them in', async ({ arrive, workshop }) => {
  const v = await arrive()
  await v.page.route('**/api/workshops/*', route => route.abort())
  await v.page.goto(linkTo(workshop, 'participant'))
  await expect(v.page.getByRole('heading', { name: v.words('problem.away') })).toBeVisible()
  await v.page.unroute('**/api/workshops/*')
  // an office behind one address is not told that its own connection is bad
  const refused = { status: 429, json: { type: 'urn:allymap:problem:too-many-requests' } }
  await v.page.route('**/api/workshops/*', route => route.fulfill(refused))
  await v.page.getByRole('button', { name: v.words('app.try_again') }).click()
  await expect(v.page.getByRole('heading', { name: v.words('problem.busy') })).toBeVisible()
  await v.page.unroute('**/api/workshops/*')
  await v.page.getByRole('button', { name: v.words('app.try_again') }).click()
  await expect(nameField(v)).toBeVisible()
})

test('who has no connection at the door is let in once it is there, without asking', async ({
  arrive,
  workshop,
}) => {
  const v = await arrive()
  await v.page.route('**/api/workshops/*', route => route.abort('internetdisconnected'))
  await v.page.goto(linkTo(workshop, 'participant'))
  await expect(v.page.getByRole('heading', { name: v.words('problem.away') })).toBeVisible()
  await v.context.setOffline(true)
  await v.page.unroute('**/api/workshops/*')
  await v.context.setOffline(false)
  await expect(nameField(v)).toBeVisible()
})

test('an address that leads nowhere has a page of its own', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(`${server.url}/no/such/place`)
  await expect(v.page.getByRole('heading', { name: v.words('problem.no_page') })).toBeVisible()
  await v.page.getByRole('link', { name: v.words('app.to_start') }).click()
  await expect(v.page.getByRole('heading', { name: v.words('home.headline') })).toBeVisible()
})
