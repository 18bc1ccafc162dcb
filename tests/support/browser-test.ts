import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Role } from '../../shared/model/role.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { watchForProblems } from './page-problems.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { wordsIn } from './words.ts'
import { createWorkshop, linkTo, type NewWorkshop } from './workshop-api.ts'

export interface Visit {
  readonly name?: string
  readonly role?: Role
  readonly locale?: Locale
  readonly theme?: 'light' | 'dark'
  readonly size?: { width: number; height: number }
  /** what a deep link adds to the address */
  readonly query?: Readonly<Record<string, string>>
  /** the same browser as another visitor, so the same device */
  readonly sameDeviceAs?: Visitor
  /** another workshop than the test's own */
  readonly workshop?: NewWorkshop
}

/** A person at a browser of their own. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  readonly locale: Locale
  /** words as this person's page shows them */
  readonly words: ReturnType<typeof wordsIn>
  /** errors of the page so far; the test fails on any that is left at its end */
  readonly problems: string[]
}

interface Fixtures {
  /** opens a browser and goes nowhere yet */
  arrive: (visit?: Visit) => Promise<Visitor>
  /** opens a browser and joins the workshop by the role's link, with the name in it */
  join: (visit?: Visit) => Promise<Visitor>
  workshop: NewWorkshop
}

async function newVisitor(browser: Browser, origin: string, visit: Visit): Promise<Visitor> {
  const locale = visit.locale ?? 'en'
  const context =
    visit.sameDeviceAs?.context ??
    (await browser.newContext({
      locale: locale === 'es' ? 'es-MX' : 'en-US',
      colorScheme: visit.theme ?? 'light',
      viewport: visit.size ?? { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    }))
  const page = await context.newPage()
  return { page, context, locale, words: wordsIn(locale), problems: watchForProblems(page, origin) }
}

/** Playwright's test with a real server, a fresh workshop, and visitors whose pages must stay without errors. */
export const test = base.extend<Fixtures, { server: TestServer }>({
  server: [
    async ({ playwright: _ }, use) => {
      const server = await startTestServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  workshop: async ({ server }, use) => {
    await use(await createWorkshop(server.url))
  },
  arrive: async ({ browser, server }, use) => {
    const visitors: Visitor[] = []
    await use(async (visit = {}) => {
      const visitor = await newVisitor(browser, visit.workshop?.server ?? server.url, visit)
      visitors.push(visitor)
      return visitor
    })
    const problems = visitors.flatMap(v => v.problems)
    for (const context of new Set(visitors.map(v => v.context))) await context.close()
    expect(problems).toEqual([])
  },
  join: async ({ arrive, workshop }, use) => {
    await use(async (visit = {}) => {
      const visitor = await arrive(visit)
      const query = { name: visit.name ?? 'Ana', ...visit.query }
      await visitor.page.goto(linkTo(visit.workshop ?? workshop, visit.role ?? 'participant', query))
      return visitor
    })
  },
})

export { expect }
