import { SmilePlus } from 'lucide-react'
import type { Note } from '../../../shared/model/note.ts'
import { useText } from '../../i18n/i18n.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ReactionButtons } from '../../ui/reaction-buttons.tsx'
import { BarPopover } from './bar-popover.tsx'

/** What people think of the note, in one sign each. */
export function ReactionsPopover({ note }: { note: Note }) {
  const t = useText()
  return (
    <BarPopover
      title={t('note.reactions')}
      button={
        <IconButton label={t('note.reactions')} tip="top">
          <SmilePlus size={18} aria-hidden />
        </IconButton>
      }
    >
      <ReactionButtons note={note} />
    </BarPopover>
  )
}
