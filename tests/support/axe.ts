import type { Page } from '@playwright/test'
import axe, { type ImpactValue, type RunOptions } from 'axe-core'
import { expect } from './browser-test.ts'

/** The rules that the standard has, and those that are good practice. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules about colours: the only ones whose answer hangs on the theme. */
const OF_COLOUR: readonly string[] = ['color-contrast', 'link-in-text-block']

interface Look {
  /** a selector: only what lies in it */
  readonly within?: string
  /** rules that are left out */
  readonly without?: readonly string[]
  /** no rules but these */
  readonly only?: readonly string[]
  /** only rules of the standard and of good practice: none that are on trial */
  readonly settledRules?: true
  /** only findings of this weight */
  readonly weighing?: readonly ImpactValue[]
  /** so many rules held at least: otherwise nothing was looked at */
  readonly held?: number
}

/**
 * What axe finds wrong with a page as it stands, as `rule: where and why`. It is run in the page itself, which takes an eighth of the time
 * that its runner for Playwright takes (that one opens a page of its own for each look); so the page must have no frames in it.
 */
export async function axeFindings(page: Page, look: Look = {}): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  if (look.within !== undefined) await page.locator(look.within).first().waitFor()
  const there = await page.evaluate(() => 'axe' in window)
  if (!there) await page.evaluate(axe.source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(look.settledRules ? { runOnly: { type: 'tag', values: STANDARD } } : {}),
    ...(look.only ? { runOnly: { type: 'rule', values: [...look.only] } } : {}),
    rules: Object.fromEntries((look.without ?? []).map(rule => [rule, { enabled: false }])),
  }
  const { violations, held } = await page.evaluate(
    async ([within, how]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const found = await run(within === null ? document : { include: [within] }, how)
      return {
        held: found.passes.length,
        violations: found.violations.map(({ id, impact, nodes }) => ({
          id,
          impact,
          at: nodes.map(node => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        })),
      }
    },
    [look.within ?? null, options] as const,
  )
  expect(held, 'rules that axe could look at').toBeGreaterThan(look.held ?? 5)
  return violations
    .filter(found => look.weighing === undefined || look.weighing.includes(found.impact ?? null))
    .flatMap(found => found.at.map(at => `${found.id}: ${at}`))
}

/** The page in another theme, in place, as when the system changes at dusk. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForFunction(wanted => (document.documentElement.dataset.theme ?? wanted) === wanted, theme)
}

/**
 * What axe finds in each of the two themes, as `dark: rule: where and why`; the page stays in the last one.
 *
 * @param beside looks at something else of the page, in each of them
 */
export async function axeInThemes(
  page: Page,
  look: Look = {},
  themes: readonly ('light' | 'dark')[] = ['light', 'dark'],
  beside: (theme: 'light' | 'dark') => Promise<void> = async () => {},
): Promise<string[]> {
  const found: string[] = []
  for (const [nth, theme] of themes.entries()) {
    await inTheme(page, theme)
    await beside(theme)
    // whatever else is wrong is wrong in both
    const wrong = await axeFindings(page, nth === 0 ? look : { ...look, only: OF_COLOUR, held: 0 })
    found.push(...wrong.map(what => `${theme}: ${what}`))
  }
  return found
}
