import { useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { answerOf, nothing } from '../platform/http.ts'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './share-dialog.module.css'

interface DeleteWorkshopProps {
  /** opens what can be taken away as files */
  onTakeAway: () => void
  /** the workshop is no more */
  onDeleted: (title: string) => void
}

/** A title as it is compared: how it was spaced and which letters are large says nothing. */
const plain = (title: string): string => title.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()

/** The facilitator's way to delete the whole workshop: the title is typed first. */
export function DeleteWorkshop({ onTakeAway, onDeleted }: DeleteWorkshopProps) {
  const t = useText()
  const { request, saved } = useSession()
  const title = useStage(s => s.title)
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const ask = (on: boolean): void => {
    setTyped('')
    setWrong(false)
    setProblem(null)
    setAsking(on)
  }
  const remove = async (): Promise<void> => {
    if (busy) return
    setProblem(null)
    if (plain(typed) !== plain(title)) return setWrong(true)
    if (saved.getState().kind === 'offline') return setProblem(refusalText(t, { kind: 'away' }))
    setBusy(true)
    const answer = await answerOf(nothing, request('', { method: 'DELETE' }))
    setBusy(false)
    // gone already: an answer before this one was lost
    if (answer.ok || answer.error.kind === 'deleted') return onDeleted(title)
    setProblem(answer.error.kind === 'away' ? t('delete.unknown') : refusalText(t, answer.error))
  }

  return (
    <section className={styles.erase}>
      <h3 className={styles.heading}>{t('delete.heading')}</h3>
      <Button look="danger" size="s" onPress={() => ask(true)}>
        {t('delete.button')}
      </Button>
      <p className={styles.note}>{t('delete.help')}</p>
      <Confirm
        title={t('delete.title', { title })}
        action={t('delete.action')}
        danger
        isOpen={asking}
        busy={busy}
        onClose={() => busy || ask(false)}
        onConfirm={() => void remove()}
      >
        <p>{t('delete.for_good')}</p>
        <div className={styles.first}>
          <p>{t('delete.take_first')}</p>
          <Button size="s" isDisabled={busy} onPress={onTakeAway}>
            {t('delete.take')}
          </Button>
        </div>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void remove()
          }}
        >
          <TextField
            label={t('delete.type')}
            help={title}
            error={wrong ? t('delete.type_wrong', { title }) : undefined}
            value={typed}
            isDisabled={busy}
            autoComplete="off"
            onChange={value => {
              setTyped(value)
              setWrong(false)
            }}
          />
        </form>
        {problem ? (
          <Banner tone="danger" live="alert">
            {problem}
          </Banner>
        ) : null}
      </Confirm>
    </section>
  )
}
