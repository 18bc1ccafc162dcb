import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import icon from '../ui/icon-button.module.css'
import type { HintAction } from './canvas-desk.ts'
import style from './hand-hint.module.css'

export interface Hint {
  readonly text: string
  readonly action: HintAction | undefined
}

/** Milliseconds for which a hint stays; one that offers something stays until something is done, or for good. */
const SHOWN = 5_000

/** A short word about what a hand just did or could not do, over the map; read aloud by the canvas's own live region. */
export function HandHint({ hint, over }: { readonly hint: Hint; readonly over: () => void }) {
  const t = useText()
  const { board, workspace } = useSession()
  const { text, action } = hint
  useEffect(() => {
    if (action?.stays) return
    if (action) {
      const stops = [
        board.onChange((_, mine) => mine && over()),
        workspace.subscribe((now, before) => {
          if (now.selection !== before.selection && now.selection.size > 0) over()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    }
    const timer = setTimeout(over, Math.max(SHOWN, text.length * 70))
    return () => clearTimeout(timer)
  }, [board, workspace, text, action, over])
  return (
    <div className={style.hint} data-hand-hint>
      <span aria-hidden>{text}</span>
      {action ? (
        <Button
          className={style.action ?? ''}
          onPress={() => {
            over()
            action.run()
          }}
        >
          {action.name}
        </Button>
      ) : null}
      <Button className={`${icon.button} ${icon.s}`} aria-label={t('app.close')} onPress={over}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  )
}
