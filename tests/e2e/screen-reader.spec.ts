import type { Locator } from '@playwright/test'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { choose, press, reach, type, withoutMouse } from '../support/by-keyboard.ts'
import { linkTo } from '../support/workshop-api.ts'

test.describe.configure({ mode: 'parallel' })

/**
 * A whole session as somebody has it who cannot see the screen: by keys alone, knowing only what the accessibility tree says
 * (roles, names, states, order, live regions). The words are written out here, so that a changed text is noticed.
 */
interface Words {
  readonly views: string
  readonly others: string
  readonly power: string
  readonly openOutline: string
  readonly outline: string
  readonly write: string
  readonly added: string
  readonly heardAdded: RegExp
  readonly waiting: string
  readonly placed: string
  readonly columns: readonly [string, string, string]
  readonly stanceOf: (note: string) => string
  readonly influenceOf: (note: string) => string
  readonly detailsOf: (note: string) => string
  readonly heardMoved: RegExp
  readonly target: RegExp
  readonly decides: string
  readonly marks: readonly (readonly [name: string, value: string, words: string])[]
  readonly heardMarked: RegExp
  readonly connectField: string
  readonly connected: (note: string) => string
  readonly heardConnected: (from: string, to: string) => string
  readonly strengthWith: (note: string) => string
  readonly commentField: string
  readonly commented: string
  readonly heardCommented: (note: string) => string
  readonly promote: string
  readonly recordName: string
  readonly partner: string
  readonly heardPromoted: (note: string) => string
  readonly removed: string
  readonly heardRemoved: RegExp
  readonly heardReturned: RegExp
}

const EN: Words = {
  views: 'Views of the board',
  others: 'What others do',
  power: 'Power map',
  openOutline: 'Outline of this map',
  outline: 'Outline: Power map',
  write: 'Write a note',
  added: '1 note added to Waiting for a place.',
  heardAdded: /Ana added \d notes? in Power map\./,
  waiting: 'Waiting for a place',
  placed: 'On the map',
  columns: ['Note', 'Stance', 'Influence'],
  stanceOf: note => `Stance of ${note}, −100 to +100`,
  influenceOf: note => `Influence of ${note}, 0 to 100`,
  detailsOf: note => `Details of ${note}`,
  heardMoved: /Ana moved \d notes? to Power map\./,
  target: /^This is the decision-maker/,
  decides: 'Decision-maker',
  marks: [
    ['Our tie', 'loose', 'Loose tie'],
    ['Can we move them', 'maybe', 'may be moved'],
    ['How we know', 'told', 'told'],
  ],
  heardMarked: /Ana marked \d notes? in Power map\./,
  connectField: 'Connect to another note',
  connected: note => `Connected to ${note}.`,
  heardConnected: (from, to) => `Ana connected ${from} with ${to}.`,
  strengthWith: note => `Strength: connection with ${note}`,
  commentField: 'Write a comment',
  commented: 'Comment added.',
  heardCommented: note => `Ana commented on ${note}.`,
  promote: 'Make a partner record',
  recordName: 'Name',
  partner: 'Partner',
  heardPromoted: note => `Ana made ${note} a partner.`,
  removed: '1 note deleted. Undo brings them back.',
  heardRemoved: /Ana deleted 1 note in Power map\./,
  heardReturned: /1 note is back in Power map\./,
}

const ES: Words = {
  views: 'Vistas del tablero',
  others: 'Lo que hacen los demás',
  power: 'Mapa de poder',
  openOutline: 'Esquema de este mapa',
  outline: 'Esquema: Mapa de poder',
  write: 'Escriba una nota',
  added: '1 nota añadida en Esperan un lugar.',
  heardAdded: /Ana añadió \d notas? en Mapa de poder\./,
  waiting: 'Esperan un lugar',
  placed: 'En el mapa',
  columns: ['Nota', 'Postura', 'Influencia'],
  stanceOf: note => `Postura de ${note}, de −100 a +100`,
  influenceOf: note => `Influencia de ${note}, de 0 a 100`,
  detailsOf: note => `Detalles de ${note}`,
  heardMoved: /Ana movió \d notas? a Mapa de poder\./,
  target: /^Esta es la persona que decide/,
  decides: 'Quien decide',
  marks: [
    ['Nuestro vínculo', 'loose', 'Vínculo débil'],
    ['Podemos moverlos', 'maybe', 'quizás se mueva'],
    ['Cómo lo sabemos', 'told', 'contado'],
  ],
  heardMarked: /Ana marcó \d notas? en Mapa de poder\./,
  connectField: 'Conectar con otra nota',
  connected: note => `Conectada con ${note}.`,
  heardConnected: (from, to) => `Ana conectó ${from} con ${to}.`,
  strengthWith: note => `Fuerza: conexión con ${note}`,
  commentField: 'Escriba un comentario',
  commented: 'Comentario añadido.',
  heardCommented: note => `Ana comentó ${note}.`,
  promote: 'Crear una ficha de aliado',
  recordName: 'Nombre',
  partner: 'Aliado',
  heardPromoted: note => `Ana convirtió a ${note} en aliado.`,
  removed: '1 nota borrada. Deshacer la recupera.',
  heardRemoved: /Ana borró 1 nota en Mapa de poder\./,
  heardReturned: /Volvió 1 nota a Mapa de poder\./,
}

const NOTES = ['Mayor Ortiz', 'Chief of staff', 'Landlords', 'Bus riders', 'The paper'] as const
const [MAYOR, CHIEF, LANDLORDS, RIDERS, PAPER] = NOTES

const isTold = (within: Locator, words: string): Promise<void> =>
  expect(within.getByRole('status').filter({ hasText: words })).toHaveCount(1)

for (const [locale, words] of [
  ['en', EN],
  ['es', ES],
] as const) {
  test(`a whole session by screen reader, and what others hear of it: ${locale}`, async ({
    arrive,
    join,
    workshop,
  }) => {
    test.slow()
    const ana = await arrive({ locale })
    await withoutMouse(ana)
    const { page } = ana
    const outline = page.getByRole('complementary', { name: words.outline })
    const row = (note: string) =>
      outline.getByRole('row').filter({ has: page.getByRole('rowheader', { name: note, exact: true }) })
    const noteButton = (note: string) => row(note).getByRole('button')
    const details = (note: string) => outline.getByRole('group', { name: words.detailsOf(note), exact: true })
    const stance = (note: string) => outline.getByRole('spinbutton', { name: words.stanceOf(note) })
    const influence = (note: string) => outline.getByRole('spinbutton', { name: words.influenceOf(note) })
    const table = (title: string, count: number) =>
      outline.getByRole('table', { name: `${title} ${count}`, exact: true })

    /** what others do is told in a polite region, which holds the last announcement */
    const told = (v: Visitor) => v.page.getByRole('log', { name: words.others })
    const hears = (v: Visitor, announcement: string | RegExp): Promise<void> =>
      expect(told(v)).toContainText(announcement, { timeout: 30_000 })

    const ben = await join({ name: 'Ben', locale })
    await ben.page.getByRole('navigation', { name: words.views }).waitFor()
    await page.goto(linkTo(workshop, 'participant', { name: 'Ana' }))

    await test.step('to the power map and its outline', async () => {
      const views = page.getByRole('navigation', { name: words.views })
      await press(ana, views.getByRole('button', { name: words.power }))
      await expect(page.getByRole('main', { name: words.power })).toHaveCount(1)
      await press(ana, page.getByRole('button', { name: words.openOutline }))
      await expect(outline).toBeFocused()
      await expect(outline).toMatchAriaSnapshot(`
        - 'complementary "${words.outline}"':
          - 'heading "${words.outline}" [level=2]'
          - textbox "${words.write}"
          - region "${words.waiting} 0":
            - heading "${words.waiting} 0" [level=3]:
              - button "${words.waiting} 0" [expanded]
          - region "${words.placed} 0":
            - heading "${words.placed} 0" [level=3]
          - status
      `)
    })

    await test.step('five notes are written, one after the other', async () => {
      const field = outline.getByRole('textbox', { name: words.write })
      await reach(ana, field)
      for (const note of NOTES) {
        await page.keyboard.type(note)
        await page.keyboard.press('Enter')
        await isTold(outline, words.added)
        await expect(field).toBeFocused()
      }
      await expect(table(words.waiting, 5).getByRole('rowheader')).toHaveText([...NOTES])
      const [note, stanceTitle, influenceTitle] = words.columns
      await expect(table(words.waiting, 5)).toMatchAriaSnapshot(`
        - table "${words.waiting} 5":
          - rowgroup:
            - row "${note} ${stanceTitle} ${influenceTitle}":
              - columnheader "${note}"
              - columnheader "${stanceTitle}"
              - columnheader "${influenceTitle}"
          - rowgroup:
            - row "${MAYOR}":
              - rowheader "${MAYOR}":
                - checkbox
                - button "${MAYOR}"
              - cell:
                - spinbutton "${words.stanceOf(MAYOR)}"
              - cell:
                - spinbutton "${words.influenceOf(MAYOR)}"
      `)
      await hears(ben, words.heardAdded)
    })

    await test.step('three are placed by their two values', async () => {
      await reach(ana, stance(MAYOR))
      for (const value of ['-20', '90', '40', '75', '-60', '50']) {
        await page.keyboard.type(value)
        await page.keyboard.press('Enter')
      }
      await expect(stance(RIDERS)).toBeFocused()
      await expect(table(words.waiting, 2).getByRole('rowheader')).toHaveText([RIDERS, PAPER])
      await expect(table(words.placed, 3).getByRole('rowheader')).toHaveText([MAYOR, CHIEF, LANDLORDS])
      await expect(table(words.placed, 3)).toMatchAriaSnapshot(`
        - table:
          - rowgroup
          - rowgroup:
            - row "${MAYOR} −20 90"
            - row "${CHIEF} +40 75"
            - row "${LANDLORDS} −60 50"
      `)
      await hears(ben, words.heardMoved)
    })

    await test.step('a value that was typed wrong goes up by an arrow key', async () => {
      await reach(ana, stance(LANDLORDS))
      await page.keyboard.press('ArrowUp')
      await expect(stance(LANDLORDS)).toHaveValue('−59')
      await expect(influence(LANDLORDS)).toHaveValue('50')
    })

    await test.step('one is marked: who decides, our tie, whether it can be moved, how we know', async () => {
      await press(ana, noteButton(MAYOR))
      await expect(noteButton(MAYOR)).toHaveAttribute('aria-expanded', 'true')
      await expect(details(MAYOR).getByRole('textbox').first()).toBeFocused()
      await press(ana, details(MAYOR).getByRole('checkbox', { name: words.target }), 'Space')
      await expect(details(MAYOR).getByRole('checkbox', { name: words.target })).toBeChecked()
      for (const [name, value] of words.marks)
        await choose(ana, details(MAYOR).getByRole('combobox', { name, exact: true }), value)
      await page.keyboard.press('Escape')
      await expect(noteButton(MAYOR)).toBeFocused()
      const said = [MAYOR, words.decides, words.marks.map(([, , mark]) => mark).join(' · ')].join(' ')
      await expect(row(MAYOR)).toMatchAriaSnapshot(`
        - row:
          - rowheader "${MAYOR}":
            - checkbox
            - button "${said}"
          - cell "−20"
          - cell "100":
            - spinbutton "${words.influenceOf(MAYOR)}" [disabled]
      `)
      await hears(ben, words.heardMarked)
    })

    await test.step('two are connected, and it is said how strongly', async () => {
      await reach(ana, noteButton(CHIEF))
      await page.keyboard.press('Enter')
      await type(ana, details(CHIEF).getByRole('combobox', { name: words.connectField }), 'mayor')
      await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await isTold(details(CHIEF), words.connected(MAYOR))
      await choose(ana, details(CHIEF).getByRole('combobox', { name: words.strengthWith(MAYOR) }), '3')
      await hears(ben, words.heardConnected(CHIEF, MAYOR))
    })

    await test.step('a remark is left', async () => {
      await type(ana, details(CHIEF).getByRole('textbox', { name: words.commentField }), 'Met in March')
      await page.keyboard.press('Control+Enter')
      await isTold(details(CHIEF), words.commented)
      await expect(details(CHIEF).getByRole('listitem').filter({ hasText: 'Met in March' })).toContainText(
        'Ana',
      )
      await hears(ben, words.heardCommented(CHIEF))
    })

    await test.step('a note is deleted, the focus goes on to the next one, and undo brings it back', async () => {
      await reach(ana, noteButton(RIDERS), 'Shift+Tab')
      await page.keyboard.press('Delete')
      await isTold(outline, words.removed)
      await expect(noteButton(PAPER)).toBeFocused()
      await hears(ben, words.heardRemoved)
      await page.keyboard.press('ControlOrMeta+Z')
      await expect(table(words.waiting, 2).getByRole('rowheader')).toHaveText([RIDERS, PAPER])
      await hears(ben, words.heardReturned)
    })

    await test.step('one becomes a partner', async () => {
      await reach(ana, noteButton(CHIEF))
      await page.keyboard.press('Enter')
      await press(ana, details(CHIEF).getByRole('button', { name: words.promote }))
      const record = page.getByRole('complementary', { name: words.partner, exact: true })
      await expect(record.getByRole('textbox', { name: words.recordName, exact: true })).toHaveValue(CHIEF)
      await hears(ben, words.heardPromoted(CHIEF))
      // what was one's own doing was never told to oneself
      await expect(told(ana)).toHaveText('')
    })

    await test.step('Ben finds it all in his own outline', async () => {
      const views = ben.page.getByRole('navigation', { name: words.views })
      await press(ben, views.getByRole('button', { name: words.power }))
      await press(ben, ben.page.getByRole('button', { name: words.openOutline }))
      const his = ben.page.getByRole('complementary', { name: words.outline })
      await expect(his.getByRole('table', { name: `${words.placed} 3` })).toMatchAriaSnapshot(`
        - table:
          - rowgroup
          - rowgroup:
            - row "${MAYOR} −20 100"
            - row "${CHIEF} +40 75":
              - rowheader "${CHIEF}":
                - checkbox
                - button /^${CHIEF} ${words.partner}/
            - row "${LANDLORDS} −59 50"
      `)
    })
  })
}
