import { X } from 'lucide-react'
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useMayChange } from '../state/use-permit.ts'
import { cx } from '../ui/cx.ts'
import box from '../ui/draft-input.module.css'
import { IconButton } from '../ui/icon-button.tsx'
import style from './note-fields.module.css'
import { NoteKinds } from './note-kinds.tsx'
import { NotePart } from './note-part.tsx'
import { sameButWords } from './same-but-words.ts'

/** A note's tags; Enter in the field adds one, those in use elsewhere are suggested. */
export const NoteTags = memo(function NoteTags({ note, say }: { note: Note; say: (words: string) => void }) {
  const t = useText()
  const { intents, board } = useSession()
  const editable = useMayChange(note)
  const [tag, setTag] = useState('')
  const [known, setKnown] = useState<readonly string[]>([])
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  if (!editable && note.tags.length === 0) return null

  const add = () => {
    const word = tag.trim()
    setTag('')
    if (word === '') return
    intents.tagNotes([note.id], { add: [word] })
    say(t('note.tag_added', { tag: word }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  const suggest = () =>
    setKnown([...new Set([...board.board.notes.values()].flatMap(n => n.tags))].sort().slice(0, 100))
  return (
    <NotePart title={t('note.tags')}>
      {note.tags.length > 0 ? (
        <ul className={style.tags}>
          {note.tags.map(word => (
            <li key={word} className={style.tag}>
              {word}
              {editable ? (
                <IconButton
                  size="s"
                  label={t('note.tag_remove', { tag: word })}
                  onPress={() => {
                    intents.tagNotes([note.id], { remove: [word] })
                    say(t('note.tag_removed', { tag: word }))
                    field.current?.focus()
                  }}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {editable ? (
        <>
          <NoteKinds note={note} />
          <input
            ref={field}
            className={cx(box.input)}
            list={list}
            value={tag}
            maxLength={60}
            autoComplete="off"
            aria-label={t('note.tag_new')}
            placeholder={t('note.tag_hint')}
            onFocus={suggest}
            onChange={e => setTag(e.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <datalist id={list}>
            {known.map(word => (
              <option key={word} value={word} />
            ))}
          </datalist>
        </>
      ) : null}
    </NotePart>
  )
}, sameButWords)
