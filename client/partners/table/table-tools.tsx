import { Columns3, ListFilter } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuToggles } from '../../ui/menu.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import pop from '../../ui/popover.module.css'
import { COLUMNS, type ColumnId, columnTitle, FIRST_COLUMNS, GROUPS, plainValue } from '../columns.ts'
import type { Filters, Shown } from '../partner-order.ts'
import type { TableSettings } from './table-settings.ts'
import style from './table-tools.module.css'

interface Props {
  readonly all: readonly Partner[]
  readonly shown: Shown
  readonly settings: TableSettings
  readonly onSettings: (patch: Partial<TableSettings>) => void
  readonly filters: Filters
  readonly onFilters: (filters: Filters) => void
}

/** Filter, group, sort (where headings are not in sight), and which columns there are. */
export const TableTools = memo(function TableTools(props: Props) {
  const { all, shown, settings, onSettings, filters, onFilters } = props
  const t = useText()
  const title = (id: ColumnId) => columnTitle(id, t)
  const { columns, sort, group } = settings
  return (
    <fieldset className={style.tools} aria-label={t('partners.tools')}>
      <FilterPart all={all} shown={shown} filters={filters} onFilters={onFilters} />
      <NativeSelect
        className={style.choice ?? ''}
        label={t('partners.group')}
        value={group ?? ''}
        options={[
          ['', t('partners.group_none')] as const,
          ...GROUPS.map(id => [id, t('partners.group_by', { field: title(id) })] as const),
        ]}
        onChange={id => onSettings({ group: id === '' ? null : id })}
      />
      <NativeSelect
        className={style.sort ?? ''}
        label={t('partners.sort')}
        value={sort.by}
        options={columns.map(by => [by, `${t('partners.sort')}: ${title(by)}`] as const)}
        onChange={by => onSettings({ sort: { by, down: false } })}
      />
      <Menu
        label={t('partners.columns')}
        button={
          <Button size="s" icon={<Columns3 size={16} aria-hidden />}>
            {t('partners.columns')}
          </Button>
        }
      >
        <MenuToggles
          label={t('partners.columns')}
          options={COLUMNS.filter(id => id !== 'name').map(id => ({
            id,
            label: title(id),
            on: columns.includes(id),
          }))}
          onChange={(id, on) =>
            onSettings({ columns: COLUMNS.filter(c => (c === id ? on : columns.includes(c))) })
          }
        />
      </Menu>
      {columns.join() === FIRST_COLUMNS.join() ? null : (
        <Button size="s" look="quiet" onPress={() => onSettings({ columns: FIRST_COLUMNS })}>
          {t('partners.columns_reset')}
        </Button>
      )}
    </fieldset>
  )
})

type FilterProps = Pick<Props, 'all' | 'shown' | 'filters' | 'onFilters'>

/** One value for each column that holds choices; the button says how many are chosen. */
function FilterPart({ all, shown, filters, onFilters }: FilterProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const count = Object.keys(filters).length
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className={style.filter ?? ''} data-on={count > 0 || undefined}>
        <ListFilter size={16} aria-hidden />
        {t('partners.filter', { count })}
      </AriaButton>
      <Popover className={pop.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={style.filters ?? ''} aria-label={t('partners.filter', { count: 0 })}>
          {open ? <FilterFields all={all} shown={shown} filters={filters} onFilters={onFilters} /> : null}
          <Button size="s" look="quiet" onPress={() => onFilters({})}>
            {t('partners.filter_clear')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function FilterFields({ all, shown, filters, onFilters }: FilterProps) {
  const t = useText()
  const values = useMemo(() => new Map(FILTERED.map(id => [id, valuesOf(all, id, shown)])), [all, shown])
  return FILTERED.map(column => {
    const chosen = filters[column]
    const found = values.get(column) ?? []
    // a value that nobody has any more can still be taken back
    const gone = chosen !== undefined && chosen !== '' && !found.some(([value]) => value === `=${chosen}`)
    const id = `filter-${column}`
    return (
      <div key={column} className={style.field}>
        <label htmlFor={id}>{columnTitle(column, t)}</label>
        <NativeSelect
          id={id}
          value={chosen === undefined ? '' : `=${chosen}`}
          options={[
            ['', t('partners.filter_any')],
            ['=', t('partners.unset')],
            ...found,
            ...(gone ? [[`=${chosen}`, chosen] as const] : []),
          ]}
          onChange={next => {
            const { [column]: _was, ...rest } = filters
            onFilters(next === '' ? rest : { ...rest, [column]: next.slice(1) })
          }}
        />
      </div>
    )
  })
}

/** The values that records have in a column, as choices in the order of their words. */
function valuesOf(all: readonly Partner[], column: ColumnId, shown: Shown): (readonly [string, string])[] {
  const found = new Map<string, string>()
  for (const partner of all) {
    const value = plainValue(partner, column)
    if (value !== null && !found.has(String(value))) found.set(String(value), shown.words(partner, column))
  }
  return [...found]
    .sort(([, a], [, b]) => shown.collator.compare(a, b))
    .map(([value, words]) => [`=${value}`, words] as const)
}

/** Columns that rows can be narrowed down by: the first ones say most. */
const FILTERED = GROUPS.slice(0, 9)
