import { Copy, Ellipsis, Frame, Lock, LockOpen, Spline, Target, Trash2 } from 'lucide-react'
import type { MapSpec } from '../../../shared/model/stage.ts'
import type { CanvasDesk } from '../../canvas/canvas-desk.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useAllTools } from '../../state/use-permit.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuRule, MenuTitled } from '../../ui/menu.tsx'
import { AlignItems, OrderItems } from '../menu/arrange-items.tsx'
import { CommandItem } from '../menu/command-item.tsx'
import type { ShownNote } from './use-selected-notes.ts'

interface Props {
  readonly desk: CanvasDesk
  readonly spec: MapSpec
  readonly notes: readonly ShownNote[]
  readonly onTarget: () => void
}

/** Order and alignment, and on a narrow screen also what else the bar has no room for. */
export function MoreMenu({ desk, spec, notes, onTarget }: Props) {
  const t = useText()
  const all = useAllTools()
  const [one] = notes
  const locked = notes.every(n => n.locked)
  return (
    <Menu
      label={t('chosen.more')}
      button={
        <IconButton label={t('chosen.more')} tip="top">
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      {notes.length === 1 && one && all && spec.kind === 'axes' ? (
        <MenuItem
          label={t(one.target ? 'canvas.unmake_target' : 'canvas.make_target')}
          icon={<Target size={18} aria-hidden />}
          onAction={onTarget}
        />
      ) : null}
      {notes.length === 1 ? (
        <CommandItem desk={desk} id="connect" icon={<Spline size={18} aria-hidden />} />
      ) : null}
      <CommandItem desk={desk} id="duplicate" icon={<Copy size={18} aria-hidden />} />
      <CommandItem
        desk={desk}
        id={locked ? 'unlock' : 'lock'}
        icon={locked ? <LockOpen size={18} aria-hidden /> : <Lock size={18} aria-hidden />}
      />
      <CommandItem desk={desk} id="frame-selection" icon={<Frame size={18} aria-hidden />} />
      <MenuRule />
      {notes.length > 1 ? (
        <MenuTitled title={t('menu.align')}>
          <AlignItems desk={desk} count={notes.length} />
        </MenuTitled>
      ) : null}
      <MenuTitled title={t('menu.order')}>
        <OrderItems desk={desk} />
      </MenuTitled>
      <MenuRule />
      <CommandItem desk={desk} id="delete" danger icon={<Trash2 size={18} aria-hidden />} />
    </Menu>
  )
}
