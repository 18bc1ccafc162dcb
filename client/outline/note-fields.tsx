import { Handshake, Lock, Trash2, UserLock } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useMap } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useAllTools, useHeld } from '../state/use-permit.ts'
import { Button } from '../ui/button.tsx'
import { ReactionButtons } from '../ui/reaction-buttons.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { VoteDots } from '../ui/vote-dots.tsx'
import { MarkFields } from './mark-fields.tsx'
import { NoteComments } from './note-comments.tsx'
import { NoteConnections } from './note-connections.tsx'
import style from './note-fields.module.css'
import { NoteLook } from './note-look.tsx'
import { NoteMerged } from './note-merged.tsx'
import { NoteSparks } from './note-sparks.tsx'
import { NoteTags } from './note-tags.tsx'
import { NoteWords } from './note-words.tsx'
import { PlaceFields } from './place-fields.tsx'
import { saidAgain } from './said-again.ts'
import { sameButWords } from './same-but-words.ts'

interface Props {
  readonly note: Note
  /** what to do instead of deleting at once, so that the focus finds a place */
  readonly onRemove?: () => void
  /** the note is about to go to another map */
  readonly onLeave?: () => void
}

const nothing = (): void => {}
const Reactions = memo(function Reactions({ note }: { note: Note }) {
  return <ReactionButtons note={note} />
}, sameButWords)

/** All that can be said of one note, what is used most first; and what can be done with it. */
export function NoteFields({ note, onRemove, onLeave = nothing }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const held = useHeld(note)
  const unlockable = useHeld({ ...note, locked: false }) === null
  const map = useMap(note.map)
  const [said, setSaid] = useState('')
  const say = useCallback((words: string) => setSaid(before => saidAgain(words, before)), [])

  return (
    <div className={style.fields}>
      {note.locked ? (
        <p className={style.locked}>
          <Lock size={16} aria-hidden />
          {t('note.is_locked')}
          {editable && unlockable ? (
            <Button size="s" onPress={() => intents.lockNotes([note.id], false)}>
              {t('note.unlock')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {editable && held === 'others' ? (
        <p className={style.locked}>
          <UserLock size={16} aria-hidden />
          {t('note.not_yours')}
        </p>
      ) : null}
      <VoteDots id={note.id} />
      <NoteWords note={note} />
      <NoteMerged note={note} />
      {map ? <PlaceFields note={note} map={map} say={say} onLeave={onLeave} /> : null}
      {editable || Object.keys(note.reactions).length > 0 ? <Reactions note={note} /> : null}
      <MarkFields note={note} map={map} />
      <NoteConnections note={note} say={say} />
      <NoteComments note={note} say={say} />
      <NoteSparks note={note} say={say} />
      <NoteTags note={note} say={say} />
      <NoteLook note={note} map={map} say={say} onLeave={onLeave} />
      <NoteActions note={note} onRemove={onRemove ?? (() => intents.removeNotes([note.id]))} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}

/** Into the partners' table, or away. */
const NoteActions = memo(function NoteActions({ note, onRemove }: { note: Note; onRemove: () => void }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useEditable()
  const open = useAllTools()
  const held = useHeld(note)
  const record = useBoard('partners', b => b.partnerOf.get(note.id) ?? null, [note.id])
  const promote = () => {
    const id = record ?? intents.promote([note.id])
    if (id) workspace.setState({ panel: { kind: 'partner', id } })
  }
  if (!record && !editable) return null
  return (
    <div className={style.last}>
      <Button icon={<Handshake size={16} aria-hidden />} isDisabled={!record && !open} onPress={promote}>
        {t(record ? 'note.open_record' : 'note.promote')}
      </Button>
      {editable ? (
        <Button
          look="danger"
          icon={<Trash2 size={16} aria-hidden />}
          isDisabled={held !== null}
          onPress={onRemove}
        >
          {t('note.delete')}
        </Button>
      ) : null}
    </div>
  )
}, sameButWords)
