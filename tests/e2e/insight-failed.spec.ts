import { arrived, savedIs } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

test('[F39] Insight says when what answers could not be fetched, and tries again by itself once the connection is back', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'n1', map: 'asset', zone: 'physical', text: 'A van on Saturdays' }],
  })
  const ana = await join({ name: 'Ana' })
  await ana.context.route(/insight-worker/, route => route.abort())
  await arrived(ana)
  await savedIs(ana, 'saved')
  const { page, words } = ana
  await page
    .getByRole('navigation', { name: words('shell.views') })
    .getByRole('button', { name: words('shell.insight'), exact: true })
    .click()
  await expect(page.getByText(words('insight.failed'))).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('failed.png') })
  await page.getByRole('button', { name: words('insight.again') }).click()
  await expect(page.getByText(words('insight.failed'))).toBeVisible()
  await ana.context.setOffline(true)
  await savedIs(ana, 'offline')
  await ana.context.unroute(/insight-worker/)
  await ana.context.setOffline(false)
  await expect(page.getByText('A van on Saturdays').first()).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(words('insight.failed'))).toHaveCount(0)
  // the browser's own report of the requests that failed
  ana.problems.length = 0
})
