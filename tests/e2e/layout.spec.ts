import { inProject } from '../../scripts/project.ts'
import { LOCALES } from '../../shared/model/stage.ts'
import { expect, test } from '../support/browser-test.ts'
import { MISFITS } from '../support/page-checks.ts'
import { sampleWorkshop, screensFor, settled } from '../support/screens.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

for (const size of SIZES)
  for (const theme of ['light', 'dark'] as const)
    test(`every screen fits ${size.width} px (${theme})`, async ({ arrive, server }) => {
      test.setTimeout(300_000)
      // Spanish words are longer; both languages are seen at each width.
      const locale = theme === 'light' ? LOCALES[0] : LOCALES[1]
      const workshop = await sampleWorkshop(server.url, locale)
      const v = await arrive({ locale, theme, size })
      for (const [i, screen] of screensFor(v).entries())
        await test.step(screen.name, async () => {
          await screen.open(v, workshop)
          await settled(v)
          const file = `${size.width}-${theme}-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
          await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
          expect.soft(await v.page.evaluate(MISFITS), screen.name).toEqual([])
        })
    })
