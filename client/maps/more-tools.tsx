import { CircleQuestionMark, Ellipsis, Maximize, Search, ZoomIn, ZoomOut } from 'lucide-react'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuRule, MenuToggles } from '../ui/menu.tsx'
import { CommandItem } from './menu/command-item.tsx'

/** The tools that a narrow bar has no room for. */
export function MoreTools({ canvas, className }: { canvas: MapCanvas; className: string | undefined }) {
  const t = useText()
  const { workspace } = useSession()
  const minimap = useWorkspace(w => w.minimap)
  const cursors = useWorkspace(w => w.cursors)
  const { desk } = canvas
  return (
    <Menu
      label={t('canvas.more')}
      button={
        <IconButton label={t('canvas.more')} tip="top" className={className}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      <CommandItem desk={desk} id="find" icon={<Search size={18} aria-hidden />} />
      <CommandItem desk={desk} id="fit" icon={<Maximize size={18} aria-hidden />} />
      <CommandItem desk={desk} id="zoom-in" icon={<ZoomIn size={18} aria-hidden />} />
      <CommandItem desk={desk} id="zoom-out" icon={<ZoomOut size={18} aria-hidden />} />
      <MenuRule />
      <MenuToggles
        label={t('canvas.shown')}
        options={[
          { id: 'minimap', label: t('command.minimap'), on: minimap },
          { id: 'cursors', label: t('command.cursors'), on: cursors },
        ]}
        onChange={(id, on) => workspace.setState({ [id]: on })}
      />
      <MenuRule />
      <CommandItem desk={desk} id="keys-sheet" icon={<CircleQuestionMark size={18} aria-hidden />} />
    </Menu>
  )
}
