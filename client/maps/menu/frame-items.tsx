import { Frame, Pencil, Scan, Trash2 } from 'lucide-react'
import type { CanvasDesk } from '../../canvas/canvas-desk.ts'
import { MenuRule } from '../../ui/menu.tsx'
import { CommandItem } from './command-item.tsx'

/** What can be done with the selected frame. */
export const FrameItems = ({ desk }: { desk: CanvasDesk }) => (
  <>
    <CommandItem desk={desk} id="edit" icon={<Pencil size={18} aria-hidden />} />
    <CommandItem desk={desk} id="fit-selection" icon={<Frame size={18} aria-hidden />} />
    <CommandItem desk={desk} id="fit-frame" icon={<Scan size={18} aria-hidden />} />
    <MenuRule />
    <CommandItem desk={desk} id="delete" danger icon={<Trash2 size={18} aria-hidden />} />
  </>
)
