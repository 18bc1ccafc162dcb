import { inProject } from '../../scripts/project.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { MISFITS, MOVING, OUT_OF_REACH } from '../support/page-checks.ts'
import { sampleWorkshop } from '../support/sample-workshop.ts'
import { screensFor, settled } from '../support/screens.ts'

test.describe.configure({ mode: 'parallel' })

/** 1280 × 1024 at a zoom of 400 %. */
const AT_400 = { width: 320, height: 256 }

/** Adds rules to the page as a reader's own style sheet does. */
const readersStyle = ({ page }: Visitor, rules: string): Promise<void> =>
  page.evaluate(css => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, rules)

test('[1.4.10] at 400 % nothing scrolls sideways and everything can be reached', async ({
  arrive,
  server,
}) => {
  test.setTimeout(300_000)
  const workshop = await sampleWorkshop(server.url, 'es')
  const v = await arrive({ locale: 'es', size: AT_400 })
  for (const [i, screen] of screensFor(v).entries())
    await test.step(screen.name, async () => {
      await screen.open(v, workshop)
      await settled(v)
      // a menu's items that scroll by under a pointer would open what is behind them
      await v.page.mouse.move(0, 0)
      const file = `400-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
      await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
      expect.soft(await v.page.evaluate(MISFITS), screen.name).toEqual([])
      expect.soft(await v.page.evaluate(OUT_OF_REACH), screen.name).toEqual([])
    })
})

const STYLES = [
  [
    '1.4.12',
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  ],
  ['1.4.4', 'html { font-size: 200% !important }'],
] as const

test('[1.4.4, 1.4.12] with text at 200 %, and with the reader’s own spacing of text, nothing is cut off or out of reach', async ({
  arrive,
  server,
}) => {
  test.setTimeout(300_000)
  const workshop = await sampleWorkshop(server.url, 'en')
  const v = await arrive({})
  for (const [i, screen] of screensFor(v).entries())
    await test.step(screen.name, async () => {
      await screen.open(v, workshop)
      for (const [rule, css] of STYLES) {
        const where = `${screen.name}, ${rule}`
        await readersStyle(v, css)
        await settled(v)
        await v.page.mouse.move(0, 0)
        const file = `${rule}-${String(i).padStart(2, '0')}-${screen.name.replaceAll(' ', '-')}.png`
        await v.page.screenshot({ path: inProject('test-results', 'screens', file) })
        expect.soft(await v.page.evaluate(MISFITS), where).toEqual([])
        expect.soft(await v.page.evaluate(OUT_OF_REACH), where).toEqual([])
      }
    })
})

test('the checks of reflow and motion find what they look for', async ({ arrive, server }) => {
  const v = await arrive({ size: AT_400 })
  await v.page.goto(server.url)
  await v.page.getByRole('textbox').first().waitFor()
  await v.page.evaluate(() => {
    const wide = document.createElement('button')
    wide.textContent = 'wide'
    wide.style.width = '600px'
    const covered = document.createElement('button')
    covered.textContent = 'covered'
    const cover = document.createElement('div')
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 999'
    document.body.append(wide, covered, cover)
    cover.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 60_000 })
  })
  expect((await v.page.evaluate(MISFITS)).join()).toContain('wide')
  expect((await v.page.evaluate(OUT_OF_REACH)).join()).toContain('covered')
  expect(await v.page.evaluate(MOVING)).toHaveLength(1)
})
