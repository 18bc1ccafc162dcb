import type { PlanPart, STEP_VIEWS } from '../../shared/model/agenda.ts'
import type { MapId, NoteId, PartnerId } from '../../shared/model/ids.ts'

/** What lies in the middle of the screen. */
export type View =
  | { kind: 'map'; map: MapId }
  | { kind: 'connections' }
  | { kind: 'partners' }
  /** what the board says that nobody typed */
  | { kind: 'insight' }
  | { kind: 'matrix' }
  /** `list`: the checklist or small table that stands on top */
  | { kind: 'plan'; part: PlanPart; list?: string | undefined }
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
  /** what both sides changed while this device was away */
  | { kind: 'away' }
  | { kind: 'note'; id: NoteId }
  | { kind: 'partner'; id: PartnerId }

/** Where one looks on a map. */
export interface Camera {
  /** world point at the middle of the browser window */
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Where a step is worked, or where somebody calls everybody to; null where that is a map and none is named. */
export function viewOf(place: {
  readonly view: (typeof STEP_VIEWS)[number]
  readonly map: MapId | null
  readonly part: PlanPart | null
  readonly list?: string | null
}): View | null {
  switch (place.view) {
    case 'map':
      return place.map === null ? null : { kind: 'map', map: place.map }
    case 'plan':
      return { kind: 'plan', part: place.part ?? 'outreach', list: place.list ?? undefined }
    default:
      return { kind: place.view }
  }
}
