// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useDraft } from '../../client/ui/use-draft.ts'

let root: Root
let commits: string[]
let draft: ReturnType<typeof useDraft>
let value: string

function Field({ value, idle, held }: { value: string; idle: number; held: boolean }) {
  draft = useDraft(value, next => commits.push(next), idle, held)
  return <output>{draft.shown}</output>
}
const show = (next: string, idle = 0, held = false) => {
  value = next
  act(() => root.render(<Field value={next} idle={idle} held={held} />))
}
const type = (text: string) => act(() => draft.change(text))
const shown = () => document.body.textContent

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  commits = []
  root = createRoot(document.body)
  show('County clerk')
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

it('hands over what was typed once, when it is finished', () => {
  type('County clerk, 2nd floor')
  expect(commits).toEqual([])
  act(() => draft.finish())
  act(() => draft.finish())
  expect(commits).toEqual(['County clerk, 2nd floor'])
})

it('hands it over when the field goes away, so that no keystroke is lost', () => {
  type('Clerk')
  act(() => root.render(null))
  expect(commits).toEqual(['Clerk'])
})

it('says nothing where nothing is new', () => {
  type('County clerk')
  act(() => draft.finish())
  expect(commits).toEqual([])
})

it('is not disturbed by others while one types, and shows theirs afterwards', () => {
  type('Mine')
  show('Theirs')
  expect(shown()).toBe('Mine')
  act(() => draft.drop())
  expect(shown()).toBe('Theirs')
  expect(commits).toEqual([])
})

it('hands over after a pause, and takes that back too', () => {
  show(value, 500)
  type('Cle')
  act(() => vi.advanceTimersByTime(400))
  type('Clerk')
  act(() => vi.advanceTimersByTime(499))
  expect(commits).toEqual([])
  act(() => vi.advanceTimersByTime(1))
  expect(commits).toEqual(['Clerk'])
  show('Clerk', 500)
  act(() => draft.revert())
  expect(commits).toEqual(['Clerk', 'County clerk'])
})

it('keeps what was typed while it is held, and hands it over once it no longer is', () => {
  show(value, 500)
  type('Twenty words of mine')
  show(value, 500, true)
  act(() => vi.advanceTimersByTime(2_000))
  act(() => draft.finish())
  expect(shown()).toBe('Twenty words of mine')
  expect(commits).toEqual([])
  show(value, 500)
  expect(commits).toEqual(['Twenty words of mine'])
  // and shows what others make of it from then on
  show('Their words', 500)
  expect(shown()).toBe('Their words')
})
