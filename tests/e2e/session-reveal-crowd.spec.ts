import { notesOf } from '../../shared/doc/board-doc.ts'
import { arrived } from '../support/at-the-board.ts'
import { test as base, expect, type Visitor } from '../support/browser-test.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { canvasOf } from '../support/on-the-map.ts'
import { Person } from '../support/person.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { createWorkshop } from '../support/workshop-api.ts'

/** The server has a process of its own, as in production: sixty people of this test must not take their turns from its. */
const test = base.extend<object, { ownServer: ServerProcess }>({
  ownServer: [
    async ({ playwright: _ }, use) => {
      const server = await startServerProcess()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  workshop: async ({ ownServer }, use) => {
    await use(await createWorkshop(ownServer.url))
  },
})

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const PEOPLE = 60
const EACH = 10
const ALL = PEOPLE * EACH
/**
 * From the facilitator's click until the last screen is drawn whole (milliseconds). The goal is 500, and a machine that has nothing else
 * to do keeps to it; where the server, 60 people and four browsers share two cores with more they do not, so the figure is printed and
 * only a breakdown fails.
 */
const BREAKDOWN = 5_000

interface Frames {
  /** how many notes each frame showed, where that changed, and when (milliseconds since 1970) */
  readonly seen: { notes: number; at: number }[]
  /** when all of them were drawn, nothing left to do; 0: not yet */
  whole: number
  /** pictures of notes that were made until the end of the first frame that drew all of them, and no later: they come after it; -1: not yet */
  pictures: number
  clicked: number
  /** resolves then: asked again and again, a page would have that to do beside its work */
  readonly done: Promise<void>
}

/** From now on the page notes what each of its frames shows of the map; and when a button was pressed last. */
const watchFrames = ({ page }: Visitor, all: number): Promise<void> =>
  page.evaluate(wanted => {
    let finish = (): void => {}
    const done = new Promise<void>(resolve => {
      finish = resolve
    })
    const kept: Frames = { seen: [], whole: 0, pictures: -1, clicked: 0, done }
    ;(window as unknown as { frames: Frames }).frames = kept
    const now = (): number => performance.timeOrigin + performance.now()
    addEventListener('click', () => (kept.clicked = now()), true)
    const host = document.querySelector<
      HTMLElement & {
        mapCanvas?: { notes(): number; settled(): boolean; counts(): { bitmaps: number } }
      }
    >('[data-map-canvas]')
    const isWhole = (): boolean => host?.mapCanvas?.notes() === wanted && host.mapCanvas.settled()
    // right behind the map's own work: on a busy machine pictures are already being made when the task below has its turn
    const ask = requestAnimationFrame
    window.requestAnimationFrame = work =>
      ask(at => {
        work(at)
        if (kept.pictures < 0 && isWhole()) kept.pictures = host?.mapCanvas?.counts().bitmaps ?? -1
      })
    // a task that a frame leaves behind runs once that frame is drawn
    const after = new MessageChannel()
    after.port1.onmessage = () => {
      if (kept.whole > 0 || !isWhole()) return
      kept.whole = now()
      finish()
    }
    const frame = (): void => {
      const notes = host?.mapCanvas?.notes() ?? -1
      if (kept.seen.at(-1)?.notes !== notes) kept.seen.push({ notes, at: now() })
      after.port2.postMessage(null)
      if (kept.whole === 0) requestAnimationFrame(frame)
    }
    frame()
  }, all)

const framesOf = ({ page }: Visitor): Promise<Omit<Frames, 'done'>> =>
  page.evaluate(() => {
    const { seen, whole, pictures, clicked } = (window as unknown as { frames: Frames }).frames
    return { seen, whole, pictures, clicked }
  })

const drawnWhole = ({ page }: Visitor): Promise<void> =>
  page.evaluate(() => (window as unknown as { frames: Frames }).frames.done)

const percentile = (samples: readonly number[], share: number): number =>
  [...samples].sort((a, b) => a - b)[Math.floor(share * samples.length)] ?? Number.NaN

test(`a reveal of ${ALL} notes of ${PEOPLE} people: no screen shows a part of it, also not of one whose laptop is closed or who is offline`, async ({
  join,
  workshop,
}) => {
  test.setTimeout(240_000)
  const here = { workshop, query: { map: 'asset' } }
  const host = await join({ name: 'Fay', role: 'facilitator', ...here })
  const ana = await join({ name: 'Ana', ...here })
  const ben = await join({ name: 'Ben', size: { width: 390, height: 844 }, ...here })
  const eve = await join({ name: 'Eve', ...here })
  const screens = [host, ana, ben]
  for (const v of [...screens, eve]) await arrived(v)
  const lead = await new Person(workshop, 'facilitator', { name: 'Lead' }).here()
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, i) => new Person(workshop, 'participant', { name: `P${i}` }).here()),
  )
  const texts = noteTexts(ALL)
  const zones = ['org_relationships', 'individuals', 'skills', 'reach', 'physical']
  const id = await lead.opens({ kind: 'notes', map: 'asset' })
  // on their maps while it is opened
  for (const v of [ana, eve]) await v.page.getByRole('button', { name: v.words('shell.close_panel') }).click()
  await ben.page.getByRole('button', { name: ben.words('shell.map'), exact: true }).click()
  await Promise.all(
    people.map(async (person, p) => {
      for (let n = 0; n < EACH; n++)
        await person.note(id, `e${n}`, texts[p * EACH + n] ?? `Note ${n}`, zones[(p + n) % zones.length])
    }),
  )
  await expect.poll(() => lead.live?.round?.entries).toBe(ALL)
  // one closes the laptop, one is offline: their words are revealed all the same
  people[0]?.close()
  await eve.context.setOffline(true)

  await host.page.getByRole('button', { name: host.words('menu.more'), exact: true }).click()
  await host.page.getByRole('menuitem', { name: host.words('session.open') }).click()
  await host.page.getByRole('button', { name: host.words('round.reveal'), exact: true }).click()
  const confirm = host.page.getByRole('alertdialog').getByRole('button', { name: host.words('round.reveal') })
  await expect(confirm).toBeVisible()
  for (const v of [...screens, eve]) await expect(canvasOf(v, 'asset')).toBeVisible()
  for (const v of [...screens, eve]) await watchFrames(v, ALL)
  for (const person of [lead, ...people]) person.client.keepFrames()
  await confirm.click({ timeout: 30_000 })
  await Promise.all(screens.map(drawnWhole))
  const { clicked } = await framesOf(host)
  const shown = await Promise.all(screens.map(framesOf))
  for (const { seen, pictures } of shown) {
    expect(seen.map(frame => frame.notes)).toEqual([0, ALL])
    expect(pictures).toBe(0)
  }
  const first = shown.map(frames => (frames.seen.at(-1)?.at ?? 0) - clicked)
  const whole = shown.map(frames => frames.whole - clicked)
  const round = (ms: readonly number[]): string => ms.map(Math.round).join(', ')
  console.log(
    `reveal of ${ALL} notes on ${screens.length} screens beside ${PEOPLE} people: all notes there after ${round(first)} ms, drawn whole after ${round(whole)} ms; p95 ${Math.round(percentile(whole, 0.95))} ms`,
  )
  expect(percentile(whole, 0.95)).toBeLessThan(BREAKDOWN)

  // the sixty without a browser: none or all after each frame that came
  for (const { client } of [lead, ...people.slice(1)]) {
    const counts = new Set([notesOf(client.doc).size])
    client.readKept(() => counts.add(notesOf(client.doc).size))
    expect([...counts]).toEqual([0, ALL])
  }

  // whoever was offline sees nothing until they see all of it
  expect((await framesOf(eve)).seen.map(frame => frame.notes)).toEqual([0])
  await eve.context.setOffline(false)
  await drawnWhole(eve)
  expect((await framesOf(eve)).seen.map(frame => frame.notes)).toEqual([0, ALL])
  for (const person of [lead, ...people]) person.close()
})
