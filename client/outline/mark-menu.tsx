import { Tags } from 'lucide-react'
import type { NoteMarks } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuTitled } from '../ui/menu.tsx'
import { CHOSEN_MARKS, type ChosenMark, markOf, useMarkAnswers } from './mark-choice.tsx'
import type { OutlineActions } from './use-outline-actions.ts'

/** Marks all selected notes: our tie, whether they can be moved, what we know it from. */
export function MarkMenu({ actions }: { actions: OutlineActions }) {
  const t = useText()
  const { intents } = useSession()
  const mark = (marks: Partial<NoteMarks>) =>
    actions.change(
      ids => intents.markNotes(ids, marks),
      count => t('outline.marked', { count }),
    )
  return (
    <Menu
      label={t('outline.mark')}
      button={
        <Button size="s" icon={<Tags size={16} aria-hidden />}>
          {t('outline.mark')}
        </Button>
      }
    >
      {CHOSEN_MARKS.map(one => (
        <MarkSection key={one} mark={one} onMark={mark} />
      ))}
    </Menu>
  )
}

function MarkSection({ mark, onMark }: { mark: ChosenMark; onMark: (marks: Partial<NoteMarks>) => void }) {
  const t = useText()
  const answers = useMarkAnswers(mark)
  return (
    <MenuTitled title={t(`note.${mark}`)}>
      {[...answers, ['', t('note.unsaid')] as const].map(([answer, words]) => (
        <MenuItem
          key={answer || 'none'}
          id={`${mark}.${answer || 'unsaid'}`}
          label={words}
          onAction={() => onMark(markOf(mark, answer))}
        />
      ))}
    </MenuTitled>
  )
}
