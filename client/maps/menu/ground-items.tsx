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
import { command, commandName } from '../../canvas/commands.ts'
import { chordText } from '../../canvas/key-chords.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { useText } from '../../i18n/i18n.tsx'
import { onMac } from '../../platform/mac.ts'
import { useEditable } from '../../state/hooks.ts'
import { MenuItem, MenuRule } from '../../ui/menu.tsx'
import { CommandItem } from './command-item.tsx'
import { useLater } from './later.ts'

/** What can be done on empty ground; a new note lands where the menu was asked for. */
export function GroundItems({ canvas, world }: { canvas: MapCanvas; world: WorldPoint }) {
  const t = useText()
  const later = useLater()
  const editable = useEditable()
  const { desk } = canvas
  const [key] = command('new-note').keys
  return (
    <>
      {editable ? (
        <>
          <MenuItem
            label={commandName(t, 'new-note')}
            icon={<StickyNote size={18} aria-hidden />}
            keys={key && chordText(key, onMac(), t)}
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
      <CommandItem desk={desk} id="minimap" icon={<MapIcon size={18} aria-hidden />} />
      <CommandItem desk={desk} id="cursors" icon={<MousePointer2 size={18} aria-hidden />} />
      <MenuRule />
      <CommandItem desk={desk} id="keys-sheet" icon={<CircleQuestionMark size={18} aria-hidden />} />
    </>
  )
}
