import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import { arrived } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { openSessionPanel, sidePanel, strip } from '../support/session-hands.ts'

const press = (within: Visitor['page'] | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click()

test('[F12] clocks an hour off show the same second; the end is a tone and words; whoever needs longer takes it', async ({
  arrive,
  join,
  workshop,
}) => {
  test.slow()
  const led = new Person(workshop, 'facilitator', { name: 'Lee' })
  await led.here()
  const HOUR = 3_600_000
  const people: { v: Visitor; off: number }[] = []
  for (const off of [-HOUR, 0, HOUR]) {
    const v = await arrive()
    await v.context.addInitScript(
      ([ahead, muted]) => {
        const real = Date.now.bind(Date)
        Date.now = () => real() + (ahead as number)
        const page = window as unknown as {
          tones: number
          flips: Record<string, number>
          realNow: () => number
        }
        page.tones = 0
        page.flips = {}
        page.realNow = real
        if (muted) localStorage.setItem('allymap.sound', 'false')
        const Audio = window.AudioContext
        window.AudioContext = class extends Audio {
          constructor() {
            super()
            page.tones++
          }
        }
        new MutationObserver(() => {
          const shown = document.querySelector('[data-clock]')?.textContent?.match(/\d+:\d\d/)?.[0]
          if (shown !== undefined) page.flips[shown] ??= real()
        }).observe(document, { subtree: true, childList: true, characterData: true })
      },
      [off, off === HOUR] as const,
    )
    const name = `P${people.length}`
    await v.page.goto(`${workshop.server}/w/${workshop.id}?name=${name}#${workshop.keys.participant}`)
    await arrived(v)
    people.push({ v, off })
  }
  const round = await led.opens({ kind: 'notes' })
  await led.ordered({ what: 'timer.start', minutes: 0.2 }, stage => stage.timer)
  const [first] = people
  for (const { v } of people)
    await expect(strip(v)).toContainText(v.words('clock.over_round'), { timeout: 40_000 })
  const flips = await Promise.all(
    people.map(({ v }) =>
      v.page.evaluate(() => (window as unknown as { flips: Record<string, number> }).flips),
    ),
  )
  // a screen that is drawn late now and then is no clock that is off: what counts is the middle of many seconds
  const seconds = [8, 7, 6, 5, 4, 3, 2, 1].map(left => `0:0${left}`)
  const [reference, ...others] = flips
  for (const seen of others) {
    const off = seconds.map(
      at => must(seen[at], `${at} there`) - must(must(reference, 'flips')[at], `${at} here`),
    )
    expect(Math.abs(must(off.toSorted((a, b) => a - b)[4], 'middle')), off.join()).toBeLessThanOrEqual(250)
  }
  const tones = (v: Visitor): Promise<number> =>
    v.page.evaluate(() => (window as unknown as { tones: number }).tones)
  const heard = (): Promise<number[]> => Promise.all(people.map(({ v }) => tones(v)))
  // what sounds is fetched when hands are quiet: on a busy machine the words are there before it
  await expect.poll(heard).toEqual([1, 1, 0])

  const { v: ana } = must(first, 'person')
  await press(strip(ana), ana.words('clock.more_for_me', { count: 2 }))
  await expect(strip(ana)).toContainText(/[12]:\d\d left for you/)
  const own = ana.page.locator('[data-panel="round"]')
  await own.getByRole('textbox', { name: ana.words('round.write') }).fill('Late, and kept')
  await press(own, ana.words('round.send'))
  await eventually('the entry', () => led.live?.round?.entries === 1)
  await led.ordered({ what: 'round.reveal', id: round }, stage => stage.round === null)
  expect(led.stage.results.at(-1)).toMatchObject({ entries: 1, late: [expect.any(String)] })
  // nothing sounds twice, and not late where it was turned off
  expect(await heard()).toEqual([1, 1, 0])

  await join({ name: 'Fay', role: 'facilitator' }).then(async fay => {
    await openSessionPanel(fay)
    await fay.context.setOffline(true)
    await expect(fay.page.locator('[data-saved="offline"]')).toBeVisible()
    await press(sidePanel(fay), fay.words('clock.stop'))
    const told = `${fay.words('refused.timer')} ${fay.words('refused.why_away')}`
    await expect(fay.page.getByText(told)).toBeVisible()
    await fay.context.setOffline(false)
  })
  led.client.close()
})
