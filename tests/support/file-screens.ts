import { closePanel, openOutline } from './at-the-board.ts'
import { closeDialog, enter, openDialog, type Screen } from './screen-hands.ts'

/** What goes out, and where links lead: shared, saved, kept, watched. */
export const FILE_SCREENS: readonly Screen[] = [
  {
    name: 'share',
    async open(v) {
      await closePanel(v)
      await v.page.getByRole('button', { name: v.words('share.button'), exact: true }).click()
      await v.page.getByRole('img').first().waitFor()
    },
  },
  {
    name: 'replace a link',
    async open(v) {
      const name = v.words('share.participant')
      await v.page.getByRole('button', { name: v.words('renew.button_of', { name }) }).click()
      await v.page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'delete the workshop',
    async open(v) {
      const question = v.page.getByRole('alertdialog')
      await question.getByRole('button', { name: v.words('app.cancel') }).click()
      await question.waitFor({ state: 'detached' })
      await v.page.getByRole('button', { name: v.words('delete.button') }).click()
      await question.getByRole('textbox').waitFor()
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
