import { Ellipsis, Frame as FrameIcon, Lock, LockOpen } from 'lucide-react'
import { NOTE_COLORS } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { heldBy } from '../state/permit.ts'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuTitled } from '../ui/menu.tsx'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import { STACK_MOVES } from './note-look.tsx'
import { useOutlineKit } from './outline-state.ts'
import type { OutlineActions } from './use-outline-actions.ts'

/** The rest of what can be done with the selected notes: frame, lock, colour, order. */
export function SelectionMore({ actions }: { actions: OutlineActions }) {
  const t = useText()
  const { intents } = useSession()
  const { map } = useOutlineKit()
  const all = useAllTools()
  const lock = (locked: boolean) =>
    actions.change(
      ids => intents.lockNotes(ids, locked),
      count => t(locked ? 'outline.locked_now' : 'outline.unlocked_now', { count }),
      // a lock keeps nobody from taking it away
      (session, note) => heldBy(session, { ...note, locked: false }),
    )
  return (
    <Menu
      label={t('outline.more_actions')}
      button={
        <Button size="s" icon={<Ellipsis size={16} aria-hidden />}>
          {t('outline.more_actions')}
        </Button>
      }
    >
      <MenuItem
        id="frame"
        isDisabled={!all}
        label={t('outline.frame')}
        icon={<FrameIcon size={16} aria-hidden />}
        onAction={() => {
          if (!actions.frame(actions.selected())) actions.say(t('outline.frame_nothing'))
        }}
      />
      <MenuItem
        id="lock"
        label={t('note.lock')}
        icon={<Lock size={16} aria-hidden />}
        onAction={() => lock(true)}
      />
      <MenuItem
        id="unlock"
        label={t('note.unlock')}
        icon={<LockOpen size={16} aria-hidden />}
        onAction={() => lock(false)}
      />
      <MenuTitled title={t('outline.color')}>
        {NOTE_COLORS.map(color => (
          <MenuItem
            key={color}
            id={color}
            label={t(`color.${color}`)}
            icon={<NoteSwatch color={color} />}
            onAction={() =>
              actions.change(
                ids => intents.colorNotes(ids, color),
                count => t('outline.marked', { count }),
              )
            }
          />
        ))}
      </MenuTitled>
      <MenuTitled title={t('note.order')}>
        {STACK_MOVES.map(to => (
          <MenuItem
            key={to}
            id={to}
            label={t(`note.stack_${to}`)}
            onAction={() => intents.stackNotes(map.id, actions.selected(), to)}
          />
        ))}
      </MenuTitled>
    </Menu>
  )
}
