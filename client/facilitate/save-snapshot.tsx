import { useState } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToast } from '../ui/toasts.tsx'
import { saveSnapshot } from './snapshots.ts'
import styles from './snapshots-dialog.module.css'

/** Keeps the board as it is now, under a name. */
export function SaveSnapshot({ onSaved }: { onSaved: () => void }) {
  const t = useText()
  const say = useToast()
  const session = useSession()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  const save = async (): Promise<void> => {
    const wanted = name.trim()
    if (!wanted) return setError(t('snap.name_missing'))
    if (wanted.length > LIMITS.title)
      return setError(t('snap.name_long', { max: LIMITS.title, count: wanted.length }))
    setBusy(true)
    const answer = await saveSnapshot(session, wanted)
    setBusy(false)
    if (!answer.ok) return setError(refusalText(t, answer.error))
    setName('')
    say(t('snap.saved', { name: wanted }))
    onSaved()
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      <TextField
        className={styles.grow}
        label={t('snap.name')}
        placeholder={t('snap.name_example')}
        value={name}
        onChange={value => {
          setName(value)
          setError(undefined)
        }}
        error={error}
        autoComplete="off"
      />
      <Button type="submit" look="primary" isPending={busy}>
        {t('snap.save')}
      </Button>
    </form>
  )
}
