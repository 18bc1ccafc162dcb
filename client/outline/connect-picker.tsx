import { useCallback, useState } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { NotePicker } from '../ui/note-picker.tsx'

interface Props {
  readonly note: Note
  readonly onChosen: (other: Note) => void
}

/** Finds another note of any map by its words, to draw a connection to it. */
export function ConnectPicker({ note, onChosen }: Props) {
  const t = useText()
  const { board } = useSession()
  const [round, setRound] = useState(0)
  const without = useCallback(() => {
    const taken = new Set([note.id])
    for (const c of board.board.connections.values()) if (c.from === note.id) taken.add(c.to)
    return taken
  }, [board, note.id])
  // a field anew after each choice: emptied by hand, it would open its list again
  return (
    <NotePicker
      key={round}
      label={t('note.connect')}
      words={{
        hint: t('note.connect_hint'),
        open: t('note.connect_show'),
        nothing: t('outline.nothing_found'),
      }}
      without={without}
      autoFocus={round > 0}
      onChosen={other => {
        if (!other) return
        onChosen(other)
        setRound(round + 1)
      }}
    />
  )
}
