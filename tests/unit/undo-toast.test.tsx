// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Texts } from '../../client/i18n/i18n.tsx'
import { messages } from '../../client/i18n/messages/en.ts'
import { type Session, SessionProvider } from '../../client/state/session.ts'
import { ToastProvider } from '../../client/ui/toasts.tsx'
import { useUndoToast } from '../../client/ui/use-undo-toast.ts'
import { type Hand, hand } from '../support/undo-hands.ts'

let root: Root
let me: Hand
let editable: StoreApi<boolean>
let say: (text: string) => void

function Speaker() {
  say = useUndoToast()
  return null
}
const undo = (): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(button => button.textContent === 'Undo')
const note = (text: string) => ({ map: 'asset', at: null, text, color: 'sky' as const })
const texts = () => [...me.board.notes.values()].map(n => n.text)

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  me = hand('ana')
  editable = createStore(() => true)
  root = createRoot(document.body)
  await act(async () =>
    root.render(
      <Texts first="en" messages={messages} remember={() => {}}>
        <ToastProvider>
          <SessionProvider value={{ history: me.history, editable } as unknown as Session}>
            <Speaker />
          </SessionProvider>
        </ToastProvider>
      </Texts>,
    ),
  )
  me.intents.createNotes([note('Hall')])
})
afterEach(async () => {
  await act(async () => root.unmount())
})
/** What shows messages comes with the first of them. */
async function deleted(): Promise<void> {
  me.intents.removeNotes([...me.board.notes.keys()])
  await act(async () => say('Deleted.'))
  const shown = async (): Promise<void> => {
    await act(async () => {})
    expect(undo()).toBeDefined()
  }
  // on a busy machine it takes longer than the second that is the default
  await vi.waitFor(shown, { timeout: 8_000 })
}

it('what was deleted is brought back by the button beside the message', async () => {
  await deleted()
  expect(texts()).toEqual([])
  await act(async () => undo()?.click())
  expect(texts()).toEqual(['Hall'])
  expect(undo()).toBeUndefined()
})

it('the button goes with the next thing that is done, whose undo it would be', async () => {
  await deleted()
  await act(async () => void me.intents.createNotes([note('Van')]))
  expect(undo()).toBeUndefined()
  expect(document.body.textContent).toContain('Deleted.')
})

it('while the board is locked there is no button that would do nothing; it is there again when the board opens', async () => {
  await deleted()
  const lock = (on: boolean) => act(async () => editable.setState(!on, true))
  me.lock(true)
  await lock(true)
  expect(undo()).toBeUndefined()
  me.lock(false)
  await lock(false)
  await act(async () => undo()?.click())
  expect(texts()).toEqual(['Hall'])
})
