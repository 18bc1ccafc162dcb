import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { useFocusNext } from '../ui/use-focus-next.ts'
import style from './composer.module.css'
import { OwnNote } from './own-note.tsx'

interface Props {
  readonly map: MapSpec
  /** the note that was deleted last, as long as undo would bring that one back */
  readonly deleted: NoteId | null
  readonly onDeleted: (id: NoteId | null) => void
}

const byAge = (a: Note, b: Note): number => a.made.at - b.made.at || (a.id < b.id ? -1 : 1)

const pencilOf = (id: NoteId): string => `[data-own-note="${CSS.escape(id)}"] [data-edit]`

/** What this person wrote on a map, oldest first, each to be changed or deleted. */
export function OwnNotes({ map, deleted, onDeleted }: Props) {
  const t = useText()
  const { me, intents, history } = useSession()
  const editable = useEditable()
  const { box, next } = useFocusNext<HTMLElement>()
  const [editing, setEditing] = useState<NoteId | null>(null)
  // as one text, so that others' notes may change without this list rendering
  const known = useBoard(
    'notes',
    board =>
      [...board.notes.values()]
        .filter(note => note.map === map.id && note.made.by === me.participant)
        .sort(byAge)
        .map(note => note.id)
        .join(' '),
    [map.id, me.participant],
  )
  const ids = known === '' ? [] : known.split(' ')
  const edit = (id: NoteId | null): void => {
    if (id === null && editing !== null) next(pencilOf(editing))
    setEditing(id)
    onDeleted(null)
  }
  const remove = (id: NoteId): void => {
    intents.removeNotes([id])
    next('[data-undo]')
    onDeleted(id)
  }
  const bringBack = (): void => {
    if (deleted !== null) next(pencilOf(deleted))
    history.undo()
    onDeleted(null)
  }
  return (
    <section className={style.mine} ref={box}>
      <h3 className={style.heading}>{t('compose.mine', { count: ids.length })}</h3>
      {ids.length === 0 ? <p className={style.quiet}>{t('compose.none')}</p> : null}
      <ul className={style.list}>
        {ids.map(id => (
          <OwnNote
            key={id}
            id={id}
            map={map}
            editing={editing === id}
            onEdit={on => edit(on ? id : null)}
            onRemove={() => remove(id)}
          />
        ))}
      </ul>
      <div role="status" className={style.deleted}>
        {deleted ? (
          <>
            {t('compose.deleted')}
            <Button
              size="l"
              look="quiet"
              icon={<Undo2 size={18} aria-hidden />}
              data-undo
              isDisabled={!editable}
              onPress={bringBack}
            >
              {t('compose.undo')}
            </Button>
          </>
        ) : null}
      </div>
    </section>
  )
}
