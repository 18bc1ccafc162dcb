import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { useText } from '../i18n/i18n.tsx'
import { Banner, type Tone } from './banner.tsx'
import button from './icon-button.module.css'
import styles from './toasts.module.css'

interface Message {
  readonly text: string
  readonly tone: Tone
}

const Toasts = createContext<ToastQueue<Message> | null>(null)

/** Room for short messages that go by themselves. Around the whole application, once. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText()
  const [queue] = useState(() => new ToastQueue<Message>({ maxVisibleToasts: 2 }))
  return (
    <Toasts value={queue}>
      {children}
      <ToastRegion queue={queue} className={styles.region ?? ''} aria-label={t('app.messages')}>
        {({ toast }) => (
          <Toast toast={toast} className={styles.toast ?? ''}>
            <Banner
              tone={toast.content.tone}
              actions={
                <Button slot="close" aria-label={t('app.close')} className={`${button.button} ${button.s}`}>
                  <X size={16} aria-hidden />
                </Button>
              }
            >
              <ToastContent>{toast.content.text}</ToastContent>
            </Banner>
          </Toast>
        )}
      </ToastRegion>
    </Toasts>
  )
}

/** Gives `say(text)`: something that was done. It is read aloud and goes after six seconds; what is at risk goes in a Banner. */
export function useToast(): (text: string, tone?: Tone) => void {
  const queue = useContext(Toasts)
  return useCallback(
    (text, tone = 'good') => {
      queue?.add({ text, tone }, { timeout: 6_000 })
    },
    [queue],
  )
}
