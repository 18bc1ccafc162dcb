import type { Locator } from '@playwright/test'
import { must } from '../../shared/assert.ts'
import type { AgendaStep } from '../../shared/model/agenda.ts'
import type { Locale, Stage } from '../../shared/model/stage.ts'
import { TEMPLATE_ABOUTS, type TemplateId } from '../../shared/templates/abouts.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { arrived, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import {
  comeIn,
  goToStep,
  openSessionPanel,
  openStepsRound,
  putDots,
  revealRound,
  seal,
  sidePanel,
  strip,
  takePart,
} from '../support/session-hands.ts'
import { ask, boardJson, linkTo, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

test.describe.configure({ mode: 'parallel' })

/** In which language each is made; the second person reads it in the other one. */
const MADE_IN: Readonly<Record<TemplateId, Locale>> = {
  'two-maps': 'en',
  office: 'en',
  'two-way': 'es',
  community: 'es',
  ready: 'en',
  blank: 'es',
}
const DESK = { width: 1280, height: 800 }

// two pages beside each other, and the whole agenda
test.use({ actionTimeout: 30_000 })
const other = (locale: Locale): Locale => (locale === 'en' ? 'es' : 'en')

for (const about of TEMPLATE_ABOUTS)
  test(`“${about.title.en}” from the first page to the report`, async ({ arrive, server }) => {
    const locale = MADE_IN[about.id]
    const stages = {
      en: must(templateStage(about.id, '', 'en'), about.id),
      es: must(templateStage(about.id, '', 'es'), about.id),
    }
    const { agenda } = stages[locale]
    const fay = await arrive({ locale, size: DESK })
    const workshop = await makeFrom(fay, server.url, about.title[locale])
    const ana = await arrive({ locale: other(locale), size: DESK })
    await comeIn(ana, linkTo(workshop, 'participant'), 'Ana')

    // every map is in the rail, in the language of whoever looks
    for (const v of [fay, ana])
      for (const map of stages[v.locale].maps)
        await expect(
          v.page.getByRole('navigation', { name: v.words('shell.views') }).getByRole('button', {
            name: map.title,
            exact: true,
          }),
        ).toBeVisible()

    let written = false
    let voted = false
    await openSessionPanel(fay)
    for (const [i, step] of agenda.entries()) {
      const theirs = must(stages[ana.locale].agenda[i], step.id)
      if (i === 0) await press(sidePanel(fay), fay.words('session.begin'))
      else await goToStep(fay, step.title)
      await expect(strip(ana)).toContainText(theirs.title)
      await followTo(ana, theirs, stages[ana.locale])
      if (step.round === 'notes' && !written) {
        await writeSealed(fay, ana, step, theirs.hints)
        written = true
      } else if (step.round === 'votes' && written && !voted && step.map === noteMap(agenda)) {
        await openStepsRound(fay)
        await putDots(ana, ['A first thought'])
        await revealRound(fay)
        voted = true
      }
    }
    expect(written).toBe(agenda.length > 0)
    await saved(fay)
    if (written) await decide(workshop)
    await readReport(fay, workshop, stages[locale])
  })

/** The map on which the first sealed notes are written. */
const noteMap = (agenda: readonly AgendaStep[]): string | null =>
  agenda.find(step => step.round === 'notes')?.map ?? null

const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click()

/** Chooses a template on the first page, and goes in as its facilitator. */
async function makeFrom(v: Visitor, server: string, template: string): Promise<NewWorkshop> {
  await v.page.goto(server)
  await v.page.getByRole('textbox', { name: v.words('home.title') }).fill('Around the river')
  await v.page.locator('label').filter({ hasText: template }).click()
  await v.page.getByRole('button', { name: v.words('home.create_button') }).click()
  await v.page.getByRole('textbox', { name: v.words('join.name') }).fill('Fay')
  await v.page.keyboard.press('Enter')
  await arrived(v)
  const { pathname, hash } = new URL(v.page.url())
  const id = must(pathname.split('/')[2], 'id of the workshop')
  const key = hash.slice(1)
  const { links } = (await (await ask(server, `/api/workshops/${id}/links`, key)).json()) as {
    links: Record<'participant' | 'viewer', string>
  }
  const keyOf = (link: string): string => new URL(link, server).hash.slice(1)
  return {
    server,
    id,
    keys: { facilitator: key, participant: keyOf(links.participant), viewer: keyOf(links.viewer) },
  }
}

/** Goes where the step is worked, and finds it open there. */
async function followTo({ page, words, ...v }: Visitor, step: AgendaStep, stage: Stage): Promise<void> {
  const there =
    step.view === 'map'
      ? must(stage.maps.find(m => m.id === step.map)?.title, step.id)
      : words(`shell.${step.view}`)
  const name = step.view === 'plan' && step.part ? words(`plan.part.${step.part}`) : there
  const go = strip({ page, words, ...v }).getByRole('button', {
    name: words('step.go_there', { place: name }),
  })
  const main = page.getByRole('main', { name: there, exact: true })
  await expect(go.or(main).first()).toBeVisible()
  if (await go.isVisible()) await go.click()
  await expect(main).toBeVisible()
  if (step.view === 'plan') await expect(page.getByRole('radio', { name, exact: true })).toBeChecked()
  await expect(go).toHaveCount(0)
}

/** Two people write alone; nobody sees the other's until it is revealed, then both are on the map, in the zone of the step. */
async function writeSealed(
  fay: Visitor,
  ana: Visitor,
  step: AgendaStep,
  hints: readonly string[],
): Promise<void> {
  await openStepsRound(fay)
  const own = await takePart(ana)
  for (const hint of hints) await expect(own.getByText(hint, { exact: true })).toBeVisible()
  await seal(ana, 'A first thought')
  await seal(fay, 'Another one')
  await expect(ana.page.getByText('Another one')).toHaveCount(0)
  await revealRound(fay)
  const workshop = await workshopOf(fay)
  await expect
    .poll(async () => (await boardJson(workshop)).notes?.map(note => note.text).sort())
    .toEqual(['A first thought', 'Another one'])
  const { notes = [] } = await boardJson(workshop)
  expect(new Set(notes.map(note => note.map))).toEqual(new Set([step.map]))
  if (step.zone !== null) expect(notes.map(note => note.zone)).toContain(step.zone)
}

/** What a room writes into records and plan by the steps that have no round: an objective, one partner with a first step, one task. */
async function decide(workshop: NewWorkshop): Promise<void> {
  const board = await boardJson(workshop)
  const note = must(
    board.notes?.find(n => n.text === 'A first thought'),
    'the first note',
  )
  const { id, text = '', map = '' } = note
  await putBoard(workshop, {
    workshop: { objective: 'Boats before the flood' },
    partners: [
      {
        id,
        name: text,
        owner: 'Ana',
        first_steps: [{ id: 's1', kind: 'own', text: 'Ask them for tea', state: 'agreed', on: '2027-01-15' }],
        from: [{ note: id, text, map, when: note.made ?? 0, by: note.by ?? '' }],
      },
    ],
    tasks: [{ id: 't1', text: 'Count the boats', owner: 'Ana', due: '2027-02-01' }],
  })
}

async function workshopOf({ page }: Visitor): Promise<NewWorkshop> {
  const { origin, pathname, hash } = new URL(page.url())
  const key = hash.slice(1)
  const keys = { facilitator: key, participant: key, viewer: key }
  return { server: origin, id: must(pathname.split('/')[2], 'id'), keys }
}

/** The page to print has every map that one may see; the document comes as a file. */
async function readReport(v: Visitor, workshop: NewWorkshop, stage: Stage): Promise<void> {
  // the pictures have the font inside: they come after the words
  let release = (): void => {}
  const held = new Promise<void>(go => {
    release = go
  })
  await v.page.route('**/*.woff2', async route => {
    await held
    await route.continue()
  })
  await v.page.goto(linkTo(workshop, 'facilitator').replace('#', '/report#'), { waitUntil: 'commit' })
  const report = v.page.getByRole('article')
  const print = v.page.getByRole('button', { name: v.words('report.print') })
  await expect(print).toHaveAttribute('data-pending', 'true')
  release()
  await expect(print).not.toHaveAttribute('data-pending', 'true')
  await v.page.unroute('**/*.woff2')
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Around the river')
  for (const map of stage.maps.filter(m => m.kind === 'zones'))
    await expect(report.getByRole('img', { name: map.title })).toBeVisible()
  if (stage.agenda.length > 0)
    for (const text of ['Boats before the flood', 'A first thought', 'Ask them for tea', 'Count the boats'])
      await expect(report).toContainText(text)
  const file = await ask(
    workshop.server,
    `/api/workshops/${workshop.id}/report.docx`,
    workshop.keys.facilitator,
  )
  expect(file.status).toBe(200)
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
}
