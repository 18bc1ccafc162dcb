import { LIMITS } from './limits.ts'
import { MOST_PEOPLE } from './stage.ts'

/** How many of each kind a board may hold, and a file of it, those included that were deleted and can be brought back. */
export const MOST = {
  notes: LIMITS.notes,
  connections: 100_000,
  frames: 5_000,
  comments: 100_000,
  /** partner records: each note may become one */
  partners: LIMITS.notes,
  people: MOST_PEOPLE,
  /** of each: needs, goals, tasks, aspects of the score, lines of checklists */
  items: 50_000,
  /** rows of one small table */
  tableRows: 5_000,
} as const
