import { CalendarSync } from 'lucide-react'
import { useEffect, useState } from 'react'
import { z } from 'zod/mini'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { copyText } from '../platform/clipboard.ts'
import { type Answer, answerOf, nothing } from '../platform/http.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toasts.tsx'
import { FileRow } from './file-row.tsx'
import styles from './files.module.css'

const made = z.object({ link: z.string() })
const known = z.object({ link: z.nullable(z.object({ createdAt: z.number() })) })

/** The address to which calendars subscribe: made, copied, revoked. */
export function CalendarRow() {
  const t = useText()
  const say = useToast()
  const session = useSession()
  const [there, setThere] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let left = false
    answerOf(known, session.request('/calendar-link')).then(answer => {
      if (!left && answer.ok) setThere(answer.value.link !== null)
    })
    return () => {
      left = true
    }
  }, [session])

  const ask = async <T,>(answer: Promise<Answer<T>>, done: (value: T) => void): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const found = await answer
    setBusy(false)
    if (found.ok) done(found.value)
    else setProblem(refusalText(t, found.error))
  }
  const make = (): void =>
    void ask(answerOf(made, session.request('/calendar-link', { method: 'POST' })), value => {
      setLink(value.link)
      setThere(true)
    })
  const revoke = (): void =>
    void ask(answerOf(nothing, session.request('/calendar-link', { method: 'DELETE' })), () => {
      setLink(null)
      setThere(false)
      say(t('files.revoked'))
    })
  const copy = async (): Promise<void> => {
    if (link && (await copyText(link))) say(t('files.copied'))
  }

  return (
    <FileRow
      icon={<CalendarSync size={20} aria-hidden />}
      title={t('files.subscribe')}
      help={t('files.subscribe_help')}
    >
      {link ? <input className={styles.link} readOnly value={link} aria-label={t('files.address')} /> : null}
      {link ? (
        <Button size="s" onPress={() => void copy()}>
          {t('files.copy')}
        </Button>
      ) : null}
      <Button size="s" isPending={busy} onPress={make}>
        {t(there ? 'files.new_address' : 'files.make_address')}
      </Button>
      {there ? (
        <Button size="s" look="danger" isDisabled={busy} onPress={revoke}>
          {t('files.revoke')}
        </Button>
      ) : null}
      {there && !link ? <p className={styles.help}>{t('files.address_once')}</p> : null}
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </FileRow>
  )
}
