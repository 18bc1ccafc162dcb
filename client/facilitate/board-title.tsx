import { Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useToast } from '../ui/toasts.tsx'
import styles from './board-title.module.css'

/** The workshop's title; the facilitator changes it where it stands: Enter keeps, Esc does not. */
export function BoardTitle() {
  const t = useText()
  const say = useToast()
  const { role, intents } = useSession()
  const title = useStage(s => s.title)
  const [draft, setDraft] = useState<string | null>(null)
  const leaving = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const editing = draft !== null
  useEffect(() => {
    if (editing) field.current?.select()
  }, [editing])

  const leave = (keep: boolean): void => {
    if (leaving.current || draft === null) return
    leaving.current = true
    const wanted = draft.trim()
    if (keep && wanted && wanted !== title) {
      if (wanted.length > LIMITS.title) {
        leaving.current = false
        say(t('home.title_long', { max: LIMITS.title, count: wanted.length }), 'danger')
        return
      }
      if (!intents.stage({ what: 'rename', title: wanted })) {
        // what was not sent stays in the field
        leaving.current = false
        return
      }
    }
    setDraft(null)
    requestAnimationFrame(() => button.current?.focus())
  }

  if (role !== 'facilitator') return <h1 className={styles.title}>{title}</h1>
  if (draft !== null)
    return (
      <input
        className={styles.field}
        aria-label={t('shell.title')}
        value={draft}
        ref={field}
        onChange={event => setDraft(event.target.value)}
        onBlur={() => leave(true)}
        onKeyDown={event => {
          if (event.key === 'Enter') leave(true)
          if (event.key === 'Escape') leave(false)
        }}
      />
    )
  return (
    <h1 className={styles.title}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        title={t('shell.rename')}
        onClick={() => {
          leaving.current = false
          setDraft(title)
        }}
      >
        <span className={styles.words}>{title}</span>
        <Pencil size={14} aria-hidden className={styles.pen} />
      </button>
    </h1>
  )
}
