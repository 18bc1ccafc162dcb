import { addNotes, arrived, noteRow, openOutline, saved, savedIs } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { eventually } from '../support/eventually.ts'
import { ask, boardJson, linkTo, type NewWorkshop } from '../support/workshop-api.ts'

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
  expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe('Kept nowhere')
  await ana.page.screenshot({ path: test.info().outputPath('not-kept.png') })
  const stays = await ana.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(stays).toBe(true)

  await ana.context.setOffline(false)
  await saved(ana)
  await expect(alert).toHaveCount(0)
  expect(await texts(workshop)).toEqual(['Kept nowhere', 'While all is well'])
})

test('[F39] a key that was replaced while somebody was offline: their words are offered, and with the new link they are sent', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  await saved(ana)
  const outline = await openOutline(ana, 'asset')
  await ana.context.setOffline(true)
  await savedIs(ana, 'offline')
  await addNotes(ana, outline, ['Written with the old key'])
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
  expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe('Written with the old key')
  await ana.page.screenshot({ path: test.info().outputPath('old-key.png') })
  expect(await texts(workshop)).toEqual([])

  // the same person on the same device: nothing has to be put in again
  await ana.page.goto('about:blank')
  await ana.page.goto(linkTo({ ...workshop, keys }, 'participant'))
  await ana.page.getByRole('textbox', { name: ana.words('join.name') }).fill('Ana')
  await ana.page.getByRole('button', { name: ana.words('join.button') }).click()
  await arrived(ana)
  await saved(ana)
  await eventually('the note at the server', async () => (await texts(workshop)).length === 1)
})
