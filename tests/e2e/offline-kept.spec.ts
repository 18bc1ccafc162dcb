import {
  addNotes,
  arrived,
  lookAt,
  mapCanvas,
  noteRow,
  openOutline,
  panel,
  pasteText,
  saved,
  savedIs,
} from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { eventually } from '../support/eventually.ts'
import { ask, boardJson, linkTo, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const texts = async (workshop: NewWorkshop): Promise<string[]> =>
  ((await boardJson(workshop)).notes ?? []).map(note => note.text ?? '').sort()

test('[F39] a device whose storage is full says so, goes on in memory, offers the words, and does not let the page go', async ({
  arrive,
  workshop,
}) => {
  const ana = await arrive()
  await ana.page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room is left', 'QuotaExceededError')
    }
  })
  await ana.page.goto(linkTo(workshop, 'participant'))
  await ana.page.getByRole('textbox', { name: ana.words('join.name') }).fill('Ana')
  await ana.page.getByRole('button', { name: ana.words('join.button') }).click()
  await arrived(ana)
  await saved(ana)
  const outline = await openOutline(ana, 'asset')
  await addNotes(ana, outline, ['While all is well'])
  await saved(ana)

  await ana.context.setOffline(true)
  await savedIs(ana, 'offline')
  await addNotes(ana, outline, ['Kept nowhere'])
  await expect(noteRow(outline, 'Kept nowhere')).toHaveCount(1)
  await expect(ana.page.locator('[data-saved]')).toHaveAttribute('data-icon', 'risk')
  const alert = ana.page.getByRole('alert').filter({ hasText: ana.words('notice.away_not_kept') })
  await alert.getByRole('button', { name: ana.words('problem.copy_words') }).click()
  await expect(alert).toContainText(ana.words('problem.words_copied'))
  await expect.poll(() => ana.page.evaluate(() => navigator.clipboard.readText())).toBe('Kept nowhere')
  await ana.page.screenshot({ path: test.info().outputPath('not-kept.png') })
  const stays = await ana.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(stays).toBe(true)
  // nor do the ways out inside the page lose it without a question
  await ana.page.getByRole('link', { name: ana.words('app.to_start') }).click()
  const question = ana.page.getByRole('alertdialog', { name: ana.words('leave.ask') })
  await question.getByRole('button', { name: ana.words('app.cancel') }).click()
  await ana.page.getByRole('button', { name: ana.words('menu.more'), exact: true }).click()
  await ana.page.getByRole('menuitem', { name: ana.words('menu.name') }).click()
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: ana.words('app.cancel') }).click()
  // whoever came from the start page goes back to it without a page being loaded
  await ana.page.evaluate(() => {
    const { href } = location
    History.prototype.replaceState.call(history, null, '', '/')
    History.prototype.pushState.call(history, null, '', href)
  })
  const href = ana.page.url()
  await ana.page.goBack()
  await expect(question).toBeVisible()
  expect(ana.page.url()).toBe(href)
  await question.getByRole('button', { name: ana.words('app.cancel') }).click()
  await expect(noteRow(outline, 'Kept nowhere')).toHaveCount(1)

  await ana.context.setOffline(false)
  await saved(ana)
  await expect(alert).toHaveCount(0)
  expect(await texts(workshop)).toEqual(['Kept nowhere', 'While all is well'])
  await ana.page.goBack()
  await expect(question).toHaveCount(0)
  await expect(outline).toHaveCount(0)
  expect(new URL(ana.page.url()).pathname).toBe('/')
})

test('[F39] a key that was replaced while somebody was offline: their words are offered, and the new link opens the server’s board', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'n1', map: 'power', stance: 0.9, influence: 0.9, text: 'Mayor Ortiz' }],
    partners: [{ id: 'p1', name: 'Library', email: 'canary@x.org' }],
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await saved(ana)
  const outline = await openOutline(ana, 'asset')
  await ana.context.setOffline(true)
  await savedIs(ana, 'offline')
  const unsent = ['Written with the old key', 'Second of the old key']
  await addNotes(ana, outline, unsent)
  await expect(ana.page.locator('[data-saved]')).toHaveAttribute('data-icon', 'kept')
  const answer = await ask(
    workshop.server,
    `/api/workshops/${workshop.id}/keys/participant/rotate`,
    workshop.keys.facilitator,
    { method: 'POST' },
  )
  expect(answer.status).toBe(200)
  const { keys } = (await answer.json()) as Pick<NewWorkshop, 'keys'>

  await ana.context.setOffline(false)
  await savedIs(ana, 'ended')
  const alert = ana.page.getByRole('alert').filter({ hasText: ana.words('problem.key_replaced') })
  await expect(alert).toContainText(ana.words('problem.words_unsent'))
  await alert.getByRole('button', { name: ana.words('problem.copy_words') }).click()
  await expect.poll(() => ana.page.evaluate(() => navigator.clipboard.readText())).toBe(unsent.join('\n\n'))
  await ana.page.screenshot({ path: test.info().outputPath('old-key.png') })

  /** Puts a link in the place of the one that is open: only what stands behind # changes. */
  const follow = async (role: 'participant' | 'viewer') => {
    await ana.page.evaluate(to => location.assign(to), linkTo({ ...workshop, keys }, role))
    if (role === 'participant')
      await ana.page.getByRole('textbox', { name: ana.words('join.name') }).fill('Ana')
    const button = role === 'viewer' ? 'join.view_button' : 'join.button'
    await ana.page.getByRole('button', { name: ana.words(button) }).click()
    await arrived(ana)
  }

  await test.step('a viewer’s link shows what viewers are shown', async () => {
    await follow('viewer')
    await lookAt(ana, 'power')
    await expect(ana.page.getByText(ana.words('away.words_title'))).toHaveCount(0)
    await lookAt(ana, 'partners')
    await ana.page.getByRole('button', { name: ana.words('partners.card', { name: 'Library' }) }).click()
    await panel(ana).getByLabel(ana.words('field.sector')).waitFor()
    const shown = await ana.page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')]
        .map(field => ('value' in field ? String(field.value) : ''))
        .concat(document.body.innerText)
        .join(' '),
    )
    expect(shown).toContain('Library')
    expect(shown).not.toContain('canary')
  })

  await test.step('the new link: the server’s board, and both notes to be put in again', async () => {
    await follow('participant')
    await saved(ana)
    const offered = ana.page.getByRole('status').filter({ hasText: ana.words('away.words_title') })
    for (const text of unsent) await expect(offered).toContainText(text)
    await ana.page.screenshot({ path: test.info().outputPath('new-key.png') })
    expect(await texts(workshop)).toEqual(['Mayor Ortiz'])
    await offered.getByRole('button', { name: ana.words('problem.copy_words') }).click()
    await expect(offered).toContainText(ana.words('problem.words_copied'))
    await lookAt(ana, 'asset')
    await mapCanvas(ana).focus()
    await pasteText(ana, await ana.page.evaluate(() => navigator.clipboard.readText()))
    await offered.getByRole('button', { name: ana.words('away.words_done') }).click()
    await saved(ana)
    await eventually('both notes at the server', async () => (await texts(workshop)).length === 3)
    expect(await texts(workshop)).toEqual(['Mayor Ortiz', ...unsent].sort())
    await ana.page.reload()
    await arrived(ana)
    await saved(ana)
    await expect(offered).toHaveCount(0)
  })
})
