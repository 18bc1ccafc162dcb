import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import type { ProbedElement } from '../../client/canvas/probe.ts'
import { BROWSER_FLAGS } from '../../scripts/browser-flags.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import { linkTo, type NewWorkshop } from '../support/workshop-api.ts'
import { workshopOf } from './bench-board.ts'
import type { MeasuredServer } from './measured-server.ts'
import { paced, pause, percentile } from './statistics.ts'

const WIDTH = 1280
const HEIGHT = 720
/** Where the grid's corner stands in the window (pixels), right of the rail and below the top bar. */
const CORNER = { x: 280, y: 160 }
/** Input events of one gesture, and how many of them come in a second. */
const EVENTS = 90
const HZ = 60

export interface Gesture {
  readonly name: string
  readonly notes: number
  /** CPU milliseconds of the page's main thread for each frame (ThreadTime): other processes do not count */
  readonly cpuPerFrame: number
  readonly framesPerSecond: number
  /** milliseconds between frames */
  readonly p95: number
}

/** Counts frames in the page between `start` and `stop`; put there before any of its own scripts. */
const FRAME_COUNTER = `(() => {
  const m = (window.frameCounter = { times: [], on: false })
  const loop = t => { if (m.on) { m.times.push(t); requestAnimationFrame(loop) } }
  m.start = () => { m.times = []; m.on = true; requestAnimationFrame(loop) }
  m.stop = () => new Promise(ok => requestAnimationFrame(() => requestAnimationFrame(() => { m.on = false; ok(m.times) })))
})()`

type Mouse = { type: 'mouseMoved' | 'mousePressed' | 'mouseReleased'; x: number; y: number; held?: boolean }

/** Real input through the browser's own queue, on a fixed clock, as a hand would. */
function hand(cdp: CDPSession) {
  return {
    wheel: (deltaX: number, deltaY: number, zoom = false) =>
      cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: 640,
        y: 400,
        deltaX,
        deltaY,
        modifiers: zoom ? 2 : 0,
      }),
    mouse: ({ type, x, y, held }: Mouse) =>
      cdp.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: held || type !== 'mouseMoved' ? 'left' : 'none',
        buttons: held ? 1 : 0,
        clickCount: type === 'mouseMoved' ? 0 : 1,
      }),
  }
}

const gestures: Record<string, (h: ReturnType<typeof hand>) => Promise<void>> = {
  pan: h => paced(EVENTS, HZ, i => (i < 54 ? h.wheel(24, 14) : h.wheel(-24, -14))),
  zoom: h => paced(EVENTS, HZ, i => h.wheel(0, i < EVENTS / 2 + 3 ? 5 : -5, true)),
  async drag(h) {
    const x = CORNER.x + 340
    const y = CORNER.y + 100
    await h.mouse({ type: 'mousePressed', x, y, held: true })
    await paced(EVENTS, HZ, i => {
      const turn = ((i + 1) / EVENTS) * Math.PI * 2
      return h.mouse({
        type: 'mouseMoved',
        x: x + 300 * Math.sin(turn) + (turn / (Math.PI * 2)) * 200,
        y: y + 150 * (1 - Math.cos(turn)),
        held: true,
      })
    })
    await h.mouse({ type: 'mouseReleased', x: x + 200, y })
  },
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(m => m.name === 'ThreadTime')?.value ?? Number.NaN)
}

async function openMap(page: Page, workshop: NewWorkshop): Promise<void> {
  const query = { name: 'Bench', map: 'asset', x: WIDTH / 2 - CORNER.x, y: HEIGHT / 2 - CORNER.y, zoom: 1 }
  await page.goto(
    linkTo(
      workshop,
      'facilitator',
      Object.fromEntries(Object.entries(query).map(([k, v]) => [k, String(v)])),
    ),
  )
  await page.locator('canvas').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Where the second note of the grid stands in the window: every gesture moves it. */
const secondNote = (page: Page): Promise<{ x: number; y: number } | null> =>
  page
    .locator('[data-map-canvas]')
    .first()
    .evaluate(host => (host as ProbedElement).mapCanvas?.screenOf('n1') ?? null)

async function measure(page: Page, cdp: CDPSession, name: string, notes: number): Promise<Gesture> {
  const move = gestures[name]
  if (!move) throw new Error(`no gesture ${name}`)
  await hand(cdp).mouse({ type: 'mouseMoved', x: 640, y: 400 })
  await pause(300)
  const stood = await secondNote(page)
  await page.evaluate('frameCounter.start()')
  const before = await threadTime(cdp)
  await move(hand(cdp))
  const times = (await page.evaluate('frameCounter.stop()')) as number[]
  const used = (await threadTime(cdp)) - before
  const stands = await secondNote(page)
  if (!stood || !stands || (Math.abs(stood.x - stands.x) < 5 && Math.abs(stood.y - stands.y) < 5))
    throw new Error(`${name} moved nothing`)
  const gaps = times.slice(1).map((t, i) => t - (times[i] ?? t))
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
  return {
    name,
    notes,
    cpuPerFrame: used / times.length,
    framesPerSecond: gaps.length / seconds,
    p95: percentile(gaps, 0.95),
  }
}

/** Pan, zoom and drag on a map with that many notes, in a fresh page each. */
export async function canvas(server: MeasuredServer, notes: number): Promise<Gesture[]> {
  const workshop = await workshopOf(server.url, notes)
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  try {
    const out: Gesture[] = []
    for (const name of Object.keys(gestures)) {
      const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
      await page.addInitScript({ content: FRAME_COUNTER })
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Performance.enable')
      await openMap(page, workshop)
      out.push(await measure(page, cdp, name, notes))
      await page.close()
    }
    return out
  } finally {
    await browser.close()
  }
}
