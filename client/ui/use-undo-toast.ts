import { useCallback } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useToast } from './toasts.tsx'

/** Gives `say(text)`: what was just done, with a button that takes it back for as long as nothing else was done. */
export function useUndoToast(): (text: string) => void {
  const t = useText()
  const say = useToast()
  const { history, editable } = useSession()
  return useCallback(
    text => {
      const step = history.newest()
      if (step === null) return say(text)
      // while the board is locked nothing can be taken back: the button comes again with the board
      const holds = (): boolean => editable.getState() && history.newest() === step
      say(text, 'good', {
        name: t('canvas.undo'),
        run: () => holds() && history.undo(),
        holds,
        onChange: again => {
          const stops = [history.can.subscribe(again), editable.subscribe(again)]
          return () => {
            for (const stop of stops) stop()
          }
        },
      })
    },
    [t, say, history, editable],
  )
}
