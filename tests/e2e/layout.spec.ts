import { inProject } from '../../scripts/project.ts'
import { LOCALES } from '../../shared/model/stage.ts'
import { expect, test } from '../support/browser-test.ts'
import { SCREENS, sampleWorkshop, settled } from '../support/screens.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

/** Controls that stand (partly) outside of the window, and words cut off by their own box; '' for a page in order. */
const MISFITS = () => {
  const out: string[] = []
  const name = (e: Element) =>
    `${e.tagName.toLowerCase()} “${(e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 40)}”`
  const root = document.scrollingElement ?? document.documentElement
  if (root.scrollWidth > root.clientWidth)
    out.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`)
  // What lies in a box that scrolls sideways can be reached; what lies under a dialog is not being looked at.
  const scrolls = (e: Element): boolean => {
    for (let p = e.parentElement; p; p = p.parentElement)
      if (p.scrollWidth > p.clientWidth && /auto|scroll/.test(getComputedStyle(p).overflowX)) return true
    return false
  }
  const hidden = (e: Element): boolean => Boolean(e.closest('[inert], [aria-hidden="true"]'))
  for (const e of document.querySelectorAll('button, a, input, select, textarea, h1, h2, h3, label, p')) {
    const box = e.getBoundingClientRect()
    if (!e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || box.width <= 1 || hidden(e))
      continue
    if (box.right < 0 || box.bottom < 0 || scrolls(e)) continue
    if (box.left < -1 || box.right > innerWidth + 1)
      out.push(`${name(e)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`)
    const style = getComputedStyle(e)
    const cut =
      style.overflowX !== 'visible' &&
      style.textOverflow !== 'ellipsis' &&
      !/INPUT|SELECT|TEXTAREA/.test(e.tagName)
    if (cut && e.scrollWidth > e.clientWidth + 1) out.push(`${name(e)} is cut off`)
  }
  return out
}

for (const size of SIZES)
  for (const theme of ['light', 'dark'] as const)
    test(`every screen fits ${size.width} px (${theme})`, async ({ arrive, server }) => {
      test.slow()
      // Spanish words are longer; both languages are seen at each width.
      const locale = theme === 'light' ? LOCALES[0] : LOCALES[1]
      const workshop = await sampleWorkshop(server.url, locale)
      const v = await arrive({ locale, theme, size })
      for (const [i, screen] of SCREENS.entries())
        await test.step(screen.name, async () => {
          await screen.open(v, workshop)
          await settled(v)
          const file = `${size.width}-${theme}-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
          await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
          expect.soft(await v.page.evaluate(MISFITS), screen.name).toEqual([])
        })
    })
