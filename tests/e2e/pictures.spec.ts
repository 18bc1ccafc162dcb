import { arrived, saved } from '../support/at-the-board.ts'
import { inTheme } from '../support/axe.ts'
import { expect, test, type Visit, type Visitor } from '../support/browser-test.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { drawn } from '../support/on-the-map.ts'
import { cameraQuery, type DeepLink } from '../support/screen-point.ts'
import { settled } from '../support/screens.ts'
import { createWorkshop, linkTo, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

/**
 * Both maps as pictures, compared pixel by pixel with those in the folder `pictures`. After a change of the look:
 * `npm run e2e -- pictures --update-snapshots`, and look at each that git calls changed.
 *
 * A pixel differs by `threshold` (Playwright's measure of colour, 0 … 1: so small that a lemon note on white paper counts); so large a
 * share of the picture may differ, for edges of letters that another version of the browser draws otherwise. The last test shows
 * that one missing note is more than that.
 */
const TOLERANCE = { threshold: 0.1, maxDiffPixelRatio: 0.0015 } as const

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const SIZES = [WIDE, { width: 1024, height: 768 }, PHONE]
const ZONES = ['org_relationships', 'individuals', 'skills', 'reach', 'physical'] as const
const COLORS = ['lemon', 'mint', 'sky', 'rose', 'lilac', 'sand'] as const
const LIGHT_FIRST = ['light', 'dark'] as const
const DARK_FIRST = ['dark', 'light'] as const
const ONE_EACH = [['light'], ['dark']] as const
type MapName = 'asset' | 'power'

/** Where many notes are looked at from: near enough that each is some pixels wide. */
function placeOf(map: MapName, width: number): DeepLink {
  if (map === 'asset') return { map, x: 1380, y: 1500, zoom: 0.25 }
  return { map, x: 0, y: 500, zoom: width < 700 ? 0.17 : 0.5 }
}

/** A workshop with so many notes on each map: always the same words, colours and places. `without`: notes that are not there. */
async function workshopWith(
  server: string,
  count: number,
  without: readonly string[] = [],
): Promise<NewWorkshop> {
  const workshop = await createWorkshop(server, { title: 'Keep the Elm Street library open' })
  const notes = noteTexts(count).flatMap((text, i) => {
    const color = COLORS[i % COLORS.length] ?? 'lemon'
    const of = { text, color }
    return [
      { id: `a${i}`, map: 'asset', zone: ZONES[i % ZONES.length] ?? null, ...of },
      // steps that share no factor with the number of places spread them evenly
      {
        id: `p${i}`,
        map: 'power',
        stance: ((i * 61) % 195) / 100 - 0.97,
        influence: ((i * 37) % 93) / 100,
        target: i === 0,
        ...of,
      },
    ]
  })
  const there = notes.filter(note => !without.includes(note.id))
  if (there.length > 0) await putBoard(workshop, { notes: there })
  return workshop
}

type Arrive = (visit: Visit) => Promise<Visitor>

/** A map as a person finds it, once nothing is left to be drawn. */
async function lookAtMap(
  arrive: Arrive,
  workshop: NewWorkshop,
  map: MapName,
  visit: Visit & { size: (typeof SIZES)[number]; many: boolean },
): Promise<Visitor> {
  const v = await arrive({ ...visit, workshop })
  // a person's colour comes from their device's secret
  await v.page.addInitScript(id => {
    localStorage.setItem(`allymap.secret.${id}`, JSON.stringify('pictures-pictures-pictures'))
  }, workshop.id)
  const query = visit.many ? cameraQuery(placeOf(map, visit.size.width)) : { map }
  await v.page.goto(linkTo(workshop, 'participant', { name: 'Ana', ...query }))
  await arrived(v)
  await saved(v)
  await settled(v)
  await drawn(v, map)
  return v
}

for (const count of [0, 30, 1_000])
  test(`both maps with ${count} notes, at three widths, in both themes`, async ({ arrive, server }) => {
    test.setTimeout(300_000)
    const workshop = await workshopWith(server.url, count)
    const many = count === 1_000
    // each theme is one that pages open in; those with few notes are then turned to the other one in place
    for (const size of SIZES)
      for (const map of ['asset', 'power'] as const)
        for (const themes of many ? ONE_EACH : map === 'asset' ? [LIGHT_FIRST] : [DARK_FIRST])
          await test.step(`${map}, ${size.width} px, ${themes[0]}`, async () => {
            const v = await lookAtMap(arrive, workshop, map, { theme: themes[0], size, many })
            for (const theme of themes) {
              await inTheme(v.page, theme)
              await expect
                .soft(v.page)
                .toHaveScreenshot(`${map}-${count}-${size.width}-${theme}.png`, TOLERANCE)
            }
            await v.context.close()
          })
  })

test('one missing note is more than the tolerance', async ({ arrive, server }) => {
  test.setTimeout(300_000)
  for (const count of [30, 1_000]) {
    // notes that are in sight at each width, and that nothing else lies on
    const workshop = await workshopWith(server.url, count, ['a11', count === 30 ? 'p1' : 'p999'])
    // of 1,000 notes on a phone's power map many lie under each other: one of them is a few hundred pixels
    for (const map of ['asset', 'power'] as const)
      for (const size of map === 'power' && count === 1_000 ? [WIDE] : [WIDE, PHONE])
        await test.step(`${map}, ${count} notes, ${size.width} px`, async () => {
          const v = await lookAtMap(arrive, workshop, map, { size, theme: 'light', many: count === 1_000 })
          await expect.soft(v.page).not.toHaveScreenshot(`${map}-${count}-${size.width}-light.png`, TOLERANCE)
          await v.context.close()
        })
  }
})
