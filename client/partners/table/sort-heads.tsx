import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { memo } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { type ColumnId, columnTitle } from '../columns.ts'
import type { Sort } from '../partner-order.ts'
import style from './partners-table.module.css'

interface Props {
  readonly columns: readonly ColumnId[]
  readonly sort: Sort
  readonly onSort: (by: ColumnId) => void
}

/** The headings: each sorts by its column, once more the other way. */
export const SortHeads = memo(function SortHeads({ columns, sort, onSort }: Props) {
  const t = useText()
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(column => (
          <th
            key={column}
            scope="col"
            data-col={column}
            aria-sort={sort.by === column ? (sort.down ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" className={style.sort} onClick={() => onSort(column)}>
              <span>{columnTitle(column, t)}</span>
              <SortMark on={sort.by === column} down={sort.down} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
})

function SortMark({ on, down }: { on: boolean; down: boolean }) {
  if (!on) return <ArrowUpDown size={13} aria-hidden className={style.unsorted} />
  return down ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />
}
