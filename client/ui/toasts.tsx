import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import type { Tone } from './banner.tsx'

export interface Message {
  readonly text: string
  readonly tone: Tone
  readonly action?: MessageAction | undefined
}

/** A button beside a message, for as long as there is something for it to do. */
export interface MessageAction {
  readonly name: string
  run(): void
  holds(): boolean
  onChange(again: () => void): () => void
}

/** Messages on their way: what is said before anybody shows it waits. */
export interface Messages {
  say(message: Message): void
  /** one at a time; gives back how to stop */
  hear(show: (message: Message) => void): () => void
}

/** @param wanted called when something is said that nobody shows */
function newMessages(wanted: () => void): Messages {
  const waiting: Message[] = []
  let shown: ((message: Message) => void) | null = null
  return {
    say(message) {
      if (shown) {
        shown(message)
        return
      }
      waiting.push(message)
      wanted()
    },
    hear(show) {
      shown = show
      for (const message of waiting.splice(0)) show(message)
      return () => {
        shown = null
      }
    },
  }
}

const Toasts = createContext<Messages | null>(null)
type Region = typeof import('./toast-region.tsx').Region

/** Room for short messages that go by themselves. Around the whole application, once; what shows them comes with the first. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [Shown, setShown] = useState<Region | null>(null)
  const [messages] = useState(() =>
    newMessages(() => {
      import('./toast-region.tsx').then(
        ({ Region }) => setShown(() => Region),
        problem => console.warn('messages cannot be shown', problem),
      )
    }),
  )
  return (
    <Toasts value={messages}>
      {children}
      {Shown ? <Shown messages={messages} /> : null}
    </Toasts>
  )
}

/** Gives `say(text)`: something that was done. It is read aloud and goes after six seconds; what is at risk goes in a Banner. */
export function useToast(): (text: string, tone?: Tone, action?: MessageAction) => void {
  const messages = useContext(Toasts)
  return useCallback((text, tone = 'good', action) => messages?.say({ text, tone, action }), [messages])
}
