import { Hash, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Note } from '../../../shared/model/note.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import { IconButton } from '../../ui/icon-button.tsx'
import { BarPopover } from './bar-popover.tsx'
import style from './chosen.module.css'
import type { ShownNote } from './use-selected-notes.ts'

/** Tags that other notes have, offered to be used again. */
const OFFERED = 8

/** The tags of the selected notes: taken away one by one, typed, or chosen from those in use. */
export function TagsPopover({ notes }: { notes: readonly ShownNote[] }) {
  const t = useText()
  return (
    <BarPopover
      title={t('note.tags')}
      button={
        <IconButton label={t('note.tags')} tip="top">
          <Hash size={18} aria-hidden />
        </IconButton>
      }
    >
      <TagFields notes={notes} />
    </BarPopover>
  )
}

function TagFields({ notes }: { notes: readonly ShownNote[] }) {
  const t = useText()
  const { intents, board } = useSession()
  const [word, setWord] = useState('')
  const ids = notes.map(n => n.id)
  const here = [...new Set(notes.flatMap(n => n.tags))].sort((a, b) => a.localeCompare(b))
  const [known] = useState(() => inUse(board.board.notes.values()))
  const offered = known.filter(tag => !notes.every(n => n.tags.includes(tag))).slice(0, OFFERED)
  const add = (tag: string): void => intents.tagNotes(ids, { add: [tag] })
  return (
    <>
      {here.length > 0 ? (
        <ul className={style.tags}>
          {here.map(tag => (
            <li key={tag} className={style.tag}>
              {tag}
              <IconButton
                size="s"
                label={t('note.tag_remove', { tag })}
                onPress={() => intents.tagNotes(ids, { remove: [tag] })}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className={style.line}
        onSubmit={e => {
          e.preventDefault()
          if (word.trim() !== '') add(word.trim())
          setWord('')
        }}
      >
        <input
          ref={element => element?.focus()}
          className={cx(box.input)}
          aria-label={t('note.tag_new')}
          placeholder={t('note.tag_hint')}
          value={word}
          maxLength={60}
          autoComplete="off"
          onChange={e => setWord(e.currentTarget.value)}
        />
        <IconButton type="submit" label={t('note.tag_add')} isDisabled={word.trim() === ''}>
          <Plus size={18} aria-hidden />
        </IconButton>
      </form>
      {offered.length > 0 ? (
        <fieldset className={style.offered} aria-label={t('marks.tags_in_use')}>
          {offered.map(tag => (
            <button key={tag} type="button" className={style.offer} onClick={() => add(tag)}>
              <Plus size={14} aria-hidden /> {tag}
            </button>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}

/** Tags of all notes, the most used first. */
function inUse(notes: Iterable<Note>): string[] {
  const counts = new Map<string, number>()
  for (const note of notes) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag)
}
