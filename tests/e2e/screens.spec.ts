import { inProject } from '../../scripts/project.ts'
import { LOCALES } from '../../shared/model/stage.ts'
import { axeInThemes } from '../support/axe.ts'
import { expect, test } from '../support/browser-test.ts'
import { MISFITS, MOVING, SMALL_TARGETS } from '../support/page-checks.ts'
import { sampleWorkshop } from '../support/sample-workshop.ts'
import { screensFor, settled } from '../support/screens.ts'

// six walks of their own, which may go beside each other
test.describe.configure({ mode: 'parallel' })

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

for (const size of SIZES)
  for (const locale of LOCALES)
    test(`[2.3.3, 2.4.2, 2.5.8, 3.1.1] every screen at ${size.width} px (${locale}): nothing moves; in both themes it fits and axe finds nothing serious; targets, title and language`, async ({
      arrive,
      server,
    }) => {
      // some thirty screens, each looked through rule by rule
      test.setTimeout(300_000)
      const workshop = await sampleWorkshop(server.url, locale)
      // each screen is opened in one theme in English and in the other in Spanish, and follows the system in place to the other one
      const themesOf = (i: number) =>
        (locale === 'en') === (i % 2 === 0) ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
      const v = await arrive({ locale, theme: themesOf(0)[0], size })
      const titles = new Set<string>()
      for (const [i, screen] of screensFor(v).entries())
        await test.step(screen.name, async () => {
          const themes = themesOf(i)
          await screen.open(v, workshop)
          expect.soft(await v.page.evaluate(MOVING), screen.name).toEqual([])
          await settled(v)
          const file = `${size.width}-${themes[0]}-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
          await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
          const grave = await axeInThemes(
            v.page,
            { weighing: ['serious', 'critical'] },
            themes,
            async theme =>
              expect.soft(await v.page.evaluate(MISFITS), `${screen.name}, ${theme}`).toEqual([]),
          )
          expect.soft(grave, screen.name).toEqual([])
          expect.soft(await v.page.evaluate(SMALL_TARGETS), screen.name).toEqual([])
          await expect.soft(v.page.locator('html'), screen.name).toHaveAttribute('lang', locale)
          titles.add(await v.page.title())
        })
      // home, join, the two maps, connections, partners, a snapshot, a damaged link
      expect(titles.size).toBeGreaterThanOrEqual(8)
      expect([...titles].filter(title => title.trim() === '')).toEqual([])
    })
