import { AxeBuilder } from '@axe-core/playwright'
import { LOCALES } from '../../shared/model/stage.ts'
import { expect, test } from '../support/browser-test.ts'
import { SCREENS, sampleWorkshop, settled } from '../support/screens.ts'

for (const locale of LOCALES)
  for (const theme of ['light', 'dark'] as const)
    test(`axe finds nothing serious or critical on any screen (${locale}, ${theme})`, async ({
      arrive,
      server,
    }) => {
      test.slow()
      const workshop = await sampleWorkshop(server.url, locale)
      const v = await arrive({ locale, theme })
      for (const screen of SCREENS)
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
