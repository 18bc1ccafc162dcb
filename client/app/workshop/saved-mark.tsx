import { CloudAlert, CloudCheck, CloudOff, CloudUpload, Lock, Unplug } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { PHONE, useMedia } from '../../platform/media.ts'
import { useSaved } from '../../state/hooks.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './saved-mark.module.css'
import { savedWords } from './saved-words.ts'

const ICONS = {
  busy: CloudUpload,
  good: CloudCheck,
  kept: CloudOff,
  risk: CloudAlert,
  locked: Lock,
  ended: Unplug,
} as const

/** Whether what was written is safe: always visible, spoken when it gets worse and when it is well again. */
export function SavedMark() {
  const t = useText()
  const state = useSaved()
  const phone = useMedia(PHONE)
  const { text, short = text, icon, trouble } = savedWords(state)
  const Icon = ICONS[icon]
  const troubled = useRef(false)
  const spoken = trouble || (troubled.current && state.kind === 'saved')
  if (trouble) troubled.current = true
  return (
    <div className={styles.mark} data-saved={state.kind} data-icon={icon}>
      <Icon size={18} aria-hidden />
      {phone && short !== text ? (
        <>
          <span className={styles.words} aria-hidden>
            {t(short)}
          </span>
          <VisuallyHidden>{t(text)}</VisuallyHidden>
        </>
      ) : (
        <span className={styles.words}>{t(text)}</span>
      )}
      <VisuallyHidden role="status">{spoken ? t(text) : ''}</VisuallyHidden>
    </div>
  )
}
