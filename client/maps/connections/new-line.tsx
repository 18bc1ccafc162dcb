import { useCallback, useState } from 'react'
import type { NoteId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { NotePicker } from '../../ui/note-picker.tsx'
import style from './lines-list.module.css'

/** Draws a connection by choosing two notes from lists. */
export function NewLine({ onConnected }: { onConnected: (from: NoteId, to: NoteId) => void }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const [from, setFrom] = useState<NoteId | null>(null)
  const [to, setTo] = useState<NoteId | null>(null)
  const [round, setRound] = useState(0)
  const withoutTo = useCallback(() => new Set(to === null ? [] : [to]), [to])
  const withoutFrom = useCallback(() => new Set(from === null ? [] : [from]), [from])
  const words = { hint: t('lines.choose'), open: t('lines.choose'), nothing: t('lines.nothing') }
  const ready = from !== null && to !== null && from !== to
  return (
    <form
      className={style.add}
      aria-label={t('lines.add_title')}
      onSubmit={e => {
        e.preventDefault()
        if (!ready) return
        const connection = intents.connect(from, to)
        workspace.setState({ connection, selection: new Set() })
        onConnected(from, to)
        setFrom(null)
        setTo(null)
        setRound(round + 1)
      }}
    >
      <NotePicker
        key={`from ${round}`}
        keeps
        className={style.picker}
        label={t('lines.from')}
        words={words}
        without={withoutTo}
        onChosen={note => setFrom(note?.id ?? null)}
      />
      <NotePicker
        key={`to ${round}`}
        keeps
        className={style.picker}
        label={t('lines.to')}
        words={words}
        without={withoutFrom}
        onChosen={note => setTo(note?.id ?? null)}
      />
      <Button type="submit" size="s" isDisabled={!ready}>
        {t('lines.add')}
      </Button>
    </form>
  )
}
