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
  const kept = useRef<Wanted & { ids: readonly PartnerId[] }>({ ids: [], ...wanted })
  return useMemo(() => {
    const sorted = sortPartners(all, sort, shown)
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
  }, [all, sort, search, filters, shown, working])
}
