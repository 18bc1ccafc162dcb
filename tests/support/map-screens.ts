import { closePanel, lookAt, mapCanvas, onPhone, openNote, openOutline, panel } from './at-the-board.ts'
import { closeDialog, closeMenu, enter, menuItem, type Screen } from './screen-hands.ts'

/** The maps, and what opens over and beside them. */
export const MAP_SCREENS: readonly Screen[] = [
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
]
