import { AxeBuilder } from '@axe-core/playwright'
import { LOCALES } from '../../shared/model/stage.ts'
import { expect, test } from '../support/browser-test.ts'
import { sampleWorkshop, screensFor, settled } from '../support/screens.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const SEEN = [
  ...LOCALES.flatMap(locale => (['light', 'dark'] as const).map(theme => ({ locale, theme, size: DESK }))),
  { locale: 'en', theme: 'dark', size: PHONE },
  { locale: 'es', theme: 'light', size: PHONE },
] as const

for (const { locale, theme, size } of SEEN)
  test(`axe finds nothing serious or critical on any screen (${locale}, ${theme}, ${size.width} px)`, async ({
    arrive,
    server,
  }) => {
    // some twenty-five screens, each looked through rule by rule
    test.setTimeout(300_000)
    const workshop = await sampleWorkshop(server.url, locale)
    const v = await arrive({ locale, theme, size })
    for (const screen of screensFor(v))
      await test.step(screen.name, async () => {
        await screen.open(v, workshop)
        await settled(v)
        const { violations, passes } = await new AxeBuilder({ page: v.page }).analyze()
        const grave = violations
          .filter(found => found.impact === 'serious' || found.impact === 'critical')
          .map(found => ({
            rule: found.id,
            at: found.nodes.map(n => `${n.target.join(' ')} ${n.failureSummary ?? ''}`),
          }))
        expect.soft(grave, screen.name).toEqual([])
        expect(passes.length).toBeGreaterThan(5)
      })
  })
