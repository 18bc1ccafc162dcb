import type { ParticipantId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { Depth } from '../../../shared/model/partner-enums.ts'
import {
  type RowOf,
  SCALAR_FIELDS,
  type ScalarField,
  type Written,
} from '../../../shared/model/partner-fields.ts'

interface Happened {
  readonly key: string
  /** milliseconds since 1970 */
  readonly when: number
  readonly by: ParticipantId
}
/** One thing that happened to a record. */
export type TimelineEntry = Happened &
  (
    | { readonly kind: 'promoted'; readonly text: string }
    | {
        readonly kind: 'changed'
        readonly field: ScalarField
        readonly was: Written
        readonly now: Written | null
      }
    | { readonly kind: 'hand_off'; readonly row: RowOf<'handoffs'> }
    | { readonly kind: 'depth'; readonly depth: Depth }
    | { readonly kind: 'override'; readonly field: string; readonly reason: string }
  )

/**
 * All that the record keeps of its own past, the newest first: where it came from, what its kept fields read before, hand-offs,
 * depths, gates that were passed over. A change reads from what stood there to what came next, or to what stands there now.
 */
export function timelineOf(partner: Partner): TimelineEntry[] {
  const { changes, handoffs, depth_history, overrides } = partner.lists
  const entries: TimelineEntry[] = [
    ...partner.from.map(from => ({
      kind: 'promoted' as const,
      key: `from/${from.note}/${from.when}`,
      when: from.when,
      by: from.by,
      text: from.text,
    })),
    ...changes.flatMap((row, i) => {
      const field = SCALAR_FIELDS.find(f => f === row.field)
      // the depth has a history of its own
      if (!field || (field === 'depth' && depth_history.length > 0)) return []
      const next = changes.slice(i + 1).find(later => later.field === field)
      return {
        kind: 'changed' as const,
        // two records that were joined may each hold a row of that name
        key: `changes/${row.id}/${i}`,
        when: row.made,
        by: row.by,
        field,
        was: row.was,
        now: next ? next.was : partner[field],
      }
    }),
    ...handoffs.map(row => ({
      kind: 'hand_off' as const,
      key: `handoffs/${row.id}`,
      when: row.made,
      by: row.from,
      row,
    })),
    ...depth_history.map(row => ({
      kind: 'depth' as const,
      key: `depth/${row.id}`,
      when: row.made,
      by: row.by,
      depth: row.depth,
    })),
    ...overrides.map(row => ({
      kind: 'override' as const,
      key: `overrides/${row.id}`,
      when: row.made,
      by: row.by,
      field: row.field,
      reason: row.reason,
    })),
  ]
  return entries.sort((a, b) => b.when - a.when || (a.key < b.key ? -1 : 1))
}
