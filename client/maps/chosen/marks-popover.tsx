import { Tags as MarksIcon } from 'lucide-react'
import { LIMITS } from '../../../shared/model/limits.ts'
import {
  EVIDENCE,
  type Evidence,
  MOVABLE,
  type Movable,
  type NoteMarks,
  TIES,
  type Tie,
  TRENDS,
  type Trend,
} from '../../../shared/model/note.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { DraftInput } from '../../ui/draft-input.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { BarPopover } from './bar-popover.tsx'
import style from './chosen.module.css'
import { OneOf } from './one-of.tsx'
import type { ShownNote } from './use-selected-notes.ts'

/** What all notes say alike; null where they differ or say nothing. */
const common = <T,>(notes: readonly ShownNote[], read: (note: ShownNote) => T | null): T | null => {
  const [first, ...rest] = notes.map(read)
  return first !== undefined && rest.every(v => v === first) ? first : null
}

/** Our tie, whether they can be moved, what we know it from, whether they rise or fade, and who of us holds it; for all selected notes. */
export function MarksPopover({ notes }: { notes: readonly ShownNote[] }) {
  const t = useText()
  const { intents } = useSession()
  const mark = (marks: Partial<NoteMarks>): void =>
    intents.markNotes(
      notes.map(n => n.id),
      marks,
    )
  return (
    <BarPopover
      title={t('marks.title')}
      button={
        <IconButton label={t('marks.button')} tip="top">
          <MarksIcon size={18} aria-hidden />
        </IconButton>
      }
    >
      <OneOf<Tie>
        label={t('note.tie')}
        value={common(notes, n => n.tie)}
        options={TIES.map(a => [a, t(`tie.${a}`)])}
        onChange={tie => mark({ tie })}
      />
      <OneOf<Movable>
        label={t('note.movable')}
        value={common(notes, n => n.movable)}
        options={MOVABLE.map(a => [a, t(`movable.${a}`)])}
        onChange={movable => mark({ movable })}
      />
      <OneOf<Evidence>
        label={t('note.evidence')}
        value={common(notes, n => n.evidence)}
        options={EVIDENCE.map(a => [a, t(`evidence.${a}`)])}
        onChange={evidence => mark({ evidence })}
      />
      <OneOf<Trend>
        label={t('note.trend')}
        value={common(notes, n => n.trend)}
        options={TRENDS.map(a => [a, t(`trend.${a}`)])}
        onChange={trend => mark({ trend })}
      />
      <div className={style.part}>
        <span className={style.label} aria-hidden>
          {t('note.holder')}
        </span>
        <DraftInput
          label={t('note.holder')}
          placeholder={t('note.holder_hint')}
          maxLength={LIMITS.name}
          value={common(notes, n => n.holder) ?? ''}
          onCommit={holder => mark({ holder: holder.trim() })}
        />
      </div>
    </BarPopover>
  )
}
