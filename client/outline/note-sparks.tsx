import { type FormEvent, memo, useState } from 'react'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useMap, useNote } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import box from '../ui/draft-input.module.css'
import { noteTitle } from '../ui/find-notes.ts'
import style from './note-fields.module.css'
import { NotePart } from './note-part.tsx'
import { sameButWords } from './same-but-words.ts'
import { placesInZone } from './zone-places.ts'

interface Props {
  readonly note: Note
  readonly say: (words: string) => void
}

/** Which note brought this one to mind, and a line to write what this one brings to mind: a new note in the same zone. */
export const NoteSparks = memo(function NoteSparks({ note, say }: Props) {
  const t = useText()
  const { intents, board } = useSession()
  const editable = useEditable()
  const map = useMap(note.map)
  const [text, setText] = useState('')
  if (!editable && note.sparked === null) return null

  const add = (event: FormEvent) => {
    event.preventDefault()
    const words = text.trim()
    if (words === '' || !map) return
    const zone = map.kind === 'zones' ? (categoryOf(map, note.at)?.id ?? '') : ''
    const [at = null] = placesInZone(map, zone, board.board.notes.values(), [words])
    const made = intents.createNotes([{ map: map.id, at, text: words, color: note.color, sparked: note.id }])
    if (made.length === 0) return
    setText('')
    say(t('note.spark_added'))
  }
  return (
    <NotePart title={t('note.sparks')}>
      {note.sparked === null ? null : <SparkedBy id={note.sparked} />}
      {editable ? (
        <form className={style.spark} onSubmit={add}>
          <input
            className={cx(box.input)}
            aria-label={t('note.spark_hint')}
            placeholder={t('note.spark_hint')}
            maxLength={LIMITS.field}
            autoComplete="off"
            value={text}
            onChange={e => setText(e.currentTarget.value)}
          />
          <Button size="s" type="submit" isDisabled={text.trim() === ''}>
            {t('note.spark_add')}
          </Button>
        </form>
      ) : null}
    </NotePart>
  )
}, sameButWords)

function SparkedBy({ id }: { id: NoteId }) {
  const t = useText()
  const { workspace } = useSession()
  const other = useNote(id)
  return (
    <p className={style.help}>
      {t('note.sparked_by')}:{' '}
      {other ? (
        <Button
          size="s"
          look="quiet"
          onPress={() => workspace.setState({ panel: { kind: 'note', id }, selection: new Set([id]) })}
        >
          {noteTitle(other.text, 60)}
        </Button>
      ) : (
        t('note.sparked_gone')
      )}
    </p>
  )
}
