import { EVIDENCE, MOVABLE, type Note, type NoteMarks, TIES, TRENDS } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useMayChange } from '../state/use-permit.ts'
import { NativeSelect } from '../ui/native-select.tsx'

/** The marks that are one of a few answers and stand in tables, in the order in which they are asked. */
export const CHOSEN_MARKS = ['tie', 'movable', 'evidence'] as const
/** All of them, as a note's own panel asks them. */
export const PANEL_MARKS = [...CHOSEN_MARKS, 'trend'] as const
export type ChosenMark = (typeof PANEL_MARKS)[number]

/** The answers to a mark with their words; '' : nothing said. */
export function useMarkAnswers(mark: ChosenMark): readonly (readonly [answer: string, words: string])[] {
  const t = useText()
  switch (mark) {
    case 'tie':
      return TIES.map(a => [a, t(`tie.${a}`)])
    case 'movable':
      return MOVABLE.map(a => [a, t(`movable.${a}`)])
    case 'evidence':
      return EVIDENCE.map(a => [a, t(`evidence.${a}`)])
    case 'trend':
      return TRENDS.map(a => [a, t(`trend.${a}`)])
  }
}

/** What to write for a chosen answer; '' takes the mark away. */
export function markOf(mark: ChosenMark, answer: string): Partial<NoteMarks> {
  switch (mark) {
    case 'tie':
      return { tie: TIES.find(a => a === answer) ?? null }
    case 'movable':
      return { movable: MOVABLE.find(a => a === answer) ?? null }
    case 'evidence':
      return { evidence: EVIDENCE.find(a => a === answer) ?? null }
    case 'trend':
      return { trend: TRENDS.find(a => a === answer) ?? null }
  }
}

interface Props {
  readonly note: Note
  readonly mark: ChosenMark
  /** accessible name; leave it out where a <label> points here by `id` */
  readonly label?: string
  readonly id?: string
  readonly quiet?: boolean
}

/** One mark of one note, chosen from a short list. */
export function MarkChoice({ note, mark, label, id, quiet = false }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useMayChange(note)
  const answers = useMarkAnswers(mark)
  return (
    <NativeSelect
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { label })}
      quiet={quiet}
      disabled={!editable}
      value={note[mark] ?? ''}
      options={[['', quiet ? '–' : t('note.unsaid')], ...answers]}
      onChange={answer => intents.markNotes([note.id], markOf(mark, answer))}
    />
  )
}
