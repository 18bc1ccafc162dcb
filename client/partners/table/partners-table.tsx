import {
  type ColumnDef,
  getCoreRowModel,
  getExpandedRowModel,
  getGroupedRowModel,
  type Row,
  useReactTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { COLUMNS, type ColumnId } from '../columns.ts'
import { type Shown, sortPartners } from '../partner-order.ts'
import { GroupRow } from './group-row.tsx'
import { PartnerRow, type SetStage } from './partner-row.tsx'
import style from './partners-table.module.css'
import { SortHeads } from './sort-heads.tsx'
import type { TableSettings } from './table-settings.ts'

interface Props {
  /** in the order in which they stand */
  readonly rows: readonly Partner[]
  readonly settings: TableSettings
  readonly shown: Shown
  readonly onSort: (by: ColumnId) => void
  readonly onStage: SetStage
  /** the focus came into the rows, or left them */
  readonly onWorking: (working: boolean) => void
}

/** Only where there are groups: otherwise each edit would make a thousand rows twice. */
const GROUPED = {
  getGroupedRowModel: getGroupedRowModel<Partner>(),
  getExpandedRowModel: getExpandedRowModel<Partner>(),
}

/** Pixels of a row before it was measured. */
const ROW = 41
const estimateSize = (): number => ROW

/**
 * All records, of which only those in sight are drawn: headings sort, cells are fields. By narrow width each row is a card with
 * labels.
 */
export function PartnersTable({ rows, settings, shown, onSort, onStage, onWorking }: Props) {
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  useFocusWithin(body, onWorking)
  const { group, sort } = settings
  const data = useMemo(() => inGroups(rows, group, shown), [rows, group, shown])
  const columns = useColumns(shown)
  const grouping = useMemo(() => (group ? [group] : []), [group])
  const table = useReactTable({
    data,
    columns,
    getRowId: partner => partner.id,
    getCoreRowModel: getCoreRowModel(),
    ...(group ? GROUPED : {}),
    // they come sorted: while somebody works in them they keep their places
    manualSorting: true,
    groupedColumnMode: false,
    // each render that recomputed rows would reset a state, and that render again
    autoResetAll: false,
    initialState: { expanded: true },
    state: { grouping },
  })
  const all: readonly Row<Partner>[] = table.getRowModel().rows
  const keyOf = useCallback((index: number) => all[index]?.id ?? index, [all])
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => frame.current,
    getItemKey: keyOf,
    estimateSize,
    overscan: 2,
    useFlushSync: false,
  })
  const inSight = virtual.getVirtualItems()
  const above = inSight[0]?.start ?? 0
  const below = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)
  return (
    <div ref={frame} className={style.frame}>
      <table
        className={style.table}
        style={{ '--columns': settings.columns.length } as CSSProperties}
        aria-label={t('partners.table')}
        aria-rowcount={all.length + 1}
      >
        <SortHeads columns={settings.columns} sort={sort} onSort={onSort} />
        <tbody ref={body}>
          <Gap height={above} />
          {inSight.map(({ index, key }) => {
            const row = all[index]
            if (!row) return null
            return row.getIsGrouped() ? (
              <GroupRow
                key={key}
                index={index}
                measure={virtual.measureElement}
                words={group ? shown.words(row.original, group) : ''}
                count={row.subRows.length}
                wide={settings.columns.length}
                open={row.getIsExpanded()}
                onToggle={() => row.toggleExpanded()}
              />
            ) : (
              <PartnerRow
                key={key}
                index={index}
                measure={virtual.measureElement}
                partner={row.original}
                columns={settings.columns}
                shown={shown}
                onStage={onStage}
              />
            )
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  )
}

/** Groups stand in the order of their values; within one, rows keep their order. */
function inGroups(rows: readonly Partner[], group: ColumnId | null, shown: Shown): Partner[] {
  if (group === null) return [...rows]
  const order = new Map<string, number>()
  for (const partner of sortPartners(rows, { by: group, down: false }, shown)) {
    const words = shown.words(partner, group)
    if (!order.has(words)) order.set(words, order.size)
  }
  const place = (partner: Partner): number => order.get(shown.words(partner, group)) ?? 0
  return [...rows].sort((a, b) => place(a) - place(b))
}

/** Stands for rows that are not drawn. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? <tr aria-hidden className={style.gap} style={{ height }} /> : null

/** What the library groups by. */
function useColumns(shown: Shown): ColumnDef<Partner>[] {
  return useMemo(
    () =>
      COLUMNS.map(id => ({
        id,
        accessorFn: partner => shown.words(partner, id),
      })),
    [shown],
  )
}

function useFocusWithin(where: RefObject<HTMLElement | null>, onWorking: (working: boolean) => void) {
  const tell = useEffectEvent(onWorking)
  useEffect(() => {
    const element = where.current
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
  }, [where])
}
