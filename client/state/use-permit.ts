import { useStore } from 'zustand'
import type { Note } from '../../shared/model/note.ts'
import { useEditable } from './hooks.ts'
import { type Held, heldBy, heldInPlace, stepOpensAll } from './permit.ts'
import { useSession } from './session.ts'

/** Whether the step that runs keeps this person to their own notes, though the board is open. */
export function useOwnOnly(): boolean {
  const { role, stage } = useSession()
  return useStore(stage, s => role === 'participant' && !stepOpensAll(s))
}

/** Whether this person may draw lines and frames, mark the target and promote now. */
export function useAllTools(): boolean {
  const own = useOwnOnly()
  return useEditable() && !own
}

/** What holds a note back from this person's hands; null: nothing does. */
export function useHeld(note: Pick<Note, 'locked' | 'made'>): Held | null {
  const session = useSession()
  // renders again when the step opens the tools or closes them
  useOwnOnly()
  return heldBy(session, note)
}

/** Whether this person may write in a note, move it, mark it or take it away. */
export function useMayChange(note: Pick<Note, 'locked' | 'made'>): boolean {
  const held = useHeld(note)
  return useEditable() && held === null
}

/** Whether this person may move a note, be it for oneself alone. */
export function useMayPlace(note: Pick<Note, 'id' | 'locked' | 'made'>): boolean {
  const session = useSession()
  useOwnOnly()
  useStore(session.stage, s => s.round)
  return useEditable() && heldInPlace(session, note) === null
}
