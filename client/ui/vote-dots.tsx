import { Minus, Plus } from 'lucide-react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useNote } from '../state/hooks.ts'
import { useVote } from '../state/use-vote.ts'
import { noteTitle } from './find-notes.ts'
import { IconButton } from './icon-button.tsx'
import style from './vote-dots.module.css'

/** So many are drawn at most; the number says the rest. */
const PIPS = [1, 2, 3, 4, 5]

interface Props {
  readonly id: NoteId
  /** without how many are left, where that stands above a whole list */
  readonly brief?: boolean
  /** not among the stops of the Tab key */
  readonly skipped?: boolean
}

/** One's own dots on a note while a vote is open: one more, one less, and how many are left. Nothing where none is open. */
export function VoteDots({ id, brief = false, skipped = false }: Props) {
  const t = useText()
  const note = useNote(id)
  const vote = useVote(id)
  if (!vote) return null
  const { dots, left, full, perNote, give } = vote
  const text = note ? noteTitle(note.text) || '…' : t('result.gone')
  const why =
    full === 'note' ? t('vote.most', { count: perNote }) : full === 'all' ? t('vote.none_left') : null
  return (
    <fieldset className={style.vote} aria-label={t('vote.on', { text })} data-vote={dots}>
      <IconButton
        size="s"
        label={t('round.fewer_dots', { text })}
        isDisabled={dots === 0}
        excludeFromTabOrder={skipped}
        onPress={() => give(dots - 1)}
      >
        <Minus size={16} aria-hidden />
      </IconButton>
      <span className={style.dots}>
        <span className={style.pips} aria-hidden>
          {PIPS.slice(0, dots).map(pip => (
            <span key={pip} className={style.pip} />
          ))}
        </span>
        {t('round.dots_of', { count: dots })}
      </span>
      <IconButton
        size="s"
        label={t('round.more_dots', { text })}
        isDisabled={full !== null}
        excludeFromTabOrder={skipped}
        onPress={event => {
          give(dots + 1)
          // a button that can no longer be pressed would lose the focus
          const box = event.target.closest('fieldset')
          requestAnimationFrame(() => {
            if (!box?.contains(document.activeElement)) box?.querySelector('button')?.focus()
          })
        }}
      >
        <Plus size={16} aria-hidden />
      </IconButton>
      {brief ? null : <span className={style.left}>{t('round.left', { count: left })}</span>}
      {why ? (
        <span className={style.why} role="status">
          {why}
        </span>
      ) : null}
    </fieldset>
  )
}
