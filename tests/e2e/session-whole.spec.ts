import { expect as check } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import {
  addNotes,
  arrived,
  closePanel,
  connect,
  lookAt,
  noteRow,
  openGroup,
  openNote,
  openOutline,
  panel,
  place,
  saved,
} from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import {
  comeIn,
  expectCodeOf,
  goToStep,
  openSessionPanel,
  openStepsRound,
  placeSealed,
  putDots,
  revealRound,
  seal,
  sidePanel,
  strip,
} from '../support/session-hands.ts'
import { ask, boardJson, createWorkshop } from '../support/workshop-api.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const ZONES = ['org_relationships', 'individuals', 'skills', 'reach'] as const
/** Whom the room needs: what four people write, one each. */
const ACTORS = [
  'Cámara de comercio',
  'Friends of the library',
  'Usuarios del autobús',
  'Local newspaper',
] as const
const TARGET = 'Alcaldesa Reyes'
/** Who comes in by the code, and the language of each. */
const COMING = [
  ['Ana', 'en'],
  ['Ben', 'es'],
  ['Cid', 'en'],
  ['Dora', 'es'],
] as const

// six pages at once, each of which draws what all of them do
test.use({ actionTimeout: 30_000 })

/** What a step is called for somebody, whose language it is shown in. */
function title({ locale }: { readonly locale: Locale }, id: number): string {
  return must(templateStage('two-maps', '', locale)?.agenda[id], 'step').title
}

test('a whole session of the two maps in two languages, from the QR code to an owner and a first step', async ({
  arrive,
  join,
  server,
}) => {
  test.setTimeout(600_000)
  const workshop = await createWorkshop(server.url, { locale: 'en', title: 'Buses on Sundays' })
  const texts = noteTexts(8)
  const actors = ACTORS
  const fay = await join({ name: 'Fay', role: 'facilitator', locale: 'es', workshop, size: DESK })
  await arrived(fay)
  const { words } = fay

  // ── joining ────────────────────────────────────────────────────────────────────────────────
  await openSessionPanel(fay)
  await sidePanel(fay)
    .getByRole('button', { name: words('join.sheet_open') })
    .click()
  const sheet = fay.page.getByRole('dialog', { name: words('join.sheet_title') })
  const link = `${workshop.server}/w/${workshop.id}#${workshop.keys.participant}`
  await expectCodeOf(sheet.getByRole('img', { name: words('wall.qr') }), link)
  await expect(sheet).toContainText(new URL(link).host)
  await fay.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  const people: Visitor[] = []
  for (const [i, [name, locale]] of COMING.entries()) {
    const v = await arrive({ locale, size: i < 2 ? DESK : PHONE })
    await comeIn(v, link, name)
    people.push(v)
  }
  const [ana, ben, cid, onPhone] = people as [Visitor, Visitor, Visitor, Visitor]
  const wall = await join({ name: 'Fay', role: 'facilitator', locale: 'es', workshop, sameDeviceAs: fay })
  await arrived(wall)
  await wall.page.getByRole('button', { name: words('menu.more'), exact: true }).click()
  await wall.page.getByRole('menuitem', { name: words('wall.open') }).click()
  await expectCodeOf(wall.page.getByRole('img', { name: words('wall.qr') }), link)
  await expect(wall.page.getByText(words('wall.here', { count: 5 }))).toBeVisible()

  // ── set the goal: the one who can say yes ──────────────────────────────────────────────────
  await sidePanel(fay)
    .getByRole('button', { name: words('session.begin') })
    .click()
  for (const v of people) await expect(strip(v)).toContainText(title(v, 0))
  await expect(wall.page.getByRole('heading', { name: title(wall, 0) })).toBeVisible()
  await expect(wall.page.getByRole('timer')).toHaveText(/[78]:\d\d/)
  const power = await openOutline(fay, 'power')
  await addNotes(fay, power, [TARGET])
  const target = await openNote(fay, power, TARGET)
  await target.getByText(words('note.target'), { exact: true }).click()
  await saved(fay)

  // ── whom and what we have: silent, sealed, revealed at once ─────────────────────────────────
  await goToStep(fay, title(fay, 1))
  await openStepsRound(fay, 'asset')
  for (const [i, v] of people.entries())
    for (const text of texts.slice(i * 2, i * 2 + 2)) await seal(v, text, ZONES[i])
  await expect(wall.page.getByText(words('round.counts', { people: 4, entries: 8 }))).toBeVisible()
  await expect(sidePanel(fay)).not.toContainText(words('round.unheard', { names: 'Ana' }))
  for (const v of [fay, wall, ben]) await expect(v.page.getByText(must(texts[0], 'text'))).toHaveCount(0)
  await revealRound(fay)
  for (const v of [ana, onPhone]) {
    const outline = await openOutline(v, 'asset')
    for (const text of texts) await expect(noteRow(outline, text)).toHaveCount(1)
  }

  // ── show and ask: everybody may move everything; closed by the facilitator, then open again ──
  await goToStep(fay, title(fay, 2))
  const openAll = sidePanel(fay).getByRole('checkbox', { name: words('tools.open_all') })
  const pressOpenAll = (): Promise<void> =>
    sidePanel(fay).getByText(words('tools.open_all'), { exact: true }).click()
  await expect(openAll).toBeChecked()
  const theirs = await openNote(ana, await openOutline(ana, 'asset'), must(texts[7], 'text'))
  await expect(theirs.getByRole('button', { name: ana.words('note.delete') })).toBeEnabled()
  await pressOpenAll()
  await expect(theirs.getByText(ana.words('note.not_yours'))).toBeVisible()
  await expect(theirs.getByRole('button', { name: ana.words('note.delete') })).toBeDisabled()
  await pressOpenAll()
  await expect(theirs.getByRole('button', { name: ana.words('note.delete') })).toBeEnabled()

  // ── whom we need: names for the tray ───────────────────────────────────────────────────────
  await goToStep(fay, title(fay, 3))
  await openStepsRound(fay, 'power')
  for (const [i, v] of people.entries()) await seal(v, must(actors[i], 'actor'))
  // two people think of the same
  await seal(ben, actors[0])
  await revealRound(fay)
  await fay.page.getByRole('button', { name: words('same.look'), exact: true }).click()
  await sidePanel(fay)
    .getByRole('button', { name: words('same.merge', { count: 2 }) })
    .first()
    .click()
  await saved(fay)
  const names = await openOutline(fay, 'power')
  await expect(noteRow(names, actors[0])).toHaveCount(1)

  // ── place yourself first: private places, medians and what is contested ─────────────────────
  await goToStep(fay, title(fay, 4))
  await openStepsRound(fay)
  for (const [i, v] of people.entries()) {
    await placeSealed(v, actors[0], i % 2 === 0 ? -80 : 80, 70)
    await placeSealed(v, actors[1], 60 + i, 40)
  }
  await expect(strip(fay)).toContainText(words('round.counts', { people: 4, entries: 8 }))
  await revealRound(fay)
  for (const v of [ana, cid]) await expect(sidePanel(v).getByText(v.words('result.split'))).toBeVisible()

  // ── settle the map: an agreed place for each ───────────────────────────────────────────────
  await goToStep(fay, title(fay, 5))
  const settled = await openOutline(fay, 'power')
  for (const [i, text] of actors.entries()) await place(settled, text, -40 + i * 30, 60 - i * 10)
  await saved(fay)

  // ── draw the lines: from a phone too ────────────────────────────────────────────────────────
  await goToStep(fay, title(fay, 6))
  for (const [v, from, to] of [
    [ana, texts[0], actors[0]],
    [onPhone, texts[2], actors[1]],
    [ben, null, null],
  ] as const) {
    if (from === null) continue
    const fields = await openNote(v, await openOutline(v, 'asset'), must(from, 'text'))
    await connect(v, fields, to)
    await saved(v)
  }
  const between = await openNote(ben, await openOutline(ben, 'power'), actors[0])
  await connect(ben, between, TARGET)
  await saved(ben)

  // ── what lies idle: set aside ──────────────────────────────────────────────────────────────
  await goToStep(fay, title(fay, 7))
  await expect(strip(cid)).toContainText(title(cid, 7))
  await closePanel(cid)
  await cid.page
    .getByRole('navigation', { name: cid.words('shell.views') })
    .getByRole('button', { name: cid.words('shell.insight'), exact: true })
    .click()
  const idle = cid.page.getByRole('button', { name: cid.words('insight.set_aside') }).first()
  await idle.click()
  const why = cid.page.getByPlaceholder(cid.words('insight.aside_hint'))
  await why.fill('Not this year')
  await why.press('Enter')
  await expect(cid.page.getByText(cid.words('insight.aside', { count: 1 }), { exact: true })).toBeVisible()
  await saved(cid)

  // ── choose: three dots each ────────────────────────────────────────────────────────────────
  await goToStep(fay, title(fay, 8))
  await openStepsRound(fay, 'power')
  for (const v of people) await putDots(v, [actors[1], actors[1], actors[0]])
  await expect(strip(fay)).toContainText(words('round.counts', { people: 4, entries: 8 }))
  await revealRound(fay)
  const ranked = sidePanel(cid).getByRole('listitem')
  await expect(ranked.first()).toContainText(actors[1])
  await expect(ranked.first()).toContainText(cid.words('round.dots_of', { count: 8 }))

  // ── who takes it: promoted, an owner, a first step, a date ──────────────────────────────────
  await goToStep(fay, title(fay, 9))
  const chosen = await openNote(fay, await openOutline(fay, 'power'), actors[1])
  await chosen.getByRole('button', { name: words('note.promote') }).click()
  await expect(panel(fay).getByLabel(words('record.name'))).toHaveValue(actors[1])
  await giveToDora(fay)
  await openGroup(fay, 'history')
  await expect(panel(fay).getByText(words('record.from_step', { step: title(fay, 9) }))).toBeVisible()
  await saved(fay)

  // ── close ──────────────────────────────────────────────────────────────────────────────────
  await goToStep(fay, title(fay, 10))
  await closePanel(cid)
  await addNotes(cid, await openOutline(cid, 'asset'), ['Keep the silence'])
  await saved(cid)
  await openSessionPanel(fay)
  await sidePanel(fay)
    .getByRole('button', { name: words('session.end') })
    .click()
  for (const v of people) await expect(strip(v)).toHaveCount(0)

  const board = await boardJson(workshop)
  check(board.notes).toHaveLength(14)
  check(board.connections).toHaveLength(3)
  check(board.notes?.filter(note => note.aside)).toHaveLength(1)
  check(board.results?.map(r => r.kind)).toEqual(['notes', 'notes', 'placements', 'votes'])
  check(board.partners?.[0]).toMatchObject({ name: actors[1], next_contact: '2027-01-15' })
  check(board.partners?.[0]?.first_steps).toHaveLength(1)
  const dora = board.people?.find(p => p.name === 'Dora')
  check(board.partners?.[0]?.owner).toBe(dora?.id)
  const response = await ask(server.url, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.viewer)
  const steps = templateStage('two-maps', '', 'en')?.agenda ?? []
  const { snapshots } = (await response.json()) as { snapshots: { kind: string; name: string }[] }
  check(snapshots.filter(s => s.kind === 'step').map(s => s.name)).toEqual(
    steps
      .map(step => step.title)
      .reverse()
      .concat(''),
  )
  check(snapshots.filter(s => s.kind === 'reveal')).toHaveLength(4)
  await lookAt(fay, 'partners')
})

/** The open record gets an owner, a first step and a date. */
async function giveToDora(fay: Visitor): Promise<void> {
  const record = panel(fay)
  await record.getByRole('combobox', { name: fay.words('field.owner') }).fill('Dora')
  await fay.page.getByRole('option', { name: 'Dora' }).click()
  await record.getByLabel(fay.words('field.next_contact')).first().fill('2027-01-15')
  await record.getByRole('button', { name: fay.words('record.next_step') }).click()
  await record.getByRole('button', { name: fay.words('record.add_step') }).click()
  await expect(record.getByRole('button', { name: fay.words('record.next_step') })).not.toContainText(
    fay.words('record.no_step'),
  )
}
