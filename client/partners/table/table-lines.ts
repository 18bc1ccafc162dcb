import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { ColumnId } from '../columns.ts'
import { type Shown, sortPartners } from '../partner-order.ts'

/** What stands in one row of the table: a record, or the heading of those that share a value. */
export type Line =
  | { readonly kind: 'record'; readonly id: PartnerId; readonly partner: Partner }
  | {
      readonly kind: 'group'
      readonly id: string
      /** the shared value as it reads; '' for none */
      readonly words: string
      readonly count: number
      readonly open: boolean
    }

const lineOf = (partner: Partner): Line => ({ kind: 'record', id: partner.id, partner })

/**
 * The table from top to bottom. Groups stand in the order of their values, without one last; within a group records keep the
 * order in which they came. `folded`: values whose records are hidden.
 */
export function tableLines(
  rows: readonly Partner[],
  group: ColumnId | null,
  shown: Shown,
  folded: ReadonlySet<string>,
): readonly Line[] {
  if (group === null) return rows.map(lineOf)
  const groups = new Map<string, Partner[]>()
  for (const partner of sortPartners(rows, { by: group, down: false }, shown))
    groups.set(shown.words(partner, group), [])
  for (const partner of rows) groups.get(shown.words(partner, group))?.push(partner)
  return [...groups].flatMap(([words, members]) => {
    const open = !folded.has(words)
    const heading: Line = { kind: 'group', id: `group:${words}`, words, count: members.length, open }
    return open ? [heading, ...members.map(lineOf)] : [heading]
  })
}
