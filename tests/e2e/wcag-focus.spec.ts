import { expect, test, type Visitor } from '../support/browser-test.ts'
import { FOCUS, SMALL_TARGETS } from '../support/page-checks.ts'
import { sampleWorkshop, screensFor, settled } from '../support/screens.ts'

/** More stops than any screen of ours has. */
const MOST = 150
/** Presses of Tab that one map may take for its own notes. */
const IN_A_MAP = 40

/** Walks the whole screen by Tab. Gives the stops, and those whose focus cannot be seen. */
async function walk({ page }: Visitor): Promise<{ stops: string[]; wrong: string[] }> {
  const stops: string[] = []
  const wrong: string[] = []
  let inMap = 0
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab')
    const { name, seen, wrong: fault } = await page.evaluate(FOCUS)
    const map = await page.evaluate(() => document.activeElement?.hasAttribute('data-map-canvas') ?? false)
    inMap = map ? inMap + 1 : 0
    if (map && seen && inMap < IN_A_MAP) continue
    if (map && seen) await page.keyboard.press('Escape')
    else if (seen) break
    else stops.push(name)
    if (fault !== '' && !seen) wrong.push(`${name}: ${fault}`)
  }
  return { stops, wrong }
}

for (const [width, height, theme] of [
  [1440, 900, 'light'],
  [390, 844, 'dark'],
] as const) {
  test(`[2.4.7, 2.4.11] the focus is seen wherever Tab brings it, at ${width} px (${theme})`, async ({
    arrive,
    server,
  }) => {
    test.setTimeout(300_000)
    const workshop = await sampleWorkshop(server.url, 'en')
    const v = await arrive({ theme, size: { width, height } })
    for (const screen of screensFor(v))
      await test.step(screen.name, async () => {
        await screen.open(v, workshop)
        await settled(v)
        await v.page.evaluate(() => {
          ;(window as unknown as { focusSeen?: Set<Element> }).focusSeen = new Set()
        })
        const { stops, wrong } = await walk(v)
        expect.soft(stops.length, `${screen.name}: ${stops.join(', ')}`).toBeGreaterThan(0)
        expect.soft(wrong, screen.name).toEqual([])
      })
  })

  test(`[2.5.8, 2.4.2, 3.1.1] every target has 24 px, or room; every page its title and language, at ${width} px (${theme})`, async ({
    arrive,
    server,
  }) => {
    test.setTimeout(300_000)
    const workshop = await sampleWorkshop(server.url, 'es')
    const titles = new Set<string>()
    const v = await arrive({ theme, locale: 'es', size: { width, height } })
    for (const screen of screensFor(v))
      await test.step(screen.name, async () => {
        await screen.open(v, workshop)
        await settled(v)
        expect.soft(await v.page.evaluate(SMALL_TARGETS), screen.name).toEqual([])
        await expect.soft(v.page.locator('html'), screen.name).toHaveAttribute('lang', 'es')
        titles.add(await v.page.title())
      })
    // home, join, the two maps, connections, partners, a snapshot, a damaged link
    expect(titles.size).toBeGreaterThanOrEqual(8)
    expect([...titles].filter(title => title.trim() === '')).toEqual([])
  })
}

test('the checks of focus and targets find what they look for', async ({ arrive, server }) => {
  const v = await arrive()
  await v.page.goto(server.url)
  await v.page.getByRole('textbox').first().waitFor()
  await v.page.evaluate(() => {
    const box = document.createElement('div')
    for (const words of ['a', 'b']) {
      const button = document.createElement('button')
      button.textContent = words
      button.style.cssText = 'width: 12px; height: 12px; padding: 0; border: 0; outline: none'
      box.append(button)
    }
    document.body.prepend(box)
    box.querySelector('button')?.focus()
  })
  expect(await v.page.evaluate(SMALL_TARGETS)).toHaveLength(2)
  expect((await v.page.evaluate(FOCUS)).wrong).toContain('no ring')
})
