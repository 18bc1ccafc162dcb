import { closePanel, lookAt, panel } from './at-the-board.ts'
import { closeDialog, openPage, type Screen } from './screen-hands.ts'

/** Records, matrix and plan. */
export const RECORD_SCREENS: readonly Screen[] = [
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
      await openPage(v, 'matrix')
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
      await openPage(v, 'plan')
      await v.page.getByRole('heading', { name: v.words('shell.plan') }).waitFor()
    },
  },
]
