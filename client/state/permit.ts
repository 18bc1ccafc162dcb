import type { Note } from '../../shared/model/note.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { isPlaced } from './placing.ts'
import type { Session } from './session.ts'

/** Why a note is not to be moved, changed or taken away: it is locked, or it is somebody else's and the step is for one's own. */
export type Held = 'locked' | 'others'

/** Whether everybody may do everything: no step runs, or the one that runs is open for that. */
export const stepOpensAll = ({ agenda, step }: Pick<Stage, 'agenda' | 'step'>): boolean =>
  step === null || agenda.find(s => s.id === step.id)?.tools !== 'own'

/**
 * Whether somebody has all tools: moving others' notes, lines, frames, the target, promoting. This is the interface's courtesy while a
 * step runs; what the server enforces is the role and the lock.
 */
export const hasAllTools = ({ role, stage }: Pick<Session, 'role' | 'stage'>): boolean =>
  role === 'facilitator' || stepOpensAll(stage.getState())

type Who = Pick<Session, 'role' | 'stage' | 'me'>

/** What keeps this person from moving a note: nothing, where each places it for oneself in a sealed round. */
export const heldInPlace = (session: Who, note: Pick<Note, 'id' | 'locked' | 'made'>): Held | null =>
  session.role !== 'viewer' && isPlaced(session.stage.getState(), note.id) ? null : heldBy(session, note)

/** What holds a note back from this person's hands; null: nothing does. */
export function heldBy(session: Who, note: Pick<Note, 'locked' | 'made'>): Held | null {
  if (note.locked) return 'locked'
  return note.made.by === session.me.participant || hasAllTools(session) ? null : 'others'
}
