import { hasAllTools } from '../state/permit.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { isHeld } from './held-notes.ts'
import type { KeyChord } from './key-chords.ts'
import { pickedNotes } from './picked-notes.ts'

export const COMMAND_GROUPS = ['notes', 'edit', 'select', 'arrange', 'draw', 'view'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** Something that can be done to a map or to what is selected on it. */
export interface CommandRow {
  /** the first one is shown in menus; where two commands share one, the first that is enabled runs */
  readonly keys: readonly KeyChord[]
  readonly group: CommandGroup
  /** the browser does it by itself when the key is pressed: copy, cut, paste */
  readonly byBrowser?: true
  enabled(desk: CanvasDesk): boolean
  /** @param pressed the chord, where a key was pressed: arrows say the direction by it */
  run(desk: CanvasDesk, pressed?: KeyChord): void
}
export type CommandRows = Readonly<Record<string, CommandRow>>

export const always = (): boolean => true
export const mayWrite = ({ session }: CanvasDesk): boolean => session.editable.getState()
/** Lines, frames, the target, others' notes: all that a step may keep to the facilitator. */
export const mayUseAll = (desk: CanvasDesk): boolean => mayWrite(desk) && hasAllTools(desk.session)
export const hasPicked = (desk: CanvasDesk): boolean => pickedNotes(desk).length > 0
export const mayChangePicked = (desk: CanvasDesk): boolean => mayWrite(desk) && hasPicked(desk)
/** At least so many selected notes, and one that nothing holds. */
export const mayMove =
  (least: number) =>
  (desk: CanvasDesk): boolean => {
    const picked = pickedNotes(desk)
    return mayWrite(desk) && picked.length >= least && picked.some(p => !isHeld(desk, p))
  }
