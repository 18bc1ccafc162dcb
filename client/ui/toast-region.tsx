import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { useText } from '../i18n/i18n.tsx'
import { Banner } from './banner.tsx'
import { Button as Press } from './button.tsx'
import button from './icon-button.module.css'
import styles from './toasts.module.css'
import type { Message, MessageAction, Messages } from './toasts.tsx'

/** How long a message stays (milliseconds). */
const STAYS = 6_000
/** … where it offers something: as long as is needed to get there, also without a mouse */
const OFFERS = 12_000

/** Where short messages are shown and read aloud. */
export function Region({ messages }: { messages: Messages }) {
  const t = useText()
  const [queue] = useState(() => new ToastQueue<Message>({ maxVisibleToasts: 2 }))
  useEffect(
    () => messages.hear(message => queue.add(message, { timeout: message.action ? OFFERS : STAYS })),
    [messages, queue],
  )
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''} aria-label={t('app.messages')}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast ?? ''}>
          <Banner
            tone={toast.content.tone}
            className={styles.row}
            actions={
              <>
                {toast.content.action ? (
                  <Offer action={toast.content.action} onDone={() => queue.close(toast.key)} />
                ) : null}
                <Button slot="close" aria-label={t('app.close')} className={`${button.button} ${button.s}`}>
                  <X size={16} aria-hidden />
                </Button>
              </>
            }
          >
            <ToastContent>{toast.content.text}</ToastContent>
          </Banner>
        </Toast>
      )}
    </ToastRegion>
  )
}

function Offer({ action, onDone }: { action: MessageAction; onDone: () => void }) {
  const holds = useSyncExternalStore(action.onChange, action.holds)
  if (!holds) return null
  return (
    <Press
      size="s"
      look="quiet"
      // of the two buttons in a message the other one closes it
      slot={null}
      onPress={() => {
        action.run()
        onDone()
      }}
    >
      {action.name}
    </Press>
  )
}
