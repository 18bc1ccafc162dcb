import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import type { Comment } from '../../shared/model/comment.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, usePersonName } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useTabDraft } from '../state/use-tab-draft.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import long from '../ui/long-text.module.css'
import { useUndoToast } from '../ui/use-undo-toast.ts'
import style from './note-comments.module.css'
import { NotePart } from './note-part.tsx'
import { sameButWords } from './same-but-words.ts'

const NONE: readonly Comment[] = []

/** What people said about a note, oldest first; one's own can be changed and taken back. */
export const NoteComments = memo(function NoteComments({
  note,
  say,
}: {
  note: Note
  say: (words: string) => void
}) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const comments = useBoard('comments', b => b.comments.get(note.id) ?? NONE, [note.id])
  const box = useRef<HTMLDivElement>(null)
  if (!editable && comments.length === 0) return null
  return (
    <NotePart title={t('note.comments', { count: comments.length })}>
      {comments.length > 0 ? (
        <ul className={style.comments}>
          {comments.map(comment => (
            <CommentRow
              key={comment.id}
              comment={comment}
              say={say}
              onRemoved={() => box.current?.querySelector('textarea')?.focus()}
            />
          ))}
        </ul>
      ) : null}
      {editable ? (
        <div ref={box}>
          <CommentForm
            key={note.id}
            place={note.id}
            label={t('note.comment_new')}
            action={t('note.comment_add')}
            onDone={text => {
              intents.addComment(note.id, text)
              say(t('note.comment_added'))
            }}
          />
        </div>
      ) : null}
    </NotePart>
  )
}, sameButWords)

interface RowProps {
  readonly comment: Comment
  readonly say: (words: string) => void
  readonly onRemoved: () => void
}

function CommentRow({ comment, say, onRemoved }: RowProps) {
  const t = useText()
  const { locale } = useLocale()
  const { intents, me } = useSession()
  const editable = useEditable()
  const nameOf = usePersonName()
  const [editing, setEditing] = useState(false)
  const sayDeleted = useUndoToast()
  const row = useRef<HTMLLIElement>(null)
  const leave = () => {
    setEditing(false)
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus())
  }
  const mine = editable && comment.by === me.participant
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(comment.at)
  const start = comment.text.length > 40 ? `${comment.text.slice(0, 40)}…` : comment.text
  return (
    <li ref={row} className={style.comment}>
      <div className={style.head}>
        <p className={style.who}>
          <strong>{nameOf(comment.by)}</strong>{' '}
          <time dateTime={new Date(comment.at).toISOString()}>{when}</time>
        </p>
        {mine && !editing ? (
          <>
            <IconButton size="s" label={t('note.comment_edit', { start })} onPress={() => setEditing(true)}>
              <Pencil size={15} aria-hidden />
            </IconButton>
            <IconButton
              size="s"
              label={t('note.comment_delete', { start })}
              onPress={() => {
                intents.removeComment(comment.note, comment.id)
                sayDeleted(t('note.comment_deleted'))
                onRemoved()
              }}
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </>
        ) : null}
      </div>
      {editing ? (
        <CommentForm
          place={comment.id}
          label={t('note.comment_text')}
          action={t('note.comment_save')}
          first={comment.text}
          onCancel={leave}
          onDone={text => {
            intents.editComment(comment.note, comment.id, text)
            leave()
            say(t('note.comment_changed'))
          }}
        />
      ) : (
        <p className={style.text}>{comment.text}</p>
      )}
    </li>
  )
}

interface FormProps {
  /** the note, or the comment that is changed */
  readonly place: string
  readonly label: string
  readonly action: string
  readonly first?: string
  readonly onDone: (text: string) => void
  readonly onCancel?: () => void
}

/** A few lines and a button; Ctrl or Cmd with Enter sends. */
function CommentForm({ place, label, action, first = '', onDone, onCancel }: FormProps) {
  const t = useText()
  const editable = useEditable()
  const { text, type } = useTabDraft(`comment.${place}`, first)
  const send = () => {
    if (!editable || text.trim() === '') return
    onDone(text.trim())
    type('')
  }
  const cancel =
    onCancel &&
    (() => {
      type('')
      onCancel()
    })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape' && cancel) {
      event.stopPropagation()
      cancel()
    }
  }
  return (
    <div className={style.form}>
      <textarea
        ref={element => {
          if (onCancel && element && document.activeElement === document.body) element.focus()
        }}
        className={cx(long.text, style.field)}
        aria-label={label}
        placeholder={onCancel ? '' : label}
        rows={2}
        maxLength={LIMITS.field}
        value={text}
        onChange={e => type(e.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={style.actions}>
        {cancel ? (
          <Button size="s" look="quiet" onPress={cancel}>
            {t('app.cancel')}
          </Button>
        ) : null}
        {onCancel || text.trim() !== '' ? (
          <Button size="s" isDisabled={!editable || text.trim() === ''} onPress={send}>
            {action}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
