import type { Translate } from '../i18n/i18n.tsx'
import type { CanvasDesk } from './canvas-desk.ts'
import type { CommandRow } from './command-rows.ts'
import { arrangeCommands } from './commands-arrange.ts'
import { noteCommands } from './commands-notes.ts'
import { viewCommands } from './commands-view.ts'
import { isChord, isSingleKey, type KeyChord, type KeyPress } from './key-chords.ts'

// `follow-none` comes before `give-up`: both are on Escape
const { 'follow-none': unfollow, ...others } = viewCommands
const all = { 'follow-none': unfollow, ...noteCommands, ...others, ...arrangeCommands }

export type CommandId = keyof typeof all
const rows: Readonly<Record<CommandId, CommandRow>> = all

/** A row of the one table that keys, context menu, selection bar and the sheet of keys read. */
export interface CanvasCommand extends CommandRow {
  readonly id: CommandId
}

const commandOf = (id: CommandId): CanvasCommand => ({ ...rows[id], id })
export const COMMANDS: readonly CanvasCommand[] = (Object.keys(rows) as CommandId[]).map(commandOf)

export const command = (id: CommandId): CanvasCommand => commandOf(id)
export const commandName = (t: Translate, id: CommandId): string => t(`command.${id}`)

/** Runs a command where it is enabled; gives whether it was. */
export function run(desk: CanvasDesk, id: CommandId): boolean {
  const found = rows[id]
  if (!found.enabled(desk)) return false
  found.run(desk)
  return true
}

/**
 * The commands that a press may mean, in order; of those the first that is enabled counts. Single keys mean nothing where the person
 * has switched them off.
 */
export function meantBy(
  press: KeyPress,
  singleKeys: boolean,
): { command: CanvasCommand; pressed: KeyChord }[] {
  return COMMANDS.flatMap(c => {
    const pressed = c.keys.find(chord => (singleKeys || !isSingleKey(chord)) && isChord(press, chord))
    return pressed && !c.byBrowser ? [{ command: c, pressed }] : []
  })
}
