import { expect, test, type Visitor } from '../support/browser-test.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { drawn, probe } from '../support/on-the-map.ts'
import { linkTo, putBoard } from '../support/workshop-api.ts'

const MAP = 'asset'
/** Keeps account of every canvas that the page makes, whether it is shown or not. */
const COUNT_CANVASES = `(() => {
  const made = []
  const create = document.createElement.bind(document)
  document.createElement = (name, options) => {
    const element = create(name, options)
    if (String(name).toLowerCase() === 'canvas') made.push(new WeakRef(element))
    return element
  }
  window.canvasPixels = () => made.reduce((sum, ref) => {
    const canvas = ref.deref()
    return sum + (canvas ? canvas.width * canvas.height : 0)
  }, 0)
})()`

const pixels = (v: Visitor): Promise<number> =>
  v.page.evaluate(() => (window as unknown as { canvasPixels(): number }).canvasPixels())

for (const { device, width, height, ratio, mobile, most } of [
  // three layers of 3 million pixels, 7 million of pictures, and the words of the ground
  { device: 'a phone', width: 390, height: 844, ratio: 3, mobile: true, most: 18_000_000 },
  // three layers of 5.2 million pixels, 24 million of pictures
  { device: 'a large sharp screen', width: 1440, height: 900, ratio: 2, mobile: false, most: 41_500_000 },
])
  test(`pictures on ${device} stay within their bound, however one looks around`, async ({
    arrive,
    workshop,
  }) => {
    // pictures in their thousands, painted in software
    test.setTimeout(120_000)
    const texts = noteTexts(60)
    await putBoard(workshop, {
      notes: Array.from({ length: 1_000 }, (_, i) => ({
        id: `n${i}`,
        map: MAP,
        at: [(i % 40) * 110, Math.floor(i / 40) * 110] as const,
        text: `${texts[i % 60]} ${i % 250 === 0 ? texts.join(' ') : ''}`,
        color: 'sky' as const,
        by: 'x',
      })).map(n => ({ ...n, at: [...n.at] as [number, number] })),
    })
    const ana = await arrive({ size: { width, height } })
    await ana.page.addInitScript({ content: COUNT_CANVASES })
    const cdp = await ana.page.context().newCDPSession(ana.page)
    const screen = { screenWidth: width, screenHeight: height }
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      ...screen,
      deviceScaleFactor: ratio,
      mobile,
    })
    if (mobile) await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
    await ana.page.goto(
      linkTo(workshop, 'participant', { name: 'Ana', map: MAP, x: '1500', y: '900', zoom: '1' }),
    )
    await drawn(ana, MAP)
    const seen: number[] = [await pixels(ana)]
    const wheel = (deltaX: number, deltaY: number, zoom: boolean) =>
      cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: width / 2,
        y: height / 2,
        deltaX,
        deltaY,
        modifiers: zoom ? 2 : 0,
      })
    for (const zoom of [-40, -40, 0, 40, 40, 40, -40, -40]) {
      if (zoom === 0) for (let i = 0; i < 6; i++) await wheel(120, 90, false)
      else await wheel(0, zoom, true)
      await drawn(ana, MAP)
      seen.push(await pixels(ana))
    }
    expect((await probe(ana, MAP, 'counts'))?.bitmaps).toBeGreaterThan(100)
    expect(Math.max(...seen)).toBeGreaterThan(3 * width * height * ratio * ratio)
    expect(Math.max(...seen)).toBeLessThanOrEqual(most)
  })
