// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Session, SessionProvider } from '../../client/state/session.ts'
import type { Until } from '../../client/state/use-open.ts'
import { WaitingWords } from '../../client/state/waiting-words.ts'
import { useDraft } from '../../client/ui/use-draft.ts'
import type { Stage } from '../../shared/model/stage.ts'

let root: Root
let commits: string[]
let draft: ReturnType<typeof useDraft>
let value: string

interface FieldProps {
  value: string
  idle: number
  held: boolean
  until?: Until
}
function Field({ value, idle, held, until }: FieldProps) {
  draft = useDraft(value, next => commits.push(next), idle, held, until)
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

describe('in a workshop', () => {
  const editable = createStore<boolean>(() => true)
  const stage = createStore(() => ({ agenda: [{ id: 's', tools: 'own' }], step: null }) as unknown as Stage)
  const waiting = new WaitingWords(() => {})
  const session = { role: 'participant', editable, stage, waiting } as unknown as Session
  const put = (field: ReactNode) =>
    act(() => root.render(<SessionProvider value={session}>{field}</SessionProvider>))
  const lock = (on: boolean) => act(() => editable.setState(!on, true))

  beforeEach(() => {
    editable.setState(true, true)
    stage.setState({ step: null })
    put(<Field value="County clerk" idle={500} held={false} />)
  })

  it('what was typed in a field that goes away when the board is locked comes in once it is opened', () => {
    type('Twenty words of mine')
    act(() => {
      editable.setState(false, true)
      root.render(<SessionProvider value={session}>{null}</SessionProvider>)
    })
    expect(commits).toEqual([])
    expect(waiting.text()).toBe('Twenty words of mine')
    lock(false)
    lock(true)
    lock(false)
    expect(commits).toEqual(['Twenty words of mine'])
    expect(waiting.any).toBe(false)
  })

  it('a field that stays keeps it, whatever pauses and leaving it do', () => {
    type('Mine')
    lock(true)
    act(() => vi.advanceTimersByTime(2_000))
    act(() => draft.finish())
    expect(shown()).toBe('Mine')
    type('Mine, and more')
    expect(waiting.text()).toBe('Mine, and more')
    expect(commits).toEqual([])
    lock(false)
    expect(commits).toEqual(['Mine, and more'])
    expect(waiting.any).toBe(false)
  })

  it('what a step keeps from somebody comes in with the step after it', () => {
    type('Mine')
    act(() => stage.setState({ step: { id: 's', since: 0, began: null } } as Partial<Stage>))
    put(<Field value="County clerk" idle={500} held={true} />)
    put(null)
    expect(commits).toEqual([])
    act(() => stage.setState({ step: null }))
    expect(commits).toEqual(['Mine'])
  })

  it('what was typed of a note that is locked, in a panel that was closed, comes in once the note is free', () => {
    const free = createStore<boolean>(() => false)
    const until: Until = { passed: () => free.getState(), watch: again => free.subscribe(again) }
    type('Dana')
    put(<Field value="County clerk" idle={500} held={true} until={until} />)
    put(null)
    expect(commits).toEqual([])
    expect(waiting.text()).toBe('Dana')
    lock(true)
    act(() => free.setState(true, true))
    expect(commits).toEqual([])
    lock(false)
    expect(commits).toEqual(['Dana'])
    expect(waiting.any).toBe(false)
  })
})
