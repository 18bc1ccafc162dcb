import { lookAt, phoneButton } from './at-the-board.ts'
import { enter, type Screen } from './screen-hands.ts'
import { linkTo } from './workshop-api.ts'

const VAN = 'A van on Saturdays'

/** On the way in, and the first page on a phone. */
export const DOOR_SCREENS: readonly Screen[] = [
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
]
