import type { Role } from '../../shared/model/role.ts'
import type { Locale } from '../../shared/model/stage.ts'
import {
  arrived,
  closePanel,
  lookAt,
  mapCanvas,
  onPhone,
  openNote,
  openOutline,
  panel,
  phoneButton,
} from './at-the-board.ts'
import { expect, type Visitor } from './browser-test.ts'
import { noteTexts } from './notes-fixture.ts'
import { ask, createWorkshop, linkTo, type NewWorkshop, putBoard } from './workshop-api.ts'

const ZONES = ['org_relationships', 'individuals', 'skills', 'reach', 'physical'] as const
const COLORS = ['lemon', 'mint', 'sky', 'rose', 'lilac', 'sand'] as const
const VAN = 'A van on Saturdays'
const ACTORS = [
  ['County council', -20, 100],
  ['Friends of the library', 70, 30],
  ['Chamber of commerce', -60, 70],
  ['Parents of Elm Street school', 80, 45],
  ['Local newspaper', 0, 60],
] as const

/** A workshop as it looks after an hour: both maps, lines across them, two partner records, a snapshot. */
export interface SampleWorkshop extends NewWorkshop {
  readonly snapshot: string
}

export async function sampleWorkshop(server: string, locale: Locale): Promise<SampleWorkshop> {
  const title = locale === 'es' ? 'Que la biblioteca siga abierta' : 'Keep the Elm Street library open'
  const workshop = await createWorkshop(server, { title, locale })
  const assets = noteTexts(14).map((text, i) => ({
    id: `a${i}`,
    zone: ZONES[i % ZONES.length] ?? ZONES[0],
    map: 'asset',
    text,
    color: COLORS[i % COLORS.length] ?? COLORS[0],
  }))
  const actors = ACTORS.map(([text, stance, influence], i) => ({
    id: `p${i}`,
    map: 'power',
    text,
    color: COLORS[(i * 2) % COLORS.length] ?? COLORS[0],
    stance: stance / 100,
    influence: influence / 100,
    target: i === 0,
  }))
  const waiting = { id: 'w0', map: 'power', text: 'Neighborhood association', at: null }
  const now = Date.now()
  const from = (note: string, text: string) => [
    { note, text, map: 'power', at: null, when: now, by: 'sample' },
  ]
  await putBoard(workshop, {
    notes: [...assets, ...actors, waiting],
    connections: [
      { from: 'a0', to: 'p1', strength: 3 },
      { from: 'p1', to: 'p0', kind: 'votes' },
      { from: 'p2', to: 'p0', effect: 'harms', strength: 1 },
    ],
    partners: [
      {
        id: 'p1',
        name: 'Friends of the library',
        sector: 'nonprofit',
        relationship_status: 'active',
        owner: 'Ben',
        goals: 'Longer hours, and a reading room for children.',
        notes: 'Ask Dana first.',
        first_steps: [{ id: 's1', kind: 'share_alerts', text: '', state: 'agreed', on: '2030-05-02' }],
        from: from('p1', 'Friends of the library'),
      },
      { id: 'p3', name: 'Parents of Elm Street school', from: from('p3', 'Parents of Elm Street school') },
    ],
  })
  const body = { name: locale === 'es' ? 'Primera ronda' : 'After the first round' }
  const saved = await ask(server, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.facilitator, {
    body,
  })
  const { id } = (await saved.json()) as { id: string }
  return { ...workshop, snapshot: id }
}

interface Screen {
  readonly name: string
  /** only phones have it */
  readonly phone?: true
  open(v: Visitor, w: SampleWorkshop): Promise<void>
}

const enter = async (v: Visitor, w: SampleWorkshop, role: Role = 'facilitator'): Promise<void> => {
  await v.page.goto(linkTo(w, role, { name: 'Ana' }))
  await arrived(v)
}
async function menuItem(
  v: Visitor,
  item: 'menu.snapshots' | 'menu.take_away' | 'session.open',
): Promise<void> {
  await v.page
    .getByRole('banner')
    .getByRole('button', { name: v.words('menu.more') })
    .click()
  await v.page.getByRole('menuitem', { name: v.words(item) }).click()
}

async function openDialog(v: Visitor, item: 'menu.snapshots' | 'menu.take_away'): Promise<void> {
  await menuItem(v, item)
  await v.page.locator('[role="dialog"], [role="alertdialog"]').waitFor()
}

/** Esc closes what lies uppermost: first a tip that a button shows, then its dialog. */
async function closeDialog({ page }: Visitor): Promise<void> {
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]')
  for (let i = 0; i < 3 && (await dialog.count()) > 0; i++) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

async function closeMenu({ page }: Visitor): Promise<void> {
  const menu = page.getByRole('menu')
  for (let i = 0; i < 3 && (await menu.count()) > 0; i++) await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
}

const page = (v: Visitor, view: 'matrix' | 'plan'): Promise<void> =>
  v.page
    .getByRole('navigation', { name: v.words(onPhone(v) ? 'shell.pages' : 'shell.views') })
    .getByRole('button', { name: v.words(`shell.${view}`), exact: true })
    .click()

/** Fonts and pictures are there, so that what is looked at is what a person sees. */
export async function settled({ page }: Visitor): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() => [...document.images].every(image => image.complete))
}

/** Every screen that this visitor may be looking at, in an order in which they can be opened one after the other. */
export const screensFor = (v: Visitor): readonly Screen[] =>
  SCREENS.filter(screen => !screen.phone || onPhone(v))

const SCREENS: readonly Screen[] = [
  {
    name: 'home',
    async open(v, w) {
      await v.page.goto(w.server)
      await v.page.getByRole('textbox').first().waitFor()
    },
  },
  {
    name: 'join',
    async open(v, w) {
      await v.page.goto(linkTo(w, 'participant'))
      await v.page.getByRole('textbox', { name: v.words('join.name') }).waitFor()
    },
  },
  {
    name: 'write',
    phone: true,
    async open(v, w) {
      await enter(v, w)
      await v.page.getByRole('textbox', { name: v.words('compose.note') }).fill(VAN)
      await v.page.getByRole('button', { name: v.words('compose.send') }).click()
      await v.page.getByRole('button', { name: v.words('compose.edit', { note: VAN }) }).waitFor()
    },
  },
  {
    name: 'write a name',
    phone: true,
    async open(v) {
      await lookAt(v, 'power')
      await phoneButton(v, 'write').click()
      await v.page.getByText(v.words('compose.place')).click()
      await v.page.getByRole('slider').first().waitFor()
    },
  },
  {
    name: 'asset map',
    async open(v, w) {
      await enter(v, w)
      await lookAt(v, 'asset')
      await mapCanvas(v).waitFor()
    },
  },
  {
    name: 'notes chosen',
    async open(v) {
      await mapCanvas(v).focus()
      await v.page.keyboard.press('ControlOrMeta+A')
      // the sample's notes, and the one that was sent from a phone
      const count = onPhone(v) ? 15 : 14
      await v.page.getByRole('region', { name: v.words('canvas.selection', { count }) }).waitFor()
    },
  },
  {
    name: 'menu of the map',
    async open(v) {
      await mapCanvas(v).focus()
      await v.page.keyboard.press('Shift+F10')
      await v.page.getByRole('menu', { name: v.words('menu.context') }).waitFor()
    },
  },
  {
    name: 'sheet of keys',
    async open(v) {
      await closeMenu(v)
      await mapCanvas(v).focus()
      await v.page.keyboard.press('Shift+?')
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'find',
    async open(v) {
      await closeDialog(v)
      await mapCanvas(v).focus()
      await v.page.keyboard.press('Escape')
      await v.page.keyboard.press('ControlOrMeta+F')
      await panel(v)
        .getByRole('textbox', { name: v.words('find.label') })
        .fill('the')
    },
  },
  {
    name: 'people',
    async open(v) {
      await closePanel(v)
      await v.page.locator('[data-people]').click()
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'menu of the workshop',
    async open(v) {
      await closeDialog(v)
      await v.page
        .getByRole('banner')
        .getByRole('button', { name: v.words('menu.more') })
        .click()
      await v.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'agenda and rounds',
    async open(v) {
      await closeMenu(v)
      await menuItem(v, 'session.open')
      await panel(v)
        .getByRole('button', { name: v.words('session.add') })
        .click()
    },
  },
  {
    name: 'power map',
    async open(v) {
      await closeDialog(v)
      await closePanel(v)
      await lookAt(v, 'power')
      await mapCanvas(v).waitFor()
    },
  },
  {
    name: 'outline of the asset map',
    async open(v) {
      await openOutline(v, 'asset')
    },
  },
  {
    name: 'outline of the power map, a note open',
    async open(v) {
      await openNote(v, await openOutline(v, 'power'), 'Friends of the library')
    },
  },
  {
    name: 'connections',
    async open(v) {
      await closePanel(v)
      await lookAt(v, 'connections')
      await v.page.getByRole('main').getByRole('button').first().waitFor()
    },
  },
  {
    name: 'insight',
    async open(v) {
      await v.page
        .getByRole('navigation')
        .getByRole('button', { name: v.words('shell.insight'), exact: true })
        .click()
      await v.page.getByRole('region', { name: v.words('insight.paths') }).waitFor()
    },
  },
  {
    name: 'partners',
    async open(v) {
      await lookAt(v, 'partners')
      await v.page.getByRole('grid').waitFor()
    },
  },
  {
    name: 'record',
    async open(v) {
      await v.page
        .getByRole('button', { name: v.words('partners.card', { name: 'Friends of the library' }) })
        .click()
      await panel(v)
        .getByRole('textbox', { name: v.words('field.goals') })
        .waitFor()
    },
  },
  {
    name: 'about us',
    async open(v) {
      await closePanel(v)
      await v.page.getByRole('button', { name: v.words('record.about_us') }).click()
      await panel(v)
        .getByRole('button', { name: v.words('sheet.open') })
        .click()
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'records in time',
    async open(v) {
      await closeDialog(v)
      await closePanel(v)
      await v.page.getByText(v.words('partners.tab.timeline'), { exact: true }).click()
      await v.page.getByRole('heading', { level: 3 }).first().waitFor()
    },
  },
  {
    name: 'matrix',
    async open(v) {
      await page(v, 'matrix')
      await v.page.getByRole('table', { name: v.words('shell.matrix') }).waitFor()
    },
  },
  {
    name: 'a rating of one’s own',
    async open(v) {
      await v.page
        .getByRole('button', { name: v.words('matrix.rate', { name: 'Friends of the library' }) })
        .click()
      await v.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'plan',
    async open(v) {
      await closeDialog(v)
      await page(v, 'plan')
      await v.page.getByRole('heading', { name: v.words('shell.plan') }).waitFor()
    },
  },
  {
    name: 'share',
    async open(v) {
      await closePanel(v)
      await v.page.getByRole('button', { name: v.words('share.button'), exact: true }).click()
      await v.page.getByRole('img').first().waitFor()
    },
  },
  {
    name: 'snapshots',
    async open(v) {
      await closeDialog(v)
      await openDialog(v, 'menu.snapshots')
    },
  },
  {
    name: 'save as a file',
    async open(v) {
      await closeDialog(v)
      await openDialog(v, 'menu.take_away')
    },
  },
  {
    name: 'snapshot',
    async open(v, w) {
      await v.page.goto(new URL(`/w/${w.id}/snapshots/${w.snapshot}#${w.keys.viewer}`, w.server).href)
      await v.page.getByText(v.words('snap.page_kind')).waitFor()
    },
  },
  {
    name: 'viewer',
    async open(v, w) {
      await enter(v, w, 'viewer')
      await openOutline(v, 'power')
    },
  },
  {
    name: 'damaged link',
    async open(v, w) {
      await v.page.goto(`${w.server}/w/${w.id}`)
      await v.page.getByRole('heading', { name: v.words('problem.damaged_link') }).waitFor()
    },
  },
]
