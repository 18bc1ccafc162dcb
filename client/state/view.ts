import type { MapId, NoteId, PartnerId } from '../../shared/model/ids.ts'

/** The four ways to look at what is to be done. */
export const PLAN_PARTS = ['outreach', 'tasks', 'checklists', 'timeline'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** What lies in the middle of the screen. */
export type View =
  | { kind: 'map'; map: MapId }
  | { kind: 'connections' }
  | { kind: 'partners' }
  /** what the board says that nobody typed */
  | { kind: 'insight' }
  | { kind: 'matrix' }
  | { kind: 'plan'; part: PlanPart }
  /** a phone's first page: one field, a category, send; `map`: the one that is written for */
  | { kind: 'write'; map: MapId }

/** What the one panel at the right shows. */
export type Panel =
  | { kind: 'none' }
  | { kind: 'outline' }
  | { kind: 'find' }
  /** agenda, time, rounds: what the facilitator leads with, and what everybody may see of it */
  | { kind: 'session' }
  /** one's own part of the sealed round that is open, and what rounds amounted to */
  | { kind: 'round' }
  /** notes that may mean the same */
  | { kind: 'same' }
  | { kind: 'note'; id: NoteId }
  | { kind: 'partner'; id: PartnerId }
