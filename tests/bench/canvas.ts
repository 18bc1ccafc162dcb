import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import type { ProbedElement } from '../../client/canvas/probe.ts'
import { BROWSER_FLAGS } from '../../scripts/browser-flags.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import { linkTo, type NewWorkshop } from '../support/workshop-api.ts'
import { workshopOf } from './bench-board.ts'
import { CORNER, GESTURES, type GesturePlan, handOf, TYPED } from './canvas-gestures.ts'
import { gatherStorm } from './canvas-storm.ts'
import type { MeasuredServer } from './measured-server.ts'
import { pause, percentile } from './statistics.ts'

const WIDTH = 1280
const HEIGHT = 720
const STORM_SECONDS = 3

export interface Gesture {
  readonly name: string
  readonly notes: number
  /** CPU milliseconds of the page's main thread for each frame (ThreadTime): other processes do not count */
  readonly cpuPerFrame: number
  readonly cpuPerSecond: number
  readonly framesPerSecond: number
  /** milliseconds between frames */
  readonly p95: number
}

export interface CanvasFigures {
  readonly gestures: readonly Gesture[]
  /** milliseconds from navigation until every note in sight is painted, at zoom 1 and with 1,000 in sight */
  readonly painted: { readonly near: number; readonly far: number }
}

/** Counts frames between `start` and `stop`, and notes when all is painted; put into the page before its own scripts. */
const WATCH = `(() => {
  const m = (window.watch = { times: [], on: false })
  const loop = t => { if (m.on) { m.times.push(t); requestAnimationFrame(loop) } }
  m.start = () => { m.times = []; m.on = true; requestAnimationFrame(loop) }
  m.stop = () => new Promise(ok => requestAnimationFrame(() => requestAnimationFrame(() => { m.on = false; ok(m.times) })))
  m.painted = new Promise(ok => {
    const look = () => {
      const canvas = document.querySelector('[data-map-canvas]')?.mapCanvas
      if (canvas?.screenOf('n1') && canvas.settled()) ok(performance.now())
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
})()`

interface Opened {
  readonly page: Page
  readonly cdp: CDPSession
  readonly painted: number
}

async function open(browser: Browser, workshop: NewWorkshop, zoom: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  await page.addInitScript({ content: WATCH })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const query = {
    name: 'Bench',
    map: 'asset',
    x: `${(WIDTH / 2 - CORNER.x) / zoom}`,
    y: `${(HEIGHT / 2 - CORNER.y) / zoom}`,
    zoom: `${zoom}`,
  }
  await page.goto(linkTo(workshop, 'facilitator', query))
  const painted = (await page.evaluate('watch.painted')) as number
  await page.waitForLoadState('networkidle')
  // pictures are painted ahead and texts laid out in idle moments: not part of a gesture
  await pause(1_500)
  return { page, cdp, painted }
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(m => m.name === 'ThreadTime')?.value ?? Number.NaN)
}

const onHost = (page: Page) => page.locator('[data-map-canvas]').first()
/** What changes on the page when a gesture works. */
const sign = (page: Page, shows: GesturePlan['shows']): Promise<string> =>
  onHost(page).evaluate(
    (host, [what, typed]) => {
      const canvas = (host as ProbedElement).mapCanvas
      if (what === 'second note moves') {
        const { x = 0, y = 0 } = canvas?.screenOf('n1') ?? {}
        return `${Math.round(x / 5)} ${Math.round(y / 5)}`
      }
      return what === 'overlay is drawn'
        ? `${(canvas?.counts().overlay ?? 0) > 20}`
        : `${canvas?.find(typed)}`
    },
    [shows, TYPED] as const,
  )

async function measure(
  { page, cdp }: Opened,
  name: string,
  notes: number,
  shows: GesturePlan['shows'],
  run: () => Promise<unknown>,
): Promise<Gesture> {
  const before = await sign(page, shows)
  await page.evaluate('watch.start()')
  const cpuBefore = await threadTime(cdp)
  await run()
  const times = (await page.evaluate('watch.stop()')) as number[]
  const used = (await threadTime(cdp)) - cpuBefore
  if ((await sign(page, shows)) === before) throw new Error(`${name}: nothing happened`)
  const gaps = times.slice(1).map((t, i) => t - (times[i] ?? t))
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
  return {
    name,
    notes,
    cpuPerFrame: used / times.length,
    cpuPerSecond: used / seconds,
    framesPerSecond: gaps.length / seconds,
    p95: percentile(gaps, 0.95),
  }
}

/** Every gesture on a map with that many notes, in a fresh page each, and 50 people at work at once. */
export async function canvas(server: MeasuredServer, notes: number): Promise<CanvasFigures> {
  const workshop = await workshopOf(server.url, notes)
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  const gestures: Gesture[] = []
  const painted = { near: Number.POSITIVE_INFINITY, far: Number.POSITIVE_INFINITY }
  try {
    for (const [name, plan] of Object.entries(GESTURES)) {
      const opened = await open(browser, workshop, plan.zoom)
      const which = plan.zoom === 1 ? 'near' : 'far'
      painted[which] = Math.min(painted[which], opened.painted)
      const hand = handOf(opened.cdp)
      await hand.mouse({ type: 'mouseMoved', x: 640, y: 400 })
      await plan.before?.(hand)
      await pause(400)
      gestures.push(await measure(opened, name, notes, plan.shows, () => plan.run(hand)))
      await opened.page.close()
    }
    const opened = await open(browser, workshop, 1)
    const storm = await gatherStorm(workshop, STORM_SECONDS)
    try {
      const name = '50 people, 20 moves a second each'
      gestures.push(await measure(opened, name, notes, 'second note moves', () => storm.run()))
    } finally {
      storm.close()
    }
  } finally {
    await browser.close()
  }
  return { gestures, painted }
}
