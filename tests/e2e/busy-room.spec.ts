import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Locator } from '@playwright/test'
import { inProject } from '../../scripts/project.ts'
import { openNote, openOutline, panel, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import type { CrowdNews, CrowdOrders } from '../support/crowd.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { canvasOf, drawn, spotOf } from '../support/on-the-map.ts'
import { cameraQuery } from '../support/screen-point.ts'
import { boardJson, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const PEOPLE = 100
const HZ = 20
/** Characters of one typing, at least. */
const LENGTH = 200
/**
 * From the key to the task after the frame that shows it, for 95 of 100 keys (milliseconds). The goal is 50 on a machine of its own; here
 * the server, a hundred people and the browser share the cores, so the figure is printed and only a breakdown fails.
 */
const BREAKDOWN = 200

/** Ten columns of notes that the crowd moves, and one above them to type in. */
const PLACES = Array.from({ length: PEOPLE }, (_, i): [number, number] => [
  (i % 10) * 240,
  Math.floor(i / 10) * 240,
])
const MINE: [number, number] = [1080, -300]

async function crowd(w: NewWorkshop, as: CrowdOrders['as']): Promise<ChildProcess> {
  const orders: CrowdOrders = {
    server: w.server,
    workshop: w.id,
    key: w.keys.participant,
    notes: PLACES.map((at, i) => ({ id: `n${i}`, at })),
    hz: HZ,
    as,
  }
  const child = fork(inProject('tests/support/crowd.ts'), [JSON.stringify(orders)])
  await once(child, 'message')
  return child
}

/** How many moves the crowd made. */
async function disperse(child: ChildProcess): Promise<number> {
  const told = once(child, 'message') as Promise<[CrowdNews]>
  child.send('stop')
  const [news] = await told
  return 'sent' in news ? news.sent : 0
}

/** From now on the page notes for each key how long it took until the frame with its letter was done (milliseconds). */
const watchKeys = ({ page }: Visitor): Promise<void> =>
  page.evaluate(() => {
    const kept = window as unknown as { keyTimes: number[] }
    kept.keyTimes = []
    const { port1, port2 } = new MessageChannel()
    const waiting: number[] = []
    port1.onmessage = () => {
      const now = performance.now()
      for (const since of waiting.splice(0)) kept.keyTimes.push(now - since)
    }
    addEventListener(
      'keydown',
      event => {
        waiting.push(event.timeStamp)
        requestAnimationFrame(() => port2.postMessage(null))
      },
      true,
    )
  })

const keyTimes = ({ page }: Visitor): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))

const percentile = (samples: readonly number[], share: number): number =>
  [...samples].sort((a, b) => a - b)[Math.floor(share * samples.length)] ?? Number.NaN

/** Types a real text into a field that has the focus, key by key; no key may be lost. Gives the p95 in milliseconds. */
async function typeInto(v: Visitor, field: Locator, where: string): Promise<number> {
  // letters that a keyboard has: others would come without a key
  const words = noteTexts(8)
    .join(' ')
    .replace(/[^ -~]/g, "'")
    .slice(0, LENGTH)
  const typed = (await field.inputValue()) + words
  await keyTimes(v)
  await v.page.keyboard.type(words, { delay: 40 })
  await expect(field).toHaveValue(typed)
  const times: number[] = []
  await expect.poll(async () => times.push(...(await keyTimes(v)))).toBeGreaterThanOrEqual(LENGTH)
  const p95 = percentile(times, 0.95)
  const told = `${where}: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
  console.log(told)
  test.info().annotations.push({ type: 'typing', description: told })
  return p95
}

for (const as of ['drags', 'edits'] as const)
  test(`${PEOPLE} people move ${PEOPLE} notes ${HZ} times a second (${as}) while one types: no key is lost`, async ({
    join,
    workshop,
  }) => {
    test.setTimeout(240_000)
    await putBoard(workshop, {
      notes: [
        ...noteTexts(60).flatMap((text, i) =>
          [i, i + 60]
            .filter(n => n < PEOPLE)
            .map(n => ({ id: `n${n}`, map: 'asset', at: PLACES[n] ?? MINE, text })),
        ),
        { id: 'mine', map: 'asset', at: MINE, text: 'Mine. ' },
      ],
    })
    const ana = await join({ query: cameraQuery({ map: 'asset', x: 1080, y: 900, zoom: 0.3 }) })
    await drawn(ana, 'asset')
    await saved(ana)
    await watchKeys(ana)
    const people = await crowd(workshop, as)
    const started = performance.now()
    try {
      await expect(ana.page.locator('[data-people]')).toHaveAttribute('data-people', String(PEOPLE + 1))

      const spot = await spotOf(ana, 'asset', 'Mine.')
      await ana.page.mouse.dblclick(spot.x, spot.y)
      const onMap = canvasOf(ana, 'asset').getByRole('textbox')
      await expect(onMap).toBeFocused()
      await ana.page.keyboard.press('ControlOrMeta+End')
      expect.soft(await typeInto(ana, onMap, `${as}, on the map`)).toBeLessThanOrEqual(BREAKDOWN)
      const words = await onMap.inputValue()
      await ana.page.keyboard.press('Escape')

      const outline = await openOutline(ana, 'asset')
      await openNote(ana, outline, 'Mine.')
      const inList = panel(ana).getByRole('textbox', { name: ana.words('note.text') })
      await expect(inList).toHaveValue(words)
      await inList.focus()
      await ana.page.keyboard.press('ControlOrMeta+End')
      expect.soft(await typeInto(ana, inList, `${as}, in the outline`)).toBeLessThanOrEqual(BREAKDOWN)
      const all = await inList.inputValue()

      // the crowd kept its pace: otherwise nothing was shown
      const moves = await disperse(people)
      const pace = moves / ((performance.now() - started) / 1_000)
      console.log(`${as}: ${Math.round(pace)} moves a second`)
      expect(pace).toBeGreaterThan(0.8 * PEOPLE * HZ)
      await saved(ana)
      expect((await boardJson(workshop)).notes?.find(n => n.id === 'mine')?.text).toBe(all)
    } finally {
      people.kill()
    }
  })
