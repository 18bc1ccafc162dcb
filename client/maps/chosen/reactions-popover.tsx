import { SmilePlus } from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ReactionButtons } from '../../ui/reaction-buttons.tsx'
import { BarPopover } from './bar-popover.tsx'
import type { ShownNote } from './use-selected-notes.ts'

/** What people think of the note, in one sign each. */
export function ReactionsPopover({ note }: { note: ShownNote }) {
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
