import { arrived, lookAt } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

test('[F34] the facilitator erases a record, then a person: everybody is told, loads again, and both are gone everywhere', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'n1', map: 'asset', zone: 'skills', text: 'Stays here' }],
    partners: [{ id: 'p1', name: 'Council of elders' }],
  })
  const v = await join({ role: 'facilitator', name: 'Fay' })
  const ben = await join({ name: 'Ben' })
  await arrived(v)
  await arrived(ben)
  await lookAt(v, 'partners')
  await v.page.getByRole('button', { name: v.words('partners.card', { name: 'Council of elders' }) }).click()
  await v.page.getByRole('button', { name: v.words('erase.everywhere') }).click()
  const asked = v.page.getByRole('alertdialog')
  await expect(asked).toContainText('Council of elders')
  await expect(asked).toContainText(v.words('erase.for_good'))
  await v.page.screenshot({ path: test.info().outputPath('erase-record.png') })
  await asked.getByRole('button', { name: v.words('erase.action') }).click()
  for (const who of [v, ben]) {
    await expect(who.page.getByText(who.words('problem.erased'), { exact: true })).toBeVisible()
    if (who === ben) await ben.page.screenshot({ path: test.info().outputPath('erased.png') })
    await who.page.getByRole('button', { name: who.words('problem.reload') }).click()
    await arrived(who)
  }
  await expect(v.page.getByText('Council of elders')).toHaveCount(0)

  await v.page.getByRole('button', { name: v.words('share.button') }).click()
  const dialog = v.page.getByRole('dialog')
  await dialog.getByRole('button', { name: v.words('erase.person') }).click()
  await v.page.getByRole('option', { name: 'Ben' }).click()
  await v.page.screenshot({ path: test.info().outputPath('erase-person.png') })
  await dialog.getByRole('button', { name: v.words('erase.action') }).click()
  await v.page
    .getByRole('alertdialog')
    .getByRole('button', { name: v.words('erase.action') })
    .click()
  await expect(v.page.getByText(v.words('problem.erased'), { exact: true })).toBeVisible()
})
