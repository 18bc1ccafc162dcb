import {
  BoxSelect,
  CircleQuestionMark,
  ClipboardPaste,
  Frame,
  Map as MapIcon,
  Maximize,
  MousePointer2,
  Search,
  StickyNote,
} from 'lucide-react'
import type { WorldPoint } from '../../canvas/camera.ts'
import { commandName } from '../../canvas/commands.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { MenuItem, MenuRule, MenuToggles } from '../../ui/menu.tsx'
import { useCommandKeys } from '../use-command-keys.ts'
import { CommandItem } from './command-item.tsx'
import { useLater } from './later.ts'

const SHOWN = [
  { id: 'minimap', Icon: MapIcon },
  { id: 'cursors', Icon: MousePointer2 },
] as const

/** What can be done on empty ground; a new note lands where the menu was asked for. */
export function GroundItems({ canvas, world }: { canvas: MapCanvas; world: WorldPoint }) {
  const t = useText()
  const later = useLater()
  const editable = useEditable()
  const { desk } = canvas
  const keys = useCommandKeys()
  const { workspace } = useSession()
  const on = {
    minimap: useWorkspace(w => w.minimap),
    cursors: useWorkspace(w => w.cursors),
  }
  return (
    <>
      {editable ? (
        <>
          <MenuItem
            label={commandName(t, 'new-note')}
            icon={<StickyNote size={18} aria-hidden />}
            keys={keys('new-note')}
            onAction={() => later(() => desk.createNote({ kind: 'exact', at: world }))}
          />
          <CommandItem desk={desk} id="paste" icon={<ClipboardPaste size={18} aria-hidden />} />
          <CommandItem desk={desk} id="frame" icon={<Frame size={18} aria-hidden />} />
          <MenuRule />
        </>
      ) : null}
      <CommandItem desk={desk} id="select-all" icon={<BoxSelect size={18} aria-hidden />} />
      <CommandItem desk={desk} id="find" icon={<Search size={18} aria-hidden />} />
      <MenuRule />
      <CommandItem desk={desk} id="fit" icon={<Maximize size={18} aria-hidden />} />
      <MenuToggles
        label={t('canvas.shown')}
        options={SHOWN.map(({ id, Icon }) => ({
          id,
          label: commandName(t, id),
          on: on[id],
          icon: <Icon size={18} aria-hidden />,
          keys: keys(id),
        }))}
        onChange={(id, now) => workspace.setState({ [id]: now })}
      />
      <MenuRule />
      <CommandItem desk={desk} id="keys-sheet" icon={<CircleQuestionMark size={18} aria-hidden />} />
    </>
  )
}
