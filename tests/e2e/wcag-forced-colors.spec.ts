import { inProject } from '../../scripts/project.ts'
import { expect, test } from '../support/browser-test.ts'
import { FOCUS } from '../support/page-checks.ts'
import { sampleWorkshop, screensFor, settled } from '../support/screens.ts'

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

for (const theme of ['light', 'dark'] as const)
  test(`with forced colours (${theme}) what is chosen and what has the focus is seen without its own colours`, async ({
    arrive,
    server,
  }) => {
    test.setTimeout(300_000)
    const workshop = await sampleWorkshop(server.url, 'en')
    const v = await arrive({
      theme,
      size: theme === 'light' ? { width: 1440, height: 900 } : { width: 390, height: 844 },
    })
    await v.page.emulateMedia({ forcedColors: 'active', colorScheme: theme })
    for (const [i, screen] of screensFor(v).entries())
      await test.step(screen.name, async () => {
        await screen.open(v, workshop)
        await settled(v)
        const file = `forced-${theme}-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
        await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
        expect.soft(await v.page.evaluate(UNMARKED), screen.name).toEqual([])
        const wrong: string[] = []
        for (let stop = 0; stop < 12; stop++) {
          await v.page.keyboard.press('Tab')
          const { name, wrong: fault } = await v.page.evaluate(FOCUS)
          if (fault.includes('no ring')) wrong.push(`${name}: ${fault}`)
        }
        expect.soft(wrong, screen.name).toEqual([])
      })
  })
