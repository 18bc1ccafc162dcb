import { expect, test } from '../support/browser-test.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'

for (const locale of ['en', 'es'] as const)
  test(`[F34] where unused workshops are deleted, people are told when (${locale})`, async ({ join }) => {
    const server = await startTestServer({ RETENTION_DAYS: '60' })
    try {
      const workshop = await createWorkshop(server.url)
      const facts = await ask(server.url, `/api/workshops/${workshop.id}`, workshop.keys.viewer)
      const { updatedAt }: { updatedAt: number } = await facts.json()
      const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(
        updatedAt + 60 * 24 * 60 * 60 * 1000,
      )
      for (const role of ['facilitator', 'viewer'] as const) {
        const v = await join({ workshop, role, locale })
        await v.page.getByRole('button', { name: v.words('share.button'), exact: true }).click()
        await expect(v.page.getByText(v.words('share.kept_until', { date }))).toBeVisible()
        await v.context.close()
      }
    } finally {
      await server.close()
    }
  })
