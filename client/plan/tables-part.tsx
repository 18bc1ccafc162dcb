import { Table2 } from 'lucide-react'
import { useMemo } from 'react'
import { readRows } from '../../shared/model/table-rows.ts'
import { TABLE_WORDS } from '../../shared/model/table-words.ts'
import { columnsOf, isTable, TABLE_IDS, type TableId } from '../../shared/model/tables.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useBoard, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './plan.module.css'
import { TableGrid } from './table-grid.tsx'
import { TableSays } from './table-says.tsx'

/** The table that a workshop of that template opens first. */
const FIRST_TABLE: Readonly<Record<string, TableId>> = {
  ready: 'invitations',
  community: 'funding',
  'two-way': 'populations',
  'two-maps': 'reach',
}

/** The small tables beside the maps, one at a time. `list`: the one that was chosen, or that a step is about. */
export function TablesPart({ list }: { list: string | undefined }) {
  const t = useText()
  const { locale } = useLocale()
  const { template } = useStage()
  const { role, workspace } = useSession()
  const plan = useBoard('plan', board => board.plan)
  const shown = useMemo(() => {
    const open = (table: TableId) =>
      Object.entries(columnsOf(table)).flatMap(([column, { privacy }]) =>
        role !== 'viewer' || privacy === undefined ? [column] : [],
      )
    return TABLE_IDS.map(table => ({ table, columns: open(table) })).filter(
      ({ columns }) => columns.length > 0,
    )
  }, [role])
  const chosen = list !== undefined && isTable(list) ? list : (FIRST_TABLE[template] ?? 'together')
  const now = shown.find(({ table }) => table === chosen) ?? shown[0]
  const rows = useMemo(() => (now ? readRows(plan, now.table) : []), [plan, now])
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const key of plan.rows.keys()) {
      const table = key.slice(0, key.indexOf('/'))
      found.set(table, (found.get(table) ?? 0) + 1)
    }
    return found
  }, [plan])
  if (!now) return <EmptyState icon={<Table2 size={28} aria-hidden />} title={t('table.none_to_show')} />
  const words = TABLE_WORDS[now.table]
  return (
    <div className={style.tables}>
      <div className={style.which}>
        <NativeSelect
          label={t('table.which')}
          value={now.table}
          options={shown.map(({ table }) => {
            const title = TABLE_WORDS[table].title[locale]
            const count = counts.get(table) ?? 0
            return [table, count > 0 ? t('table.with_rows', { title, count }) : title] as const
          })}
          onChange={table => workspace.setState({ view: { kind: 'plan', part: 'tables', list: table } })}
        />
      </div>
      <p className={style.help}>{words.about[locale]}</p>
      <TableSays table={now.table} plan={plan} />
      <TableGrid key={now.table} table={now.table} rows={rows} columns={now.columns} />
    </div>
  )
}
