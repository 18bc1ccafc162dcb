import { useCallback, useState } from 'react'
import { keep, kept } from '../../platform/kept-values.ts'
import { COLUMNS, type ColumnId, columnOf, FIRST_COLUMNS, GROUPS } from '../columns.ts'
import type { Sort } from '../partner-order.ts'

/** How this person likes the table; kept on this device. */
export interface TableSettings {
  readonly columns: readonly ColumnId[]
  readonly sort: Sort
  readonly group: ColumnId | null
}

const NAME = 'partners-table'
const PLAIN: TableSettings = { columns: FIRST_COLUMNS, sort: { by: 'name', down: false }, group: null }

function readKept(): TableSettings {
  const value = kept(NAME)
  if (typeof value !== 'object' || value === null) return PLAIN
  const { columns, sort, group }: Record<string, unknown> = { ...value }
  const wanted = new Set(Array.isArray(columns) ? columns.map(columnOf) : FIRST_COLUMNS)
  const { by, down }: Record<string, unknown> = typeof sort === 'object' && sort !== null ? { ...sort } : {}
  return {
    columns: COLUMNS.filter(id => id === 'name' || wanted.has(id)),
    sort: { by: columnOf(by) ?? 'name', down: down === true },
    group: GROUPS.find(id => id === group) ?? null,
  }
}

/** The table's settings, and how to change them. */
export function useTableSettings(): [TableSettings, (patch: Partial<TableSettings>) => void] {
  const [settings, set] = useState(readKept)
  const change = useCallback((patch: Partial<TableSettings>) => {
    set(before => {
      const next = { ...before, ...patch }
      keep(NAME, next)
      return next
    })
  }, [])
  return [settings, change]
}
