import { inProject } from '../../scripts/project.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { FOCUS, SMALL_TARGETS } from '../support/page-checks.ts'
import { sampleWorkshop } from '../support/sample-workshop.ts'
import { screensFor, settled } from '../support/screens.ts'

test.describe.configure({ mode: 'parallel' })

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
    const { name, seen, map, wrong: fault } = await page.evaluate(FOCUS)
    inMap = map ? inMap + 1 : 0
    if (map && seen && inMap < IN_A_MAP) continue
    if (map && seen) await page.keyboard.press('Escape')
    else if (seen) break
    else stops.push(name)
    if (fault !== '' && !seen) wrong.push(`${name}: ${fault}`)
  }
  return { stops, wrong }
}

/** What is pressed, chosen or current and shows it only by a background or a shadow, which forced colours take away. */
const UNMARKED = (): string[] =>
  [
    ...document.querySelectorAll(
      '[aria-pressed="true"], [aria-current], [data-selected="true"], [aria-selected="true"], button[data-selected]',
    ),
  ]
    .filter(e => e.checkVisibility() && !e.closest('[inert]'))
    .filter(e => {
      const s = getComputedStyle(e)
      const lined = (style: string, width: string) => style !== 'none' && Number.parseFloat(width) >= 2
      const ticked = e.querySelector('svg[class*="check"], [class*="box"] svg') !== null
      // a row says it by its own tick box
      const ofRow = e.querySelector('input[type="checkbox"]') !== null
      return (
        !lined(s.outlineStyle, s.outlineWidth) &&
        !lined(s.borderTopStyle, s.borderTopWidth) &&
        !lined(s.borderLeftStyle, s.borderLeftWidth) &&
        !ticked &&
        !ofRow
      )
    })
    .map(e => `${e.tagName} “${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40)}”`)

for (const [width, height, theme] of [
  [1440, 900, 'light'],
  [390, 844, 'dark'],
] as const)
  test(`[2.4.7, 2.4.11] the focus is seen wherever Tab brings it, at ${width} px (${theme}); with forced colours it is, and what is chosen, without its own`, async ({
    arrive,
    server,
  }) => {
    test.setTimeout(300_000)
    const workshop = await sampleWorkshop(server.url, 'en')
    const v = await arrive({ theme, size: { width, height } })
    for (const [i, screen] of screensFor(v).entries())
      await test.step(screen.name, async () => {
        await screen.open(v, workshop)
        await v.page.emulateMedia({ forcedColors: 'active' })
        await settled(v)
        const file = `forced-${theme}-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
        await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
        expect.soft(await v.page.evaluate(UNMARKED), screen.name).toEqual([])

        await v.page.emulateMedia({ forcedColors: 'none' })
        await v.page.evaluate(() => {
          ;(window as unknown as { focusSeen?: Set<Element> }).focusSeen = new Set()
        })
        const { stops, wrong } = await walk(v)
        expect.soft(stops.length, `${screen.name}: ${stops.join(', ')}`).toBeGreaterThan(0)
        expect.soft(wrong, screen.name).toEqual([])

        await v.page.emulateMedia({ forcedColors: 'active' })
        const unringed: string[] = []
        for (let stop = 0; stop < 12; stop++) {
          await v.page.keyboard.press('Tab')
          const { name, wrong: fault } = await v.page.evaluate(FOCUS)
          if (fault.includes('no ring')) unringed.push(`${name}: ${fault}`)
        }
        expect.soft(unringed, `${screen.name}, forced colours`).toEqual([])
        await v.page.emulateMedia({ forcedColors: 'none' })
      })
  })

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
