import { useMemo, useRef } from 'react'
import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import {
  type Filters,
  keepOrder,
  partnerMatches,
  passes,
  type Shown,
  type Sort,
  sortPartners,
} from '../partner-order.ts'

interface Wanted {
  readonly sort: Sort
  readonly search: string
  readonly filters: Filters
}

/**
 * Sorted, searched and narrowed rows. While somebody works in the table, rows keep their places, and those that would leave stay:
 * what one types in must not jump.
 */
export function useRows(all: readonly Partner[], wanted: Wanted, shown: Shown, working: boolean): Partner[] {
  const { sort, search, filters } = wanted
  const sorted = useSorted(all, sort, shown)
  const kept = useRef<Wanted & { ids: readonly PartnerId[] }>({ ids: [], ...wanted })
  return useMemo(() => {
    const fits = (partner: Partner): boolean =>
      passes(partner, filters) && partnerMatches(partner, search, shown)
    const before = kept.current
    const same = before.sort === sort && before.search === search && before.filters === filters
    const had = new Set(before.ids)
    const rows =
      working && same
        ? keepOrder(before.ids, sorted).filter(p => had.has(p.id) || fits(p))
        : sorted.filter(fits)
    kept.current = { ids: rows.map(p => p.id), sort, search, filters }
    return rows
  }, [sorted, sort, search, filters, shown, working])
}

/** All in order. What stood in order before is sorted again in one pass: an edit moves one record, not a thousand. */
function useSorted(all: readonly Partner[], sort: Sort, shown: Shown): Partner[] {
  const before = useRef<readonly PartnerId[]>([])
  return useMemo(() => {
    const sorted = sortPartners(keepOrder(before.current, all), sort, shown)
    before.current = sorted.map(p => p.id)
    return sorted
  }, [all, sort, shown])
}
