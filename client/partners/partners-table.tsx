import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Partner } from '../../shared/model/partner.ts'
import { useText } from '../i18n/i18n.tsx'
import { SORTS, type Sort, type SortBy } from './partner-order.ts'
import { PartnerRow } from './partner-row.tsx'
import style from './partners-table.module.css'

interface Props {
  readonly rows: readonly Partner[]
  readonly sort: Sort
  readonly onSort: (by: SortBy) => void
  /** the focus came into the rows, or left them */
  readonly onWorking: (working: boolean) => void
}

const COLUMNS = ['name', 'sector', 'relationship_status', 'owner', 'first_step', 'goals', 'sources'] as const
const isSort = (column: string): column is SortBy => SORTS.some(s => s === column)

/** A plain table: headings sort, cells are fields. By narrow width each row is a card with labels. */
export function PartnersTable({ rows, sort, onSort, onWorking }: Props) {
  const t = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const tell = useEffectEvent(onWorking)
  useEffect(() => {
    const element = body.current
    const into = () => tell(true)
    const out = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node) || !element?.contains(event.relatedTarget)) tell(false)
    }
    element?.addEventListener('focusin', into)
    element?.addEventListener('focusout', out)
    return () => {
      element?.removeEventListener('focusin', into)
      element?.removeEventListener('focusout', out)
    }
  }, [])

  return (
    <div className={style.frame}>
      <table className={style.table} aria-label={t('partners.table')}>
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th
                key={column}
                scope="col"
                data-col={column}
                aria-sort={sort.by === column ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                {isSort(column) ? (
                  <button type="button" className={style.sort} onClick={() => onSort(column)}>
                    {t(`partners.col_${column}`)}
                    <SortMark on={sort.by === column} down={sort.down} />
                  </button>
                ) : (
                  <span className={style.plain}>{t(`partners.col_${column}`)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(partner => (
            <PartnerRow key={partner.id} partner={partner} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SortMark({ on, down }: { on: boolean; down: boolean }) {
  if (!on) return <ArrowUpDown size={13} aria-hidden className={style.unsorted} />
  return down ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />
}
