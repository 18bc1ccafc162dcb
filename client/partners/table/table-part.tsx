import { useCallback, useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { type ColumnId, columnTitle } from '../columns.ts'
import type { Filters } from '../partner-order.ts'
import style from '../partners-view.module.css'
import { useSetStage } from '../record/use-set-stage.tsx'
import { useShown } from '../use-shown.ts'
import { PartnersTable } from './partners-table.tsx'
import { useTableSettings } from './table-settings.ts'
import { TableTools } from './table-tools.tsx'
import { useRows } from './use-rows.ts'

const NO_FILTERS: Filters = {}

/** All records as a table that is edited in place; on a phone the same cells as cards. */
export function TablePart({ all, search }: { all: readonly Partner[]; search: string }) {
  const t = useText()
  const shown = useShown()
  const [settings, change] = useTableSettings()
  const [filters, setFilters] = useState(NO_FILTERS)
  const [working, setWorking] = useState(false)
  const stage = useSetStage()
  const { sort } = settings
  const rows = useRows(all, { sort, search, filters }, shown, working)
  const onSort = useCallback(
    (by: ColumnId) => change({ sort: { by, down: sort.by === by && !sort.down } }),
    [change, sort],
  )
  const narrowed = search !== '' || Object.keys(filters).length > 0
  return (
    <>
      <TableTools
        all={all}
        shown={shown}
        settings={settings}
        onSettings={change}
        filters={filters}
        onFilters={setFilters}
      />
      <VisuallyHidden role="status">
        {narrowed
          ? t('partners.count', { count: rows.length })
          : t('partners.sorted', { field: columnTitle(sort.by, t) })}
      </VisuallyHidden>
      {rows.length === 0 ? (
        <p className={style.nothing}>
          {search ? t('partners.nothing_found', { search }) : t('partners.nothing_left')}
        </p>
      ) : (
        <PartnersTable
          rows={rows}
          settings={settings}
          shown={shown}
          onSort={onSort}
          onStage={stage.set}
          onWorking={setWorking}
        />
      )}
      {stage.question}
    </>
  )
}
