import { CircleAlert, Crosshair, Handshake, Lock, MessageSquare, SmilePlus, Vote } from 'lucide-react'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { isOpenQuestion } from '../state/session-marks.ts'
import { useMark } from '../state/use-marks.ts'
import { useIsTarget } from '../ui/use-is-target.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import style from './row.module.css'

interface Props {
  readonly note: Note
  /** our tie, whether they can be moved and the evidence stand in columns of their own */
  readonly columns: boolean
}

/** What a row says of its note beside the words: who decides, who is a partner, what people marked and said. */
export function RowBadges({ note, columns }: Props) {
  const t = useText()
  const { role } = useSession()
  const privacy = useStage(s => s.privacy)
  const target = useIsTarget(note)
  const promoted = useBoard('partners', board => board.partnerOf.has(note.id), [note.id])
  const comments = useBoard('comments', board => board.comments.get(note.id)?.length ?? 0, [note.id])
  const mark = useMark(note)
  const reactions = Object.keys(note.reactions).length
  const marks = columns || (role === 'viewer' && !privacy.stance) ? [] : marksOf(note, t)
  const holder = note.holder ? [t('outline.held_by', { name: note.holder })] : []
  const more = [...marks, ...holder, ...note.tags]
  return (
    <>
      {target ? (
        <span className={style.badge}>
          <Crosshair size={13} aria-hidden />
          {t('outline.target')}
        </span>
      ) : null}
      {promoted ? (
        <span className={style.badge}>
          <Handshake size={13} aria-hidden />
          {t('outline.partner')}
        </span>
      ) : null}
      {mark.placing && mark.place ? <span className={style.badge}>{t('placing.only_you')}</span> : null}
      {isOpenQuestion(mark, note) ? (
        <span className={style.badge}>
          <CircleAlert size={13} aria-hidden />
          {t(mark.spread?.reading.split ? 'result.split' : 'result.contested')}
        </span>
      ) : null}
      {mark.late ? <span className={style.badge}>{t('round.late')}</span> : null}
      {mark.dots > 0 && !mark.voting ? (
        <span className={style.mini}>
          <Vote size={13} aria-hidden />
          <span aria-hidden>{mark.dots}</span>
          <VisuallyHidden>{t('result.dots', { count: mark.dots })}</VisuallyHidden>
        </span>
      ) : null}
      {note.locked ? (
        <span className={style.badge}>
          <Lock size={13} aria-hidden />
          {t('outline.is_locked')}
        </span>
      ) : null}
      {more.length > 0 ? <span className={style.mini}>{more.join(' · ')}</span> : null}
      {comments > 0 ? (
        <span className={style.mini}>
          <MessageSquare size={13} aria-hidden />
          <span aria-hidden>{comments}</span>
          <VisuallyHidden>{t('outline.comments', { count: comments })}</VisuallyHidden>
        </span>
      ) : null}
      {reactions > 0 ? (
        <span className={style.mini}>
          <SmilePlus size={13} aria-hidden />
          <span aria-hidden>{reactions}</span>
          <VisuallyHidden>{t('outline.reactions', { count: reactions })}</VisuallyHidden>
        </span>
      ) : null}
    </>
  )
}

/** The marks of a note in words that stand without a heading. */
function marksOf({ tie, movable, evidence, trend }: Note, t: ReturnType<typeof useText>): string[] {
  const words = []
  if (tie) words.push(t(`tie.${tie}`))
  if (movable) words.push(t(`outline.movable_${movable}`))
  if (evidence) words.push(t(`outline.evidence_${evidence}`))
  if (trend) words.push(t(`trend.${trend}`))
  return words
}
