import type { ReactNode } from 'react'
import type { CanvasDesk } from '../../canvas/canvas-desk.ts'
import { type CommandId, command, commandName, run } from '../../canvas/commands.ts'
import { chordText } from '../../canvas/key-chords.ts'
import { useText } from '../../i18n/i18n.tsx'
import { onMac } from '../../platform/mac.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { useLater } from './later.ts'

interface Props {
  readonly desk: CanvasDesk
  readonly id: CommandId
  readonly icon?: ReactNode
  readonly danger?: boolean
}

/** A command of the map as an item of a menu, with its key. */
export function CommandItem({ desk, id, icon, danger = false }: Props) {
  const t = useText()
  const later = useLater()
  const { keys, enabled } = command(id)
  const [first] = keys
  return (
    <MenuItem
      label={commandName(t, id)}
      icon={icon}
      danger={danger}
      isDisabled={!enabled(desk)}
      onAction={() => later(() => run(desk, id))}
      keys={first && chordText(first, onMac(), t)}
    />
  )
}
