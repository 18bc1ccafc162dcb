import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { BROWSER_FLAGS } from '../../scripts/browser-flags.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import { PARTNER_STAGES, SECTORS } from '../../shared/model/partner-enums.ts'
import { eventually } from '../support/eventually.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { createWorkshop, linkTo, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import type { MeasuredServer } from './measured-server.ts'

export interface Interaction {
  readonly name: string
  /** CPU milliseconds of the page's main thread for one interaction (ThreadTime): other processes do not count */
  readonly cpu: number
}

/** One interaction, `times` over; `shows` is read before and after: an interaction that changes nothing is not measured. */
interface Plan {
  readonly times: number
  readonly run: (page: Page, nth: number) => Promise<unknown>
  readonly shows: (page: Page) => Promise<string>
}

const frame = (page: Page) => page.locator('[data-partner]').first().locator('xpath=ancestor::div[1]')
const firstRow = (page: Page): Promise<string> =>
  page
    .locator('[data-partner]')
    .first()
    .evaluate(row => row.getAttribute('data-partner') ?? '')

const sectors = (page: Page) => page.locator('[data-partner] [data-col="sector"]')

const PLANS: Readonly<Record<string, Plan>> = {
  'a turn of the wheel over the table': {
    times: 20,
    shows: firstRow,
    run: page => page.mouse.wheel(0, 240),
  },
  'a page down in the table': {
    times: 10,
    shows: firstRow,
    run: page =>
      frame(page).evaluate(element => {
        element.scrollTop += element.clientHeight
      }),
  },
  'a letter typed in the search': {
    times: 6,
    shows: firstRow,
    run: (page, nth) => page.keyboard.press('communi'.charAt(nth)),
  },
  'a filter chosen': {
    times: 6,
    shows: firstRow,
    run: (page, nth) =>
      page.locator('#filter-sector').selectOption(`=${SECTORS[(nth + 1) % SECTORS.length]}`),
  },
  'a value changed in a cell': {
    times: 6,
    shows: page => sectors(page).allInnerTexts().then(String),
    run: async (page, nth) => {
      const cell = sectors(page).nth(nth)
      await cell.focus()
      await page.keyboard.press('Enter')
      await cell.locator('select').selectOption(SECTORS[(nth + 3) % SECTORS.length] ?? 'other')
    },
  },
}

/** What has to be done before, outside of what is measured. */
const BEFORE: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a turn of the wheel over the table': page => page.mouse.move(700, 500),
  'a letter typed in the search': page => page.getByRole('searchbox').focus(),
  'a filter chosen': page => page.getByRole('button', { name: 'Filter' }).click(),
}

async function workshopOf(server: MeasuredServer, count: number): Promise<NewWorkshop> {
  const workshop = await createWorkshop(server.url, { title: `Bench ${count} partners` })
  const words = noteTexts(200)
  await putBoard(workshop, {
    partners: Array.from({ length: count }, (_, i) => ({
      id: `p${i}`,
      name: `${words[i % words.length]?.split('\n')[0]?.slice(0, 60)} ${i}`,
      sector: SECTORS[i % SECTORS.length] ?? null,
      stage: PARTNER_STAGES[i % PARTNER_STAGES.length] ?? null,
      owner: i % 3 ? `Owner ${i % 12}` : '',
      goals: words[(i * 7) % words.length] ?? '',
      from: [],
    })),
  })
  return workshop
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(m => m.name === 'ThreadTime')?.value ?? Number.NaN)
}

/** Two frames later everything that an interaction set off was drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(ok => requestAnimationFrame(() => requestAnimationFrame(ok))))

/** Each interaction in a fresh page with that many records. */
export async function partners(server: MeasuredServer, count: number): Promise<Interaction[]> {
  const workshop = await workshopOf(server, count)
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  const measured: Interaction[] = []
  try {
    for (const [name, plan] of Object.entries(PLANS)) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Performance.enable')
      await page.goto(linkTo(workshop, 'facilitator', { name: 'Bench' }))
      await page.getByRole('button', { name: 'Partners', exact: true }).click()
      await page.locator('[data-partner]').first().waitFor()
      await page.waitForLoadState('networkidle')
      await BEFORE[name]?.(page)
      await drawn(page)
      const before = await plan.shows(page)
      let cpu = 0
      for (let nth = 0; nth < plan.times; nth++) {
        const start = await threadTime(cdp)
        await plan.run(page, nth)
        await drawn(page)
        cpu += (await threadTime(cdp)) - start
      }
      // what a search or a filter leaves may come a moment after the letter itself
      const changed = async () => (await plan.shows(page)) !== before
      await eventually(`${name} to change something`, changed)
      measured.push({ name, cpu: cpu / plan.times })
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return measured
}
