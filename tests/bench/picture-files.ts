import { stat } from 'node:fs/promises'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { BROWSER_FLAGS } from '../../scripts/browser-flags.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import { linkTo, type NewWorkshop } from '../support/workshop-api.ts'

const KINDS = ['PNG', 'SVG', 'PDF'] as const

/** A map's picture as a browser makes it. */
export interface PictureFigures {
  readonly kind: (typeof KINDS)[number]
  /** seconds from the click to the file */
  readonly wall: number
  /** seconds of CPU time of all the browser's processes meanwhile */
  readonly cpu: number
  /** seconds of CPU time of the page's own thread: the page stands still in them */
  readonly page: number
  readonly bytes: number
}

/** Takes the asset map of a board away as a picture of each kind, by its buttons. */
export async function pictureFiles(workshop: NewWorkshop): Promise<PictureFigures[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  try {
    const page = await opened(browser, workshop)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const whole = await browser.newBrowserCDPSession()
    const made: PictureFigures[] = []
    for (const kind of KINDS) made.push(await take(page, cdp, whole, kind))
    return made
  } finally {
    await browser.close()
  }
}

async function opened(browser: Browser, workshop: NewWorkshop): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-US' })
  page.setDefaultTimeout(60_000)
  await page.goto(linkTo(workshop, 'facilitator', { name: 'Bench', map: 'asset' }))
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Take away' }).click()
  await page.getByRole('dialog').waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

async function take(
  page: Page,
  cdp: CDPSession,
  whole: CDPSession,
  kind: PictureFigures['kind'],
): Promise<PictureFigures> {
  const button = page
    .getByRole('dialog')
    .getByRole('button', { name: `as ${kind}` })
    .first()
  const [cpu, thread] = [await browserCpu(whole), await threadTime(cdp)]
  const start = performance.now()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const path = await download.path()
  const wall = (performance.now() - start) / 1_000
  const figures = { cpu: (await browserCpu(whole)) - cpu, page: (await threadTime(cdp)) - thread }
  return { kind, wall, ...figures, bytes: (await stat(path)).size }
}

async function browserCpu(whole: CDPSession): Promise<number> {
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
}
