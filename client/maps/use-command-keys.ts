import { type CommandId, command } from '../canvas/commands.ts'
import { chordText } from '../canvas/key-chords.ts'
import { useText } from '../i18n/i18n.tsx'
import { onMac } from '../platform/mac.ts'

/** Gives the key of a command as it is written on this person's keyboard. */
export function useCommandKeys(): (id: CommandId) => string | undefined {
  const t = useText()
  return id => {
    const [first] = command(id).keys
    return first && chordText(first, onMac(), t)
  }
}
