// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { leaveRow } from '../../client/ui/leave-row.ts'
import { must } from '../../shared/assert.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <section id="goal" tabindex="-1">
      <ul>
        <li id="a"><button data-remove>x</button></li>
        <li id="b"><button data-remove>x</button></li>
        <li id="held">no button</li>
        <li id="c"><button data-remove>x</button></li>
      </ul>
      <button id="add">Add</button>
    </section>`
})
const row = (id: string): HTMLElement => must(document.getElementById(id), id)
const remove = (id: string, otherwise = '#add'): string | undefined => {
  const button = must(row(id).querySelector('button'), 'button')
  button.focus()
  leaveRow(button, 'li', otherwise)
  row(id).remove()
  const now = document.activeElement
  return now?.closest('li')?.id ?? now?.id
}

it('[WCAG 2.4.3] the focus goes on to the next row that can be taken away, then back, then to what is named', () => {
  expect(remove('b')).toBe('c')
  expect(remove('c')).toBe('a')
  expect(remove('a')).toBe('add')
})

it('or to what stands around the rows', () => {
  row('b').remove()
  row('c').remove()
  expect(remove('a', '#goal')).toBe('goal')
})
